import type { Size } from '../drawing/drawing.ts';
import { BitWriter } from './jpeg-bits.ts';
import { blockTransform } from './jpeg-blocks.ts';
import { AC_CODES, DC_CODES, huffmanCodes, QUANTITIES, ZIGZAG } from './jpeg-tables.ts';

/** Samples of one colour: a plane whose sides are multiples of what it takes for whole blocks. */
interface Plane {
  readonly width: number;
  readonly data: Float32Array;
  /** The number of its blocks, across and down, in a unit of the scan. */
  readonly sampling: 1 | 2;
  /** The quantities and codes that it has: 0 for brightness, 1 for colour. */
  readonly table: 0 | 1;
}

/**
 * Writes samples as a baseline JPEG file (ITU-T T.81), with colours at half the resolution, as lossy WebP has them.
 * @param samples a byte each: grey, or red, green and blue.
 */
export function encodeJpeg(size: Size, samples: Uint8Array): Uint8Array {
  const isGrey = samples.length === size.width * size.height;
  const unit = isGrey ? 8 : 16;
  const across = Math.ceil(size.width / unit);
  const down = Math.ceil(size.height / unit);
  const whole = { width: across * unit, height: down * unit };
  const planes = isGrey ? [greyPlane(size, whole, samples)] : colorPlanes(size, whole, samples);
  const scan = encodeScan(planes, across, down);
  return Buffer.concat([header(size, planes), scan, Buffer.from([0xff, 0xd9])]);
}

/** The number of a pixel, row by row; beyond an edge the last one of the row and column. */
const pixelAt = ({ width, height }: Size, column: number, row: number): number =>
  Math.min(row, height - 1) * width + Math.min(column, width - 1);

function greyPlane(size: Size, whole: Size, samples: Uint8Array): Plane {
  const data = new Float32Array(whole.width * whole.height);
  let at = 0;
  for (let row = 0; row < whole.height; row++)
    for (let column = 0; column < whole.width; column++)
      data[at++] = samples[pixelAt(size, column, row)]! - 128;
  return { width: whole.width, data, sampling: 1, table: 0 };
}

/** Brightness, and two differences of colour that are the means of four pixels (ITU-T T.871, 7). */
function colorPlanes(size: Size, whole: Size, samples: Uint8Array): Plane[] {
  const half = whole.width / 2;
  const bright = new Float32Array(whole.width * whole.height);
  const blue = new Float32Array(bright.length / 4);
  const red = new Float32Array(bright.length / 4);
  let at = 0;
  for (let row = 0; row < whole.height; row++) {
    for (let column = 0; column < whole.width; column++) {
      const from = 3 * pixelAt(size, column, row);
      const r = samples[from]!;
      const g = samples[from + 1]!;
      const b = samples[from + 2]!;
      bright[at++] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
      const mean = (row >> 1) * half + (column >> 1);
      blue[mean]! += (-0.168735892 * r - 0.331264108 * g + 0.5 * b) / 4;
      red[mean]! += (0.5 * r - 0.418687589 * g - 0.081312411 * b) / 4;
    }
  }
  return [
    { width: whole.width, data: bright, sampling: 2, table: 0 },
    { width: half, data: blue, sampling: 1, table: 1 },
    { width: half, data: red, sampling: 1, table: 1 },
  ];
}

/** Writes a block after one with the mean that is given, and returns its own mean. */
type BlockWriter = (plane: Plane, corner: number, before: number) => number;

/** The blocks of all planes, unit by unit (A.2.3), in codes. */
function encodeScan(planes: readonly Plane[], across: number, down: number): Uint8Array {
  const bits = new BitWriter();
  const writers = [blockWriter(bits, 0), blockWriter(bits, 1)];
  const last = planes.map(() => 0);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      for (const [p, plane] of planes.entries()) {
        const { sampling } = plane;
        for (let v = 0; v < sampling; v++) {
          for (let h = 0; h < sampling; h++) {
            const corner = 8 * ((row * sampling + v) * plane.width + column * sampling + h);
            last[p] = writers[plane.table]!(plane, corner, last[p]!);
          }
        }
      }
    }
  }
  return bits.end();
}

/** The most zeros before a number that one code says. */
const LONGEST_RUN = 15;

/** Writes blocks: the mean as the difference from the block before, then other numbers with the zeros before each (F.1.2). */
function blockWriter(bits: BitWriter, table: 0 | 1): BlockWriter {
  const transform = blockTransform(QUANTITIES[table]!);
  const dc = huffmanCodes(DC_CODES[table]!);
  const ac = huffmanCodes(AC_CODES[table]!);
  return ({ data, width }, corner, before) => {
    const block = transform(data, corner, width);
    const mean = block[0]!;
    bits.number(dc, 0, mean - before);
    let zeros = 0;
    for (let i = 1; i < 64; i++) {
      const value = block[ZIGZAG[i]!]!;
      if (value === 0) {
        zeros++;
        continue;
      }
      for (; zeros > LONGEST_RUN; zeros -= LONGEST_RUN + 1) bits.code(ac, 0xf0);
      bits.number(ac, zeros, value);
      zeros = 0;
    }
    if (zeros > 0) bits.code(ac, 0);
    return mean;
  };
}

/** All markers before the scan's data (B.2). */
function header({ width, height }: Size, planes: readonly Plane[]): Uint8Array {
  const tables = planes.length === 1 ? [0] : [0, 1];
  const jfif = [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const quantities = tables.flatMap((table) => [
    table,
    ...Array.from(ZIGZAG, (place) => QUANTITIES[table]![place]!),
  ]);
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, planes.length].concat(
    planes.flatMap(({ sampling, table }, i) => [i + 1, sampling * 17, table]),
  );
  const codes = tables.flatMap((table) =>
    [DC_CODES, AC_CODES].flatMap((kind, isAc) => {
      const { counts, values } = kind[table]!;
      return [isAc * 16 + table, ...counts, ...values];
    }),
  );
  const scan = [planes.length, ...planes.flatMap(({ table }, i) => [i + 1, table * 17]), 0, 63, 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, jfif),
    segment(0xdb, quantities),
    segment(0xc0, frame),
    segment(0xc4, codes),
    segment(0xda, scan),
  ]);
}

function segment(marker: number, content: readonly number[]): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.from([0xff, marker, length >> 8, length & 255, ...content]);
}
