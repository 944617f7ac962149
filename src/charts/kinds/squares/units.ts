import { datum, name, part } from '../../../drawing/meaning.ts';
import { checkFamilies } from '../../checks/values.ts';
import { describeCounts } from '../../descriptions/counts.ts';
import { choice, field, optional } from '../../keys.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import type { Spec } from '../../spec.ts';
import { CAP_HEIGHT, type ChartTheme, fonts } from '../../theme.ts';
import { namesIn, textIn } from '../../values/fields.ts';
import { formatNumber } from '../../values/numbers.ts';
import { readFamilies } from '../families.ts';
import { kind } from '../kind.ts';
import { matrixConfiguration, type Square } from './squares.ts';

const KEYS = {
  label: field('text'),
  row: field('text'),
  color: field('text'),
  sort: optional(choice('descending', 'none')),
};

const MOST_LETTERS = 3;
const MOST_COLUMNS = 12;
/** The gap between the squares of two rows, in squares. */
const ROW_GAP = 0.35;

interface Group {
  readonly name: string;
  readonly lines: readonly string[];
  readonly symbols: readonly string[];
  /** The distance from the top, in squares. */
  readonly top: number;
  /** The index of its first square. */
  readonly first: number;
}

/** A square for each item, gathered by row, coloured by family: an item may stand in several rows. */
export const units = kind({
  keys: KEYS,

  check(spec, report) {
    for (const row of spec.data[0].rows) {
      const symbol = textIn(row, spec.label);
      if ([...symbol].length <= MOST_LETTERS) continue;
      report.error('chart-symbol-too-long', row.source, { symbol, most: MOST_LETTERS });
    }
    checkFamilies(spec, spec.color, report);
  },

  describe: ({ data: [data], row }, say) => describeCounts(data, row, say),

  heights(spec, width, theme) {
    const { families, columns, rows, left } = planUnits(spec, width, theme);
    const legend = legendHeight(families, width, theme);
    const natural = rows * Math.min((width - left) / columns, 20.5) + legend;
    return { natural, least: rows * theme.size * 1.6 + legend };
  },

  chart(spec, size, theme) {
    const { families, groups, columns, rows, left, squares } = planUnits(spec, size.width, theme);
    const legend = legendHeight(families, size.width, theme);
    const pitch = Math.min((size.width - left) / columns, (size.height - legend) / rows);
    const matrix = { squares, left, top: 0, pitch, columns, rows, share: 0.92 };
    return matrixConfiguration(matrix, size, theme, (sketch, spots) => {
      for (const { name: text, lines, symbols, top, first } of groups) {
        const middle = (top + 0.5) * pitch;
        sketch.writeLines(lines, 0, middle, { means: name(text) });
        const count = formatNumber(symbols.length, 0, theme.lang);
        const look = { font: sketch.small, color: theme.muted, align: 'right' } as const;
        sketch.writeLines([count], left - 7, middle, look);
        for (const [i, symbol] of symbols.entries()) {
          const { x, y, ink } = spots[first + i]!;
          sketch.writeLines([symbol], x, y, { color: ink, align: 'center', means: name(symbol) });
        }
      }
      drawLegend(sketch, families, { left: 0, top: size.height - legend, width: size.width });
    });
  },
});

function planUnits(spec: Spec<typeof KEYS>, width: number, theme: ChartTheme) {
  const { label, small } = fonts(theme);
  const [data] = spec.data;
  const { entries: families, indexes } = readFamilies(data, spec.color, theme);
  const items = data.rows
    .map((row, i) => ({
      symbol: textIn(row, spec.label),
      groups: namesIn(row, spec.row),
      datum: datum(row, spec.label),
      family: indexes[i]!,
    }))
    .toSorted((a, b) => a.family - b.family);
  const listed = [...new Set(data.rows.flatMap((row) => namesIn(row, spec.row)))];
  const countOf = (name: string) => members(items, name).length;
  const names = spec.sort === 'descending' ? listed.toSorted((a, b) => countOf(b) - countOf(a)) : listed;
  const columns = Math.min(MOST_COLUMNS, Math.max(1, ...names.map(countOf)));

  const squares: Square[] = [];
  const groups: Group[] = [];
  let top = 0;
  for (const group of names) {
    const held = members(items, group);
    groups.push({
      name: group,
      lines: wrap(group, width * 0.24, label, theme.measure),
      symbols: held.map(({ symbol }) => symbol),
      top,
      first: squares.length,
    });
    for (const [i, { family, datum: shown }] of held.entries()) {
      squares.push({
        x: i % columns,
        y: top + Math.floor(i / columns),
        fill: families[family]!.fill,
        means: part(shown, 'look', families[family]!.name),
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
