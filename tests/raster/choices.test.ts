import { describe, expect, test } from 'vitest';
import { readOrientation, uprightTransform } from '../../src/raster/exif.ts';
import { readPicture, sizeInMemory } from '../../src/raster/picture.ts';
import { readPng } from '../../src/raster/png.ts';
import { paeth, unpackSamples } from '../../src/raster/png-samples.ts';
import { unpackPicture } from '../../src/raster/unpack.ts';
import { exifSegment, jpegFile, pngFile } from './files.ts';

describe('samples of a PNG', () => {
  const samples = (depth: number, type: number, width: number, row: readonly number[]) => {
    const rows = Uint8Array.from([0, ...row]);
    return [...unpackSamples(readPng(pngFile({ width, height: 1, depth, type, rows }))!)!];
  };

  test('of fewer bits than eight are as they are in the file', () => {
    expect(samples(1, 0, 10, [0b10110001, 0b01000000])).toEqual([1, 0, 1, 1, 0, 0, 0, 1, 0, 1]);
    expect(samples(2, 0, 5, [0b00011011, 0b10000000])).toEqual([0, 1, 2, 3, 2]);
    expect(samples(4, 0, 3, [0x1f, 0x70])).toEqual([1, 15, 7]);
  });

  test('of sixteen bits are their higher bytes', () => {
    expect(samples(16, 4, 2, [1, 99, 2, 99, 3, 99, 4, 99])).toEqual([1, 2, 3, 4]);
    expect(samples(8, 6, 2, [1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('are filtered by whole pixels, of one byte at least', () => {
    const filtered = (depth: number, type: number, width: number, rows: readonly number[]) => {
      const file = pngFile({ width, height: 2, depth, type, rows: Uint8Array.from(rows) });
      return [...unpackSamples(readPng(file)!)!];
    };
    // By the byte before: 1, then 1 + 2; the bits of a byte are four samples.
    expect(filtered(2, 0, 8, [1, 0x01, 0x02, 0, 0, 0]).slice(0, 8)).toEqual([0, 0, 0, 1, 0, 0, 0, 3]);
    // By two bytes a pixel of grey with alpha, and by four at sixteen bits.
    expect(filtered(8, 4, 2, [1, 10, 20, 1, 2, 2, 1, 1, 1, 1])).toEqual([10, 20, 11, 22, 11, 21, 12, 23]);
    expect(filtered(16, 4, 2, [1, 1, 0, 2, 0, 3, 0, 4, 0, 0, ...Array(8).fill(0)]).slice(0, 4)).toEqual([
      1, 2, 4, 6,
    ]);
  });

  test('are foretold by the nearest of three, the left one and then the upper one first', () => {
    expect([paeth(1, 2, 3), paeth(10, 20, 10), paeth(20, 10, 10), paeth(10, 20, 15)]).toEqual([
      1, 20, 20, 15,
    ]);
    expect([paeth(5, 5, 5), paeth(0, 10, 5), paeth(4, 6, 4), paeth(11, 8, 10)]).toEqual([5, 5, 6, 8]);
  });
});

test('the memory of a picture is that of its rows, or of its pixels', () => {
  const rows = new Uint8Array(3 * 7);
  const png = (interlace: number) =>
    readPicture(pngFile({ width: 2, height: 3, depth: 8, type: 2, interlace, rows }))!;
  // A byte for the filter of each row; interlaced, four passes with 1, 1, 2 and 1 rows.
  expect(sizeInMemory(png(0))).toBe(3 * (1 + 6));
  expect(sizeInMemory(png(1))).toBe(4 + 4 + 2 * 4 + 7);
  expect(sizeInMemory(readPicture(jpegFile({ components: 4 }))!)).toBe(640 * 480 * 4);
});

test('a PNG tells its palette, its transparency and whether it is interlaced', () => {
  const told = (type: number, interlace: number) => {
    const png = readPng(
      pngFile({
        ...{ width: 1, height: 1, depth: 8, type, interlace, rows: new Uint8Array(4) },
        chunks: [
          ['PLTE', Uint8Array.of(1, 2, 3)],
          ['tRNS', Uint8Array.of(9)],
        ],
      }),
    )!;
    return {
      ...png,
      data: null,
      palette: png.palette && [...png.palette],
      transparency: [...png.transparency!],
    };
  };
  const same = {
    format: 'PNG',
    width: 1,
    height: 1,
    depth: 8,
    orientation: 1,
    transparency: [9],
    data: null,
  };
  expect(told(3, 0)).toEqual({ ...same, type: 3, palette: [1, 2, 3], interlaced: false });
  expect(told(2, 1)).toEqual({ ...same, type: 2, palette: null, interlaced: true });
});

describe('the segments of a JPEG', () => {
  const segment = (marker: number, ...body: number[]) => [0xff, marker, 0, 2 + body.length, ...body];
  const read = (...segments: number[][]) => readPicture(jpegFile({ segments }));

  test('tell whether Adobe wrote it', () => {
    expect(read(segment(0xee, ...Buffer.from('Adobe'), 0))).toMatchObject({ adobe: true });
    expect(read(segment(0xee, ...Buffer.from('Adobf'), 0))).toMatchObject({ adobe: false });
    expect(read(segment(0xed, ...Buffer.from('Adobe'), 0))).toMatchObject({ adobe: false });
    const [yes, no] = [Buffer.from('Adobe'), Buffer.from('Other')].map((name) => segment(0xee, ...name));
    expect(read(yes!, no!)).toMatchObject({ adobe: true });
  });

  test('give the first orientation that is there', () => {
    expect(read(exifSegment(6, 'II'), exifSegment(3, 'MM'))).toMatchObject({ orientation: 6 });
    expect(read(segment(0xe1, ...Buffer.from('http')), exifSegment(3, 'MM'))).toMatchObject({
      orientation: 3,
    });
  });

  test('must be a frame of pixels, then a scan, then an end', () => {
    const file = jpegFile();
    const frame = file.lastIndexOf(Buffer.of(0xff, 0xc2));
    for (const at of [frame + 5, frame + 7]) {
      const empty = Buffer.from(file);
      empty.fill(0, at, at + 2);
      expect(readPicture(empty)).toBeNull();
    }
    expect(readPicture(Buffer.concat([file.subarray(0, frame), file.subarray(frame + 19)]))).toBeNull();
    expect(readPicture(file.subarray(0, -2))).toBeNull();
  });
});

describe('Exif data', () => {
  const tiff = (orientation: number, order: 'II' | 'MM') =>
    Buffer.from(exifSegment(orientation, order).slice(10));

  test.each(['II', 'MM'] as const)('have an orientation from 1 to 8 (%s)', (order) => {
    const read = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => readOrientation(tiff(each, order)));
    expect(read).toEqual([null, 1, 2, 3, 4, 5, 6, 7, 8, null]);
  });

  test('are read as far as they are whole', () => {
    const whole = tiff(6, 'MM');
    // The second entry ends at 8 + 2 + 2 × 12.
    const lengths = Array.from({ length: whole.length + 1 }, (_, length) => length);
    expect(lengths.filter((length) => readOrientation(whole.subarray(0, length)) !== null)).toEqual([34]);
    const elsewhere = Buffer.from(whole);
    elsewhere.writeUInt32BE(33, 4);
    expect(readOrientation(elsewhere)).toBeNull();
    expect(readOrientation(Buffer.concat([Buffer.from('XX'), whole.subarray(2)]))).toBeNull();
    // A directory that says it has one entry.
    const short = Buffer.from(whole);
    short.writeUInt16BE(1, 8);
    expect(readOrientation(short)).toBeNull();
  });

  test('turn the corners of a picture into those that are shown', () => {
    const shown = Array.from({ length: 8 }, (_, i) => {
      const [a, b, c, d, e, f] = uprightTransform(i + 1, 30, 20);
      const [w, h] = i < 4 ? [30, 20] : [20, 30];
      const at = (x: number, y: number) => `${a * x + c * y + e},${b * x + d * y + f}`;
      return `${at(0, 0)} ${at(w, 0)} ${at(0, h)}`;
    });
    expect(shown).toEqual([
      ...['0,0 30,0 0,20', '30,0 0,0 30,20', '30,20 0,20 30,0', '0,20 30,20 0,0'],
      ...['0,0 0,20 30,0', '30,0 30,20 0,0', '30,20 30,0 0,20', '0,20 0,0 30,20'],
    ]);
  });
});

test('a picture larger than asked is reduced, to a pixel at least, and a smaller one left', async () => {
  const size = async (width: number, height: number, most?: number) => {
    const rows = new Uint8Array(height * (width + 1));
    const shown = (await unpackPicture(pngFile({ width, height, depth: 8, type: 0, rows }), most))!;
    expect(shown.data).toHaveLength(4 * shown.width * shown.height);
    return [shown.width, shown.height];
  };
  expect(await size(40, 10)).toEqual([40, 10]);
  expect(await size(40, 10, 100)).toEqual([40, 10]);
  expect(await size(40, 10, 20)).toEqual([20, 5]);
  expect(await size(40, 10, 1)).toEqual([1, 1]);
  expect(await size(10, 40, 1)).toEqual([1, 1]);
});
