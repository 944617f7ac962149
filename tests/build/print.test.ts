import { expect, test } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { InkMemory } from '../../src/build/ink-memory.ts';
import { imposeBooklet, PaperTooSmall, reportPaper } from '../../src/build/stages/print.ts';
import type { PrintSettings } from '../../src/content/index.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { Report } from '../../src/faults/fault.ts';
import type { PrintRequest } from '../../src/print/index.ts';
import { BOOKLET } from '../../src/print/options.ts';
import { coatedProfile } from '../../src/print/press.ts';
import { layOut } from '../layout/laid-out.ts';
import { library } from '../pdf/pages.ts';
import { pngFile } from '../raster/files.ts';

const COLOR: PrintSettings = { colors: 'color', amount: 'full' };
const HANDOUT: PrintRequest = { ...BOOKLET, scheme: '4-up', paper: 'A4' };
const WORDS = '<p data-source="content/a.yaml:3:1">Des mots.</p>';
/** A black picture, and the beginning of it. */
const BLACK = pngFile({ width: 8, height: 8, depth: 8, type: 0, rows: new Uint8Array(9 * 8) });
const FILES: Readonly<Record<string, Uint8Array>> = {
  '40x40': BLACK,
  '50x50': BLACK.subarray(0, 60),
  'content/press.icc': coatedProfile(),
  'content/wrong.icc': new TextEncoder().encode('no profile'),
};
/** Where the booklet's own file begins. */
const SOURCE = { file: 'content/booklet.yaml', line: 1, column: 1 };
const files = { read: (path: string) => FILES[path] ?? null, list: () => [] };

/** A booklet of these pages; of its settings printing reads few. */
function typeset(body: string, css: string, more: object = {}): TypesetBooklet {
  const booklet = {
    ...{
      title: 'Un essai',
      subtitle: { value: 'Son sous-titre', source: SOURCE },
      description: null,
      authors: ['A. Auteur'],
      keywords: [],
    },
    ...{
      language: 'fr',
      date: '2026-11-24',
      copies: null,
      print: {},
      chapters: [],
      variables: new Map(),
      source: SOURCE,
      ...more,
    },
  };
  return { booklet, fonts: library, layout: layOut(body, css) } as never;
}

async function printed(
  made: TypesetBooklet,
  asked: PrintRequest = BOOKLET,
  settings: PrintSettings = COLOR,
  report = new Report(),
) {
  const print = await imposeBooklet('essai-print.pdf', made, asked, settings, files, report);
  const faults = report.faults.map(({ code, source, details }) => [
    code,
    source && `${source.file}:${source.line}`,
    details,
  ]);
  return { print, faults, text: print && Buffer.from(print.data).toString('latin1') };
}

const A5 = '@page { size: A5 }';

test('what is printed is recorded: sheets, paper, ink and copies', async () => {
  const { print, faults } = await printed(typeset(WORDS, A5, { copies: 30 }));
  expect(faults).toEqual([]);
  const { ink, ...record } = print!.print;
  expect(record).toEqual({
    ...{ file: 'essai-print.pdf', sheets: 1, paper: 'A4', copies: 30 },
    ...{ bytes: print!.data.length, sha256: digestOf(print!.data), sides: { black: 1, color: 0 } },
  });
  expect([ink.cyan, ink.black > 0]).toEqual([0, true]);
  // A large sheet holds two copies; what is recorded is what one of them takes.
  const twice = await printed(typeset(WORDS, '@page { size: A5 landscape }'), { ...BOOKLET, paper: 'A3' });
  expect(twice.print!.print).toMatchObject({ paper: 'A3', sides: { black: expect.any(Number) } });
});

test.each([
  ['@page { size: A4 }', 'A4', { width: 420, height: 297 }, 'A3'],
  ['@page { size: 150mm 200mm }', 'A4', { width: 300, height: 200 }, 'A3'],
  ['@page { size: 1000mm 800mm }', 'A4', { width: 2000, height: 800 }, null],
] as const)('pages of %s have no room on %s', async (css, paper, needed, larger) => {
  const error = await printed(typeset(WORDS, css), { ...BOOKLET, paper }).catch((each) => each);
  expect(error).toBeInstanceOf(PaperTooSmall);
  expect([error.needed.width, error.needed.height].map(Math.round)).toEqual([needed.width, needed.height]);
  expect(error.larger).toBe(larger);
});

const LARGE = `${A5} @page large { size: A4 } .large { page: large }`;
const PLAN = '<div class="large" data-source="content/a.yaml:9:1">Un plan.</div>';
const told = (page: number) => ({ page, size: '210 × 297 mm', paper: 'A3', usual: 'A4' });

