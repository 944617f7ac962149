import { readAsset } from '../assets.ts';
import type { Jpeg } from './jpeg.ts';
import type { Pixels } from './pixels.ts';

/** The functions of libjpeg-turbo's TurboJPEG API that the package's WebAssembly exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(bytes: number): number;
  tjInitDecompress(): number;
  tjDecompress2(
    decompressor: number,
    jpeg: number,
    bytes: number,
    target: number,
    width: number,
    pitch: number,
    height: number,
    format: number,
    flags: number,
  ): number;
}

/** Pixel formats of TurboJPEG. Colours in CMYK are not converted by it. */
const RGBA = 7;
const CMYK = 11;

/**
 * Decodes a JPEG picture.
 * @param most pixels a side that will do: the picture is decoded to an eighth, a quarter or a half, which is quick,
 *   where that is enough.
 * @returns null when it cannot be read.
 */
export async function decodeJpeg(jpeg: Jpeg, file: Uint8Array, most: number): Promise<Pixels | null> {
  const pixels = await decode(jpeg, file, most);
  if (pixels && jpeg.components === 4) toRgba(pixels.data, jpeg.adobe);
  return pixels;
}

/** Pixels a side at which the ink of a picture is measured: a speck has no weight. */
const MEASURED = 256;

/** The most ink that a picture in CMYK lays on one place, of all four inks: 4 for four solids. Null when it cannot be read. */
export async function mostInk(jpeg: Jpeg, file: Uint8Array): Promise<number | null> {
  const pixels = await decode(jpeg, file, MEASURED);
  if (!pixels) return null;
  let most = 0;
  for (let at = 0; at < pixels.data.length; at += 4) {
    const sum = pixels.data[at]! + pixels.data[at + 1]! + pixels.data[at + 2]! + pixels.data[at + 3]!;
    most = Math.max(most, jpeg.adobe ? 4 * 255 - sum : sum);
  }
  return most / 255;
}

/** The pixels in RGBA, or of a picture in CMYK as its file has them. */
async function decode(jpeg: Jpeg, file: Uint8Array, most: number): Promise<Pixels | null> {
  const eighths = [1, 2, 4].find((eighths) => (Math.max(jpeg.width, jpeg.height) * eighths) / 8 >= most) ?? 8;
  const width = Math.ceil((jpeg.width * eighths) / 8);
  const height = Math.ceil((jpeg.height * eighths) / 8);
  const bytes = width * height * 4;
  const format = jpeg.components === 4 ? CMYK : RGBA;
  try {
    // The memory serves this picture alone, so that a decoding that breaks off leaves nothing behind.
    const { instance } = await WebAssembly.instantiate(readAsset('jpeg-turbo.wasm'), IMPORTS);
    const decoder = instance.exports as unknown as Exports;
    const source = decoder.malloc(file.length);
    const target = decoder.malloc(bytes);
    new Uint8Array(decoder.memory.buffer, source, file.length).set(file);
    // Damage that it can pass over is a warning, told like an error; an error calls `longjmp`.
    const decompressor = decoder.tjInitDecompress();
    decoder.tjDecompress2(decompressor, source, file.length, target, width, 0, height, format, 0);
    const data = new Uint8ClampedArray(decoder.memory.buffer.slice(target, target + bytes));
    return { width, height, data };
  } catch {
    return null;
  }
}

/** Puts colours in RGBA, in place. Adobe's programs write amounts of paper, not of ink. */
function toRgba(data: Uint8ClampedArray, inverted: boolean): void {
  const light = (amount: number) => (inverted ? amount : 255 - amount);
  for (let at = 0; at < data.length; at += 4) {
    const key = light(data[at + 3]!) / 255;
    for (let c = 0; c < 3; c++) data[at + c] = light(data[at + c]!) * key;
    data[at + 3] = 255;
  }
}

const nothing = (): number => 0;
const stop = (): never => {
  throw new Error('this is no JPEG picture that libjpeg can read');
};
const IMPORTS = {
  env: { setjmp: nothing, longjmp: stop },
  wasi_snapshot_preview1: {
    environ_sizes_get: nothing,
    environ_get: nothing,
    proc_exit: stop,
    fd_close: nothing,
    fd_seek: nothing,
    fd_write: nothing,
  },
};
