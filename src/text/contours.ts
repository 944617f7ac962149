import { glyphOffset } from './glyf.ts';

/** A point of a contour. It is on the curve, or it is a control point of a quadratic curve. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}
export type Contour = readonly Point[];

/** Flags of points and of components (OpenType 1.9, glyf). */
const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;
const WORDS = 0x01;
const XY_VALUES = 0x02;
const SCALE = 0x08;
const MORE = 0x20;
const XY_SCALE = 0x40;
const TWO_BY_TWO = 0x80;

/**
 * The contours of a glyph in font units, y up; none for a space. A composite glyph has the contours of its
 * components, each in its place (OpenType 1.9, glyf).
 */
export function contoursOf(tables: ReadonlyMap<string, DataView>, glyph: number): Contour[] {
  const offset = glyphOffset(tables);
  const start = offset(glyph);
  if (offset(glyph + 1) === start) return [];
  const glyf = tables.get('glyf')!;
  const count = glyf.getInt16(start);
  return count < 0 ? composedContours(tables, glyf, start + 10) : simpleContours(glyf, start + 10, count);
}

function simpleContours(glyf: DataView, start: number, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_, i) => glyf.getUint16(start + 2 * i) + 1);
  const total = ends.at(-1) ?? 0;
  let at = start + 2 * count;
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = glyf.getUint8(at++);
    const times = flag & REPEAT ? 1 + glyf.getUint8(at++) : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyf.getUint8(at++) : -glyf.getUint8(at++);
      else if (!(flag & same)) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X_SHORT, X_SAME_OR_POSITIVE);
  const ys = coordinates(Y_SHORT, Y_SAME_OR_POSITIVE);
  const points = flags.map((flag, i): Point => ({ x: xs[i]!, y: ys[i]!, onCurve: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, i) => points.slice(ends[i - 1] ?? 0, end));
}

function composedContours(tables: ReadonlyMap<string, DataView>, glyf: DataView, start: number): Contour[] {
  const contours: Contour[] = [];
  let at = start;
  let flags = MORE;
  const fraction = () => {
    at += 2;
    return glyf.getInt16(at - 2) / 16384;
  };
  while (flags & MORE) {
    flags = glyf.getUint16(at);
    const glyph = glyf.getUint16(at + 2);
    const words = (flags & WORDS) !== 0;
    const [dx, dy] = words
      ? [glyf.getInt16(at + 4), glyf.getInt16(at + 6)]
      : [glyf.getInt8(at + 4), glyf.getInt8(at + 5)];
    at += words ? 8 : 6;
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & SCALE) a = d = fraction();
    else if (flags & XY_SCALE) [a, d] = [fraction(), fraction()];
    else if (flags & TWO_BY_TWO) [a, b, c, d] = [fraction(), fraction(), fraction(), fraction()];
    // Livret's fonts have no components that are placed by matching points.
    const [e, f] = flags & XY_VALUES ? [dx, dy] : [0, 0];
    const place = ({ x, y, onCurve }: Point): Point => ({
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      onCurve,
    });
    contours.push(...contoursOf(tables, glyph).map((contour) => contour.map(place)));
  }
  return contours;
}
