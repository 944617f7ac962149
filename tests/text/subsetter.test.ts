import { expect, test } from 'vitest';
import { readAsset } from '../../src/assets.ts';
import { tablesOf } from '../../src/fonts/tables.ts';
import { closeOverComponents } from '../../src/text/glyf.ts';
import { subsetByHarfBuzz } from '../../src/text/harfbuzz-subset.ts';
import { subsetFont } from '../../src/text/subsetter.ts';

const FONTS = [
  'SourceSerif4_400Regular.ttf',
  'SourceSans3_700Bold_Italic.ttf',
  'SourceCodePro_400Regular.ttf',
];

test.each(FONTS)('subsets of %s are those of HarfBuzz, byte for byte', (file) => {
  const font = readAsset(`fonts/${file}`);
  const tables = tablesOf(font);
  const count = tables.get('maxp')!.getUint16(4);
  const every = (step: number) => Array.from({ length: Math.floor(count / step) }, (_, i) => i * step);
  for (const asked of [[], [5], [count - 1], every(7), every(2), every(1)]) {
    const glyphs = closeOverComponents(tables, asked);
    const subset = subsetFont(tables, glyphs);
    expect(Buffer.compare(subset, subsetByHarfBuzz(font, glyphs, false)!)).toBe(0);
  }
});

test('outlines of more than 128 KiB have long offsets', () => {
  const zeros = (length: number) => new DataView(new ArrayBuffer(length));
  const [outline, head, hhea, loca] = [70_001, zeros(54), zeros(36), zeros(16)];
  const glyf = zeros(3 * outline);
  for (let i = 0; i < 4; i++) loca.setUint32(4 * i, i * outline);
  for (let i = 0; i < 3; i++) glyf.setUint8(i * outline + 11, 10 + i);
  head.setInt16(50, 1);
  hhea.setUint16(34, 3);
  const tables = new Map(Object.entries({ head, hhea, maxp: zeros(6), hmtx: zeros(12), loca, glyf }));
  const subset = tablesOf(subsetFont(tables, [0, 2]));
  const places = (from: DataView) =>
    Array.from({ length: from.byteLength / 4 }, (_, i) => from.getUint32(4 * i));
  expect(subset.get('head')!.getInt16(50)).toBe(1);
  // Each outline begins at an even offset.
  expect(places(subset.get('loca')!)).toEqual([0, 70_002, 140_004]);
  expect([11, 70_013].map((at) => subset.get('glyf')!.getUint8(at))).toEqual([10, 12]);
  expect(
    tablesOf(subsetFont(tables, [0]))
      .get('head')!
      .getInt16(50),
  ).toBe(0);
});
