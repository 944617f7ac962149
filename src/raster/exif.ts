/**
 * How a picture is to be turned to be shown (Exif 2.32, 4.6.4): 1 is upright, 2 to 4 keep the sides, 5 to 8 swap
 * them.
 */
export type Orientation = number;

export const swapsSides = (orientation: Orientation): boolean => orientation >= 5;

const TAG = 0x0112;
/** The type of a number of two bytes, which an orientation is. */
const SHORT = 3;

/**
 * Reads the orientation in the first directory of Exif data.
 * @param tiff the data, from its byte order on.
 * @returns null when it has none, or breaks off.
 */
export function readOrientation(tiff: Buffer): Orientation | null {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const read16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  for (let i = 0, at = directory + 2; i < read16(directory) && at + 12 <= tiff.length; i++, at += 12) {
    if (read16(at) !== TAG) continue;
    const value = read16(at + 8);
    return read16(at + 2) === SHORT && value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

type Transform = [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * The transformation that turns a picture upright, as a canvas takes it: a, b, c, d, e, f.
 * @param width of the picture as it is shown, like `height`.
 */
export function uprightTransform(orientation: Orientation, width: number, height: number): Transform {
  const transforms: readonly Transform[] = [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, width, 0],
    [-1, 0, 0, -1, width, height],
    [1, 0, 0, -1, 0, height],
    [0, 1, 1, 0, 0, 0],
    [0, 1, -1, 0, width, 0],
    [0, -1, -1, 0, width, height],
    [0, -1, 1, 0, 0, height],
  ];
  return transforms[orientation - 1]!;
}
