import { crc32 } from 'node:zlib';
import { type Orientation, readOrientation } from './exif.ts';

/** A PNG file (ISO/IEC 15948) as its chunks describe it; its pixels are still compressed. */
export interface Png {
  readonly format: 'PNG';
  /** Pixels in the file, before the picture is turned. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** Bits of a sample. */
  readonly depth: number;
  readonly type: ColorType;
  readonly interlaced: boolean;
  /** Red, green and blue of each colour, a byte each; null unless the colour type is 3. */
  readonly palette: Uint8Array | null;
  /** The data of the tRNS chunk (11.3.2.1); null when the file has none. */
  readonly transparency: Uint8Array | null;
  /** The zlib stream of the filtered rows (10.1). */
  readonly data: Uint8Array;
}

/** Samples of a pixel by colour type: 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
export const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

export type ColorType = keyof typeof CHANNELS;

/** The depths that each colour type allows (PNG, table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
} satisfies Record<ColorType, readonly number[]>;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (file: Uint8Array): boolean => SIGNATURE.every((byte, i) => file[i] === byte);

/**
 * Reads all of a PNG file but its pixels.
 * @returns null for a file that breaks the specification: libraries that decode it may end the process.
 */
export function readPng(file: Uint8Array): Png | null {
  const chunks = isPng(file) ? readChunks(file) : null;
  const header = chunks?.get('IHDR');
  const data = chunks?.get('IDAT');
  if (!header || !data || header.length !== 13) return null;
  const view = viewOf(header);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, type, compression, filter, interlace] = header.subarray(8);
  if (width === 0 || height === 0 || !DEPTHS[type!]?.includes(depth!)) return null;
  if (compression !== 0 || filter !== 0 || interlace! > 1) return null;
  const palette = (type === 3 && chunks!.get('PLTE')) || null;
  if (type === 3 && !isPalette(palette, depth!)) return null;
  return {
    format: 'PNG',
    width,
    height,
    orientation: orientationOf(chunks!.get('eXIf')),
    depth: depth!,
    type: type as ColorType,
    interlaced: interlace === 1,
    palette,
    transparency: chunks!.get('tRNS') ?? null,
    data,
  };
}

function orientationOf(exif: Uint8Array | undefined): Orientation {
  return (exif && readOrientation(Buffer.from(exif.buffer, exif.byteOffset, exif.length))) ?? 1;
}

/** A palette has from one colour to as many as the depth can number (PNG, 11.2.3). */
function isPalette(palette: Uint8Array | null, depth: number): boolean {
  if (!palette || palette.length === 0) return false;
  return palette.length % 3 === 0 && palette.length / 3 <= 2 ** depth;
}

/** The chunks that are read here; those of IDAT are put together (PNG, 11.2.4). */
const READ = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'eXIf'];

/**
 * @returns null when a chunk is cut short, damaged, critical and unknown, or not where it belongs (PNG, 5.6).
 */
function readChunks(file: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const view = viewOf(file);
  const chunks = new Map<string, Uint8Array>();
  const pixels: Uint8Array[] = [];
  for (let at = SIGNATURE.length; !chunks.has('IEND'); ) {
    if (at + 12 > file.length) return null;
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > file.length) return null;
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const data = file.subarray(at + 8, end);
    if (READ.includes(type)) {
      const isDamaged = crc32(file.subarray(at + 4, end)) !== view.getUint32(end);
      const isMisplaced = (type === 'IHDR') !== (at === SIGNATURE.length) || chunks.has(type);
      if (isDamaged || isMisplaced) return null;
      if (type === 'IDAT') pixels.push(data);
      else chunks.set(type, data);
    } else if (isCritical(type)) return null;
    at = end + 4;
  }
  if (pixels.length > 0) chunks.set('IDAT', Buffer.concat(pixels));
  return chunks;
}

/** A capital first letter says that a picture cannot be shown without the chunk (PNG, 5.4). */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength);
