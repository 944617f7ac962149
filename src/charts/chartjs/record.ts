import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartOptions,
  type ChartType,
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
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import type { Drawing, Size } from '../../drawing/drawing.ts';
import { RecordingCanvas } from '../canvas/canvas.ts';
import type { Pen } from '../canvas/pen.ts';
import type { ChartTheme } from '../theme.ts';

Chart.register(
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

export type Configuration = ChartConfiguration<ChartType, unknown[], unknown>;
export type { Chart };

/** Pixels to a point: Chart.js puts grid lines on whole pixels, so these are small. */
const RATIO = 64;

/** Runs Chart.js on a canvas of ours, at once and without a screen. */
export function record(
  configuration: Configuration,
  { width, height }: Size,
  { measure }: ChartTheme,
): Drawing {
  const canvas = new RecordingCanvas(width, height, measure, RATIO);
  const chart = new Chart(canvas as never, withOptions(configuration, { devicePixelRatio: RATIO }));
  const drawing = canvas.drawing();
  chart.destroy();
  return drawing;
}

export function withOptions(configuration: Configuration, options: ChartOptions): Configuration {
  return { ...configuration, options: { ...configuration.options, ...options } };
}

/** What all charts have in common: still, of a given size, no legend, title or tooltip. */
export function stillOptions(padding: {
  top: number;
  right: number;
  bottom: number;
  left: number;
}): ChartOptions {
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    events: [],
    // Not registered here, but by ChartJSNodeCanvas.
    plugins: { legend: false, title: false, subtitle: false, tooltip: false, colors: false } as object,
    layout: { padding, autoPadding: false },
  };
}

/** For all charts to come. */
export function registerPlugin(plugin: Plugin): void {
  Chart.register(plugin);
}

/** All names that Chart.js's options have. */
export function optionNames(): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (group: object, depth: number) => {
    for (const [key, value] of Object.entries(group)) {
      names.add(key);
      if (depth < 6 && typeof value === 'object' && value !== null) add(value, depth + 1);
    }
  };
  add(Chart.defaults, 0);
  add(Chart.overrides, 0);
  return names;
}

type Draw = (pen: Pen, chart: Chart) => void;

/** A plugin that draws what is read before the axes, and labels over the data. */
export function labels(head: Draw, body: Draw) {
  const draw = (what: Draw) => (chart: Chart) => what(chart.ctx as unknown as Pen, chart);
  return { id: 'labels', beforeDraw: draw(head), afterDatasetsDraw: draw(body) };
}
