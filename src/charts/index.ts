import type { ChartKind, ChartSpec } from '../content/booklet.ts';
import type { Drawing } from './drawing.ts';
import type { Kind } from './kind.ts';
import { areas } from './kinds/areas.ts';
import { bars } from './kinds/bars.ts';
import { doughnut } from './kinds/doughnut.ts';
import { layers } from './kinds/layers.ts';
import { multiples } from './kinds/multiples.ts';
import { periodic } from './kinds/periodic.ts';
import { scale } from './kinds/scale.ts';
import { units } from './kinds/units.ts';
import type { ChartTheme } from './theme.ts';

export { checkChart } from './check.ts';

export const kinds: Readonly<Record<ChartKind, Kind>> = {
  bars,
  doughnut,
  areas,
  multiples,
  units,
  periodic,
  layers,
  scale,
};

/**
 * The height of a chart at a width, points: as the figure asks (`wanted`, else the content's `height`), or
 * natural to its kind; never less than its labels need.
 */
export function chartHeight(
  spec: ChartSpec,
  width: number,
  theme: ChartTheme,
  wanted: number | null = null,
): number {
  const { natural, least } = kinds[spec.kind].heights(spec, width, theme);
  return Math.max(least, wanted ?? spec.height ?? natural);
}

/**
 * Draws a chart whose data `checkChart` found nothing wrong with.
 * @param size points; a height of null is `chartHeight`, and one too small for the labels is made larger.
 */
export function drawChart(
  spec: ChartSpec,
  size: { readonly width: number; readonly height: number | null },
  theme: ChartTheme,
): Drawing {
  const height = chartHeight(spec, size.width, theme, size.height);
  return kinds[spec.kind].draw(spec, { width: size.width, height }, theme);
}
