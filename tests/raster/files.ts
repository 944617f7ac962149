import { crc32, deflateSync } from 'node:zlib';

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlace?: number;
  /** Rows, each after the byte that names its filter. */
  readonly rows: Uint8Array;
  /** Chunks before the pixels. */
  readonly chunks?: readonly Chunk[];
}

export type Chunk = readonly [type: string, data: Uint8Array];

/** A PNG file, its pixels parted between two IDAT chunks. */
export function pngFile({
  width,
  height,
  depth,
  type,
  interlace = 0,
  rows,
  chunks = [],
}: PngOptions): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlace], 8);
  const data = deflateSync(rows);
  return pngOfChunks([
    ['IHDR', header],
    ...chunks,
    ['IDAT', data.subarray(0, 5)],
    ['IDAT', data.subarray(5)],
    ['IEND', Buffer.alloc(0)],
  ]);
}

export function pngOfChunks(chunks: readonly Chunk[]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    ...chunks.map(([type, data]) => {
      const typed = Buffer.concat([Buffer.from(type), data]);
      return Buffer.concat([uint32(data.length), typed, uint32(crc32(typed))]);
    }),
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

interface JpegOptions {
  /** The number of the frame's marker, from 0. */
  readonly frame?: number;
  readonly depth?: number;
  readonly components?: number;
  /** Segments before the frame. */
  readonly segments?: readonly (readonly number[])[];
}

/** The markers of a JPEG file of 640 × 480 pixels, in which a decoder would find no picture. */
export function jpegFile({ frame = 2, depth = 8, components = 3, segments = [] }: JpegOptions = {}): Buffer {
  return Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Array(14).fill(0)],
    ...segments.flat(),
    // A fill byte, and a Huffman table, whose marker stands among those of frames.
    ...[0xff, 0xff, 0xc4, 0, 4, 1, 2],
    ...[0xff, 0xc0 + frame, 0, 8 + 3 * components, depth, 1, 0xe0, 2, 0x80, components],
    ...Array(3 * components).fill(0),
    ...[0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9],
  ]);
}

/** The APP1 segment that gives a picture's orientation, in one of the two orders of bytes. */
export function exifSegment(orientation: number, order: 'II' | 'MM'): number[] {
  const number = (value: number, bytes: number) => {
    const big = Array.from({ length: bytes }, (_, i) => (value >> (8 * (bytes - 1 - i))) & 0xff);
    return order === 'MM' ? big : big.reverse();
  };
  const entry = (tag: number, value: number) => [
    ...[...number(tag, 2), ...number(3, 2), ...number(1, 4)],
    ...[...number(value, 2), 0, 0],
  ];
  const body = [
    ...Buffer.from(`Exif\0\0${order}`),
    ...[...number(42, 2), ...number(8, 4), ...number(2, 2)],
    ...[...entry(0x0111, 7), ...entry(0x0112, orientation)],
  ];
  return [0xff, 0xe1, 0, body.length + 2, ...body];
}

/** A picture of 8 × 8 pixels in CMYK, all of the same colour, as Adobe's programs write it. */
export const CMYK_JPEG = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB' +
    '/9sAQwEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB/8AAFAgACAAIBAERAAIRAQMR' +
    'AQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAcK/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAkK/8QAFBEBAAAAAAAAAAAA' +
    'AAAAAAAAAP/aAA4EAQACEQMRBAAAPwBQNAjnUgP/2Q==',
  'base64',
);
