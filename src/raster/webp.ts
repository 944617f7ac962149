import type { Size } from '../drawing/drawing.ts';
import { type Orientation, readOrientation } from './exif.ts';

/** A still WebP file. Its pixels are decoded where they are needed: a PDF has no such pictures. */
export interface Webp {
  readonly format: 'WebP';
  /** Pixels in the file, before the picture is turned. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** Whether it is stored as a frame of VP8, whose pixels are nearly those of the picture that it was made of. */
  readonly lossy: boolean;
  readonly data: Uint8Array;
}

export const isWebp = (file: Uint8Array): boolean => {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(12, file.length)).toString('latin1');
  return /^RIFF.{4}WEBP$/s.test(start);
};

/**
 * Reads the chunks of a WebP file (RFC 9649, 2).
 * @returns null when it is cut short, is animated, or its sizes contradict one another.
 */
export function readWebp(file: Uint8Array): Webp | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!isWebp(file) || bytes.readUInt32LE(4) + 8 > bytes.length) return null;
  const end = bytes.readUInt32LE(4) + 8;
  let canvas: Size | null = null;
  let frame: { readonly size: Size | null; readonly lossy: boolean } | null = null;
  let orientation: Orientation | null = null;
  for (let at = 12; at + 8 <= end; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > end) return null;
    if (name === 'ANIM' || name === 'ANMF') return null;
    if (name === 'VP8X') canvas ??= canvasSize(chunk);
    else if (name === 'VP8 ') frame ??= { size: lossySize(chunk), lossy: true };
    else if (name === 'VP8L') frame ??= { size: losslessSize(chunk), lossy: false };
    else if (name === 'EXIF') orientation ??= readOrientation(withoutPrefix(chunk));
    // A chunk of an odd length has a byte after it.
    at += 8 + length + (length % 2);
  }
  if (!frame?.size) return null;
  const { size, lossy } = frame;
  if (canvas && (canvas.width !== size.width || canvas.height !== size.height)) return null;
  return { format: 'WebP', ...size, orientation: orientation ?? 1, lossy, data: file };
}

/** The size in the header of an extended file (2.7.1). */
function canvasSize(chunk: Buffer): Size | null {
  if (chunk.length < 10) return null;
  return { width: chunk.readUIntLE(4, 3) + 1, height: chunk.readUIntLE(7, 3) + 1 };
}

/** The size in the header of a key frame (RFC 6386, 9.1). */
function lossySize(chunk: Buffer): Size | null {
  const isKeyFrame = chunk.length >= 10 && chunk[0]! % 2 === 0 && chunk.readUIntBE(3, 3) === 0x9d012a;
  if (!isKeyFrame) return null;
  const [width, height] = [chunk.readUInt16LE(6) & 0x3fff, chunk.readUInt16LE(8) & 0x3fff];
  return width > 0 && height > 0 ? { width, height } : null;
}

/** The size in the header of a lossless picture (RFC 9649, 3.4): 14 bits each, less one. */
function losslessSize(chunk: Buffer): Size | null {
  if (chunk.length < 5 || chunk[0] !== 0x2f) return null;
  const bits = chunk.readUInt32LE(1);
  if (bits >>> 29 !== 0) return null;
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Some programs write what stands before Exif data in JPEG files. */
function withoutPrefix(chunk: Buffer): Buffer {
  return chunk.toString('latin1', 0, 6) === 'Exif\0\0' ? chunk.subarray(6) : chunk;
}
