import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import type { Page, PageMark } from '../../src/layout/page.ts';
import { convertPictures } from '../../src/pdf/converted.ts';
import { writeSheets } from '../../src/pdf/index.ts';
import { SharedPages } from '../../src/pdf/shared-pages.ts';
import { impose, type PrintOptions } from '../../src/print/index.ts';
import type { InkOptions } from '../../src/print/ink.ts';
import { BOOKLET } from '../../src/print/options.ts';
import { coatedProfile, openPress } from '../../src/print/press.ts';
import { textSetter } from '../../src/text/index.ts';
import { MM } from '../../src/units.ts';
import { jpegFile } from '../raster/files.ts';
import { testWith } from '../tools.ts';
import { shownTexts } from './dump.ts';
import { h, layoutOf, library, page, styleOf, textMark, treeOf } from './pages.ts';
import { name, PdfFile, type PdfValue } from './reader.ts';

const METADATA = {
  title: 'Essai',
  authors: [],
  subject: '',
  keywords: [],
  language: 'fr',
  date: '2026-11-24',
  claim: 'none',
} as const;

/** Pages of 300 × 400 points, each with its number as text. */
const numbered = (count: number, more: readonly PageMark[] = []): Page[] =>
  Array.from({ length: count }, (_, i) =>
    page([...more, textMark('layout', `Page ${i + 1}`, 40, 50, styleOf({ color: '#1d1d1b' }))], i + 1),
  );

const press = (await openPress(coatedProfile()))!;

function inkOptions({ colors = 'color', amount = 'full' }: Parameters<typeof print>[2] = {}): InkOptions {
  return colors === 'cmyk' ? { colors, amount, press } : { colors, amount };
}

async function print(
  pages: readonly Page[],
  options: Partial<PrintOptions> = {},
  inks: { colors?: InkOptions['colors']; amount?: InkOptions['amount'] } = {},
  read: (path: string) => Uint8Array | null = () => null,
  shared?: SharedPages,
): Promise<Uint8Array> {
  const imposition = impose(pages, {
    ...BOOKLET,
    marks: [],
    bleed: 0,
    title: 'Essai',
    language: 'fr',
    ...options,
  })!;
  const tree = treeOf(h('p', {}, 'x'));
  const report = new Report();
  const resources = { read, text: textSetter(library, 'fr'), report, ...(shared && { shared }) };
  const data = await writeSheets({ pages, tree, imposition }, METADATA, inkOptions(inks), resources);
  expect(report.faults).toEqual([]);
  return data;
}

test('makes a page of each side, with the texts of its pages, left before right', async () => {
  const pdf = new PdfFile(await print(numbered(8)));
  const texts = pdf.pages.map((_, i) => shownTexts(pdf, i).map(({ text }) => text));
  expect(texts).toEqual([
    ['Page 8', 'Page 1'],
    ['Page 2', 'Page 7'],
    ['Page 6', 'Page 3'],
    ['Page 4', 'Page 5'],
  ]);
});

test('sets the print dialogue to both sides, no scaling and the paper, and claims no conformance', async () => {
  const pdf = new PdfFile(await print(numbered(4)));
  const preferences = pdf.dict(pdf.catalog.ViewerPreferences!);
  expect(name(preferences.Duplex)).toBe('DuplexFlipShortEdge');
  expect(name(preferences.PrintScaling)).toBe('None');
  expect(preferences.PickTrayByPDFSize).toBe(true);
  for (const key of ['StructTreeRoot', 'MarkInfo', 'Outlines', 'PageLabels', 'OutputIntents']) {
    expect(pdf.catalog[key]).toBeUndefined();
  }
  expect(pdf.stream(pdf.catalog.Metadata!)).not.toMatch(/pdfuaid|pdfaid/);
  for (const side of pdf.pages) {
    expect(side.Rotate).toBeUndefined();
    expect(side.Annots).toBeUndefined();
    expect(side.StructParents).toBeUndefined();
  }
});

