import type { PathSegment, Point } from '../../drawing/drawing.ts';
import { type Path, subpaths } from '../../drawing/path.ts';

type Edge = readonly [from: Point, to: Point];

/** The outline of rectangles, of which those that touch have one together; of other shapes, all that are given. */
export function aroundTouching(path: Path): Path {
  const shapes = subpaths(path).map(cornersOf);
  if (!shapes.every(isRectangle)) return path;
  const edges = [...outerEdges(shapes, 0), ...outerEdges(shapes, 1)];
  // Each rectangle has an outline of its own where none touch.
  return edges.length === 4 * shapes.length ? path : loopsOf(edges);
}

function cornersOf(path: Path): Point[] {
  return path.flatMap(([step, ...at]): Point[] => (step === 'Z' ? [] : [at.slice(-2) as unknown as Point]));
}

function isRectangle(corners: readonly Point[]): boolean {
  return (
    corners.length === 4 &&
    corners.every(([x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % 4]!;
      return (x === nextX) !== (y === nextY);
    })
  );
}

/**
 * The level edges of rectangles (`along` 0), or the upright ones (1), that no two have in common: along each line, the
 * ends of such stretches alternate with those that they share.
 */
function outerEdges(shapes: readonly (readonly Point[])[], along: 0 | 1): Edge[] {
  const lines = new Map<number, number[]>();
  const across = along === 0 ? 1 : 0;
  for (const corners of shapes)
    for (const [i, corner] of corners.entries()) {
      const next = corners[(i + 1) % corners.length]!;
      if (corner[across] !== next[across]) continue;
      const line = corner[across];
      lines.set(line, [...(lines.get(line) ?? []), corner[along], next[along]]);
    }
  const at = (line: number, place: number): Point => (along === 0 ? [place, line] : [line, place]);
  return [...lines].flatMap(([line, places]) => {
    const sorted = places.toSorted((a, b) => a - b);
    const ends: number[] = [];
    for (const place of sorted) {
      if (ends.at(-1) === place) ends.pop();
      else ends.push(place);
    }
    return ends.flatMap((end, i): Edge[] => (i % 2 === 0 ? [[at(line, end), at(line, ends[i + 1]!)]] : []));
  });
}

/** Joins edges end to end. */
function loopsOf(edges: readonly Edge[]): Path {
  const beside = new Map<string, Edge[]>();
  for (const edge of edges)
    for (const end of edge) beside.set(String(end), [...(beside.get(String(end)) ?? []), edge]);
  const left = new Set(edges);
  const path: PathSegment[] = [];
  for (const first of edges) {
    if (!left.has(first)) continue;
    path.push(['M', ...first[0]]);
    let [edge, end]: [Edge | undefined, Point] = [first, first[1]];
    while (edge) {
      left.delete(edge);
      path.push(['L', ...end]);
      edge = beside.get(String(end))!.find((each) => left.has(each));
      if (edge) end = String(edge[0]) === String(end) ? edge[1] : edge[0];
    }
    // The last edge leads back to the start.
    path[path.length - 1] = ['Z'];
  }
  return path;
}
