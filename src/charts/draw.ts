import type { Mark, PathMark, Size } from '../drawing/drawing.ts';
import { bounds } from '../drawing/path.ts';
import { moved, placed } from '../drawing/shift.ts';
import { RecordingCanvas } from './canvas/canvas.ts';
import { Sketch } from './canvas/sketch.ts';
import { configure } from './chartjs/configure.ts';
import { record } from './chartjs/record.ts';
import { withOutlines } from './fills/outlines.ts';
import { kindOf } from './kinds/index.ts';
import { clearLines } from './labels/clear-lines.ts';
import { enlargement, reduced, reducedSize } from './large.ts';
import type { ChartDrawing, ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

/** Draws a chart at a size that holds its labels. */
export function draw(spec: ChartSpec, size: Size, theme: ChartTheme): ChartDrawing {
  const factor = enlargement(theme);
  const look = reduced(theme, factor);
  const { marks, meanings } = withOutlines(drawWhole(spec, reducedSize(size, factor), look), look);
  const clear = clearLines(marks, meanings, look);
  return { ...size, marks: factor === 1 ? clear : clear.map((mark) => placed(mark, factor, 0, 0)), meanings };
}

function drawWhole(spec: ChartSpec, size: Size, theme: ChartTheme): ChartDrawing {
  const configuration = configure(spec, size, theme);
  if (configuration) return record(configuration, size, theme);
  const kind = kindOf(spec);
  const canvas = new RecordingCanvas(size.width, size.height, theme.measure);
  const sketch = new Sketch(canvas.getContext('2d')!, theme);
  if ('paintOver' in kind) {
    const picture = kind.paintOver(spec, size, sketch);
    return together(
      size,
      [picture, canvas.drawing()].map((drawing) => ({ drawing, left: 0, top: 0 })),
    );
  }
  if ('paint' in kind) kind.paint(spec, size, sketch);
  return canvas.drawing();
}

/** Several drawings as one, each at its place. */
export function together(
  size: Size,
  parts: readonly { readonly drawing: ChartDrawing; readonly left: number; readonly top: number }[],
): ChartDrawing {
  return {
    ...size,
    marks: parts.flatMap(({ drawing: { marks }, left, top }) =>
      left === 0 && top === 0 ? marks : marks.map((mark) => moved(mark, left, top)),
    ),
    meanings: parts.flatMap(({ drawing }) => drawing.meanings),
  };
}

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
