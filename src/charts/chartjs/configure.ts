import { cssFamily } from '../../drawing/css-font.ts';
import type { Size } from '../../drawing/drawing.ts';
import { kindOf } from '../kinds/index.ts';
import type { ChartSpec } from '../spec.ts';
import type { ChartTheme } from '../theme.ts';
import { type Configuration, withOptions } from './configuration.ts';
import { withChartJs } from './options.ts';

/** The configuration of a chart with the figure's options; null for kinds that are not one Chart.js chart. */
export function configure(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration | null {
  const kind = kindOf(spec);
  if (!('chart' in kind)) return null;
  return withChartJs(withFont(kind.chart(spec, size, theme), theme), spec.chartJs);
}

/** Sets the texts that Chart.js writes by themselves as our own notes are set. */
function withFont(configuration: Configuration, { family, smallSize, muted }: ChartTheme): Configuration {
  return withOptions(configuration, { font: { family: cssFamily(family), size: smallSize }, color: muted });
}
