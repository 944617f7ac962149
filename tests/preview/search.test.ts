import { expect, test } from 'vitest';
import { searchPages } from '../../src/preview/search.ts';
import { layOut } from '../layout/laid-out.ts';

const CSS = `@page { size: 220pt 200pt; margin: 20pt } :root { font: 10pt/12pt 'Source Serif 4' } p { margin: 0 }
  .far { break-before: page; text-indent: 40pt }`;
const { pages } = layOut(
  '<p>L’Été, une <b>question</b> d’eau<br>et de temps</p><p class="far">Une autre</p>',
  CSS,
);
const search = (wanted: string) => searchPages(pages, wanted);

test.each([
  ['ete', [['L’', 'Été', ', une question d’eau et de temps']]],
  ['UNE QUEST', [['L’Été, ', 'une quest', 'ion d’eau et de temps']]],
  [
    ' une ',
    [
      ['L’Été, ', 'une', ' question d’eau et de temps'],
      ['', 'Une', ' autre'],
    ],
  ],
  ['eau et', [['Été, une question d’', 'eau et', ' de temps']]],
  ['absent', []],
  [' ', []],
])('“%s” is found whatever its capitals, accents, faces and line ends', (wanted, expected) => {
  const found = search(wanted).map(({ before, match, after }) => [before, match, after]);
  expect(found.map(([before, ...rest]) => [before!.slice(-20), ...rest])).toEqual(expected);
});

test('a place has its page, and a box for each line, as wide as its letters', () => {
  const [[, there]] = [search('une')] as [[unknown, { page: number }]];
  expect(there.page).toBe(1);
  const widthOf = (wanted: string) => search(wanted)[0]!.boxes.map(({ width }) => width);
  const [whole] = widthOf('autre');
  expect(whole).toBeCloseTo(widthOf('aut')[0]! + widthOf('re')[0]!, 6);
  const [first, second, ...more] = search('eau et de')[0]!.boxes;
  expect(more).toEqual([]);
  expect(second!.x).toBe(20);
  expect(second!.y - first!.y).toBeCloseTo(12);
  expect([first!.width, second!.width]).toEqual([widthOf('eau')[0], widthOf('et de')[0]]);
});

test('a place has the 32 characters before it and after it, and boxes from above its letters to below them', () => {
  const letters = 'abcdefghijklmnopqrstuvwxy'.repeat(2);
  const [page] = layOut(`<p>${letters}Z${letters}</p>`, `${CSS} @page { size: 900pt 200pt }`).pages;
  const [found, ...more] = searchPages([page!], 'z');
  expect(more).toEqual([]);
  expect([found!.before, found!.match, found!.after]).toEqual([
    letters.slice(-32),
    'Z',
    letters.slice(0, 32),
  ]);
  const [mark] = page!.marks.filter((each) => each.kind === 'text');
  expect(found!.boxes).toMatchObject([{ y: mark!.y - 8, height: 10.5 }]);
});

test('what repeats on pages is not found, and leaders are a space', () => {
  const css = `${CSS} @page { @top-center { content: 'Un titre' } } a::after { content: leader('. ') '7' }`;
  const laid = layOut('<p><a>Le titre</a></p>', css).pages;
  const [found, ...more] = searchPages(laid, 'titre');
  expect(more).toEqual([]);
  expect([found!.before, found!.after]).toEqual(['Le ', ' 7']);
  const boxes = (wanted: string) => searchPages(laid, wanted).flatMap((each) => each.boxes);
  const [[whole], [word], [number]] = [boxes('titre 7'), boxes('titre'), boxes('7')];
  expect(boxes('titre 7')).toHaveLength(1);
  expect([whole!.x, whole!.x + whole!.width]).toEqual([word!.x, expect.closeTo(number!.x + number!.width)]);
});

test('the first 500 places are given of a text that is found more often', () => {
  const words = (count: number) => `<p>${'un '.repeat(count)}</p>`;
  const found = (count: number) => searchPages(layOut(words(count), CSS).pages, 'un').length;
  expect([499, 500, 501].map(found)).toEqual([499, 500, 500]);
});
