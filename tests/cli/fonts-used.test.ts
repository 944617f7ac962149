import { expect, test } from 'vitest';
import { fontsText } from '../../src/cli/fonts-used.ts';

const font = (file: string, pages: number[], weight = '400') => ({
  ...{ family: 'Mincho', style: weight, file, pages, elements: [], glyphs: pages.length },
  ...{ licence: 'SIL Open Font License', whole: false },
});

test('files of a font that no page uses have one row', () => {
  const fonts = [font('a.woff2', [1]), font('b.woff2', []), font('c.woff2', []), font('d.woff2', [], '700')];
  const [, ...rows] = fontsText([...fonts, font('e.woff2', [])], 'en')
    .trim()
    .split('\n');
  const files = rows.map((row) => /a\.woff2|\d files|[b-e]\.woff2/.exec(row)?.[0]);
  expect(files).toEqual(['a.woff2', '3 files', 'd.woff2']);
});

test.each<[readonly number[], string]>([
  [[1], '1'],
  [[1, 2], '1–2'],
  [[1, 2, 3, 5, 7, 8], '1–3, 5, 7–8'],
  [[], 'not used'],
])('pages %j are told as %s', (pages, told) => {
  const [, row] = fontsText([font('a.woff2', [...pages])], 'en')
    .trim()
    .split('\n');
  expect(row?.split(/ {2,}/)[3]).toBe(told);
});

test('a font is told with its file, four of its elements, and its licence', () => {
  const more = { elements: ['p', 'li', 'td', 'em', 'h1'], glyphs: 12 };
  const [own, given] = [
    { ...font('a', [1]), ...more, file: null, licence: null },
    { ...font('a.otf', [1]), ...more, whole: true },
  ];
  const rows = fontsText([own, given], 'en').trim().split('\n').slice(1);
  expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
    ['Mincho', '400', "Livret's", '1', 'p, li, td, em', '12', 'not said'],
    ['Mincho', '400', 'a.otf', '1', 'p, li, td, em', '12', 'SIL Open Font License (embedded whole)'],
  ]);
});