test.each([
  [
    'that an Adobe program wrote',
    [[0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), ...Array(7).fill(0)]],
    [1, 0, 1, 0, 1, 0, 1, 0],
  ],
  ['of another program', [], undefined],
])('keeps a JPEG file in CMYK %s for the press', async (_, segments, decode) => {
  const picture: PageMark = { kind: 'image', owner: 'layout', x: 9, y: 9, width: 90, height: 90, file: 'p' };
  const file = jpegFile({ components: 4, segments });
  for (const colors of ['color', 'cmyk'] as const) {
    const pdf = new PdfFile(
      await print(numbered(1, [picture]), { scheme: 'single' }, { colors }, () => file),
    );
    const [image] = Object.values(pdf.dict(pdf.dict(pdf.pages[0]!.Resources).XObject)).map((ref) =>
      pdf.dict(ref),
    );
    expect(name(image!.ColorSpace)).toBe('DeviceCMYK');
    expect(name(image!.Filter)).toBe('DCTDecode');
    expect(image!.Decode).toEqual(decode);
  }
});

test('turns a sheet that is higher than wide along its long edge', async () => {
  const pdf = new PdfFile(await print(numbered(4), { scheme: '2-up' }));
  expect(name(pdf.dict(pdf.catalog.ViewerPreferences!).Duplex)).toBe('DuplexFlipLongEdge');
});

describe('boxes', () => {
  const boxes = (pdf: PdfFile) =>
    ['MediaBox', 'BleedBox', 'TrimBox'].map((key) =>
      (pdf.pages[0]![key] as number[]).map((side) => Math.round(side * 10) / 10),
    );

  it('are the paper, and the spread in its middle', async () => {
    const [media, bleed, trim] = boxes(new PdfFile(await print(numbered(4))));
    expect(media).toEqual([0, 0, 841.9, 595.3]);
    expect(trim).toEqual([120.9, 97.6, 720.9, 497.6]);
    expect(bleed).toEqual(trim);
  });

  it('leave room for bleed and marks', async () => {
    const around = { bleed: 3 * MM, marks: ['crop'] } as const;
    const [media, bleed, trim] = boxes(new PdfFile(await print(numbered(4), around)));
    const [mark, bled] = [8 * MM, 3 * MM];
    const near = (sides: readonly number[]) => sides.map((side) => expect.closeTo(side, 0));
    expect(media).toEqual(near([0, 0, 600 + 2 * mark, 400 + 2 * mark]));
    expect(trim).toEqual(near([mark, mark, mark + 600, mark + 400]));
    expect(bleed).toEqual(near([mark - bled, mark - bled, mark + 600 + bled, mark + 400 + bled]));
  });
});

test('extends backgrounds that reach the edge of their page into the bleed, and no others', async () => {
  const rect = (x: number, y: number, width: number, height: number): PageMark => {
    return { kind: 'rect', owner: 'background', x, y, width, height, fill: '#336699' };
  };
  const pages = numbered(4, [rect(0, 0, 300, 50), rect(20, 100, 50, 50)]);
  const pdf = new PdfFile(await print(pages, { bleed: 9 }));
  expect(pdf.content(0)).toContain('-9 -9 318 59 re f');
  expect(pdf.content(0)).toContain('20 100 50 50 re f');
  expect(new PdfFile(await print(pages)).content(0)).toContain('0 0 300 50 re f');
});

