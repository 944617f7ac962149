import type { ChartSpec } from '../../content/booklet.ts';
import { cssFamily } from '../../drawing/css-font.ts';
import type { Drawing, Size } from '../../drawing/drawing.ts';
import { withChartJs } from '../chartjs/options.ts';
import { withPlugins } from '../chartjs/plugins.ts';
import { type Configuration, record, withOptions } from '../chartjs/record.ts';
import type { Near } from '../fills/fills.ts';
import type { Fill } from '../fills/patterns.ts';
import type { ChartTheme } from '../theme.ts';

/** A kind of chart. */
export interface Kind {
  /** What the chart takes at a width, and the least it can do with. */
  heights(spec: ChartSpec, width: number, theme: ChartTheme): { natural: number; least: number };
  draw(spec: ChartSpec, size: Size, theme: ChartTheme): Drawing;
  /** For kinds that are one chart of Chart.js's. */
  configuration?(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration;
  /** What has to be told apart by its colours and patterns; not for kinds of one colour. */
  parts?(spec: ChartSpec, theme: ChartTheme): Parts;
  /** Names that had no room. */
  unnamed?(spec: ChartSpec, size: Size, theme: ChartTheme): readonly string[];
}

export interface Parts {
  readonly parts: readonly { readonly name: string; readonly fill: Fill }[];
  readonly near: Near;
}

/** What Chart.js and its plugins write by themselves is set as our own notes are. */
function withFont(configuration: Configuration, { family, smallSize, muted }: ChartTheme): Configuration {
  return withOptions(configuration, { font: { family: cssFamily(family), size: smallSize }, color: muted });
}

/** A kind that Chart.js draws. */
export function chartJsKind(
  heights: Kind['heights'],
  configuration: NonNullable<Kind['configuration']>,
  parts?: Kind['parts'],
  unnamed?: Kind['unnamed'],
): Kind {
  const configured: typeof configuration = (spec, size, theme) =>
    withPlugins(withChartJs(withFont(configuration(spec, size, theme), theme), spec.chartJs), spec);
  return {
    heights,
    configuration: configured,
    ...(parts && { parts }),
    ...(unnamed && { unnamed }),
    draw: (spec, size, theme) => record(configured(spec, size, theme), size, theme),
  };
}
