import type { Mark, Matrix, Paint, PathSegment, Stroke } from './drawing.ts';
import { transformedGradient } from './gradient.ts';
import { inverse, product, transformedPath } from './matrix.ts';
import { rounded, roundedPath } from './path.ts';

/** A mark moved right by `dx` and down by `dy`, points. */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  return placed(mark, 1, dx, dy);
}

/** A mark enlarged by a factor about the origin, then moved right by `dx` and down by `dy`, points. */
export function placed(mark: Mark, factor: number, dx: number, dy: number): Mark {
  const matrix: Matrix = [factor, 0, 0, factor, dx, dy];
  const path = (path: readonly PathSegment[]) => roundedPath(transformedPath(matrix, path));
  const across = (x: number) => rounded(factor * x + dx);
  const down = (y: number) => rounded(factor * y + dy);
  switch (mark.kind) {
    case 'path': {
      const fill = mark.fill && placedPaint(mark.fill, matrix);
      const stroke = mark.stroke && placedStroke(mark.stroke, matrix);
      return { ...mark, path: path(mark.path), fill, stroke, clip: mark.clip && path(mark.clip) };
    }
    case 'text': {
      const font = factor === 1 ? mark.font : { ...mark.font, size: rounded(mark.font.size * factor) };
      const gradient = mark.gradient && transformedGradient(mark.gradient, matrix);
      return { ...mark, x: across(mark.x), y: down(mark.y), font, ...(gradient && { gradient }) };
    }
    case 'image': {
      const [width, height] = [rounded(factor * mark.width), rounded(factor * mark.height)];
      return { ...mark, x: across(mark.x), y: down(mark.y), width, height };
    }
    case 'group': {
      const { mask } = mark;
      const clips = mark.clips.map((clip) => ({ ...clip, path: path(clip.path) }));
      const around = { clips, ...(mask && { mask: mask.map((m) => placed(m, factor, dx, dy)) }) };
      // Marks within a transformation stay the same objects where it only moves.
      if (mark.matrix && factor === 1) return { ...mark, ...around, matrix: product(matrix, mark.matrix) };
      if (!mark.matrix)
        return { ...mark, ...around, marks: mark.marks.map((m) => placed(m, factor, dx, dy)) };
      // The group's own transformation grows by the factor alone, so that it is written as exactly.
      const grown: Matrix = [factor, 0, 0, factor, 0, 0];
      const outer = product(product(matrix, mark.matrix), inverse(grown));
      return { ...mark, ...around, matrix: outer, marks: mark.marks.map((m) => placed(m, factor, 0, 0)) };
    }
  }
}

function placedStroke(stroke: Stroke, matrix: Matrix): Stroke {
  const color = placedPaint(stroke.color, matrix);
  const [factor] = matrix;
  const { width, dash, dashOffset } = stroke;
  return {
    ...stroke,
    color,
    width: width * factor,
    dash: dash.map((length) => length * factor),
    ...(dashOffset && { dashOffset: dashOffset * factor }),
  };
}

function placedPaint(paint: Paint, matrix: Matrix): Paint {
  return typeof paint === 'string' ? paint : transformedGradient(paint, matrix);
}
