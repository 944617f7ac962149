import type { Drawing, Size } from '../drawing/drawing.ts';
import { moved } from '../drawing/shift.ts';
import { RecordingCanvas } from './canvas/canvas.ts';
import { Sketch } from './canvas/sketch.ts';
import { configure } from './chartjs/configure.ts';
import { record } from './chartjs/record.ts';
import { kindOf } from './kinds/index.ts';
import type { Panel } from './kinds/kind.ts';
import type { ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

/** Draws a chart at a size that holds its labels. */
export function draw(spec: ChartSpec, size: Size, theme: ChartTheme): Drawing {
  const configuration = configure(spec, size, theme);
  if (configuration) return record(configuration, size, theme);
  const kind = kindOf(spec);
  if ('panels' in kind) {
    const marks = kind.panels(spec, size, theme).flatMap((panel) => marksOf(panel, theme));
    return { ...size, marks };
  }
  const canvas = new RecordingCanvas(size.width, size.height, theme.measure);
  if ('paint' in kind) kind.paint(spec, size, new Sketch(canvas.getContext('2d')!, theme));
  return canvas.drawing();
}

function marksOf({ configuration, size, left, top }: Panel, theme: ChartTheme): Drawing['marks'] {
  return record(configuration, size, theme).marks.map((mark) => moved(mark, left, top));
}
