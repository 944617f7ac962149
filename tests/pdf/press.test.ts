import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import type { Page, PageMark } from '../../src/layout/page.ts';
import { writeSheets } from '../../src/pdf/index.ts';
import type { PdfObject } from '../../src/pdf/pack.ts';
import { brokenPressRules } from '../../src/pdf/press-claim.ts';
import { WrittenPdf } from '../../src/pdf/written.ts';
import { impose, type PrintOptions } from '../../src/print/index.ts';
import { BOOKLET } from '../../src/print/options.ts';
import { coatedProfile, openPress } from '../../src/print/press.ts';
import { textSetter } from '../../src/text/index.ts';
import { EVERY_MARK } from '../drawing/marks.ts';
import { testWith } from '../tools.ts';
import { h, library, METADATA, page, styleOf, textMark, treeOf } from './pages.ts';
import { platesOf } from './plates.ts';
import { name, PdfFile, text } from './reader.ts';
import { tellPdf } from './told.ts';

const press = (await openPress(coatedProfile()))!;

/** All marks but pictures. */
const PAINTS = { ...EVERY_MARK, marks: EVERY_MARK.marks.filter(({ kind }) => kind !== 'image') };

/** A page of 300 × 400 points on a side of its own, as PDF/X-4. */
async function printed(marks: readonly PageMark[], options: Partial<PrintOptions> = {}): Promise<Uint8Array> {
  const pages: Page[] = [page(marks, 1)];
  const edges = { marks: ['crop', 'cross', 'color-bars', 'slug'] as const, bleed: 9 };
  const asked = {
    ...BOOKLET,
    scheme: 'single' as const,
    ...edges,
    title: 'Essai',
    language: 'fr',
    ...options,
  };
  const report = new Report();
  const data = await writeSheets(
    { pages, tree: treeOf(h('p', {}, 'x')), imposition: impose(pages, asked)! },
    { ...METADATA, claim: 'X-4' },
    { colors: 'cmyk', amount: 'full', press },
    { read: () => null, text: textSetter(library, 'fr'), report },
  );
  expect(report.faults).toEqual([]);
  return data;
}

const band = (fill: string): PageMark => {
  return { kind: 'rect', owner: 'background', x: 0, y: 0, width: 300, height: 200, fill };
};
const letter = (color: string, size: number, x: number, y: number): PageMark =>
  textMark('layout', 'I', x, y, styleOf({ color, size }));

describe('PDF/X-4', () => {
  test('names its press, has its profile, and says that it has no traps', async () => {
    const data = await printed([band('#ffcc00')]);
    const pdf = new PdfFile(data);
    expect(Buffer.from(data.subarray(0, 8)).toString()).toBe('%PDF-1.6');
    const [intent] = (pdf.catalog.OutputIntents as never[]).map((ref) => pdf.dict(ref));
    expect(name(intent!.S)).toBe('GTS_PDFX');
    // The name of its conditions, and the registry that has it.
    expect(text(intent!.OutputConditionIdentifier)).toMatch(/^FOGRA\d\d$/);
    expect(text(intent!.RegistryName)).toBe('http://www.color.org');
    expect(Buffer.from(pdf.bytes(intent!.DestOutputProfile!))).toEqual(Buffer.from(coatedProfile()));
    expect(name(pdf.dict(pdf.trailer.Info!).Trapped)).toBe('False');
    expect(pdf.stream(pdf.catalog.Metadata!)).toContain(
      '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
    );
    // Two identifiers of 16 bytes, alike since nobody has changed the file.
    expect(Buffer.from(data).toString('latin1')).toMatch(/\/ID\[<([0-9a-f]{32})><\1>\]/);
  });

  test('marks are on all plates, and each page blends in its inks', async () => {
    const pdf = new PdfFile(await printed([]));
    const resources = pdf.dict(pdf.pages[0]!.Resources!);
    const space = pdf.get(pdf.dict(resources.ColorSpace!).All!) as never[];
    expect([name(space[0]), name(space[1]), name(space[2])]).toEqual(['Separation', 'All', 'DeviceCMYK']);
    expect(name(pdf.dict(pdf.pages[0]!.Group!).CS)).toBe('DeviceCMYK');
    expect(pdf.content(0)).toContain('/All CS 1 SCN');
  });

  test('has these objects', async () => {
    const drawing: PageMark = { kind: 'drawing', owner: 0, x: 10, y: 50, drawing: PAINTS };
    expect(tellPdf(new PdfFile(await printed([band('#ffcc00'), drawing])))).toMatchSnapshot();
  });

  test('small black text overprints, and nothing else does', async () => {
    const marks = [
      band('#ffcc00'),
      letter('#1d1d1b', 10, 20, 30),
      letter('#a03ccc', 10, 20, 60),
      letter('#1d1d1b', 13, 20, 90),
      letter('#1d1d1b', 12, 20, 120),
      band('#336699'),
    ];
    const content = new PdfFile(await printed(marks)).content(0);
    const states = content
      .slice(0, content.indexOf('/All CS'))
      .split('\n')
      .filter((line) => /^\/(?:Over|Knock) gs$|^\/F1 |re f$/.test(line));
    expect(states).toEqual([
      '-9 -9 318 209 re f',
      '/Over gs',
      '/F1 10 Tf',
      // Text in a colour, whose size is the same.
      '/Knock gs',
      '/F1 13 Tf',
      '/Over gs',
      '/F1 12 Tf',
      '/Knock gs',
      '-9 -9 318 209 re f',
    ]);
  });
});

