import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, textsOf } from './laid-out.ts';

/** Pages of 20 lines of 10 points. */
const CSS = `
  html { font-size: 8pt; line-height: 10pt; orphans: 1; widows: 1; }
  @page { size: 240pt 240pt; margin: 20pt; }
  h2 { margin: 0; font-size: 8pt; line-height: 10pt; }
  figure { margin: 10pt 0; --livret-float: page; }`;

/** The lines of a paragraph; the one at `at` refers to the figure. */
const lines = (count: number, at = -1) =>
  `<p>${Array.from({ length: count }, (_, i) => (i === at ? '<a href="#f">figure</a>' : 'ligne')).join('<br>')}</p>`;
const FIGURE = '<figure id="f"><img src="80x60" alt=""></figure>';

/** The pages, from 1, of the reference and of the figure. */
function pagesOf(body: string): [number, number] {
  const { pages } = layOut(body, CSS);
  const reference = pages.findIndex((page) => textsOf(page).some(({ run }) => textOf(run) === 'figure'));
  return [reference + 1, pages.findIndex(({ marks }) => marks.some(({ kind }) => kind === 'image')) + 1];
}

test('a figure stands on the page of the line that refers to it, also where its block comes later', () => {
  expect(pagesOf(`${lines(30, 5)}${FIGURE}${lines(20)}`)).toEqual([1, 1]);
  // Not before the title of its section.
  expect(pagesOf(`${lines(24, 5)}<h2>Titre</h2>${lines(3)}${FIGURE}${lines(20)}`)).toEqual([1, 2]);
});
