import type { ChartSpec } from '../content/booklet.ts';
import type { Drawing } from './drawing.ts';
import { type Configuration, record } from './record.ts';
import type { ChartTheme } from './theme.ts';

/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A kind of chart. */
export interface Kind {
  /** What the chart takes at a width, and the least it can do with. */
  heights(spec: ChartSpec, width: number, theme: ChartTheme): { natural: number; least: number };
  draw(spec: ChartSpec, size: Size, theme: ChartTheme): Drawing;
  /** For kinds that are one chart of Chart.js's. */
  configuration?(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration;
}

/** A kind that Chart.js draws. */
export function chartJsKind(
  heights: Kind['heights'],
  configuration: NonNullable<Kind['configuration']>,
): Kind {
  return {
    heights,
    configuration,
    draw: (spec, size, theme) => record(configuration(spec, size, theme), size, theme),
  };
}
