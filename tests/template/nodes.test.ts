import { expect, test } from 'vitest';
import { loadFormulas } from '../../src/formulas/index.ts';
import { element, toText } from '../../src/template/nodes.ts';

await loadFormulas();

test('formulas are characters where words stand alone, as in running heads; other pictures have none', () => {
  const picture = (src: string) => element('img', { src, alt: 'x' }, []);
  const title = ['Convergence dans ', picture('formula:L^p'), ' et dans ', picture('formula:\\mathcal{D}')];
  expect(toText(title)).toBe('Convergence dans Lᵖ et dans D');
  expect(toText([picture('images/a.png'), 'a'])).toBe('a');
});
