import { expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { headingAbove } from '../../src/web/places.ts';

/** The title above the element whose id is `here`. */
function titleOf(body: string): string | null {
  const tree = parseDocument(`<html><body>${body}</body></html>`, new Report());
  return headingAbove(tree.byId.get('here')!);
}

test.each([
  ['of the section that it stands in', '<section><h2>One</h2><p id="here">a</p></section>', 'One'],
  ['of the section that it is', '<section id="here"><h2>One</h2></section>', 'One'],
  ['that it is itself, also below another one', '<div><h2>One</h2><h3 id="here">Two</h3></div>', 'Two'],
  ['that its section says in short', '<section id="here"><h2 title="Short">Long</h2></section>', 'Short'],
  [
    'in the opener of a part',
    '<section id="here"><div class="part-opener"><h1>Part</h1></div></section>',
    'Part',
  ],
  ['that no section begins with', '<section><p>a</p><h2>One</h2><p id="here">b</p></section>', null],
])('the title above an element is the one %s', (_, body, title) => {
  expect(titleOf(body)).toBe(title);
});
