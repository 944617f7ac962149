import type { Gradient, Mark, PathSegment } from '../drawing/drawing.ts';

/** The farthest that anything may stand from the corner of its picture, points (ISO 32000-1, Annex C.2). */
const FARTHEST = 1e6;

/** The marks whose numbers can be written. @param beyond called when there are others. */
export function withinReach(marks: readonly Mark[], beyond: () => void): Mark[] {
  return marks.flatMap((mark) => {
    if (!isWithin(mark)) {
      beyond();
      return [];
    }
    return mark.kind === 'group' ? { ...mark, marks: withinReach(mark.marks, beyond) } : mark;
  });
}

function isWithin(mark: Mark): boolean {
  switch (mark.kind) {
    case 'text':
      return areNear([mark.x, mark.y, mark.rotation, mark.font.size]) && isNearPaint(mark.gradient ?? null);
    case 'image':
      return areNear([mark.x, mark.y, mark.width, mark.height]);
    case 'group':
      return (
        areNear(mark.matrix ?? []) &&
        mark.clips.every(({ path }) => isNearPath(path)) &&
        (mark.mask ?? []).every(isWithin)
      );
    case 'path': {
      const { path, fill, stroke } = mark;
      const line = stroke
        ? [stroke.width, stroke.dashOffset ?? 0, stroke.miterLimit ?? 0, ...stroke.dash]
        : [];
      return isNearPath(path) && areNear(line) && isNearPaint(fill) && isNearPaint(stroke?.color ?? null);
    }
  }
}

function isNearPath(path: readonly PathSegment[]): boolean {
  return path.every((segment) => {
    for (let i = 1; i < segment.length; i++) if (!isNear(segment[i] as number)) return false;
    return true;
  });
}

function isNearPaint(paint: string | Gradient | null): boolean {
  if (!paint || typeof paint === 'string') return true;
  const { x1, y1, x2, y2, radii, matrix } = paint;
  return areNear([x1, y1, x2, y2, ...(radii ?? []), ...(matrix ?? [])]);
}

const areNear = (numbers: readonly number[]): boolean => numbers.every(isNear);

const isNear = (number: number): boolean => Math.abs(number) <= FARTHEST;
