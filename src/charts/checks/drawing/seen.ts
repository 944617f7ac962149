import { enclosing, overlap } from '../../../drawing/boxes.ts';
import type { Box, Drawing, GroupMark, PathMark } from '../../../drawing/drawing.ts';
import type { Datum, Meaning, Shown } from '../../../drawing/meaning.ts';
import { bounds, type Path, subpaths } from '../../../drawing/path.ts';
import { getOrMake } from '../../../once.ts';
import { textBox } from '../../labels/text-box.ts';
import type { ChartTheme } from '../../theme.ts';

/** A finished drawing as a reader sees it: texts and shapes with their boxes. */
export interface Seen {
  readonly frame: Box;
  readonly texts: readonly SeenText[];
  readonly shapes: readonly SeenShape[];
  /** The shapes that show data. */
  readonly parts: readonly Part[];
  /** The swatches of a legend. */
  readonly keys: readonly SeenShape[];
}

interface Marked {
  /** The place in the order of painting. */
  readonly order: number;
  readonly box: Box;
  readonly meaning: Meaning | null;
}

export interface SeenText extends Marked {
  readonly text: string;
  readonly color: string;
}

export interface SeenShape extends Marked {
  readonly path: Path;
  /** null for none, and for what is not one colour. */
  readonly fill: string | null;
  readonly stroke: PathMark['stroke'];
  /** The boxes of the parts that it is cut to, or of its own. */
  readonly regions: readonly Box[];
  /** Whether these are larger than what shows. */
  readonly isRound: boolean;
}

export interface Part extends SeenShape {
  readonly meaning: Shown;
}

/** Reads a drawing's marks. */
export function see({ width, height, marks, meanings = [] }: Drawing, theme: ChartTheme): Seen {
  const { measure, paper } = theme;
  const texts: SeenText[] = [];
  const shapes: SeenShape[] = [];
  for (const [order, mark] of marks.entries()) {
    const meaning = meanings[order] ?? null;
    if (mark.kind === 'group') {
      if (meaning?.role === 'part') shapes.push(...shapesIn(mark, order, meaning));
    } else if (mark.kind === 'text') {
      const { text, color } = mark;
      texts.push({ order, meaning, text, color, box: textBox(mark, measure) });
    } else if (mark.kind === 'path') {
      const { path, stroke, clip } = mark;
      const fill = typeof mark.fill === 'string' ? mark.fill : null;
      const regions = meaning?.role === 'pattern' ? subpaths(clip ?? path).map(bounds) : [];
      const isRound = clip?.some(([step]) => step === 'C') ?? false;
      shapes.push({ order, meaning, path, fill, stroke, regions, isRound, box: bounds(clip ?? path) });
    }
  }
  // A border in the paper's colour parts a shape from others, and is none itself.
  const inked = shapes.filter(({ fill, stroke }) => (fill ?? stroke?.color) !== paper);
  // A line from a point to itself paints nothing.
  const parts = inked.filter(
    (shape): shape is Part =>
      shape.meaning?.role === 'part' &&
      (shape.fill !== null || shape.box.right > shape.box.left || shape.box.bottom > shape.box.top),
  );
  const keys = inked.filter(({ meaning }) => meaning?.role === 'key');
  return { frame: { left: 0, top: 0, right: width, bottom: height }, texts, shapes, parts, keys };
}

/** The paths of a group that shows data, as far as its clips let them show. */
function shapesIn(group: GroupMark, order: number, meaning: Meaning): SeenShape[] {
  const cut = group.clips.map(({ path }) => bounds(path));
  return group.marks.flatMap((mark) => {
    const shapes = mark.kind === 'group' ? shapesIn(mark, order, meaning) : [];
    if (mark.kind === 'path') {
      const { path, stroke } = mark;
      const fill = typeof mark.fill === 'string' ? mark.fill : null;
      shapes.push({ order, meaning, path, fill, stroke, regions: [], isRound: false, box: bounds(path) });
    }
    return shapes.map((shape) => ({ ...shape, box: cut.reduce(within, shape.box) }));
  });
}

function within(box: Box, other: Box): Box {
  return {
    left: Math.max(box.left, other.left),
    top: Math.max(box.top, other.top),
    right: Math.min(box.right, other.right),
    bottom: Math.min(box.bottom, other.bottom),
  };
}

/** The texts whose meanings have a role, the lines of one label together. */
export function labels<R extends 'value' | 'name'>(
  { texts }: Seen,
  role: R,
): { readonly meaning: Meaning & { readonly role: R }; readonly text: string; readonly box: Box }[] {
  const lines = new Map<Meaning & { role: R }, SeenText[]>();
  for (const each of texts) {
    if (each.meaning?.role !== role) continue;
    const meaning = each.meaning as Meaning & { role: R };
    getOrMake(lines, meaning, () => []).push(each);
  }
  return [...lines].map(([meaning, parts]) => ({
    meaning,
    text: parts.map(({ text }) => text).join(' '),
    box: enclosing(parts.map(({ box }) => box)),
  }));
}

/** The distance between two boxes, 0 where they touch. */
export function distance(a: Box, b: Box): number {
  const [across, down] = overlap(a, b);
  return Math.hypot(Math.max(0, -across), Math.max(0, -down));
}

/** The corners of a path and the ends of its curves; a line or an area has one or two for each of its numbers. */
export function corners(path: Path): [number, number][] {
  return path.flatMap((segment): [number, number][] =>
    segment[0] === 'Z' ? [] : [[segment.at(-2) as number, segment.at(-1) as number]],
  );
}

/** Whether a label says or a part shows this number. */
export function isOf(a: Datum, b: Datum): boolean {
  return a.row === b.row && a.field.name === b.field.name;
}

/** The surface that a path of one part encloses, by Green's theorem. */
export function surface(path: Path): number {
  const [first] = corners(path);
  if (!first) return 0;
  let [x, y] = first;
  let twice = 0;
  for (const segment of [...path, ['L', ...first] as const]) {
    if (segment[0] === 'Z') continue;
    const [x3, y3] = [segment.at(-2) as number, segment.at(-1) as number];
    if (segment[0] === 'C') {
      const [, x1, y1, x2, y2] = segment;
      const [from, to] = [x * (6 * y1 + 3 * y2 + y3), x3 * (y + 3 * y1 + 6 * y2)];
      twice += (from + 3 * (x1 * (y2 + y3 - 2 * y) - x2 * (y + y1 - 2 * y3)) - to) / 10;
    } else twice += x * y3 - x3 * y;
    [x, y] = [x3, y3];
  }
  return Math.abs(twice) / 2;
}
