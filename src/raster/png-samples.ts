import { inflateSync } from 'node:zlib';
import { attempt } from '../attempt.ts';
import { CHANNELS, type ColorType, type Png } from './png.ts';

/** The seven passes of an interlaced picture (PNG, 8.2): first pixel and step, across and down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const ONE_PASS = [[0, 0, 1, 1]] as const;

/** A reduced picture: every `dx`th pixel of every `dy`th row, from the pixel (x0, y0) on. */
interface Pass {
  readonly x0: number;
  readonly y0: number;
  readonly dx: number;
  readonly dy: number;
  readonly columns: number;
  readonly rows: number;
  /** Bytes of a row, without the one that names its filter. */
  readonly bytes: number;
}

function passesOf({ width, height, depth, type, interlaced }: Png): Pass[] {
  return (interlaced ? ADAM7 : ONE_PASS)
    .map(([x0, y0, dx, dy]) => {
      const columns = Math.ceil((width - x0) / dx);
      const rows = Math.ceil((height - y0) / dy);
      return { x0, y0, dx, dy, columns, rows, bytes: Math.ceil((columns * CHANNELS[type] * depth) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** The bytes of a picture's filtered rows, once they are unpacked. */
export function unpackedBytes(png: Png): number {
  return passesOf(png).reduce((sum, { rows, bytes }) => sum + rows * (bytes + 1), 0);
}

/**
 * The filtered rows of a picture, each after the byte that names its filter (PNG, 7.3).
 * @returns null when the file has too few or too many of them.
 */
export function unpackRows(png: Png): Uint8Array | null {
  const expected = unpackedBytes(png);
  const data = attempt(() => inflateSync(png.data, { maxOutputLength: expected }), null);
  return data?.length === expected ? data : null;
}

/**
 * The samples of a picture, row by row, pixel by pixel. A sample is a byte: the higher one of sixteen bits;
 * fewer bits than eight are as they are in the file.
 * @returns null when the file has too few or too many of them.
 */
export function unpackSamples(png: Png): Uint8Array | null {
  const { width, height, depth } = png;
  const channels = CHANNELS[png.type];
  const data = unpackRows(png);
  if (!data) return null;
  const samples = new Uint8Array(width * height * channels);
  let at = 0;
  for (const { x0, y0, dx, dy, columns, rows, bytes } of passesOf(png)) {
    let above: Uint8Array = new Uint8Array(bytes);
    for (let row = 0; row < rows; row++) {
      const line = data.subarray(at + 1, at + 1 + bytes);
      unfilter(data[at]!, line, above, Math.max(1, (channels * depth) >> 3));
      for (let column = 0; column < columns; column++) {
        const pixel = ((y0 + row * dy) * width + x0 + column * dx) * channels;
        for (let c = 0; c < channels; c++) samples[pixel + c] = sample(line, column * channels + c, depth);
      }
      above = line;
      at += 1 + bytes;
    }
  }
  return samples;
}

function sample(line: Uint8Array, index: number, depth: number): number {
  if (depth === 16) return line[index * 2]!;
  if (depth === 8) return line[index]!;
  const bit = index * depth;
  return (line[bit >> 3]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/**
 * Undoes a row's filter in place (PNG, 9.2).
 * @param distance bytes from a sample to the same sample of the pixel before, at least one.
 */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, distance: number): void {
  for (let i = 0; i < line.length; i++) {
    const left = i >= distance ? line[i - distance]! : 0;
    const up = above[i]!;
    const corner = i >= distance ? above[i - distance]! : 0;
    if (filter === 1) line[i]! += left;
    else if (filter === 2) line[i]! += up;
    else if (filter === 3) line[i]! += (left + up) >> 1;
    else if (filter === 4) line[i]! += paeth(left, up, corner);
  }
}

/** Whichever of the three is nearest to left + up − corner (PNG, 9.4). */
export function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Samples of a pixel, without its alpha. */
export const colorsOf = (type: ColorType): number => CHANNELS[type] - (type >= 4 ? 1 : 0);

/** The factor that makes amounts of 0 to 255 from samples; those of a palette are numbers and stay. */
export const sampleScale = ({ depth, palette }: Png): number =>
  palette ? 1 : 255 / (2 ** Math.min(depth, 8) - 1);

/**
 * The opacity of the pixel whose samples start at `at`. Without alpha (PNG, 11.3.2.1) the tRNS chunk gives the
 * opacity of each colour of a palette, or else the one colour that is transparent, two bytes a sample.
 */
export function opacityOf({ type, transparency, depth }: Png, samples: Uint8Array, at: number): number {
  const colors = colorsOf(type);
  if (type >= 4) return samples[at + colors]!;
  if (!transparency) return 255;
  if (type === 3) return transparency[samples[at]!] ?? 255;
  // Samples of 16 bits have been reduced to their higher byte; others stand in the lower one.
  const byte = depth === 16 ? 0 : 1;
  for (let c = 0; c < colors; c++) {
    if (samples[at + c] !== transparency[2 * c + byte]) return 255;
  }
  return 0;
}
