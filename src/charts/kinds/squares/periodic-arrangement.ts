import { widest, wrap } from '../../labels/fit.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import { GROUPS, PERIODS, SERIES, type Series, seriesOf } from './periodic-table.ts';

/** The share of its place that a square fills. */
export const SQUARE = 0.94;
/** The air between a name and the sides of its square. */
const AIR = 1;
/** The air above, between and below the lines of a named square. */
const GAPS = 4;

/** How a periodic table stands in a width. Lengths are points. */
interface Arrangement {
  readonly pitch: number;
  /** The least and the natural height of a row. */
  readonly least: number;
  readonly natural: number;
  /** How many squares it is wide and high. */
  readonly columns: number;
  readonly rows: number;
  /** The series that stand in it. */
  readonly series: readonly Series[];
  /** The place of a column and row of the upright table, in squares from the top left corner. */
  placeOf(place: { readonly column: number; readonly row: number }): { x: number; y: number };
  /** The lines of an element's name. */
  linesOf(name: string): readonly string[];
}

/**
 * Arranges a periodic table: upright, with the groups side by side, or turned, with the periods side by side, where the
 * symbols or the names need wider squares. A turned table is without a series that has no marked element; its numbers
 * stand for it.
 * @param names those of the marked elements; none for a table without names.
 * @param numbers those of the marked elements.
 */
export function arrange(
  names: readonly string[],
  symbols: readonly string[],
  numbers: readonly number[],
  width: number,
  theme: ChartTheme,
): Arrangement {
  const upright = {
    pitch: width / GROUPS,
    columns: GROUPS,
    rows: SERIES.at(-1)!.row + 1,
    series: SERIES,
    placeOf: ({ column: x, row: y }) => ({ x, y }),
  } satisfies Partial<Arrangement>;
  const { small, label } = fonts(theme);
  const held = Math.max(widest(names, small, theme.measure), widest(symbols, label, theme.measure));
  if ((held + AIR) / SQUARE <= upright.pitch) {
    const square = { natural: upright.pitch, least: upright.pitch };
    return { ...upright, ...rowsOf(names, upright.pitch, square, theme) };
  }
  const marked = new Set(numbers.map(seriesOf));
  const series = SERIES.filter((each) => marked.has(each));
  const columns = (series.at(-1)?.row ?? PERIODS.length - 1) + 1;
  const pitch = width / columns;
  const placeOf: Arrangement['placeOf'] = ({ column, row }) => ({ x: row, y: column });
  const least = CAP_HEIGHT * label.size + GAPS;
  const low = { natural: Math.max(least, Math.min(pitch, leading(label))), least };
  return { pitch, columns, rows: GROUPS, series, placeOf, ...rowsOf(names, pitch, low, theme) };
}

/** The heights of rows that hold the longest name, and the lines of each; without names, the heights for symbols. */
function rowsOf(
  names: readonly string[],
  pitch: number,
  symbols: { readonly natural: number; readonly least: number },
  theme: ChartTheme,
) {
  if (names.length === 0) return { ...symbols, linesOf: () => [] };
  const { bold, small } = fonts(theme);
  const linesOf = (name: string) => wrap(name, pitch * SQUARE - AIR, small, theme.measure);
  const lines = Math.max(...names.map((name) => linesOf(name).length)) * leading(small);
  return { natural: leading(bold) + lines + GAPS, least: CAP_HEIGHT * bold.size + lines + GAPS, linesOf };
}
