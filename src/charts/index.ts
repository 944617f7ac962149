import type { ChartSpec } from '../content/booklet.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import { APART, lightness, nearestVision } from './colors/vision.ts';
import { alikePairs } from './fills/fills.ts';
import { kinds } from './kinds/index.ts';
import type { ChartTheme } from './theme.ts';

export { loadPlugins } from './chartjs/plugins.ts';
export { checkChart } from './checks/check.ts';

/** In CIE L*: less, and a part's edge is lost on the paper. */
const PALEST = 5;

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

/** Warns of what shows only once a chart has a theme and a size. */
export function reviewChart(
  spec: ChartSpec,
  size: { readonly width: number; readonly height: number },
  theme: ChartTheme,
  report: Report,
): void {
  const kind = kinds[spec.kind];
  const names = kind.unnamed?.(spec, size, theme) ?? [];
  if (names.length > 0) report.warning('chart-names-left-out', spec.source, { names });
  const { parts, near } = kind.parts?.(spec, theme) ?? { parts: [], near: () => false };
  const fills = parts.map(({ fill }) => fill);
  for (const [i, j] of alikePairs(fills, near)) {
    const { vision, difference } = nearestVision(fills[i]!.color, fills[j]!.color);
    const details = { vision, difference: Math.round(difference), least: APART };
    report.warning('chart-colors-alike', spec.source, {
      one: parts[i]!.name,
      other: parts[j]!.name,
      ...details,
    });
  }
  for (const { name, fill } of parts) {
    const difference = Math.round(Math.abs(lightness(fill.color) - lightness(theme.paper)));
    if (difference < PALEST && fill.pattern === 'plain') {
      report.warning('chart-color-pale', spec.source, { name, difference, least: PALEST });
    }
  }
}

/**
 * Draws a chart whose data `checkChart` found nothing wrong with: when its marks are first asked for, since
 * pages may be made with its size alone, and then have it higher.
 * @param size points; a height of null is `chartHeight`, and one too small for the labels is made larger.
 */
export function drawChart(
  spec: ChartSpec,
  size: { readonly width: number; readonly height: number | null },
  theme: ChartTheme,
): Drawing {
  const height = chartHeight(spec, size.width, theme, size.height);
  let marks: Drawing['marks'] | null = null;
  return {
    width: size.width,
    height,
    get marks() {
      marks ??= kinds[spec.kind].draw(spec, { width: size.width, height }, theme).marks;
      return marks;
    },
  };
}
