import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, textsOf } from './laid-out.ts';

/** Pages 160 points wide within their margins. */
const CSS = `html { font: 10pt/12pt 'Source Serif 4', serif; hyphens: manual; } @page { size: 200pt 300pt; margin: 20pt; }
  th, td { padding: 0 6pt 0 0; }
  .row { display: table; width: 100%; } .row > div { display: table-cell; width: 25%; padding: 0 6pt 0 0; }`;

const linesOf = (body: string) => {
  const { pages, warnings } = layOut(body, CSS);
  const lines = new Map<number, string[]>();
  for (const { y, run } of textsOf(pages[0]!)) lines.set(y, [...(lines.get(y) ?? []), textOf(run)]);
  return { lines: [...lines.values()].map((texts) => texts.join(' ')), warnings };
};

test('a head takes several lines before a row does', () => {
  const cells = (tag: string, texts: string[]) =>
    `<tr>${texts.map((t) => `<${tag}>${t}</${tag}>`).join('')}</tr>`;
  const head = cells('th', ['Group', 'Mean of depth', 'Mean of speed']);
  const body = cells('td', ['Group at home', '1', '2']);
  const { lines } = linesOf(`<table><thead>${head}</thead><tbody>${body}</tbody></table>`);
  expect(lines.at(-1)).toBe('Group at home 1 2');
  expect(lines.length).toBeGreaterThan(2);
});

const row = (...texts: string[]) =>
  `<div class="row">${texts.map((t) => `<div><p>${t}</p></div>`).join('')}</div>`;

test('blocks that have no room side by side stand in several rows, in their size', () => {
  const long = ['Dampfschifffahrt', 'Elbfähre', 'Rheinfähre'];
  expect(linesOf(row(...long)).lines).toEqual(['Dampfschifffahrt Elbfähre', 'Rheinfähre']);
  expect(linesOf(row(...long)).warnings).toEqual([]);
  expect(linesOf(row(...long.map((word) => `${word}gesell`))).lines).toEqual(
    long.map((word) => `${word}gesell`),
  );
  expect(linesOf(row('a', 'b', 'c')).lines).toEqual(['a b c']);
});

test('the columns of a table stay side by side, its type smaller', () => {
  const cells = Array.from({ length: 5 }, () => '<td>123 456,78</td>').join('');
  const { lines, warnings } = linesOf(`<table><tbody><tr>${cells}</tr></tbody></table>`);
  expect([lines.length, warnings]).toEqual([1, ['layout-wide-table']]);
});
