import { type Orientation, readOrientation } from './exif.ts';

/** A JPEG file that a PDF can hold as it is. */
export interface Jpeg {
  readonly format: 'JPEG';
  /** Pixels in the file, before the picture is turned. */
  readonly width: number;
  readonly height: number;
  /** Samples of a pixel: grey, RGB or CMYK. */
  readonly components: 1 | 3 | 4;
  readonly orientation: Orientation;
  /** Whether Adobe's segment is there: programs that write it give CMYK inverted. */
  readonly adobe: boolean;
}

/** Markers of ITU-T T.81, table B.1. */
const APP1 = 0xe1;
const APP14 = 0xee;
const SOS = 0xda;
const EXIF = Buffer.from('Exif\0\0');
const ADOBE = Buffer.from('Adobe');
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
  let orientation: Orientation | null = null;
  let adobe = false;
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
    else if (marker === APP1 && startsWith(segment, EXIF))
      orientation ??= readOrientation(segment.subarray(EXIF.length));
    else if (marker === APP14) adobe ||= startsWith(segment, ADOBE);
    else if (marker === SOS) {
      const isWhole = bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) >= end;
      return frame && isWhole ? readFrame(frame, orientation ?? 1, adobe) : null;
    }
    at = end;
  }
  return null;
}

/** The header of a frame (B.2.2): a PDF takes samples of eight bits. */
function readFrame(frame: Buffer, orientation: Orientation, adobe: boolean): Jpeg | null {
  if (frame.length < 6 || frame[0] !== 8) return null;
  const [height, width, components] = [frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5]];
  if (width === 0 || height === 0 || !(components === 1 || components === 3 || components === 4)) return null;
  return { format: 'JPEG', width, height, components, orientation, adobe };
}

const startsWith = (data: Buffer, start: Buffer): boolean => data.subarray(0, start.length).equals(start);
