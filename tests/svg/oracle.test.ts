import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { assetPath } from '../../src/assets.ts';
import { readPng } from '../../src/raster/png.ts';
import { decodePng } from '../../src/raster/unpack.ts';
import { fontSources } from '../../src/text/font-files.ts';
import { loadFonts } from '../../src/text/index.ts';
import { SLOW } from '../tools.ts';
import { corpusFile, drawFile, pngOf } from './picture.ts';

const PIXELS = 400;
const CORPUS = readdirSync(fileURLToPath(new URL('corpus', import.meta.url))).filter((name) =>
  name.endsWith('.svg'),
);

/** The share of pixels that may differ from the picture of resvg, which shows every text of a `switch` of draw.io. */
const MOST = 0.02;

test.each(CORPUS)('%s looks as it does elsewhere', SLOW, async (name) => {
  const fonts = await loadFonts();
  const data = corpusFile(name);
  const ours = pixelsOf(await pngOf(drawFile(data, fonts), fonts, PIXELS));
  const fontFiles = fontSources().map(({ asset }) => assetPath(asset));
  const font = {
    fontFiles,
    loadSystemFonts: false,
    sansSerifFamily: 'Source Sans 3',
    serifFamily: 'Source Serif 4',
  };
  const options = { fitTo: { mode: 'width', value: PIXELS }, background: '#ffffff', font } as const;
  const theirs = pixelsOf(new Resvg(Buffer.from(data), options).render().asPng());
  expect(ours.width).toBe(theirs.width);
  const share = difference(ours, theirs);
  expect(share).toBeLessThan(MOST);
});

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

function pixelsOf(png: Uint8Array): Pixels {
  return decodePng(readPng(png)!)!;
}

/** The share of pixels of which a channel is off by more than edges that are smoothed otherwise. */
function difference(a: Pixels, b: Pixels): number {
  let count = 0;
  const rows = Math.min(a.height, b.height);
  for (let at = 0; at < rows * a.width * 4; at += 4) {
    const off = Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[at + c]! - b.data[at + c]!)));
    if (off > 96) count++;
  }
  return count / (rows * a.width);
}
