import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhole, readPicture, shownSize } from '../../src/raster/picture.ts';
import { unpackPicture } from '../../src/raster/unpack.ts';
import { RANDOM } from '../tools.ts';

/** Red at the left, half transparent blue at the right. */
function webpFile(quality: number): Buffer {
  const canvas = createCanvas(8, 4);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 4, 4);
  context.fillStyle = '#0000ff80';
  context.fillRect(4, 0, 4, 4);
  return canvas.toBuffer('image/webp', quality);
}

const LOSSLESS = webpFile(100);
const LOSSY = webpFile(60);

/** A file with one more chunk, its header extended if need be. */
function withChunk(file: Buffer, name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
  chunk.write(name, 0, 'latin1');
  chunk.writeUInt32LE(data.length, 4);
  data.copy(chunk, 8);
  const longer = Buffer.concat([file, chunk]);
  longer.writeUInt32LE(longer.length - 8, 4);
  return longer;
}

test.each([
  ['lossless', LOSSLESS],
  ['lossy', LOSSY],
])('a %s picture with transparency is unpacked', async (_, file) => {
  const picture = readPicture(file)!;
  expect(picture).toMatchObject({ format: 'WebP', width: 8, height: 4, orientation: 1 });
  expect(isWhole(picture)).toBe(true);
  const { data } = (await unpackPicture(file))!;
  const near = (at: number, color: readonly number[]) =>
    color.forEach((channel, i) => {
      expect(Math.abs(data[4 * at + i]! - channel)).toBeLessThan(40);
    });
  near(0, [255, 0, 0, 255]);
  near(7, [0, 0, 255, 128]);
});

test('Exif data turn a picture', async () => {
  const exif = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex');
  const turned = withChunk(LOSSLESS, 'EXIF', exif);
  expect(shownSize(readPicture(turned)!)).toEqual({ width: 4, height: 8 });
  expect(await unpackPicture(turned)).toMatchObject({ width: 4, height: 8 });
  // Some programs write what stands before them in JPEG files.
  const prefixed = withChunk(LOSSLESS, 'EXIF', Buffer.concat([Buffer.from('Exif\0\0'), exif]));
  expect(shownSize(readPicture(prefixed)!)).toEqual({ width: 4, height: 8 });
});

test('an animated picture is refused', () => {
  expect(readPicture(withChunk(LOSSLESS, 'ANIM', Buffer.alloc(6)))).toBeNull();
});

test('a file that is cut or damaged ends in no picture, or in one of its size', RANDOM, () => {
  const damage = fc.record({
    file: fc.constantFrom(LOSSLESS, LOSSY),
    at: fc.nat(200),
    byte: fc.nat(255),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(damage, ({ file, at, byte, cut }) => {
      const place = at % file.length;
      const broken = cut ? file.subarray(0, place) : Buffer.from(file);
      if (!cut) broken[place] = byte;
      const picture = readPicture(broken);
      if (cut) expect(picture).toBeNull();
      if (picture) isWhole(picture);
    }),
  );
});
