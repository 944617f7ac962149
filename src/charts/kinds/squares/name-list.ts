import type { Sketch } from '../../canvas/sketch.ts';
import { inColumns, namedEntry, textMark } from '../../labels/entries.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';

/** The space above the list, after a symbol in it, and between two columns of it, points. */
const ABOVE = 4;
const AFTER_SYMBOL = 4;
const BETWEEN = 12;

/**
 * The list, in columns, of the names that symbols in squares stand for, where squares have no room for names.
 * @param width the chart's.
 * @returns its height, with the space above it, 0 for no items; and how it is drawn with its foot at `bottom`. Points.
 */
export function nameList(
  items: readonly { readonly symbol: string; readonly name: string }[],
  width: number,
  theme: ChartTheme,
) {
  const pitch = leading(fonts(theme).label);
  const entries = items.map(({ symbol, name }) =>
    namedEntry({ name, mark: textMark(symbol, AFTER_SYMBOL, theme) }, width, pitch, theme),
  );
  const list = inColumns(entries, width, BETWEEN);
  const height = entries.length > 0 ? ABOVE + list.height : 0;
  return {
    height,
    draw(sketch: Sketch, bottom: number) {
      list.draw(sketch, 0, bottom - height + ABOVE);
    },
  };
}
