/** A JPEG file that a PDF can hold as it is. */
export interface Jpeg {
  readonly format: 'JPEG';
  /** Pixels of the picture as it is shown, turned as its Exif data asks. */
  readonly width: number;
  readonly height: number;
  /** Samples of a pixel: grey, RGB or CMYK. */
  readonly components: 1 | 3 | 4;
  /**
   * How the picture is to be turned (Exif 2.32, 4.6.4): 1 is upright, 2 to 4 keep the sides, 5 to 8 swap
   * them.
   */
  readonly orientation: number;
}

/** Markers of ITU-T T.81, table B.1. */
const APP1 = 0xe1;
const SOS = 0xda;
/** Baseline, extended sequential and progressive frames; the other kinds have no place in a PDF. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** SOF3 to SOF15; among them stand DHT, JPG and DAC, which start no frame. */
const isOtherFrame = (marker: number) =>
  marker >= 0xc3 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A file starts with SOI and another marker (ITU-T T.81, B.2.1). */
export const isJpeg = (file: Uint8Array): boolean => file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff;

/**
 * Reads the segments of a JPEG file up to its first scan.
 * @returns null when the file is cut short, or is of a kind that DCTDecode does not have (ISO 32000-1, 7.4.8).
 */
export function readJpeg(file: Uint8Array): Jpeg | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let frame: Buffer | null = null;
  let orientation: number | null = null;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      // A fill byte (B.1.1.2).
      at++;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, end);
    if (isOtherFrame(marker)) return null;
    if (FRAMES.includes(marker)) frame ??= segment;
    else if (marker === APP1) orientation ??= readOrientation(segment);
    else if (marker === SOS) {
      const isWhole = bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) >= end;
      return frame && isWhole ? readFrame(frame, orientation ?? 1) : null;
    }
    at = end;
  }
  return null;
}

/** The header of a frame (B.2.2): a PDF takes samples of eight bits. */
function readFrame(frame: Buffer, orientation: number): Jpeg | null {
  if (frame.length < 6 || frame[0] !== 8) return null;
  const [height, width, components] = [frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5]];
  if (width === 0 || height === 0 || !(components === 1 || components === 3 || components === 4)) return null;
  const shown = orientation >= 5 ? { width: height, height: width } : { width, height };
  return { format: 'JPEG', ...shown, components, orientation };
}

const EXIF = Buffer.from('Exif\0\0');
const ORIENTATION = 0x0112;

/** @returns null when the segment is not of Exif data, or its first directory has no orientation. */
function readOrientation(segment: Buffer): number | null {
  if (!segment.subarray(0, EXIF.length).equals(EXIF)) return null;
  const tiff = segment.subarray(EXIF.length);
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const read16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  for (let i = 0, at = directory + 2; i < read16(directory) && at + 12 <= tiff.length; i++, at += 12) {
    if (read16(at) !== ORIENTATION) continue;
    const value = read16(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