describe('inks', () => {
  const COLORED: PageMark[] = [
    { kind: 'rect', owner: 'background', x: 0, y: 0, width: 300, height: 60, fill: '#ffcc00' },
    { kind: 'line', owner: 'layout', x1: 0, y1: 9, x2: 9, y2: 9, width: 1, color: '#ff0000', dash: [2, 1] },
    textMark('layout', 'Couleur', 10, 80, styleOf({ color: '#a03c2c' })),
  ];
  const operators = (content: string) =>
    new Set(content.split('\n').flatMap((line) => /(?:^| )(g|G|rg|RG|k|K)$/.exec(line)?.[1] ?? []));

  it.each([
    ['color', 'full', ['rg', 'g', 'RG'], '0 g'],
    ['grey', 'full', ['g', 'G'], '0 g'],
    ['cmyk', 'full', ['k', 'K'], '0 0 0 1 k'],
    ['grey', 'light', ['G'], null],
  ] as const)('%s, %s', async (colors, amount, expected, black) => {
    const pdf = new PdfFile(await print(numbered(4, COLORED), { marks: ['color-bars'] }, { colors, amount }));
    const content = pdf.content(0);
    const found = operators(content);
    for (const operator of expected) expect(found).toContain(operator);
    const allowed = { color: ['g', 'G', 'rg', 'RG'], grey: ['g', 'G'], cmyk: ['k', 'K'] }[colors];
    for (const operator of found) expect(allowed).toContain(operator);
    if (black) expect(content).toContain(black);
    if (amount === 'light') expect(content).not.toContain('0 0 300 60 re f');
  });

  it.each([
    ['grey', 'DeviceGray'],
    ['cmyk', 'DeviceCMYK'],
    ['color', 'DeviceRGB'],
  ] as const)('of pictures: %s', async (colors, space) => {
    const pdf = new PdfFile(await print(numbered(4, [PICTURE]), {}, { colors }, () => PNG));
    const resources = pdf.dict(pdf.pages[0]!.Resources!);
    const [image] = Object.values(pdf.dict(resources.XObject!)) as PdfValue[];
    expect(name(pdf.dict(image!).ColorSpace)).toBe(space);
    const bytes = [...pdf.bytes(image!)];
    // Data taken from the file has the filter of each row before its pixels.
    const pixel = colors === 'color' ? bytes.slice(1, 4) : bytes.slice(0, colors === 'grey' ? 1 : 4);
    expect(pixel).toEqual({ grey: [98], cmyk: PRESS_RED, color: [200, 0, 0] }[colors]);
  });

  it.each([
    ['grey', 'DeviceGray', 'DCTDecode'],
    ['cmyk', 'DeviceCMYK', 'FlateDecode'],
    ['color', 'DeviceRGB', 'DCTDecode'],
  ] as const)('of a lossy WebP picture: %s', async (colors, space, filter) => {
    const file = createCanvas(24, 24).toBuffer('image/webp', 60);
    const pdf = new PdfFile(await print(numbered(4, [PICTURE]), {}, { colors }, () => file));
    const [image] = Object.values(pdf.dict(pdf.dict(pdf.pages[0]!.Resources!).XObject!)) as PdfValue[];
    const { ColorSpace, Filter, Width } = pdf.dict(image!);
    expect([name(ColorSpace), name(Filter), Width]).toEqual([space, filter, 24]);
  });
});

const BAND: PageMark = {
  kind: 'rect',
  ...({ owner: 'background', x: 0, y: 0, width: 300, height: 60, fill: '#ffcc00' } as const),
};

test.each([
  ['a booklet with bleed and marks', { bleed: 9, marks: ['crop', 'fold', 'slug'] }],
  ['pages in pairs', { scheme: '2-up' }],
] as const)('operators of the first side of %s', async (_, options) => {
  const pdf = new PdfFile(await print(numbered(8, [BAND]), options, { colors: 'cmyk' }));
  expect(pdf.content(0)).toMatchSnapshot();
});

test('a page that lies is painted turned to the left', async () => {
  const pages = numbered(4).map((page, i) => (i === 3 ? { ...page, width: 400, height: 300 } : page));
  const pdf = new PdfFile(await print(pages));
  // The page stands in the left half of the paper, its left edge at the foot.
  expect(pdf.content(0)).toContain('120.94 97.64 300 400 re W n\n0 -1 1 0 120.94 497.64 cm');
});

