import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJpeg } from '../../src/raster/jpeg.ts';
import { encodeGreyJpeg, encodeJpeg } from '../../src/raster/jpeg-encoder.ts';
import type { Pixels } from '../../src/raster/pixels.ts';
import { unpackPicture } from '../../src/raster/unpack.ts';
import { RANDOM, runs } from '../tools.ts';

/** The pixels of a file, as a decoder of another program has them. */
async function decoded(file: Uint8Array): Promise<Pixels> {
  const image = await loadImage(file);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width, height, data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) };
}

type Color = readonly [red: number, green: number, blue: number, opacity: number];

function pixelsOf(width: number, height: number, at: (x: number, y: number) => Color): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(at(x, y), 4 * (y * width + x));
  return { width, height, data };
}

/** How far colours are from those of a source, dB: more is nearer. */
function fidelity({ data }: Pixels, source: Pixels): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) if (i % 4 < 3) sum += (data[i]! - source.data[i]!) ** 2;
  return 10 * Math.log10((255 ** 2 * 0.75 * data.length) / sum);
}

const SIZES = [
  [1, 1],
  [8, 8],
  [16, 16],
  [17, 33],
  [40, 23],
] as const;

/** Colours that run into one another, as those of a photograph do. */
const gradient = (width: number, height: number, opacity = 255) =>
  pixelsOf(width, height, (x, y) => [40 + 4 * x, 200 - 3 * y, 60 + 2 * (x + y), opacity]);

test.each(SIZES)('colours of %d by %d pixels', async (width, height) => {
  const source = gradient(width, height);
  const file = await encodeJpeg(source);
  expect(readJpeg(file)).toMatchObject({ width, height, components: 3, orientation: 1 });
  for (const picture of [await decoded(file), (await unpackPicture(file))!]) {
    expect(picture).toMatchObject({ width, height });
    expect(fidelity(picture, source)).toBeGreaterThan(38);
  }
});

test.each(SIZES)('greys of %d by %d pixels', async (width, height) => {
  const greys = Uint8Array.from(
    { length: width * height },
    (_, i) => 5 * (i % width) + 2 * Math.floor(i / width),
  );
  const source = pixelsOf(width, height, (x, y) => {
    const grey = greys[y * width + x]!;
    return [grey, grey, grey, 255];
  });
  const file = await encodeGreyJpeg(source, greys);
  expect(readJpeg(file)).toMatchObject({ width, height, components: 1 });
  for (const picture of [await decoded(file), (await unpackPicture(file))!])
    expect(fidelity(picture, source)).toBeGreaterThan(38);
});

test('colours stay under transparency', async () => {
  expect(await encodeJpeg(gradient(24, 24, 0))).toEqual(await encodeJpeg(gradient(24, 24)));
});

test(
  'greys that nothing foretells, the lightest and the darkest ones beside one another',
  RANDOM,
  async () => {
    const grey = fc.oneof(fc.constantFrom(0, 255), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(grey, { minLength: 24 * 24, maxLength: 24 * 24 }), async (greys) => {
        const source = pixelsOf(24, 24, (x, y) => {
          const grey = greys[24 * y + x]!;
          return [grey, grey, grey, 255];
        });
        const file = await encodeGreyJpeg(source, Uint8Array.from(greys));
        expect(fidelity(await decoded(file), source)).toBeGreaterThan(33);
      }),
      { numRuns: runs(10, 40) },
    );
  },
);

/** A photograph's colours: hues that run into one another, and a grain over them. */
const PHOTOGRAPH = pixelsOf(320, 240, (x, y) => {
  const grain = (7 * x + 13 * y + ((x * y) % 11)) % 5;
  const [red, green, blue] = [0, 1, 2].map(
    (c) => 126 + grain + 60 * Math.sin(x / 9 + c) + 60 * Math.sin(y / 7),
  );
  return [red!, green!, blue!, 255];
});

test('a photograph takes a tenth of the bytes of its colours, and looks the same', async () => {
  const file = await encodeJpeg(PHOTOGRAPH);
  expect(file.length).toBeLessThan(PHOTOGRAPH.data.length * 0.75 * 0.1);
  expect(fidelity(await decoded(file), PHOTOGRAPH)).toBeGreaterThan(36);
});

test('letters stay sharp', async () => {
  const canvas = createCanvas(300, 100);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 300, 100);
  context.fillStyle = '#111111';
  for (let x = 2; x < 300; x += 7) context.fillRect(x, 3 + (x % 5), 1 + (x % 2), 90);
  for (let y = 5; y < 100; y += 11) context.fillRect(4 + (y % 3), y, 290, 1);
  const { data } = context.getImageData(0, 0, 300, 100);
  const source = { width: 300, height: 100, data: new Uint8ClampedArray(data) };
  expect(fidelity(await decoded(await encodeJpeg(source)), source)).toBeGreaterThan(38);
});

test('a file is baseline, with colours at half the resolution', async () => {
  const file = Buffer.from(await encodeJpeg(PHOTOGRAPH));
  const frame = file.indexOf(Buffer.of(0xff, 0xc0));
  const scans = file.filter((byte, i) => byte === 0xff && file[i + 1] === 0xda);
  expect(frame).toBeGreaterThan(0);
  expect(scans).toHaveLength(1);
  expect([11, 14, 17].map((at) => file[frame + at])).toEqual([0x22, 0x11, 0x11]);
});

test('the same pixels give the same bytes, whatever was written before', async () => {
  const first = await encodeJpeg(PHOTOGRAPH);
  const both = await Promise.all([encodeJpeg(gradient(40, 23)), encodeJpeg(PHOTOGRAPH)]);
  expect(both[1]).toEqual(first);
});

test('the encoder leaves nothing among the globals', async () => {
  const before = Reflect.ownKeys(globalThis);
  await encodeJpeg(gradient(8, 8));
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
});
