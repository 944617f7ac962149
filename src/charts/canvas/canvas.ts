import type { MeasureText } from '../../drawing/drawing.ts';
import type { ChartDrawing } from '../spec.ts';
import { RecordingContext } from './context.ts';

/** The canvas that Chart.js draws on: its 2D context records a `Drawing`. */
export class RecordingCanvas {
  /** The size, in points at first; Chart.js then sets it in pixels. */
  width: number;
  height: number;
  private readonly context: RecordingContext;
  private readonly points: readonly [number, number];

  /**
   * @param ratio pixels to a point. Chart.js puts lines on whole pixels, which are in the right place only where
   * pixels are small.
   */
  constructor(width: number, height: number, measure: MeasureText, ratio = 1) {
    this.width = width;
    this.height = height;
    this.points = [width, height];
    this.context = new RecordingContext(this, [1 / ratio, 0, 0, 1 / ratio, 0, 0], measure);
  }

  getContext(kind: string): RecordingContext | null {
    return kind === '2d' ? this.context : null;
  }

  drawing(): ChartDrawing {
    return this.context.drawing(...this.points);
  }
}
