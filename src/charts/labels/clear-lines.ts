import type { Mark, PathMark, PathSegment } from '../../drawing/drawing.ts';
import type { Meaning } from '../../drawing/meaning.ts';
import type { ChartTheme } from '../theme.ts';
import { textBox } from './text-box.ts';

/** The clear space about a label, points. */
const CLEAR = 1.5;

/** Cuts the lines of a grid, which lie behind the data, where they would run through a label. */
export function clearLines(
  marks: readonly Mark[],
  meanings: readonly (Meaning | null)[],
  { grid, muted, measure }: ChartTheme,
): readonly Mark[] {
  const boxes = marks.flatMap((mark) => (mark.kind === 'text' ? [textBox(mark, measure)] : []));
  const data = meanings.findIndex((meaning) => meaning?.role === 'part');
  return marks.map((mark, i) => {
    if (mark.kind !== 'path' || mark.path.length !== 2) return mark;
    const isBehind = mark.stroke?.color === grid || (mark.stroke?.color === muted && i < data);
    if (!isBehind) return mark;
    const [[, x1, y1], [, x2, y2]] = mark.path as unknown as readonly [Point, Point];
    const [level, upright] = [y1 === y2, x1 === x2];
    if (level === upright) return mark;
    const cut = boxes.flatMap(({ left, right, top, bottom }): [number, number][] => {
      const across = level ? y1 > top && y1 < bottom : x1 > left && x1 < right;
      return across ? [level ? [left - CLEAR, right + CLEAR] : [top - CLEAR, bottom + CLEAR]] : [];
    });
    const [from, to] = level ? [x1, x2] : [y1, y2];
    return cut.length === 0 ? mark : withGaps(mark, from, to, cut, (at) => (level ? [at, y1] : [x1, at]));
  });
}

type Point = readonly ['M' | 'L', number, number];

function withGaps(
  mark: PathMark,
  from: number,
  to: number,
  gaps: readonly (readonly [number, number])[],
  at: (along: number) => readonly [number, number],
): PathMark {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const path: PathSegment[] = [];
  let start = first;
  for (const [gap, end] of [...gaps.toSorted(([a], [b]) => a - b), [last, last] as const]) {
    if (Math.min(gap, last) > start) path.push(['M', ...at(start)], ['L', ...at(Math.min(gap, last))]);
    start = Math.max(start, end);
  }
  return { ...mark, path };
}
