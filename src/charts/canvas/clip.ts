import { bounds, type Path } from '../../drawing/path.ts';
import { rectangleBetween } from '../../drawing/shapes.ts';

/**
 * The intersection of two clip paths.
 * @throws Error when neither contains the other and both are not upright rectangles: a mark has one clip path.
 */
export function intersectClips(a: Path | null, b: Path): Path {
  if (a === null) return b;
  if (isUprightRectangle(a) && contains(a, b)) return b;
  if (isUprightRectangle(b) && contains(b, a)) return a;
  if (!isUprightRectangle(a) || !isUprightRectangle(b)) {
    throw new Error('a chart clipped to the intersection of two shapes, which cannot be recorded');
  }
  const [p, q] = [bounds(a), bounds(b)];
  const [left, top] = [Math.max(p.left, q.left), Math.max(p.top, q.top)];
  const [right, bottom] = [
    Math.max(left, Math.min(p.right, q.right)),
    Math.max(top, Math.min(p.bottom, q.bottom)),
  ];
  return rectangleBetween(left, top, right, bottom);
}

/** The clip, or null if it would cut nothing off the path and its stroke, which spares the PDF operators. */
export function neededClip(clip: Path | null, path: Path, strokeWidth: number): Path | null {
  return clip && isUprightRectangle(clip) && contains(clip, path, strokeWidth) ? null : clip;
}

function contains(rectangle: Path, path: Path, margin = 0): boolean {
  const [outer, inner] = [bounds(rectangle), bounds(path)];
  return (
    inner.left - margin >= outer.left &&
    inner.top - margin >= outer.top &&
    inner.right + margin <= outer.right &&
    inner.bottom + margin <= outer.bottom
  );
}

function isUprightRectangle(path: Path): boolean {
  const corners = path.filter((segment) => segment[0] !== 'Z');
  if (corners.length !== 4 || corners[0]![0] !== 'M' || corners.slice(1).some(([name]) => name !== 'L')) {
    return false;
  }
  const { left, top, right, bottom } = bounds(path);
  const [x, y] = [corners.map((corner) => corner[1]), corners.map((corner) => corner[2])];
  const onCorner = corners.every(
    (_, i) => (x[i] === left || x[i] === right) && (y[i] === top || y[i] === bottom),
  );
  const turns = corners.every((_, i) => (x[i] === x[(i + 1) % 4]) !== (y[i] === y[(i + 1) % 4]));
  return onCorner && turns;
}
