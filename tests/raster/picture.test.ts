import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhole, pictureFormat, readPicture, shownSize } from '../../src/raster/picture.ts';
import { readPng } from '../../src/raster/png.ts';
import { withNotes } from '../../src/raster/png-notes.ts';
import { unpackPicture } from '../../src/raster/unpack.ts';
import { type Chunk, exifSegment, jpegFile, type PngOptions, pngFile, pngOfChunks } from './files.ts';

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A black PNG of 2 × 3 pixels. */
function black(options: Partial<PngOptions> = {}): Buffer {
  const { depth = 8, type = 2 } = options;
  const bytes = Math.ceil((2 * depth * (CHANNELS[type] ?? 1)) / 8);
  const rows = new Uint8Array(3 * (1 + bytes));
  return pngFile({ width: 2, height: 3, depth, type, rows, ...options });
}

const PALETTE: Chunk = ['PLTE', new Uint8Array(6)];

/** The chunks of `black()`. */
const HEADER: Chunk = ['IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0])];
/** The header with another byte at a place. */
function headerWith(at: number, byte: number): Chunk {
  const data = Buffer.from(HEADER[1]);
  data[at] = byte;
  return ['IHDR', data];
}
const PIXELS: Chunk = ['IDAT', Buffer.from('789c63600003000015000100', 'hex')];
const END: Chunk = ['IEND', new Uint8Array()];

test('reads the size of a PNG and of a JPEG', () => {
  expect(readPicture(black())).toMatchObject({ format: 'PNG', width: 2, height: 3 });
  expect(readPicture(jpegFile())).toEqual({
    format: 'JPEG',
    width: 640,
    height: 480,
    components: 3,
    orientation: 1,
    adobe: false,
  });
});

test('a PNG begins with its signature, and can be read with notes on it', () => {
  const file = black();
  expect(readPng(file)).toMatchObject({ width: 2, height: 3 });
  expect(readPng(Buffer.concat([Buffer.from([0]), file.subarray(1)]))).toBeNull();
  const noted = withNotes(file, { density: 5906, texts: { Title: 'Énergie' }, lang: 'fr' });
  expect(readPng(noted)).toEqual(readPng(file));
  const text = Buffer.from('iTXtTitle\0\0\0fr\0\0Énergie');
  expect(Buffer.from(noted).includes(text)).toBe(true);
  // Two chunks of 12 bytes around 9 of pHYs and the text, whose first four are the type of its chunk.
  expect(noted.length).toBe(file.length + (12 + 9) + (12 + text.length - 4));
  expect(() => withNotes(jpegFile(), { density: 1, texts: {}, lang: 'fr' })).toThrow('no PNG');
});

test('tells other formats apart by their first bytes', () => {
  expect([black(), jpegFile()].map(pictureFormat)).toEqual(['PNG', 'JPEG']);
  for (const other of ['<svg xmlns=', '', 'GIF89a']) {
    expect(pictureFormat(Buffer.from(other))).toBeNull();
    expect(readPicture(Buffer.from(other))).toBeNull();
  }
});

test('refuses a file that is cut short anywhere', () => {
  for (const file of [black(), jpegFile()]) {
    for (let length = 0; length < file.length; length++) {
      expect(readPicture(file.subarray(0, length))).toBeNull();
    }
  }
});

test('reads any bytes without failing', () => {
  const head = fc.constantFrom(black().subarray(0, 8), black().subarray(0, 40), jpegFile().subarray(0, 3));
  fc.assert(
    fc.property(head, fc.uint8Array({ maxLength: 200 }), (head, bytes) => {
      const picture = readPicture(Buffer.concat([head, bytes]));
      expect(picture === null || picture.width * picture.height > 0).toBe(true);
    }),
  );
});

test('allows the depths that each colour type of PNG has, and no other', () => {
  const depths = Array.from({ length: 20 }, (_, depth) => depth);
  const allowed = Array.from({ length: 8 }, (_, type) =>
    depths.filter((depth) => readPicture(black({ type, depth, chunks: [PALETTE] }))),
  );
  expect(allowed).toEqual([[1, 2, 4, 8, 16], [], [8, 16], [1, 2, 4, 8], [8, 16], [], [8, 16], []]);
});

test.each<[string, Buffer, boolean]>([
  ['needs no palette for RGB', black(), true],
  ['takes a palette of one colour', black({ type: 3, chunks: [['PLTE', new Uint8Array(3)]] }), true],
  ['needs a palette for colour type 3', black({ type: 3 }), false],
  ['takes as many colours as the depth can number', black({ type: 3, depth: 1, chunks: [PALETTE] }), true],
  [
    'refuses more colours than that',
    black({ type: 3, depth: 1, chunks: [['PLTE', new Uint8Array(9)]] }),
    false,
  ],
  ['refuses a part of a colour', black({ type: 3, chunks: [['PLTE', new Uint8Array(7)]] }), false],
  ['refuses an empty palette', black({ type: 3, chunks: [['PLTE', new Uint8Array(0)]] }), false],
  ['skips ancillary chunks', black({ chunks: [['tEXt', new Uint8Array(4)]] }), true],
  ['refuses critical chunks that it does not know', black({ chunks: [['ABCD', new Uint8Array(4)]] }), false],
  ['refuses an interlace method of its own', black({ interlace: 2 }), false],
  ['refuses a compression method of its own', pngOfChunks([headerWith(10, 1), PIXELS, END]), false],
  ['refuses a filter method of its own', pngOfChunks([headerWith(11, 1), PIXELS, END]), false],
  ['refuses a width of nothing', black({ width: 0 }), false],
  ['refuses a height of nothing', black({ height: 0 }), false],
  ['reads chunks in order', pngOfChunks([HEADER, PIXELS, END]), true],
  ['refuses two headers', pngOfChunks([HEADER, HEADER, PIXELS, END]), false],
  ['refuses a header that is not the first chunk', pngOfChunks([PIXELS, HEADER, END]), false],
  [
    'refuses a long header',
    pngOfChunks([['IHDR', Buffer.concat([HEADER[1], Buffer.alloc(1)])], PIXELS, END]),
    false,
  ],
  ['refuses a file without pixels', pngOfChunks([HEADER, END]), false],
])('PNG: %s', (_, file, readable) => {
  expect(readPicture(file) !== null).toBe(readable);
});

test('refuses a PNG with a wrong checksum', () => {
  const file = black();
  // The last byte of the header's checksum.
  file[32]! ^= 1;
  expect(readPicture(file)).toBeNull();
});

test.each([
  ['all rows', { rows: new Uint8Array(3 * 7) }, true],
  ['a row too few', { rows: new Uint8Array(2 * 7) }, false],
  ['far too many rows, which are not unpacked', { rows: new Uint8Array(10_000_000) }, false],
  // Four of the seven passes hold pixels: 1 × 1, 1 × 1, 1 × 2 and 2 × 1.
  ['all passes', { rows: new Uint8Array(4 + 4 + 8 + 7), interlace: 1 }, true],
  ['a pass too few', { rows: new Uint8Array(4 + 4 + 8), interlace: 1 }, false],
])('knows whether a PNG is whole: %s', (_, options, whole) => {
  expect(isWhole(readPicture(black(options))!)).toBe(whole);
});

test('a JPEG with a scan and an end is whole', () => {
  expect(isWhole(readPicture(jpegFile())!)).toBe(true);
});

test('reads the frames of a JPEG that a PDF can hold', () => {
  const frames = Array.from({ length: 16 }, (_, frame) => frame);
  expect(frames.filter((frame) => readPicture(jpegFile({ frame })))).toEqual([0, 1, 2]);
  const counts = [0, 1, 2, 3, 4, 5];
  expect(counts.filter((components) => readPicture(jpegFile({ components })))).toEqual([1, 3, 4]);
  expect(readPicture(jpegFile({ depth: 12 }))).toBeNull();
});

test.each(['II', 'MM'] as const)('turns a JPEG by a quarter as its Exif data asks (%s)', (order) => {
  const widths = Array.from({ length: 10 }, (_, orientation) => {
    const { width, height } = shownSize(
      readPicture(jpegFile({ segments: [exifSegment(orientation, order)] }))!,
    );
    expect(width * height).toBe(640 * 480);
    return width;
  });
  expect(widths).toEqual([640, 640, 640, 640, 640, 480, 480, 480, 480, 640]);
});

/** Two pixels in the first row of the file, red and blue, by the places where they are shown. */
const SHOWN = {
  1: ['2 × 3', [0, 0], [1, 0]],
  2: ['2 × 3', [1, 0], [0, 0]],
  3: ['2 × 3', [1, 2], [0, 2]],
  4: ['2 × 3', [0, 2], [1, 2]],
  5: ['3 × 2', [0, 0], [0, 1]],
  6: ['3 × 2', [2, 0], [2, 1]],
  7: ['3 × 2', [2, 1], [2, 0]],
  8: ['3 × 2', [0, 1], [0, 0]],
} as const;

test.each(Object.entries(SHOWN))('turns a PNG as its Exif data asks (%s)', async (orientation, wanted) => {
  const [size, red, blue] = wanted;
  const rows = Buffer.alloc(3 * 7);
  rows.set([0, 255, 0, 0, 0, 0, 255]);
  const exif = Buffer.from(exifSegment(Number(orientation), 'II').slice(10));
  const { width, height, data } = (await unpackPicture(black({ rows, chunks: [['eXIf', exif]] })))!;
  expect(`${width} × ${height}`).toBe(size);
  const at = ([x, y]: readonly [number, number]) => [...data.subarray(4 * (y * width + x)).subarray(0, 3)];
  expect([at(red), at(blue)]).toEqual([
    [255, 0, 0],
    [0, 0, 255],
  ]);
});

test('turns a JPEG by its own reading of Exif data alone', async () => {
  const { createCanvas } = await import('canvas');
  const plain = createCanvas(16, 8).toBuffer('image/jpeg');
  const turnedBy = (exif: readonly number[]) =>
    unpackPicture(Buffer.concat([plain.subarray(0, 2), Buffer.from(exif), plain.subarray(2)]));
  const quarter = exifSegment(6, 'II');
  expect(await turnedBy(quarter)).toMatchObject({ width: 8, height: 16 });
  // A type of number that an orientation never has, which other programs read all the same.
  const odd = quarter.map((byte, at) => (at === quarter.length - 10 ? 4 : byte));
  expect(await turnedBy(odd)).toMatchObject({ width: 16, height: 8 });
});

test('keeps a JPEG upright whose Exif data ends early', () => {
  const whole = exifSegment(6, 'MM');
  for (let length = 4; length < whole.length - 4; length++) {
    const segment = [0xff, 0xe1, 0, length - 2, ...whole.slice(4, length)];
    expect(readPicture(jpegFile({ segments: [segment] }))).toMatchObject({ width: 640 });
  }
});

test('gives no broken PNG to the canvas, which would end the process', async () => {
  expect(await unpackPicture(black())).toMatchObject({ width: 2, height: 3 });
  expect(await unpackPicture(black({ type: 2, depth: 4 }))).toBeNull();
});

test('a JPEG has a frame of a kind that PDF has: baseline, extended or progressive', () => {
  const frames = Array.from({ length: 16 }, (_, i) => i);
  expect(frames.filter((frame) => readPicture(jpegFile({ frame })) !== null)).toEqual([0, 1, 2]);
  // Tables and other markers among those of frames start none.
  const beside = frames.filter((i) => readPicture(jpegFile({ segments: [[0xff, 0xc0 + i, 0, 2]] })) !== null);
  expect(beside).toEqual([4, 8, 12]);
});
