import type { Chart, ChartConfiguration, ChartOptions, ChartType } from 'chart.js';
import { ChartSketch } from '../canvas/sketch.ts';
import type { ChartTheme } from '../theme.ts';

/** What Chart.js is given to draw. Kinds make it without loading Chart.js. */
export type Configuration = ChartConfiguration<ChartType, unknown[], unknown>;
export type { Chart };

export function withOptions(configuration: Configuration, options: ChartOptions): Configuration {
  return { ...configuration, options: { ...configuration.options, ...options } };
}

/** The options of all charts: still, of a given size, without legend, title or tooltip. */
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
    // We register none of these plugins, but ChartJSNodeCanvas does.
    plugins: { legend: false, title: false, subtitle: false, tooltip: false, colors: false } as object,
    layout: { padding, autoPadding: false },
  };
}

type Draw = (sketch: ChartSketch) => void;

/** A plugin of Chart.js that draws `head`, which is read before the axes, and `body` over the data. */
export function labels(theme: ChartTheme, { head, body }: { head?: Draw; body: Draw }) {
  return {
    id: 'labels',
    beforeDraw: (chart: Chart) => head?.(new ChartSketch(chart, theme)),
    afterDatasetsDraw: (chart: Chart) => body(new ChartSketch(chart, theme)),
  };
}
