import { createCanvas, loadImage } from 'canvas';
import { expect, test } from 'vitest';
import { decodeJpeg, mostInk } from '../../src/raster/jpeg-pixels.ts';
import { readPicture } from '../../src/raster/picture.ts';
import { reduced } from '../../src/raster/pixels.ts';
import { unpackPicture } from '../../src/raster/unpack.ts';
import { CMYK_JPEG, pngFile } from './files.ts';

const RED = '#c83214';

/** A picture whose left half is red. */
function halves(width: number, height: number) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = RED;
  context.fillRect(0, 0, width / 2, height);
  return canvas;
}

/** The pixels of a file as another decoder reads them. */
async function asCanvas(file: Buffer) {
  const image = await loadImage(file);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return [...context.getImageData(0, 0, image.width, image.height).data];
}

test('a JPEG has the pixels that libjpeg-turbo gives a canvas', async () => {
  const file = halves(37, 21).toBuffer('image/jpeg');
  const pixels = (await unpackPicture(file))!;
  expect(pixels).toMatchObject({ width: 37, height: 21 });
  expect([...pixels.data]).toEqual(await asCanvas(file));
});

test.each([
  [0, 1, [0b01000000]],
  [0, 2, [0b00011011]],
  [0, 8, [0, 80, 255, 1]],
  [2, 8, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [2, 16, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12]],
  [4, 8, [1, 255, 2, 0, 3, 255, 4, 255]],
  [6, 8, [1, 2, 3, 255, 4, 5, 6, 255, 0, 0, 0, 0, 10, 11, 12, 255]],
])('a PNG of type %i with %i bits has the pixels of a canvas', async (type, depth, row) => {
  const file = pngFile({ width: 4, height: 1, depth, type, rows: Uint8Array.from([0, ...row]) });
  const seen = [...(await unpackPicture(file))!.data].map((value, i, all) =>
    all[i - (i % 4) + 3] === 0 ? 0 : value,
  );
  expect(seen).toEqual(await asCanvas(file));
});

test('a PNG has the colours and opacities of its palette', async () => {
  const chunks: [string, Buffer][] = [
    ['PLTE', Buffer.from([10, 20, 30, 40, 50, 60])],
    ['tRNS', Buffer.from([255, 7])],
  ];
  const rows = Uint8Array.from([0, 0b00011000]);
  const { data } = (await unpackPicture(pngFile({ width: 3, height: 1, depth: 2, type: 3, rows, chunks })))!;
  expect([...data]).toEqual([10, 20, 30, 255, 40, 50, 60, 7, 0, 0, 0, 255]);
});

test('a PNG of 16 bits is transparent where the high byte of its colour is the one that is named', async () => {
  const chunks: [string, Buffer][] = [['tRNS', Buffer.from([7, 9])]];
  const rows = Uint8Array.from([0, 7, 9, 9, 7]);
  const { data } = (await unpackPicture(pngFile({ width: 2, height: 1, depth: 16, type: 0, rows, chunks })))!;
  expect([data[3], data[7]]).toEqual([0, 255]);
});

test('a PNG of 8 bits is transparent where all of its colours are those that are named', async () => {
  const chunks: [string, Buffer][] = [['tRNS', Buffer.from([0, 1, 0, 2, 0, 3])]];
  const rows = Uint8Array.from([0, 1, 2, 3, 1, 2, 4, 3, 2, 1]);
  const { data } = (await unpackPicture(pngFile({ width: 3, height: 1, depth: 8, type: 2, rows, chunks })))!;
  expect([data[3], data[7], data[11]]).toEqual([0, 255, 255]);
});

test('a reduced JPEG keeps its halves', async () => {
  const file = halves(640, 320).toBuffer('image/jpeg', 100);
  for (const most of [64, 100, 300]) {
    const { width, height, data } = (await unpackPicture(file, most))!;
    expect([width, height]).toEqual([most, most / 2]);
    const at = (x: number) => [...data.subarray(4 * (width + x), 4 * (width + x) + 4)];
    expect(at(2).map((value, i) => Math.abs(value - [200, 50, 20, 255][i]!) <= 3)).not.toContain(false);
    expect(Math.min(...at(width - 3))).toBeGreaterThan(250);
  }
});

test('a JPEG is decoded to the least eighths of its size that have the pixels that will do', async () => {
  const file = halves(640, 320).toBuffer('image/jpeg');
  const jpeg = readPicture(file);
  if (jpeg?.format !== 'JPEG') throw new Error('no JPEG');
  const widths = [1, 80, 81, 160, 161, 320, 321, 640, 641].map(
    async (most) => (await decodeJpeg(jpeg, file, most))!.width,
  );
  expect(await Promise.all(widths)).toEqual([80, 80, 160, 160, 320, 320, 640, 640, 640]);
});

test('a picture that is reduced has a pixel a side at least', async () => {
  const { data } = halves(100, 1).getContext('2d').getImageData(0, 0, 100, 1);
  for (const [width, height] of [
    [100, 1],
    [1, 100],
  ] as const) {
    const small = reduced({ width, height, data: new Uint8ClampedArray(data) }, 2);
    expect(small).toMatchObject({ width: Math.min(2, width), height: Math.min(2, height) });
    expect([...small.data]).toEqual([200, 50, 20, 255, 255, 255, 255, 255]);
  }
});

test('a JPEG in CMYK has the pixels of a canvas, inverted or not', async () => {
  const file = CMYK_JPEG;
  expect([...(await unpackPicture(file))!.data]).toEqual(await asCanvas(file));
  expect([...(await unpackPicture(file))!.data.subarray(0, 4)]).toEqual([200, 50, 20, 255]);
  // Amounts of 255, 64, 25 and 200 are of paper; without Adobe's segment they are of ink.
  const jpeg = readPicture(file);
  if (jpeg?.format !== 'JPEG') throw new Error('no JPEG');
  const asInk = await decodeJpeg({ ...jpeg, adobe: false }, file, 8);
  expect([...asInk!.data.subarray(0, 4)]).toEqual([0, 41, 50, 255]);
});

test('the ink of a JPEG in CMYK is what its four inks lay on one place', async () => {
  const jpeg = readPicture(CMYK_JPEG);
  if (jpeg?.format !== 'JPEG') throw new Error('no JPEG');
  const most = await mostInk(jpeg, CMYK_JPEG);
  // Adobe's programs write amounts of paper: with amounts of ink, the two make four solids.
  expect(most! * 255).toBeCloseTo(476);
  expect((await mostInk({ ...jpeg, adobe: false }, CMYK_JPEG))! * 255).toBeCloseTo(544);
});

test('a JPEG that breaks off is no picture, and leaves the next one whole', async () => {
  const file = halves(64, 64).toBuffer('image/jpeg');
  const tables = file.indexOf(Buffer.of(0xff, 0xdb));
  // The tables by which samples are scaled are gone.
  const broken = Buffer.concat([
    file.subarray(0, tables),
    file.subarray(file.indexOf(Buffer.of(0xff, 0xc0))),
  ]);
  expect(await unpackPicture(broken)).toBeNull();
  expect(await unpackPicture(file)).toMatchObject({ width: 64 });
});
