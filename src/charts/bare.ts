import type { Mark, PathMark, Size } from '../drawing/drawing.ts';
import { bounds } from '../drawing/path.ts';
import type { ChartDrawing } from './spec.ts';

/** The parts of a chart alone, stretched to fill a size, in points: no axis, name, number or key. */
export function bareDrawing({ marks, meanings }: ChartDrawing, { width, height }: Size): ChartDrawing {
  const roleOf = (i: number) => meanings[i]?.role;
  const shown = marks.filter((mark, i) => isPath(mark) && /^(?:part|pattern)$/.test(roleOf(i) ?? ''));
  const { left, top, right, bottom } = bounds(
    marks.flatMap((mark, i) => (isPath(mark) && roleOf(i) === 'part' ? mark.path : [])),
  );
  const [across, down] = [width / (right - left || 1), height / (bottom - top || 1)];
  const all: Mark = {
    kind: 'group',
    matrix: [across, 0, 0, down, -left * across, -top * down],
    opacity: 1,
    clips: [],
    marks: shown,
  };
  return { width, height, marks: [all], meanings: [null] };
}

const isPath = (mark: Mark): mark is PathMark => mark.kind === 'path';
