import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut } from './laid-out.ts';

/** Pages whose text is 240 pt by 160 pt: eight lines of 20 pt. */
const CSS = `@page { size: 300pt 220pt; margin: 30pt; } html { font: 10pt/20pt 'Source Serif 4'; }
.n { --livret-line-numbers: 2; padding-left: 30pt; } .c { --livret-line-numbers: 2 continue; }
.footnote { float: footnote; }`;

const lines = (count: number) => Array.from({ length: count }, () => 'x').join('<br>');

/** The numbers of each page, as `number x line`, x being that of the number's right edge in the text. */
function numbers(body: string, css = '') {
  return layOut(body, CSS + css).pages.map(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'text' || mark.owner !== 'layout') return [];
      const right = Math.round(mark.x + mark.run.width - 30);
      return [`${textOf(mark.run)} ${right} ${Math.floor((mark.y - 30) / 20)}`];
    }),
  );
}

test('lines have numbers at their left, through paragraphs, lists and pages', () => {
  const body = `<div class="n"><p>${lines(3)}</p><ul><li>${lines(6)}</li></ul></div>`;
  expect(numbers(body)).toEqual([['2 22 1', '4 22 3', '6 22 5'], ['8 22 0']]);
});

test('each element counts anew, and one that continues counts on', () => {
  const part = (name: string) => `<div class="${name}"><p>${lines(3)}</p></div>`;
  expect(numbers(part('n') + part('n'))).toEqual([['2 22 1', '2 22 4']]);
  expect(numbers(`${part('n')}<p>y</p>${part('c')}`)).toEqual([['2 22 1', '4 -8 4', '6 -8 6']]);
});

test('titles, notes, tables and figures are not counted', () => {
  const note = '<span class="footnote">n</span>';
  const table = '<table><tr><td>t</td></tr></table>';
  const body = `<div class="n"><p>x${note}</p><h2>h</h2>${table}<p>x</p></div>`;
  const found = numbers(body, 'h2, td { font-size: 10pt; line-height: 20pt }').flat();
  expect(found).toEqual(['2 22 3']);
});

test('in columns each line has its number beside it', () => {
  const css = 'body { column-count: 2; column-gap: 20pt }';
  expect(numbers(`<div class="n"><p>${lines(8)}</p></div>`, css)).toEqual([
    ['2 22 1', '4 22 3', '6 152 1', '8 152 3'],
  ]);
});

test('numbers look as the marker of their element, and are read as no part of the text', () => {
  const { pages } = layOut(`<div class="n"><p>${lines(2)}</p></div>`, `${CSS} .n::marker { font-size: 7pt }`);
  const number = pages[0]!.marks.find((mark) => mark.owner === 'layout');
  expect(number).toMatchObject({ kind: 'text', run: { style: { size: 7 } } });
});

/** A reference to marked words, with the forms for one line and for several. */
const reference = '<p>(<a href="#m" data-words="l. #|ll. #–#"></a>)</p>';

/** The words of a document's first line. */
function firstLine(body: string): string {
  const [first] = layOut(body, CSS).pages[0]!.marks.flatMap((mark) =>
    mark.kind === 'text' && mark.line ? mark.line : [],
  );
  return first!.paragraph.lines[first!.index]!.runs.map(textOf).join('').replaceAll('\u00A0', ' ');
}

test.each([
  ['one line', `x<br><span id="m">y</span><br>x`, '(l. 2)'],
  ['several lines', `x<br><span id="m">y<br>z<br><em>y</em></span>`, '(ll. 2–4)'],
])('a reference names %s of the words it leads to', (_, words, expected) => {
  expect(firstLine(`${reference}<div class="n"><p>${words}</p></div>`)).toBe(expected);
  // Lines go on to be counted on the next page.
  expect(firstLine(`${reference}<div class="n"><p>${lines(9)}<br>${words}</p></div>`)).toBe(
    expected.replace(/\d/g, (number) => String(Number(number) + 9)),
  );
});

test('words in a title or a table, whose lines are not counted, are told', () => {
  const told = (within: string) => {
    return layOut(`${reference}<div class="n">${within}<p>x</p></div>`, CSS).warnings;
  };
  expect(told('<h2><span id="m">h</span></h2>')).toEqual(['layout-line-uncounted']);
  expect(told('<p><span id="m">h</span></p>')).toEqual([]);
});
