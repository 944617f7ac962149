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
