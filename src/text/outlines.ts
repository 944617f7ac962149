import { glyphOffset } from './sfnt.ts';
import type { OutlineSegment } from './types.ts';

// Flags of points (OpenType 1.9, glyf, 'Simple glyph description').
const ON_CURVE = 0x1;
const X_SHORT = 0x2;
const Y_SHORT = 0x4;
const REPEAT = 0x8;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;
// Flags of components ('Composite glyph description').
const ARGS_ARE_WORDS = 0x1;
const ARGS_ARE_XY = 0x2;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_XY_SCALE = 0x40;
const HAS_2X2 = 0x80;
/** Components within components; more is a font that holds itself. */
const MAX_DEPTH = 8;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}
type Contour = readonly Point[];

/** A glyph's outline in ems, y up. */
export function glyphOutline(tables: ReadonlyMap<string, DataView>, glyph: number): OutlineSegment[] {
  const em = tables.get('head')!.getUint16(18);
  return contoursOf(tables, glyph, 0).flatMap((contour) => segmentsOf(contour, 1 / em));
}

function contoursOf(tables: ReadonlyMap<string, DataView>, glyph: number, depth: number): Contour[] {
  const offset = glyphOffset(tables);
  const [start, end] = [offset(glyph), offset(glyph + 1)];
  if (start === end || depth > MAX_DEPTH) return [];
  const { buffer, byteOffset } = tables.get('glyf')!;
  const data = new DataView(buffer, byteOffset + start, end - start);
  return data.getInt16(0) < 0 ? composite(data, tables, depth) : simple(data);
}

function simple(data: DataView): Contour[] {
  const count = data.getInt16(0);
  const ends = Array.from({ length: count }, (_, i) => data.getUint16(10 + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + data.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = data.getUint8(at++);
    const times = flag & REPEAT ? data.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinates = (short: number, sameOrPositive: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & sameOrPositive ? data.getUint8(at++) : -data.getUint8(at++);
      else if (!(flag & sameOrPositive)) {
        value += data.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X_SHORT, X_SAME_OR_POSITIVE);
  const ys = coordinates(Y_SHORT, Y_SAME_OR_POSITIVE);
  const all = flags.map((flag, i): Point => ({ x: xs[i]!, y: ys[i]!, on: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, i) => all.slice(i === 0 ? 0 : ends[i - 1]! + 1, end + 1));
}

/** Components put where their offsets say; points that are matched to others are not used by our fonts. */
function composite(data: DataView, tables: ReadonlyMap<string, DataView>, depth: number): Contour[] {
  const contours: Contour[] = [];
  let at = 10;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = data.getUint16(at);
    const glyph = data.getUint16(at + 2);
    const words = flags & ARGS_ARE_WORDS;
    const [dx, dy] = !(flags & ARGS_ARE_XY)
      ? [0, 0]
      : words
        ? [data.getInt16(at + 4), data.getInt16(at + 6)]
        : [data.getInt8(at + 4), data.getInt8(at + 5)];
    at += words ? 8 : 6;
    const scale = () => {
      at += 2;
      return data.getInt16(at - 2) / 16384;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & HAS_SCALE) a = d = scale();
    else if (flags & HAS_XY_SCALE) [a, d] = [scale(), scale()];
    else if (flags & HAS_2X2) [a, b, c, d] = [scale(), scale(), scale(), scale()];
    const placed = contoursOf(tables, glyph, depth + 1).map((contour) =>
      contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })),
    );
    contours.push(...placed);
  }
  return contours;
}

/** Between two points off the curve there is one on it, half-way. */
function segmentsOf(contour: Contour, scale: number): OutlineSegment[] {
  if (contour.length === 0) return [];
  const half = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const whole = contour.flatMap((point, i): Point[] => {
    const next = contour[(i + 1) % contour.length]!;
    return point.on || next.on ? [point] : [point, half(point, next)];
  });
  const first = whole.findIndex(({ on }) => on);
  const points = [...whole.slice(first), ...whole.slice(0, first + 1)].map(({ x, y, on }) => ({
    x: x * scale,
    y: y * scale,
    on,
  }));
  const segments: OutlineSegment[] = [['M', points[0]!.x, points[0]!.y]];
  for (let i = 1; i < points.length; i++) {
    const { x, y, on } = points[i]!;
    if (on) segments.push(['L', x, y]);
    else {
      const end = points[++i]!;
      segments.push(['Q', x, y, end.x, end.y]);
    }
  }
  return [...segments, ['Z']];
}
