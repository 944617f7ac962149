import { expect, test } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { fontsText, fontsUsed } from '../../src/cli/fonts-used.ts';
import type { FontFace } from '../../src/text/font-types.ts';
import { toyFace } from '../text/toy-font.ts';

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
  const [head, ...rows] = fontsText([own, given], 'en').trim().split('\n');
  // Numbers stand at the right of their column.
  const end = head!.indexOf('glyphs') + 'glyphs'.length;
  expect(rows.map((row) => row.slice(end - 2, end))).toEqual(['12', '12']);
  expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
    ['Mincho', '400', "Livret's", '1', 'p, li, td, em', '12', 'not said'],
    ['Mincho', '400', 'a.otf', '1', 'p, li, td, em', '12', 'SIL Open Font License (embedded whole)'],
  ]);
});

/** A toy face of a font, the key of which names its file as those of projects do. */
const faceOf = (file: string, weight = 400, style: 'normal' | 'italic' = 'normal') =>
  ({ ...toyFace(), key: `Toy/${file}/digest`, family: 'Toy', weight, style }) as FontFace;

/** A font of a project: its file, the licence that it states, whether it is embedded whole. */
const projectFont = (path: string, text: string | null, address: string | null, whole = false) => ({
  ...{ path, digest: 'digest', licence: { text, address, whole } },
  rule: { family: 'Toy', weights: [700], style: 'italic' },
});

const words = (element: number, face: FontFace, ...glyphs: readonly (readonly number[])[]) => ({
  ...{ kind: 'text', owner: element },
  run: { element, style: { face }, words: glyphs.map((each) => ({ glyphs: each })) },
});

/** The fonts of pages with these marks. */
function used(pages: readonly (readonly object[])[], projectFonts: readonly object[] = []) {
  const layout = {
    tree: { root: { tag: 'html', attributes: {} }, byIndex: [undefined, { tag: 'p' }, { tag: 'em' }] },
    pages: pages.map((marks, i) => ({ number: i + 1, marks })),
  };
  const booklet = { language: 'fr' };
  return fontsUsed({ layout, fonts: { projectFonts }, booklet } as unknown as TypesetBooklet);
}

test('a font is used on pages and by elements, the commonest first, with so many glyphs', () => {
  const [plain, bold] = [faceOf('a.otf'), faceOf('b.otf', 700, 'italic')];
  const pages = [
    [words(1, plain, [1, 2]), words(2, plain, [1, 2], [3]), words(1, bold, [5])],
    [{ kind: 'rect', owner: 1 }],
    [words(2, plain, [4]), words(9, plain, [4])],
  ];
  expect(used(pages)).toMatchObject([
    { style: '400', pages: [1, 3], elements: ['em', 'p', 'page'], glyphs: 4, file: null, whole: false },
    { style: '700 italic', pages: [1], elements: ['p'], glyphs: 1, licence: 'SIL Open Font License' },
  ]);
});

const LONG = `Free for ${'all '.repeat(30)}uses`;

test.each<[string | null, string | null, string | null]>([
  ['Under the SIL Open Font License, 1.1.', null, 'SIL Open Font License'],
  [null, 'https://openfontlicense.org', 'SIL Open Font License'],
  [null, 'http://scripts.sil.org/OFL', 'SIL Open Font License'],
  ['Apache License, 2.0', 'https://apache.org', 'Apache License'],
  ['Ours. All rights reserved.', null, 'Ours.'],
  ['Ours.', 'https://ours.example', 'https://ours.example'],
  [LONG, null, LONG.slice(0, 80)],
  [null, null, null],
])('the licence %j at %j is told as %j, of a font that is used and of one that is not', (text, address, told) => {
  const fonts = [projectFont('a.otf', text, address, true), projectFont('c.otf', text, address)];
  expect(used([[words(1, faceOf('a.otf'), [1])]], fonts)).toEqual([
    expect.objectContaining({ file: 'a.otf', style: '400', licence: told, whole: true, glyphs: 1 }),
    {
      ...{ family: 'Toy', style: '700 italic', file: 'c.otf', pages: [], elements: [], glyphs: 0 },
      ...{ licence: told, whole: false },
    },
  ]);
});
