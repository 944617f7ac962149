import type { ChartSpec } from '../../../content/booklet.ts';
import type { Size } from '../../../drawing/drawing.ts';
import { writeLines } from '../../canvas/pen.ts';
import type { Configuration } from '../../chartjs/record.ts';
import { dataOf, fieldOf, namesIn, textIn } from '../../data/fields.ts';
import { formatNumber } from '../../data/numbers.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import { CAP_HEIGHT, type ChartTheme, categoryColor, fonts } from '../../theme.ts';
import { familyIndexes, familyParts, readFamilies } from '../families.ts';
import { chartJsKind } from '../kind.ts';
import { matrixConfiguration, type Square } from './squares.ts';

const MOST_COLUMNS = 12;
/** Between two rows' squares, in squares. */
const ROW_GAP = 0.35;

interface Group {
  readonly lines: readonly string[];
  readonly symbols: readonly string[];
  /** Squares from the top. */
  readonly top: number;
  /** Index of its first square. */
  readonly first: number;
}

/** A square for each item, gathered by row, coloured by family: an item may stand in several rows. */
export const units = chartJsKind(
  (spec, width, theme) => {
    const { families, columns, rows, left } = planUnits(spec, width, theme);
    const legend = legendHeight(families, width, theme);
    const natural = rows * Math.min((width - left) / columns, 20.5) + legend;
    return { natural, least: rows * theme.size * 1.6 + legend };
  },
  configuration,
  familyParts,
);

function configuration(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration {
  const { label, small } = fonts(theme);
  const { families, groups, columns, rows, left, squares } = planUnits(spec, size.width, theme);
  const legend = legendHeight(families, size.width, theme);
  const pitch = Math.min((size.width - left) / columns, (size.height - legend) / rows);
  return matrixConfiguration(
    { squares, left, top: 0, pitch, columns, rows, share: 0.92 },
    size,
    theme,
    (pen, spots) => {
      for (const { lines, symbols, top, first } of groups) {
        const middle = (top + 0.5) * pitch;
        writeLines(pen, lines, 0, middle, label, theme.ink);
        const count = formatNumber(symbols.length, 0, theme.lang);
        writeLines(pen, [count], left - 7, middle, small, theme.muted, 'right');
        for (const [i, symbol] of symbols.entries()) {
          const { x, y, ink } = spots[first + i]!;
          writeLines(pen, [symbol], x, y, label, ink, 'center');
        }
      }
      drawLegend(pen, families, 0, size.height - legend, size.width, theme);
    },
  );
}

function planUnits(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { label, small } = fonts(theme);
  const data = dataOf(spec);
  const [symbol, group] = [fieldOf(spec, data, 'label', 0), fieldOf(spec, data, 'row', 1)];
  const families = readFamilies(spec, theme);
  const indexes = familyIndexes(spec, families);
  const items = data.rows
    .map((row, i) => ({ symbol: textIn(row, symbol), groups: namesIn(row, group), family: indexes[i]! }))
    .toSorted((a, b) => a.family - b.family);
  const names = [...new Set(data.rows.flatMap((row) => namesIn(row, group)))];
  const columns = Math.min(MOST_COLUMNS, Math.max(1, ...names.map((name) => members(items, name).length)));

  const squares: Square[] = [];
  const groups: Group[] = [];
  let top = 0;
  for (const name of names) {
    const held = members(items, name);
    groups.push({
      lines: wrap(name, width * 0.24, label, theme.measure),
      symbols: held.map(({ symbol }) => symbol),
      top,
      first: squares.length,
    });
    for (const [i, { family }] of held.entries()) {
      squares.push({
        x: i % columns,
        y: top + Math.floor(i / columns),
        fill: families[family]?.fill ?? { color: categoryColor(theme, 0), pattern: 'plain' },
        written: [theme.measure(held[i]!.symbol, label) / 2 + 1.8, (CAP_HEIGHT * label.size) / 2 + 2],
      });
    }
    top += Math.ceil(held.length / columns) + ROW_GAP;
  }
  const counts = Math.max(0, ...groups.map(({ symbols }) => theme.measure(String(symbols.length), small)));
  const left =
    widest(
      groups.flatMap(({ lines }) => lines),
      label,
      theme.measure,
    ) +
    6 +
    counts +
    7;
  return { families, groups, columns, rows: Math.max(1, top - ROW_GAP), left, squares };
}

function members<Item extends { readonly groups: readonly string[] }>(
  items: readonly Item[],
  name: string,
): Item[] {
  return items.filter(({ groups }) => groups.includes(name));
}
