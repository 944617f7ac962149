import type { Size } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import { bareDrawing } from './bare.ts';
import { APART, lightness, nearestVision } from './colors/vision.ts';
import { type ChartDrawing, draw, together } from './draw.ts';
import { alikePairs } from './fills/fills.ts';
import { kindOf } from './kinds/index.ts';
import { wordsLeftOut } from './overlays/left-out.ts';
import type { ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

export { loadPlugins } from './chartjs/plugins.ts';
export { checkChart } from './checks/check.ts';

/** The least difference from the paper in CIE L* at which a part's edge is seen. */
const PALEST = 5;

/** Loads what the kinds of charts need. */
export async function loadKinds(specs: Iterable<ChartSpec>): Promise<void> {
  await Promise.all([...new Set([...specs].map(kindOf))].map((kind) => kind.load?.()));
}

/**
 * The height of a chart at a width, points: the one that is wanted, else the figure's own, else the natural
 * one of its kind; never less than its labels need.
 */
export function chartHeight(
  spec: ChartSpec,
  width: number,
  theme: ChartTheme,
  wanted: number | null = null,
): number {
  const { natural, least } = kindOf(spec).heights(spec, width, theme);
  return Math.max(least, wanted ?? spec.height ?? natural);
}

/** Warns of faults that show only once a chart has a theme and a size. */
export function reviewChart(spec: ChartSpec, size: Size, theme: ChartTheme, report: Report): void {
  if (spec.bare) return;
  const kind = kindOf(spec);
  const names = [
    ...(kind.unnamed?.(spec, size, theme) ?? []),
    ...wordsLeftOut(spec, () => draw(spec, size, theme)),
  ];
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
 * Draws a chart in whose data `checkChart` found no fault. It is drawn when its marks are first asked for, since
 * a page may be made up with its size alone and then want it higher.
 * @param size points; a height of null is `chartHeight`, and one too small for the labels is made larger. `most` is
 *   the greatest height that its page has room for: a chart whose labels need more is parted, if its kind can be.
 */
export function drawChart(
  spec: ChartSpec,
  size: { readonly width: number; readonly height: number | null; readonly most?: number | undefined },
  theme: ChartTheme,
): ChartDrawing {
  const { width } = size;
  const whole = chartHeight(spec, width, theme, size.height);
  if (spec.bare) {
    const { height = whole } = size;
    return bareDrawing(draw(spec, { width, height: whole }, theme), { width, height: height ?? whole });
  }
  const { most = whole } = size;
  const parted = most < whole ? kindOf(spec).lower?.(spec, { width, height: most }, theme) : null;
  const height = parted ? most : whole;
  const parts = parted ?? [{ spec, left: 0, width }];
  let drawing: ChartDrawing | null = null;
  const drawn = () => {
    drawing ??= together(
      { width, height },
      parts.map(({ left, ...part }) => ({
        drawing: draw(part.spec, { width: part.width, height }, theme),
        left,
        top: 0,
      })),
    );
    return drawing;
  };
  return {
    width,
    height,
    get marks() {
      return drawn().marks;
    },
    get meanings() {
      return drawn().meanings;
    },
  };
}
