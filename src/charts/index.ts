import type { Seams, Size } from '../drawing/drawing.ts';
import { bareDrawing, draw, together } from './draw.ts';
import { kindOf } from './kinds/index.ts';
import type { Beside } from './kinds/kind.ts';
import { enlargement, reduced, reducedSize } from './large.ts';
import type { ChartDrawing, ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

export { checkChart } from './checks/check.ts';
export { checkDrawing } from './checks/drawing/check.ts';

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
  const factor = enlargement(theme);
  const { natural, least } = kindOf(spec).heights(spec, width / factor, reduced(theme, factor));
  return Math.max(least * factor, wanted ?? spec.height ?? natural * factor);
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
  const parted = most < whole ? lowerParts(spec, { width, height: most }, theme) : null;
  const parts = parted ?? [{ spec, left: 0, width }];
  // Parts may need less than the page has, or more.
  const heightOf = ({ spec: part, width: own }: Beside) =>
    Math.min(chartHeight(part, own, theme), chartHeight(part, own, theme, most));
  const height = parted ? Math.max(...parts.map(heightOf)) : whole;
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
    get seams() {
      const [only, ...others] = parts;
      return others.length === 0 ? seamsOf(only!.spec, { width: only!.width, height }, theme) : undefined;
    },
  };
}

/** Where a chart may be parted, as its kind says it at the size at which it is drawn. */
function seamsOf(spec: ChartSpec, size: Size, theme: ChartTheme): Seams | undefined {
  const factor = enlargement(theme);
  const seams = kindOf(spec).seams?.(spec, reducedSize(size, factor), reduced(theme, factor));
  return seams && { at: seams.at.map((y) => y * factor), head: seams.head * factor };
}

/** The charts that show one as low as may be at a height that is too small for it whole; null for no such way. */
function lowerParts(spec: ChartSpec, size: Size, theme: ChartTheme): readonly Beside[] | null {
  const factor = enlargement(theme);
  const parts = kindOf(spec).lower?.(spec, reducedSize(size, factor), reduced(theme, factor));
  return (
    parts?.map(({ left, width, ...part }) => ({ ...part, left: left * factor, width: width * factor })) ??
    null
  );
}
