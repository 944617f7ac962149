import type { Mark, PathMark } from './drawing.ts';
import { bounds } from './path.ts';

/** The most paths that are merged into one: each is compared with all others. */
const MOST_MERGED = 200;

/**
 * The marks of a drawing, with paths that follow one another as one: those that look the same, lines, or fills that lie
 * apart with their outlines, so that no part is inside another; and a fill with its outline.
 */
export function mergedMarks(marks: readonly Mark[]): readonly Mark[] {
  return outlined(alike(marks));
}

function alike(marks: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  let run: PathMark[] = [];
  const endRun = () => {
    if (run.length > 0) merged.push({ ...run[0]!, path: run.flatMap(({ path }) => path) });
    run = [];
  };
  for (const mark of marks) {
    const path = mark.kind === 'path' && isPlain(mark) ? mark : null;
    if (!path || run.length === MOST_MERGED || !run.every((other) => goesWith(path, other))) endRun();
    if (path) run.push(path);
    else merged.push(mark);
  }
  endRun();
  return merged;
}

function outlined(marks: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  for (const mark of marks) {
    const last = merged.at(-1);
    if (last?.kind === 'path' && mark.kind === 'path' && isOutlineOf(mark, last))
      merged[merged.length - 1] = { ...last, stroke: mark.stroke };
    else merged.push(mark);
  }
  return merged;
}

/** Whether a line is the outline of a fill: a path is filled first, then stroked. */
function isOutlineOf(line: PathMark, area: PathMark): boolean {
  if (!isPlain(line) || !isPlain(area) || line.fill !== null || area.fill === null) return false;
  return JSON.stringify(line.path) === JSON.stringify(area.path);
}

/** Whether a path is painted without a trace of what it lies on: lines that cross do not show. */
function isPlain({ fill, stroke, opacity, clip, evenOdd }: PathMark): boolean {
  if (opacity < 1 || clip || evenOdd) return false;
  return [fill, stroke?.color ?? null].every((paint) => paint === null || typeof paint === 'string');
}

function goesWith(mark: PathMark, other: PathMark): boolean {
  if (mark.fill !== other.fill || JSON.stringify(mark.stroke) !== JSON.stringify(other.stroke)) return false;
  return mark.fill === null || liesApart(mark, other);
}

function liesApart(mark: PathMark, other: PathMark): boolean {
  const [a, b] = [bounds(mark.path), bounds(other.path)];
  const gap = mark.stroke?.width ?? 0;
  const [across, down] = [
    Math.max(a.left - b.right, b.left - a.right),
    Math.max(a.top - b.bottom, b.top - a.bottom),
  ];
  return Math.max(across, down) >= gap;
}
