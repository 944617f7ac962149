import { componentPlaces, glyphOffset } from './sfnt.ts';

// Flags of simple glyphs (OpenType 1.9, glyf).
const ON_CURVE = 0x1;
const X_IS_BYTE = 0x2;
const Y_IS_BYTE = 0x4;
const REPEATED = 0x8;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;
// Of composite glyphs.
const ARGS_ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const HAS_XY_SCALE = 0x40;
const HAS_2X2 = 0x80;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/**
 * How much of the plane a glyph's outline covers, in square font units. Contours turn one way outside and the
 * other way in counters, so that their areas add up; where two overlap, both count.
 */
export function outlineArea(tables: ReadonlyMap<string, DataView>, glyph: number): number {
  const offset = glyphOffset(tables);
  const start = offset(glyph);
  if (start === offset(glyph + 1)) return 0;
  const glyf = tables.get('glyf')!;
  if (glyf.getInt16(start) >= 0)
    return Math.abs(contoursOf(glyf, start).reduce((sum, c) => sum + areaOf(c), 0));
  return componentPlaces(glyf, start).reduce(
    (sum, place) => sum + enlargement(glyf, place) * outlineArea(tables, glyf.getUint16(place)),
    0,
  );
}

function contoursOf(glyf: DataView, start: number): Point[][] {
  const count = glyf.getInt16(start);
  const ends = Array.from({ length: count }, (_, i) => glyf.getUint16(start + 10 + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = start + 10 + 2 * count;
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyf.getUint8(at++);
    const times = flag & REPEATED ? 1 + glyf.getUint8(at++) : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinates = (isByte: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & isByte) value += flag & same ? glyf.getUint8(at++) : -glyf.getUint8(at++);
      else if (!(flag & same)) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X_IS_BYTE, X_SAME_OR_POSITIVE);
  const ys = coordinates(Y_IS_BYTE, Y_SAME_OR_POSITIVE);
  const all = flags.map((flag, i) => ({ x: xs[i]!, y: ys[i]!, onCurve: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, i) => all.slice(i === 0 ? 0 : ends[i - 1]! + 1, end + 1));
}

/** Signed. A quadratic curve takes two thirds of the triangle of its chord and its control point. */
function areaOf(contour: readonly Point[]): number {
  const points = withImpliedPoints(contour);
  let twice = 0;
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length]!;
    if (point.onCurve && next.onCurve) twice += cross(point, next);
    else if (!point.onCurve) {
      const before = points[(i + points.length - 1) % points.length]!;
      const chord = cross(before, next);
      twice += chord + (2 / 3) * (cross(before, point) + cross(point, next) - chord);
    }
  });
  return twice / 2;
}

/** Between two control points lies a point of the curve. */
function withImpliedPoints(contour: readonly Point[]): Point[] {
  return contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length]!;
    if (point.onCurve || next.onCurve) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true }];
  });
}

const cross = (a: Point, b: Point): number => a.x * b.y - b.x * a.y;

/** By how much the component whose number stands there is enlarged: its matrix's determinant. */
function enlargement(glyf: DataView, place: number): number {
  const flags = glyf.getUint16(place - 2);
  const at = place + 2 + (flags & ARGS_ARE_WORDS ? 4 : 2);
  const scale = (i: number) => glyf.getInt16(at + 2 * i) / 0x4000;
  if (flags & HAS_SCALE) return scale(0) ** 2;
  if (flags & HAS_XY_SCALE) return Math.abs(scale(0) * scale(1));
  return flags & HAS_2X2 ? Math.abs(scale(0) * scale(3) - scale(1) * scale(2)) : 1;
}
