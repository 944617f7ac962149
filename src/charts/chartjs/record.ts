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
  type Plugin,
  PointElement,
  ScatterController,
} from 'chart.js';
import './path2d-again.ts';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import type { Size } from '../../drawing/drawing.ts';
import type { MeaningOf } from '../../drawing/meaning.ts';
import { RecordingCanvas } from '../canvas/canvas.ts';
import type { RecordingContext } from '../canvas/context.ts';
import type { ChartDrawing } from '../spec.ts';
import type { ChartTheme } from '../theme.ts';
import { type Configuration, withOptions } from './configuration.ts';

/** Says what the marks that Chart.js draws stand for, by the key `means` of their data sets. */
const meanings: Plugin = {
  id: 'meanings',

  beforeDatasetDraw(chart, { index, meta }) {
    const { means } = chart.data.datasets[index] as { readonly means?: MeaningOf };
    if (!means) return;
    const context = contextOf(chart);
    context.meaning = means(null);
    for (const [i, element] of meta.data.entries()) {
      const drawn: { draw(...given: unknown[]): void } = element as never;
      const { draw } = drawn;
      drawn.draw = (...given) => {
        const { meaning } = context;
        context.meaning = means(i);
        draw.apply(element, given);
        context.meaning = meaning;
      };
    }
  },

  afterDatasetDraw(chart) {
    contextOf(chart).meaning = null;
  },
};

function contextOf({ ctx }: Chart): Pick<RecordingContext, 'meaning'> {
  return ctx as unknown as RecordingContext;
}

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
