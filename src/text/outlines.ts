import { glyphOffset, tablesOf } from './sfnt.ts';
import type { FontFace } from './types.ts';

/** A point of a contour: on the curve, or a control point of a quadratic curve. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}
type Contour = readonly Point[];

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
 * The outlines of glyphs, as SVG path data with y down, of `em` units to an em. Glyphs without any, such as
 * spaces, give an empty string.
 */
export function glyphOutlines(
  face: FontFace,
  glyphs: readonly number[],
): { readonly em: number; readonly paths: ReadonlyMap<number, string> } {
  const subset = face.subset(glyphs);
  const tables = tablesOf(subset.data);
  const em = tables.get('head')!.getUint16(18);
  const read = (glyph: number) => contoursOf(tables, glyph).map(pathOf).join('');
  return { em, paths: new Map(glyphs.map((glyph) => [glyph, read(subset.newId(glyph))])) };
}

function contoursOf(tables: ReadonlyMap<string, DataView>, glyph: number): Contour[] {
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
  const points = flags.map((flag, i): Point => ({ x: xs[i]!, y: ys[i]!, on: (flag & ON_CURVE) !== 0 }));
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
    // Components that are placed by matching points are not in use in our fonts.
    const [e, f] = flags & XY_VALUES ? [dx, dy] : [0, 0];
    const place = ({ x, y, on }: Point): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f, on });
    contours.push(...contoursOf(tables, glyph).map((contour) => contour.map(place)));
  }
  return contours;
}

/** Between two control points there is a point on the curve, half-way. */
function pathOf(contour: Contour): string {
  const first = contour.findIndex(({ on }) => on);
  if (contour.length < 2 || first === -1) return '';
  const points = [...contour.slice(first), ...contour.slice(0, first + 1)];
  const write = ({ x, y }: { x: number; y: number }) => `${Math.round(x)} ${Math.round(-y)}`;
  let path = `M${write(points[0]!)}`;
  let control: Point | null = null;
  for (const point of points.slice(1)) {
    if (!point.on) {
      if (control) path += `Q${write(control)} ${write(halfWay(control, point))}`;
      control = point;
    } else {
      path += control ? `Q${write(control)} ${write(point)}` : `L${write(point)}`;
      control = null;
    }
  }
  return `${path}Z`;
}

function halfWay(a: Point, b: Point): { x: number; y: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
