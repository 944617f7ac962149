import type { Sketch } from '../../canvas/sketch.ts';
import { inColumns, inTable, namedEntry, textMark } from '../../labels/entries.ts';
import type { ChartSpec } from '../../spec.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import type { Beside } from '../kind.ts';

/** The space above the list, after a symbol in it, and between two columns of it, points. */
const ABOVE = 4;
const AFTER_SYMBOL = 4;
const BETWEEN = 12;

/**
 * The list, in columns, of the names that symbols in squares stand for, where squares have no room for names.
 * @param width the chart's.
 * @param isLong whether it is read across, so that it may go over to further pages.
 * @returns its height, with the space above it, 0 for no items; how it is drawn with its foot at `bottom`; and where it may
 *   be parted: above it, and between its lines where it is long. Points.
 */
export function nameList(
  items: readonly { readonly symbol: string; readonly name: string }[],
  width: number,
  theme: ChartTheme,
  isLong = false,
) {
  const pitch = leading(fonts(theme).label);
  const entries = items.map(({ symbol, name }) =>
    namedEntry({ name, mark: textMark(symbol, AFTER_SYMBOL, theme) }, width, pitch, theme),
  );
  const list = (isLong ? inTable : inColumns)(entries, width, BETWEEN);
  const height = entries.length > 0 ? ABOVE + list.height : 0;
  return {
    height,
    seams: (bottom: number) =>
      entries.length > 0 ? [0, ...list.seams.map((y) => ABOVE + y)].map((y) => bottom - height + y) : [],
    draw(sketch: Sketch, bottom: number) {
      list.draw(sketch, 0, bottom - height + ABOVE);
    },
  };
}

/** Ways to show a figure that are still too high for their page have a long list. @param height that of the page, points. */
export function withLongList<S extends ChartSpec>(
  ways: readonly Beside<S>[] | null,
  heights: (spec: S, width: number, theme: ChartTheme) => { readonly least: number },
  height: number,
  theme: ChartTheme,
): readonly Beside<S>[] | null {
  return (
    ways?.map((way) =>
      heights(way.spec, way.width, theme).least > height
        ? { ...way, spec: { ...way.spec, long: true } }
        : way,
    ) ?? null
  );
}
