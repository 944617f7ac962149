import type { Mark, PathSegment } from './drawing.ts';
import { rounded } from './path.ts';

/** A mark moved right by `dx` and down by `dy`, points. */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind === 'text') return { ...mark, x: rounded(mark.x + dx), y: rounded(mark.y + dy) };
  const path = mark.path.map((segment) => movedSegment(segment, dx, dy));
  return { ...mark, path, clip: mark.clip?.map((segment) => movedSegment(segment, dx, dy)) ?? null };
}

function movedSegment(segment: PathSegment, dx: number, dy: number): PathSegment {
  const [name, ...numbers] = segment;
  return [
    name,
    ...numbers.map((value, i) => rounded(value + (i % 2 === 0 ? dx : dy))),
  ] as unknown as PathSegment;
}
