import type { CellMarkAddress as CellMark } from '../document/picture-address.ts';
import type { Drawing, PathMark, PathSegment } from '../drawing/drawing.ts';
import { rounded } from '../drawing/path.ts';
import { rectangleBetween } from '../drawing/shapes.ts';
import { standingOut } from './colors/standing-out.ts';
import { CAP_HEIGHT, type ChartTheme, categoryColor } from './theme.ts';

/** The width of bars and lines unless the theme gives one, in ems: those of a column stand one below the other. */
const WIDTH = 4;
/** The thickness of a bar as a share of its capitals' height. */
const THICKNESS = 0.8;
const DOT = 1.1;
/** The length of the shortest bar, points: a number other than zero shows. */
const SHORTEST = 0.8;

/**
 * Draws a mark as high as capitals are, from the baseline up.
 * @param asked the width that the theme asks for; null for none.
 */
export function drawCellMark(mark: CellMark, theme: ChartTheme, asked: number | null = null): Drawing {
  const [width, height] = [asked ?? WIDTH * theme.size, CAP_HEIGHT * theme.size];
  const color = standingOut(categoryColor(theme, 0), theme);
  return {
    width,
    height,
    marks:
      mark.kind === 'bar'
        ? barMarks(mark, width, height, color, theme)
        : lineMarks(mark.values, width, height, color),
  };
}

function barMarks(
  { value, least, most }: Extract<CellMark, { kind: 'bar' }>,
  width: number,
  height: number,
  color: string,
  { muted }: ChartTheme,
): PathMark[] {
  const x = (each: number) => ((each - least) / (most - least || 1)) * width;
  const end = x(0) + Math.sign(value) * Math.max(SHORTEST, Math.abs(x(value) - x(0)));
  const [from, to] = [Math.min(x(0), end), Math.max(x(0), end)];
  const [top, bottom] = [(height * (1 - THICKNESS)) / 2, (height * (1 + THICKNESS)) / 2];
  const bar = rectangle(from, top, to, bottom);
  const zero: PathMark = {
    ...shape([
      ['M', rounded(x(0)), 0],
      ['L', rounded(x(0)), rounded(height)],
    ]),
    stroke: line(muted, 0.4),
  };
  const marks = value === 0 ? [] : [{ ...shape(bar), fill: color }];
  return least < 0 ? [...marks, zero] : marks;
}

/** A line with gaps for what is not known, and a dot at its end. */
function lineMarks(
  values: readonly (number | null)[],
  width: number,
  height: number,
  color: string,
): PathMark[] {
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (i: number) => DOT + (i / Math.max(1, values.length - 1)) * (width - 2 * DOT);
  const y = (value: number) =>
    most === least ? height / 2 : height - DOT - ((value - least) / (most - least)) * (height - 2 * DOT);
  const path = values.flatMap((value, i): PathSegment[] => {
    if (value === null) return [];
    const isFirst = (values[i - 1] ?? null) === null;
    return [[isFirst ? 'M' : 'L', rounded(x(i)), rounded(y(value))]];
  });
  const last = values.findLastIndex((value) => value !== null);
  if (last === -1) return [];
  // A value between two gaps has no line, and is a dot as the last one is.
  const dotted = values.flatMap((value, i) =>
    value !== null && (i === last || ((values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null))
      ? [[x(i), y(value)] as const]
      : [],
  );
  return [
    { ...shape(path), stroke: line(color, 0.8) },
    ...dotted.map(([cx, cy]) => ({
      ...shape(rectangle(cx - DOT, cy - DOT, cx + DOT, cy + DOT)),
      fill: color,
    })),
  ];
}

function rectangle(left: number, top: number, right: number, bottom: number): PathSegment[] {
  return rectangleBetween(rounded(left), rounded(top), rounded(right), rounded(bottom));
}

function shape(path: readonly PathSegment[]): PathMark {
  return { kind: 'path', path, fill: null, stroke: null, opacity: 1, clip: null };
}

function line(color: string, width: number): PathMark['stroke'] {
  return { color, width, dash: [], cap: 'butt', join: 'round' };
}