test('sides that documents share are the same, and those of other pages or settings are not', async () => {
  const pages = numbered(4);
  const layout = layoutOf(treeOf(h('p', {}, 'x')), { pages });
  const shared = new SharedPages(layout, textSetter(library, 'fr'));
  const contents = async (pages: readonly Page[], options: Partial<PrintOptions> = {}) => {
    const pdf = new PdfFile(await print(pages, options, {}, () => null, shared));
    return [0, 1].map((side) => pdf.content(side));
  };
  const alone = new PdfFile(await print(pages));
  const first = await contents(pages);
  expect(await contents(pages)).toEqual(first);
  expect(first.map((content) => content.length)).toEqual([0, 1].map((side) => alone.content(side).length));
  const [left, right] = await contents([pages[1]!, pages[0]!, ...pages.slice(2)]);
  expect(left).not.toBe(first[0]);
  expect(right).not.toBe(first[1]);
  expect((await contents(pages, { bleed: 9 }))[0]).not.toBe(first[0]);
});

test('warns of a picture whose colours cannot be converted', async () => {
  const picture: PageMark = { kind: 'image', owner: 'layout', x: 9, y: 9, width: 90, height: 90, file: 'p' };
  const report = new Report();
  expect(
    await convertPictures(
      numbered(1, [picture]),
      () => Buffer.from('no picture'),
      inkOptions({ colors: 'grey' }),
      report,
    ),
  ).toEqual(new Map());
  expect(report.faults).toMatchObject([
    { code: 'image-colors', severity: 'warning', details: { file: 'p' } },
  ]);
});

test('warns of a picture in CMYK with more ink than dries', async () => {
  const picture: PageMark = { kind: 'image', owner: 'layout', x: 9, y: 9, width: 90, height: 90, file: 'p' };
  const found = async (file: Uint8Array, colors: InkOptions['colors'] = 'cmyk') => {
    const report = new Report();
    await convertPictures(numbered(1, [picture]), () => file, inkOptions({ colors }), report);
    return report.faults.map(({ code, details }) => [code, details]);
  };
  const heavy = readFileSync('tests/pdf/four-solids.jpg');
  expect(await found(heavy)).toEqual([['image-ink', { file: 'p', percent: 400, most: 330 }]]);
  expect(await found(heavy, 'color')).toEqual([]);
  expect(await found(readFileSync('tests/pdf/three-solids.jpg'))).toEqual([]);
});

/** The inks of the picture's dark red. */
/** A picture that a page has besides its number. */
const PICTURE: PageMark = { kind: 'image', owner: 'layout', x: 9, y: 9, width: 90, height: 90, file: 'p' };
const PRESS_RED = [...press.inks([200, 0, 0])];

/** Two pixels by two of a dark red. */
const PNG = (() => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const row = Buffer.from([0, 200, 0, 0, 200, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.concat([row, row]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
})();

testWith('pdftotext', 'each page is on its half of the sheet', async () => {
  const count = 14;
  const folder = mkdtempSync(join(tmpdir(), 'livret-'));
  try {
    const file = join(folder, 'sheets.pdf');
    writeFileSync(file, await print(numbered(count)));
    const half = (side: number, right: boolean) => {
      const [x, width] = right ? [421, 420] : [0, 420];
      const area = ['-x', x, '-y', 0, '-W', width, '-H', 595].map(String);
      const pages = ['-f', side, '-l', side].map(String);
      return execFileSync('pdftotext', [...pages, ...area, '-nopgbrk', file, '-'], {
        encoding: 'utf8',
      }).trim();
    };
    const leaves = [0, 1, 2, 3].flatMap((sheet) => [half(2 * sheet + 1, true), half(2 * sheet + 2, false)]);
    const others = [3, 2, 1, 0].flatMap((sheet) => [half(2 * sheet + 2, true), half(2 * sheet + 1, false)]);
    const order = [...leaves, ...others].filter(Boolean);
    expect(order).toEqual(Array.from({ length: count }, (_, i) => `Page ${i + 1}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
