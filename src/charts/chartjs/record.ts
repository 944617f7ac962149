import './path2d.ts';
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
} from 'chart.js';
import './path2d-again.ts';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import type { Size } from '../../drawing/drawing.ts';
import { RecordingCanvas } from '../canvas/canvas.ts';
import type { ChartDrawing } from '../spec.ts';
import type { ChartTheme } from '../theme.ts';
import { type Configuration, withOptions } from './configuration.ts';
import { meanings } from './meanings.ts';

Chart.register(
  // The recorder comes first, so that what `Filler` draws has its meaning.
  meanings,
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  MatrixController,
  MatrixElement,
  PointElement,
  ScatterController,
);

/** Pixels to a point. Chart.js puts grid lines on whole pixels, so pixels are small. */
const RATIO = 64;

/** Runs Chart.js on a recording canvas, at once and without a screen. */
export function record(
  configuration: Configuration,
  { width, height }: Size,
  { measure }: ChartTheme,
): ChartDrawing {
  const canvas = new RecordingCanvas(width, height, measure, RATIO);
  const chart = new Chart(canvas as never, withOptions(configuration, { devicePixelRatio: RATIO }));
  const drawing = canvas.drawing();
  chart.destroy();
  return drawing;
}

/** The trees of Chart.js's options. */
export function optionTrees(): readonly object[] {
  return [Chart.defaults, Chart.overrides];
}