test.each([
  ['the same size', WORDS + WORDS, A5, []],
  ['a larger one', WORDS + PLAN + WORDS, LARGE, [['print-page-large', 'content/a.yaml:9', told(2)]]],
  [
    'a larger one without text',
    `${WORDS}<div class="large"></div>`,
    `${LARGE} @page large { background: #ccc } .large { height: 10pt }`,
    [['print-page-large', null, told(2)]],
  ],
  ['a larger one first', PLAN + WORDS, LARGE, []],
  [
    'a wide one and a tall one, which only together need larger paper',
    `${WORDS}<p class="wide">Une frise.</p><p class="tall" data-source="content/a.yaml:9:1">Un arbre.</p>${WORDS}`,
    `@page { size: 100mm 140mm } @page wide { size: 145mm 140mm } @page tall { size: 100mm 290mm }
      .wide { page: wide } .tall { page: tall }`,
    [['print-page-large', 'content/a.yaml:9', { page: 3, size: '100 × 290 mm', paper: 'A3', usual: 'A4' }]],
  ],
  [
    'a larger one of no name',
    WORDS + PLAN,
    LARGE.replace('A4', '230mm 310mm'),
    [
      [
        'print-page-large',
        'content/a.yaml:9',
        { page: 2, size: '230 × 310 mm', paper: '460 × 310 mm', usual: 'A4' },
      ],
    ],
  ],
])('pages of %s', async (_, body, css, expected) => {
  const made = typeset(body, css);
  expect((await printed(made)).faults).toEqual(expected);
  const report = new Report();
  reportPaper(made, report);
  expect(report.faults.map(({ code, details }) => [code, details])).toEqual(
    expected.map(([code, , details]) => [code, details]),
  );
});

test('a larger page is not told of where the paper is asked for', async () => {
  expect((await printed(typeset(WORDS + PLAN, LARGE), { ...BOOKLET, paper: 'A3' })).faults).toEqual([]);
});

test('a booklet without pages has no paper to tell of', () => {
  const report = new Report();
  reportPaper({ ...typeset(WORDS, A5), layout: { ...layOut(WORDS, A5), pages: [] } }, report);
  expect(report.faults).toEqual([]);
});

test.each([
  [9, HANDOUT, [2.8, null]],
  [12, HANDOUT, [3.7, 5.3]],
  [17, HANDOUT, []],
  [9, { ...HANDOUT, scheme: 'single' }, []],
] as const)('text of %d points on a handout', async (size, asked, expected) => {
  const made = typeset(WORDS, `@page { size: A4 } :root { font-size: ${size}pt }`);
  const { faults } = await printed(made, asked as PrintRequest);
  const rounded = (each: number | null) => each && Math.round(10 * each) / 10;
  expect(
    faults.flatMap(([code, source, details]) => {
      const { printed, larger, ...other } = details as Record<string, number | null>;
      expect([code, source, other]).toEqual(['print-type-small', null, { size }]);
      return [rounded(printed!), rounded(larger!)];
    }),
  ).toEqual(expected);
});

test('pages without text are small on a handout and nobody minds', async () => {
  expect((await printed(typeset('<p></p>', '@page { size: A4 }'), HANDOUT)).faults).toEqual([]);
});

test('the edge on which sheets are turned is that of the request, else that of the booklet', async () => {
  const flips = ['short', 'long', null] as const;
  const turned = async (asked: 'short' | 'long' | null, own: 'short' | 'long' | null) =>
    (await printed(typeset(WORDS, A5, { print: (own && { flip: own }) || {} }), { ...BOOKLET, flip: asked }))
      .print!.upsideDown;
  for (const own of flips) {
    expect(await turned('long', own)).toBe(true);
    expect(await turned('short', own)).toBe(false);
    expect(await turned(null, own)).toBe(own === 'long');
  }
});

test('the file says what it is for, and follows PDF/X where it is asked for', async () => {
  const made = typeset(WORDS, A5);
  const [plain, standard] = [await printed(made), await printed(made, { ...BOOKLET, pdfx: true })];
  expect([plain, standard].map(({ text }) => text!.includes('PDF/X-4'))).toEqual([false, true]);
  for (const { text } of [plain, standard]) expect(text).not.toContain('Son sous-titre');
  // A press prints in four inks, whatever the settings of the booklet are.
  const inInks = await printed(made, { ...BOOKLET, pdfx: true }, { ...COLOR, colors: 'cmyk' });
  expect(standard!.text).toBe(inInks.text);
});

test.each([
  [undefined, []],
  ['content/press.icc', []],
  [
    'content/wrong.icc',
    [['print-profile', 'content/booklet.yaml:1', { profile: 'wrong.icc', flaw: 'form' }]],
  ],
] as const)('the profile of the press: %s', async (profile, expected) => {
  const settings: PrintSettings = { colors: 'cmyk', amount: 'full', ...(profile && { profile }) };
  const { print, faults } = await printed(typeset(WORDS, A5), BOOKLET, settings);
  expect(faults).toEqual(expected);
  expect(print === null).toBe(expected.length > 0);
});

test('pictures count by their mean ink, a page that is known by what was found', async () => {
  const made = { ...typeset('<img src="40x40" alt="">', A5), inks: new InkMemory() };
  const inks = [];
  for (let i = 0; i < 2; i++) inks.push((await printed(made)).print!.print.ink);
  expect(inks[1]).toEqual(inks[0]);
  expect(inks[0]!.black).toBeCloseTo(1.99, 1);
});

test('a picture that cannot be read is told where it stands', async () => {
  const body = '<p>Un</p><img src="50x50" alt="" data-source="content/a.yaml:7:5">';
  const [whole, draft] = [
    await printed(typeset(body, A5)),
    await printed(typeset(body, A5), BOOKLET, COLOR, new Report({ stops: false })),
  ];
  expect(whole.faults).toEqual([
    ['picture-unreadable', 'content/a.yaml:7', { path: '50x50', format: 'PNG' }],
  ]);
  expect(whole.print).toBeNull();
  // A draft goes on without it: it has no ink.
  const without = await printed(typeset('<p>Un</p>', A5));
  expect(draft.print!.print.ink).toEqual(without.print!.print.ink);
});
