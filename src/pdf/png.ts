import { deflateSync, inflateSync } from 'node:zlib';
import type { Image, Reference } from 'pdfkit';
import type { Pen } from './pen.ts';

/** A PNG file (ISO/IEC 15948) without what a PDF has no use for. */
interface Png {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (data: Uint8Array): boolean => SIGNATURE.every((byte, i) => data[i] === byte);

/**
 * Writes a PNG file as an image (ISO 32000-1, 8.9). Its compressed data is taken as it is, unless the
 * picture is interlaced or transparent, for which PDF has other forms.
 * @throws Error when the file is damaged.
 */
export function embedPng(pen: Pen, file: Uint8Array, label: string): Image {
  const png = readPng(file);
  const { width, height } = png;
  const plain = !png.interlaced && !png.transparency && png.type < 4;
  return { label, width, height, obj: plain ? writePlain(pen, png) : writeDecoded(pen, png) };
}

function imageDictionary({ width, height }: Png, bits: number, space: unknown): Record<string, unknown> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: space,
    Filter: 'FlateDecode',
  };
}

function colorSpace({ type, palette }: Png): unknown {
  if (type === 3) return ['Indexed', 'DeviceRGB', palette!.length / 3 - 1, palette];
  return colors(type) === 1 ? 'DeviceGray' : 'DeviceRGB';
}

const colors = (type: Png['type']): number => (type === 2 || type === 6 ? 3 : 1);

function writePlain(pen: Pen, png: Png): Reference {
  const ref = pen.ref({
    ...imageDictionary(png, png.depth, colorSpace(png)),
    // PNG's row filters are the predictors of 7.4.4.4.
    DecodeParms: { Predictor: 15, Colors: colors(png.type), BitsPerComponent: png.depth, Columns: png.width },
  });
  ref.end(png.data);
  return ref;
}

/** Colour and alpha apart, eight bits each. */
function writeDecoded(pen: Pen, png: Png): Reference {
  const samples = decode(png);
  const count = colors(png.type);
  const pixels = png.width * png.height;
  const stride = samples.length / pixels;
  const color = new Uint8Array(pixels * count);
  const alpha = new Uint8Array(pixels);
  const scale = png.type === 3 ? 1 : 255 / (2 ** Math.min(png.depth, 8) - 1);
  for (let i = 0; i < pixels; i++) {
    for (let c = 0; c < count; c++) color[i * count + c] = samples[i * stride + c]! * scale;
    alpha[i] = stride > count ? samples[i * stride + count]! : opacity(png, samples, i * stride);
  }
  const ref = pen.ref(imageDictionary(png, 8, colorSpace(png)));
  if (alpha.some((value) => value < 255)) {
    const mask = pen.ref(imageDictionary(png, 8, 'DeviceGray'));
    mask.end(deflateSync(alpha));
    ref.data.SMask = mask;
  }
  ref.end(deflateSync(color));
  return ref;
}

/** What the tRNS chunk says of a pixel without alpha: a value for each colour, or one transparent colour. */
function opacity({ type, transparency, depth }: Png, samples: Uint8Array, at: number): number {
  if (!transparency) return 255;
  if (type === 3) return transparency[samples[at]!] ?? 255;
  // Of 16 bits, which are kept by their higher byte, as of fewer, which fill the lower one.
  const byte = depth === 16 ? 0 : 1;
  for (let c = 0; c < colors(type); c++) if (samples[at + c] !== transparency[2 * c + byte]) return 255;
  return 0;
}

function readPng(file: Uint8Array): Png {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const data = file.subarray(at + 8, at + 8 + length);
    if (data.length < length) throw new Error('the file is cut short');
    chunks.set(name, [...(chunks.get(name) ?? []), data]);
    at += 12 + length;
  }
  const header = chunks.get('IHDR')?.[0];
  const data = chunks.get('IDAT');
  if (!header || !data || !chunks.has('IEND')) throw new Error('a part of the picture is missing');
  const dimensions = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const png: Png = {
    width: dimensions.getUint32(0),
    height: dimensions.getUint32(4),
    depth: header[8]!,
    type: header[9] as Png['type'],
    interlaced: header[12] === 1,
    palette: chunks.get('PLTE')?.[0] ?? null,
    transparency: chunks.get('tRNS')?.[0] ?? null,
    data: Buffer.concat(data),
  };
  if (![0, 2, 3, 4, 6].includes(png.type)) throw new Error('the colour type is unknown');
  if (png.type === 3 && !png.palette) throw new Error('the palette is missing');
  return png;
}

/** The seven passes of an interlaced picture (ISO/IEC 15948, 8.2): first pixel and step, across and down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** One byte a sample: the higher one of sixteen bits, fewer bits as they are. */
function decode(png: Png): Uint8Array {
  const { width, height, depth, type } = png;
  const channels = colors(type) + (type >= 4 ? 1 : 0);
  const samples = new Uint8Array(width * height * channels);
  const passes = (png.interlaced ? PASSES : ([[0, 0, 1, 1]] as const))
    .map(([x0, y0, dx, dy]) => {
      const columns = Math.ceil((width - x0) / dx);
      const rows = Math.ceil((height - y0) / dy);
      return { x0, y0, dx, dy, columns, rows, bytes: Math.ceil((columns * channels * depth) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
  const expected = passes.reduce((sum, { rows, bytes }) => sum + rows * (bytes + 1), 0);
  const data = inflateSync(png.data, { maxOutputLength: expected });
  if (data.length < expected) throw new Error('the picture is cut short');

  let at = 0;
  for (const { x0, y0, dx, dy, columns, rows, bytes } of passes) {
    let above = new Uint8Array(bytes);
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

/** Undoes a row's filter in place (ISO/IEC 15948, 9.2). */
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

/** Whichever of the three is nearest to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
