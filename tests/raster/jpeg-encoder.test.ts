import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJpeg } from '../../src/raster/jpeg.ts';
import { encodeJpeg } from '../../src/raster/jpeg-encoder.ts';
import { RANDOM } from '../tools.ts';

/** The colours of a file, as a decoder of another program has them. */
async function decoded(file: Uint8Array) {
  const image = await loadImage(file);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, samples: data.filter((_, i) => i % 4 !== 3) };
}

const near = (samples: Uint8ClampedArray, expected: Uint8Array, most: number) => {
  const mean = samples.reduce((sum, value, i) => sum + Math.abs(value - expected[i]!), 0) / samples.length;
  expect(mean).toBeLessThan(most);
};

const SIZES = [
  [1, 1],
  [8, 8],
  [16, 16],
  [17, 33],
  [40, 23],
] as const;

test.each(SIZES)('colours of %d by %d pixels', async (width, height) => {
  const at = (i: number) => ({ x: ((i / 3) % width) | 0, y: (i / 3 / width) | 0, channel: i % 3 });
  const samples = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const { x, y, channel } = at(i);
    return [40 + 4 * x, 200 - 3 * y, 60 + 2 * (x + y)][channel]!;
  });
  const file = encodeJpeg({ width, height }, samples);
  expect(readJpeg(file)).toMatchObject({ width, height, components: 3, orientation: 1 });
  const picture = await decoded(file);
  expect(picture).toMatchObject({ width, height });
  near(picture.samples, samples, 2.5);
});

test.each(SIZES)('greys of %d by %d pixels', async (width, height) => {
  const samples = Uint8Array.from(
    { length: width * height },
    (_, i) => 5 * (i % width) + 2 * Math.floor(i / width),
  );
  const file = encodeJpeg({ width, height }, samples);
  expect(readJpeg(file)).toMatchObject({ width, height, components: 1 });
  const picture = await decoded(file);
  near(
    picture.samples,
    Uint8Array.from({ length: samples.length * 3 }, (_, i) => samples[(i / 3) | 0]!),
    2,
  );
});

test(
  'greys that nothing foretells, the lightest and the darkest ones beside one another',
  RANDOM,
  async () => {
    const grey = fc.oneof(fc.constantFrom(0, 255), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(grey, { minLength: 24 * 24, maxLength: 24 * 24 }), async (greys) => {
        const samples = Uint8Array.from(greys);
        const picture = await decoded(encodeJpeg({ width: 24, height: 24 }, samples));
        near(
          picture.samples,
          Uint8Array.from({ length: 3 * greys.length }, (_, i) => samples[(i / 3) | 0]!),
          6,
        );
      }),
      { numRuns: 40 },
    );
  },
);

test('a photograph takes a tenth of the bytes of its samples', () => {
  const size = { width: 320, height: 240 };
  const samples = Uint8Array.from({ length: 320 * 240 * 3 }, (_, i) => {
    const [x, y] = [(i / 3) % 320, i / 3 / 320];
    return 128 + 60 * Math.sin(x / 9 + (i % 3)) + 60 * Math.sin(y / 7);
  });
  expect(encodeJpeg(size, samples).length).toBeLessThan(samples.length / 10);
});
