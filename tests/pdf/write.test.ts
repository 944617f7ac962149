import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { testWith } from '../tools.ts';
import { shownTexts } from './dump.ts';
import { h, layoutOf, styleOf, treeOf, write } from './pages.ts';
import { type Dict, PdfFile, type PdfValue } from './reader.ts';

const TREE = treeOf(
  h(
    'section',
    { id: 's' },
    h('h1', {}, 'Un titre'),
    h('p', {}, 'Du texte, ', h('a', { href: '#s' }, 'un lien')),
  ),
  h('figure', {}, h('img', { src: 'chart:x', alt: 'Une courbe' }), h('figcaption', {}, 'Figure 1')),
  ...Array.from({ length: 300 }, (_, i) => h('p', {}, `Alinéa ${i}`)),
);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('gives the same bytes for the same input at any time', async () => {
  vi.useFakeTimers({ now: new Date('2001-01-01'), toFake: ['Date'] });
  const first = await write(layoutOf(TREE));
  vi.setSystemTime(new Date('2031-07-07'));
  expect(Buffer.compare(Buffer.from(first), Buffer.from(await write(layoutOf(TREE))))).toBe(0);
});

test('has an identifier of 16 bytes', async () => {
  const { ID } = new PdfFile(await write(layoutOf(TREE))).trailer;
  expect((ID as Uint8Array[]).map((id) => id.length)).toEqual([16, 16]);
});

test('gives other contents another identifier', async () => {
  const id = async (words: string) =>
    new PdfFile(await write(layoutOf(treeOf(h('p', {}, words))))).trailer.ID as PdfValue[];
  const [one, two] = await id('un');
  expect(one).toEqual(two);
  expect(await id('un')).toEqual([one, two]);
  expect(await id('deux')).not.toEqual([one, two]);
});

test('writes every page, and packs structure elements in object streams', async () => {
  const bytes = await write(layoutOf(TREE));
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('/S /P');
  const pdf = new PdfFile(bytes);
  expect(pdf.pages).toHaveLength(16);
  const found = pdf.pages.flatMap((_, i) => shownTexts(pdf, i).map(({ text }) => text));
  const alineas = Array.from({ length: 300 }, (_, i) => `Alinéa ${i}`);
  expect(found).toEqual(['Un titre', 'Du texte, ', 'un lien', 'Énergie (%)', 'Figure 1', ...alineas]);
});

test('has a row for each object in its cross-references, the first one free', async () => {
  const bytes = Buffer.from(await write(layoutOf(treeOf(h('p', {}, 'un')))));
  const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1'))!;
  const [head, id, size, length] =
    /^(\d+) 0 obj\n<<\/Type\/XRef\/Size (\d+)[\s\S]*?\/Length (\d+)>>\nstream\n/.exec(
      bytes.toString('latin1', Number(start)),
    )!;
  const data = Number(start) + head.length;
  const filtered = inflateSync(bytes.subarray(data, data + Number(length)));
  const rows: number[][] = [];
  for (let at = 0; at < filtered.length; at += 8) {
    // Each byte is the difference from the one above.
    const above = rows.at(-1) ?? Array(7).fill(0);
    rows.push(above.map((byte: number, i: number) => (byte + filtered[at + 1 + i]!) & 255));
  }
  expect([Number(size), Number(id) + 1]).toEqual([rows.length, rows.length]);
  expect(rows[0]).toEqual([0, 0, 0, 0, 0, 255, 255]);
  for (const [number, [kind, a, b, c, d]] of rows.entries()) {
    if (number > 0) expect([1, 2]).toContain(kind);
    const place = ((a! * 256 + b!) * 256 + c!) * 256 + d!;
    if (kind === 1)
      expect(bytes.toString('latin1', place, place + 20)).toMatch(new RegExp(`^${number} 0 obj`));
  }
});

test('paints drawings as paths with colours, clips, opacity and turned text', async () => {
  const pdf = new PdfFile(await write(layoutOf(TREE)));
  const content = pdf.content(0);
  const start = content.indexOf('/Figure');
  const painted = content.slice(start, content.indexOf('EMC', start)).split('\n').slice(1);
  expect(painted.map((line) => line.replace(/\[.*\]TJ|<.*>Tj/, 'glyphs'))).toEqual([
    'q',
    '1 0 0 1 40 86 cm',
    'q',
    '0 0 m 100 0 l 100 60 l h W n',
    '/G1 gs',
    '0.2 0.4 0.6 rg',
    '0.067 0.133 0.2 RG',
    '0.5 w',
    '[2 1] 0 d',
    '1 J',
    '2 j',
    '0 0 m 120 0 l 120 30 60 60 0 60 c h B',
    'Q',
    '/F2 7 Tf',
    'BT',
    '0 -1 -1 0 10 20 Tm',
    'glyphs',
    'ET',
    'Q',
    '',
  ]);
  const states = pdf.dict(pdf.dict(pdf.pages[0]!.Resources).ExtGState);
  expect(pdf.dict(states.G1)).toMatchObject({ ca: 0.5, CA: 0.5 });
});

test('shapes the text of a drawing in the language of its element', async () => {
  const shape = vi.spyOn(Object.getPrototypeOf(styleOf().face), 'shape');
  await write(layoutOf(treeOf(h('figure', { lang: 'en' }, h('img', { src: 'chart:x', alt: 'A curve' })))));
  expect(new Set(shape.mock.calls.map(([, , lang]) => lang))).toEqual(new Set(['en']));
});

test('throws for a number that is not finite', async () => {
  const layout = layoutOf(treeOf(h('p', {}, 'texte')));
  const [page] = layout.pages;
  const marks = page!.marks.map((mark) => ({ ...mark, x: Number.NaN }));
  await expect(write({ ...layout, pages: [{ ...page!, marks }] } as typeof layout)).rejects.toThrow('NaN');
});

testWith('qpdf', 'qpdf finds nothing wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'livret-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, await write(layoutOf(TREE)));
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('gives pages their size, and shares fonts and resources between them', async () => {
  const pdf = new PdfFile(await write(layoutOf(TREE)));
  expect(pdf.pages.map(({ MediaBox }) => MediaBox)).toEqual(pdf.pages.map(() => [0, 0, 300, 400]));
  const fonts = pdf.pages.map(({ Resources }) => (pdf.dict(Resources).Font as Dict).F1 as PdfValue);
  expect(new Set(fonts.map((font) => JSON.stringify(font))).size).toBe(1);
});