describe('the check of PDF/X-4', async () => {
  const data = await printed([band('#ffcc00'), letter('#1d1d1b', 10, 20, 30)]);
  const written = new WrittenPdf(data);
  const size = new PdfFile(data).trailer.Size as number;
  const objects = Array.from({ length: size - 1 }, (_, i): PdfObject => written.get(i + 1));

  test('passes what was written', () => {
    expect(brokenPressRules(objects)).toEqual([]);
  });

  /** The objects with a text of their values replaced. */
  const changed = (from: string | RegExp, to: string): PdfObject[] => {
    const all = objects.map(({ value, stream }) => ({ value: value.replace(from, to), stream }));
    expect(all).not.toEqual(objects);
    return all;
  };

  test.each([
    ['/GTS_PDFX', '/GTS_PDFA1', 'one output intent'],
    [/\/TrimBox \[[^\]]*\]/, '', 'each page has a trim box'],
    [/\/TrimBox \[[^\]]*\]/, '/TrimBox [0 0 300 400]', 'each page has a trim box'],
    ['/BleedBox', '/ArtBox', 'each page has a trim box'],
    ['/CS /DeviceCMYK', '/CS /DeviceRGB', 'no object has the colours of a screen'],
    [/\/FontFile2? /, '/Font ', 'all fonts are embedded'],
    ['/Type /Page/', '/Type /Page/Annots [1 0 R]/', 'nothing is interactive'],
    ['/Trapped /False', '', 'colours are said to have no traps'],
    ['/Type /Metadata', '/Type /Metadata/Filter/FlateDecode', 'the metadata'],
  ])('%s that becomes %s breaks a rule', (from, to, rule) => {
    expect(brokenPressRules(changed(from, to))).toEqual([expect.stringContaining(rule)]);
  });

  test('passes pages without bleed, whose boxes are one', () => {
    const one = changed(/\/(MediaBox|BleedBox|TrimBox) \[[^\]]*\]/g, '/$1 [0 0 300 200]');
    expect(brokenPressRules(one)).toEqual([]);
  });

  test('a page that paints in RGB breaks a rule', () => {
    const contents = /\/Contents (\d+) 0 R/.exec(
      objects.find(({ value }) => value.includes('/TrimBox'))!.value,
    )![1];
    const red = { value: '<<>>', stream: deflateSync('1 0 0 rg\n0 0 9 9 re f\n') };
    expect(brokenPressRules(objects.with(Number(contents) - 1, red))).toEqual([
      'no page paints in the colours of a screen',
    ]);
  });
});

testWith('qpdf', 'PDF/X-4 is sound', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'livret-'));
  try {
    const file = join(folder, 'press.pdf');
    writeFileSync(file, await printed([band('#ffcc00'), letter('#1d1d1b', 10, 20, 30)]));
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

testWith(
  'gs',
  'plates: marks are on all, black text on one, over a colour that small text leaves whole',
  async () => {
    const text = (size: number, y: number) =>
      textMark('layout', '—', 40, y, styleOf({ color: '#1d1d1b', size }));
    const plates = platesOf(await printed([band('#ffcc00'), text(12, 60), text(100, 150)]));
    const around = (plates.width - 300) / 2;
    const pixels = Array.from({ length: plates.height }, (_, y) => y).flatMap((y) =>
      Array.from({ length: 260 }, (_, i) => [Math.round(around) + 20 + i, y] as const),
    );
    const yellow = plates.at(Math.round(around) + 10, Math.round(around) + 10);
    const [c, m, y] = press.inks([255, 204, 0]);
    yellow.slice(0, 3).forEach((amount, i) => {
      expect(Math.abs(amount - [c!, m!, y!][i]!)).toBeLessThanOrEqual(1);
    });
    const isSolid = ([x, y]: readonly [number, number]) => plates.at(x, y)[3]! > 250;
    const isIn = (from: number, to: number) => pixels.filter(([, y]) => y > around + from && y < around + to);
    const small = isIn(50, 65).filter(([x, y]) => plates.at(x, y)[3]! > 100);
    expect(small.length).toBeGreaterThan(5);
    for (const [x, y] of small) expect(plates.at(x, y).slice(0, 3)).toEqual(yellow.slice(0, 3));
    const large = isIn(90, 160).filter(isSolid);
    expect(large.length).toBeGreaterThan(50);
    for (const [x, y] of large) expect(plates.at(x, y)).toEqual([0, 0, 0, 255]);
    // The crop mark at the head of the left edge: a line that is thinner than a pixel.
    const column = Array.from({ length: 12 }, (_, y) => plates.at(Math.round(around), y));
    expect(column.some((inks) => inks.every((amount) => amount > 50 && amount === inks[0]))).toBe(true);
  },
);
