import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Png, readPng } from '../../src/raster/png.ts';
import { opacityOf, sampleScale, unpackSamples } from '../../src/raster/png-samples.ts';
import { RANDOM, runs } from '../tools.ts';
import { pngFile } from './files.ts';

/** The passes of Adam7 as the PNG specification draws them (8.2): the pass of each pixel of an 8 x 8 block. */
const ADAM7 = [
  '16462646',
  '77777777',
  '56565656',
  '77777777',
  '36463646',
  '77777777',
  '56565656',
  '77777777',
];

/** The pixels of each pass, row by row: `pixels[row][column]`. */
function passes(pixels: number[][][], interlaced: boolean): number[][][][] {
  if (!interlaced) return [pixels];
  return [1, 2, 3, 4, 5, 6, 7].map((pass) =>
    pixels
      .map((row, y) => row.filter((_, x) => ADAM7[y % 8]![x % 8] === String(pass)))
      .filter((row) => row.length > 0),
  );
}

/** A row by a filter (PNG, 9.2), after the byte that names it. */
function filtered(filter: number, row: number[], above: number[], step: number): number[] {
  const at = (from: number[], i: number) => from[i] ?? 0;
  return [
    filter,
    ...row.map((byte, i) => {
      const [a, b, c] = [at(row, i - step), at(above, i), i < step ? 0 : at(above, i - step)];
      const p = a + b - c;
      const near = [a, b, c].toSorted((m, n) => Math.abs(p - m) - Math.abs(p - n))[0]!;
      return (byte - [0, a, b, (a + b) >> 1, near][filter]!) & 255;
    }),
  ];
}

test('unpacks every filter, interlaced or not', RANDOM, () => {
  const picture = fc
    .record({ width: fc.integer({ min: 1, max: 19 }), height: fc.integer({ min: 1, max: 19 }) })
    .chain(({ width, height }) =>
      fc.record({
        pixels: fc.array(
          fc.array(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 }), {
            minLength: width,
            maxLength: width,
          }),
          { minLength: height, maxLength: height },
        ),
        filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 60, maxLength: 60 }),
        interlaced: fc.boolean(),
      }),
    );
  fc.assert(
    fc.property(picture, ({ pixels, filters, interlaced }) => {
      let i = 0;
      const rows = passes(pixels, interlaced).flatMap((pass) =>
        pass.flatMap((row, y) => filtered(filters[i++ % 60]!, row.flat(), pass[y - 1]?.flat() ?? [], 3)),
      );
      const size = { width: pixels[0]!.length, height: pixels.length, depth: 8, type: 2 };
      const png = readPng(pngFile({ ...size, interlace: interlaced ? 1 : 0, rows: Uint8Array.from(rows) }));
      return String(png && unpackSamples(png)) === String(pixels.flat(2));
    }),
    { numRuns: runs(20, 1000) },
  );
});

test.each<[Partial<Png>, readonly number[], number]>([
  [{ type: 2 }, [1, 2, 3], 255],
  [{ type: 4 }, [1, 9], 9],
  [{ type: 6 }, [1, 2, 3, 9], 9],
  [{ type: 3, transparency: Uint8Array.of(7, 8) }, [1], 8],
  [{ type: 3, transparency: Uint8Array.of(7, 8) }, [2], 255],
  [{ type: 0, transparency: Uint8Array.of(0, 5) }, [5], 0],
  [{ type: 0, transparency: Uint8Array.of(0, 5) }, [4], 255],
])('the opacity of %j with the samples %j is %i', (png, samples, opacity) => {
  const whole = { transparency: null, depth: 8, ...png } as Png;
  expect(opacityOf(whole, Uint8Array.from([0, ...samples]), 1)).toBe(opacity);
});

test.each([
  [1, 255],
  [2, 85],
  [4, 17],
  [8, 1],
  [16, 1],
])('a sample of %i bits is %i times an amount; the number of a colour in a palette stays', (depth, scale) => {
  expect(sampleScale({ depth, palette: null } as Png)).toBe(scale);
  expect(sampleScale({ depth, palette: new Uint8Array(3) } as Png)).toBe(1);
});
