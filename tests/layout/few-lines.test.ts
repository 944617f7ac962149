import { expect, test } from 'vitest';
import { layOut, textsOf } from './laid-out.ts';

/** Pages of twenty lines. */
const CSS = `@page { size: 240pt 240pt; margin: 20pt } html { font-size: 8pt; line-height: 10pt }
  p, ul, ol, dl, dd, h2 { margin: 0; font-size: 8pt } ul, ol { padding: 0; list-style-type: none }`;
const words = (count: number) => Array.from({ length: count }, () => 'l').join('<br>');
const filled = (body: string, css = CSS) =>
  layOut(body, css).pages.map((page) => textsOf(page).filter(({ owner }) => owner !== 'pagination').length);

test.each([
  ['ul', 'li'],
  ['ol', 'li'],
  ['dl', 'dd'],
])('a list is parted as a paragraph is, where its items are short: %s', (list, item) => {
  const items = (...lines: number[]) =>
    `<${list}>${lines.map((count) => `<${item}>${words(count)}</${item}>`).join('')}</${list}>`;
  const after = (before: number, ...lines: number[]) => filled(`<p>${words(before)}</p>${items(...lines)}`);
  // No page ends with the first item alone, nor begins with the last one, if they have a line.
  expect(after(19, 1, 1, 1, 1, 1)).toEqual([19, 5]);
  expect(after(16, 1, 1, 1, 1, 1)).toEqual([19, 2]);
  expect(after(18, 1, 1, 1)).toEqual([18, 3]);
  // Longer ones may stand alone.
  expect(after(18, 2, 1, 1, 1, 1)).toEqual([20, 4]);
  expect(after(18, 1, 1, 5)).toEqual([20, 5]);
  // Three lines are kept together where the theme asks for them.
  const kept = `${CSS} ${list} { orphans: 3; widows: 3 }`;
  expect(filled(`<p>${words(18)}</p>${items(1, 1, 1, 1, 1, 1)}`, kept)).toEqual([18, 6]);
  expect(filled(`<p>${words(15)}</p>${items(1, 1, 1, 1, 1, 1)}`, kept)).toEqual([18, 3]);
});

test('the ends of a list are kept within the lists of its first and its last item', () => {
  const css = `${CSS} .c { orphans: 4; widows: 4 } .c li { orphans: 2; widows: 2 }`;
  const part = (count: number) => `<li>l<ol>${'<li>l</li>'.repeat(count)}</ol></li>`;
  const at = (before: number, list: string) =>
    filled(`<p>${words(before)}</p><ol class="c">${list}</ol>`, css);
  // A part and its entries, all in one list: no page has fewer than four lines of it.
  expect(at(17, part(7))).toEqual([17, 8]);
  expect(at(16, part(7))).toEqual([20, 4]);
  expect(at(15, part(7))).toEqual([19, 4]);
  expect(at(14, `<li>l</li>${part(7)}`)).toEqual([19, 4]);
  expect(at(18, part(9))).toEqual([18, 10]);
  // Two that would follow are four.
  expect(at(13, part(7))).toEqual([17, 4]);
  expect(at(12, `<li>l</li>${part(7)}`)).toEqual([17, 4]);
  // One that has fewer is kept whole.
  expect(at(15, part(1))).toEqual([17]);
  expect(at(19, part(1))).toEqual([19, 2]);
});

test('a line of code counts as one, also where it is turned', () => {
  const code = '<li><code>l<br>l</code></li>';
  const rest = '<li>l</li>'.repeat(4);
  expect(filled(`<p>${words(18)}</p><ol><li>l<br>l</li>${rest}</ol>`)).toEqual([20, 4]);
  expect(filled(`<p>${words(18)}</p><ol>${code}${rest}</ol>`)).toEqual([18, 6]);
  expect(filled(`<p>${words(14)}</p><ol>${rest}<li>l</li><li>l<br>l</li></ol>`)).toEqual([19, 2]);
  expect(filled(`<p>${words(15)}</p><ol>${rest}<li>l</li>${code}</ol>`)).toEqual([18, 4]);
});

test('a title and the single line below it may end a page, if that line is all', () => {
  const group = (lines: number) => `<div><h2>l</h2><p>${words(lines)}</p></div>`;
  expect(filled(`<p>${words(18)}</p>${group(1)}${group(6)}`)).toEqual([20, 7]);
  expect(filled(`<p>${words(18)}</p><h2>l</h2><p>l</p><p>${words(6)}</p>`)).toEqual([18, 8]);
});
