import type { Chart, ChartConfiguration, ChartOptions, ChartType } from 'chart.js';
import type { Box } from '../../drawing/drawing.ts';
import { ChartSketch } from '../canvas/sketch.ts';
import type { Overlay } from '../overlays/draw.ts';
import type { ChartTheme } from '../theme.ts';

/** The chart that Chart.js is asked to draw. Kinds make it without loading Chart.js. */
export type Configuration = ChartConfiguration<ChartType, unknown[], unknown>;
export type { Chart };

export function withOptions(configuration: Configuration, options: ChartOptions): Configuration {
  return { ...configuration, options: { ...configuration.options, ...options } };
}

interface StillChart {
  readonly type: ChartType;
  /** The data sets of Chart.js; `scales` and `options` are in its terms too. */
  readonly datasets: readonly object[];
  /** The names of the categories, where an axis has some. */
  readonly labels?: readonly string[];
  /** The room at the sides of the plot and its axes, points. */
  readonly padding: { top: number; right: number; bottom: number; left: number };
  readonly scales?: { readonly x: object; readonly y: object };
  readonly options?: object;
  /** Draws what is read before the axes. */
  readonly head?: (sketch: ChartSketch) => void;
  /** Draws over the data. */
  readonly body: (sketch: ChartSketch) => void;
  /** Marks that explain the data: drawn behind all, and when all is written. */
  readonly overlay?: Overlay<ChartSketch>;
}

/** Configures a chart without animation, legend, title or tooltip, whose labels we draw ourselves. */
export function stillChart(theme: ChartTheme, chart: StillChart): Configuration {
  const { type, datasets, labels, padding, scales, options, head, body, overlay } = chart;
  const texts: Box[] = [];
  const sketchOn = (drawn: Chart) => new ChartSketch(drawn, theme, texts);
  return {
    type,
    data: { datasets, ...(labels && { labels }) },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      // We register none of these plugins, but ChartJSNodeCanvas does.
      plugins: { legend: false, title: false, subtitle: false, tooltip: false, colors: false },
      layout: { padding, autoPadding: false },
      ...options,
      ...(scales && { scales }),
    },
    plugins: [
      {
        id: 'labels',
        beforeDraw(drawn: Chart) {
          texts.length = 0;
          const sketch = sketchOn(drawn);
          overlay?.behind(sketch);
          head?.(sketch);
        },
        afterDatasetsDraw(drawn: Chart) {
          const sketch = sketchOn(drawn);
          body(sketch);
          overlay?.over(sketch);
        },
      },
    ],
  } as unknown as Configuration;
}
