import { expect, test } from 'vitest';
import { loadFormulas } from '../../src/formulas/index.ts';
import { plainFormula } from '../../src/formulas/plain.ts';

await loadFormulas();

test.each([
  ['E = mc^2', 'E = mc²'],
  ['L^p', 'Lᵖ'],
  ['L^{\\infty}(\\Omega)', 'L^(∞)(Ω)'],
  ['\\ce{H2O}', 'H₂O'],
  ['\\frac{a+b}{2}', '(a + b)/2'],
  ['\\sqrt{x}', '√x'],
  ['\\sin x < 1', 'sin x < 1'],
  ['x_{n+1} \\to \\hat\\beta', 'xₙ₊₁ → β'],
  ["f'(x)", 'f′(x)'],
  ['\\sum_{i=1}^n i', '∑ᵢ₌₁ⁿi'],
  ['n \\text{ pair}', 'n pair'],
  ['\\frac', null],
])('%s as words alone is %s', (tex, text) => {
  expect(plainFormula({ tex, display: false, lang: 'fr' })).toBe(text);
});
