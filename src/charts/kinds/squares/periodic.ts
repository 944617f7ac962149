import type { DataField } from '../../../data/data-set.ts';
import { datum, part } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { nearest } from '../../../faults/nearest.ts';
import { checkFamilies } from '../../checks/values.ts';
import { describeCounts } from '../../descriptions/counts.ts';
import { field, optional } from '../../keys.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import type { Spec } from '../../spec.ts';
import { CAP_HEIGHT, type ChartTheme } from '../../theme.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { readFamilies } from '../families.ts';
import { kind } from '../kind.ts';
import { lowest } from '../lowest.ts';
import { nameList, withLongList } from './name-list.ts';
import { arrange, SQUARE } from './periodic-arrangement.ts';
import { elements, position, SERIES, seriesOf } from './periodic-table.ts';
import { writeElement, writtenIn } from './periodic-writing.ts';
import { matrixConfiguration, type Square } from './squares.ts';

const KEYS = {
  symbol: field('text'),
  number: field('number'),
  color: field('text'),
  name: optional(field('text')),
};

/**
 * A figure of the periodic table; `listed` has the names of elements in a list below, and symbols alone in the squares. The
 * list is `long` where no page holds the figure.
 */
type PeriodicSpec = Spec<typeof KEYS> & { readonly listed?: DataField; readonly long?: true };

/**
 * The periodic table with the data's elements marked in their family's colour; the others are outlined. Where squares
 * would be too narrow for symbols or names, the table is turned: periods go across, groups down. Names that would make it
 * higher than its page stand in a list below.
 */
export const periodic = kind({
  keys: KEYS,

  check(spec, report) {
    checkElements(spec, report);
    checkFamilies(spec, spec.color, report);
  },

  describe: ({ data: [data], color }, say) => describeCounts(data, color, say),

  heights: periodicHeights,

  lower(spec, { width, height }, theme) {
    if (!spec.name) return null;
    const listed: PeriodicSpec = { ...spec, name: null, listed: spec.name };
    return withLongList(
      lowest([listed], periodicHeights, spec, { width, height }, theme),
      periodicHeights,
      height,
      theme,
    );
  },

  seams(spec: PeriodicSpec, size, theme) {
    const { entries } = readFamilies(spec.data[0], spec.color, theme);
    const list = listOf(spec, size.width, theme);
    const legend = legendHeight(entries, size.width, theme);
    return { at: [size.height - list.height - legend, ...list.seams(size.height)], head: 0 };
  },

  chart(spec: PeriodicSpec, size, theme) {
    const { entries } = readFamilies(spec.data[0], spec.color, theme);
    const legend = legendHeight(entries, size.width, theme);
    const list = listOf(spec, size.width, theme);
    const { pitch, natural, columns, rows, series, placeOf, linesOf } = arrangeData(spec, size.width, theme);
    const spread = (size.height - legend - list.height) / rows;
    const down = spec.name ? spread : Math.min(spread, natural);
    // Symbols alone are as high as a low square can be.
    const gap = (spec.name ? pitch : Math.min(pitch, down)) * (1 - SQUARE);
    const box = { width: pitch - gap, height: down - gap };
    const marked = markElements(spec, theme);
    const shown = elements.flatMap((symbol, i) => {
      const of = seriesOf(i + 1);
      if (of && !series.includes(of)) return [];
      const { named = '', ...look } = marked.get(symbol) ?? { fill: null, means: null };
      return [{ symbol, lines: named ? linesOf(named) : [], number: i + 1, ...look }];
    });
    const squares = shown.map((element): Square => {
      const { fill, means, number } = element;
      return { ...placeOf(position(number)), fill, means, written: writtenIn(element, box, theme) };
    });
    const open = SERIES.map(
      (each): Square => ({ ...placeOf(each.open), fill: null, means: null, written: [0, 0] }),
    );
    const table = { left: 0, top: 0, pitch, down, columns, rows, share: 1 - gap / pitch };
    return matrixConfiguration({ squares: [...squares, ...open], ...table }, size, theme, (sketch, spots) => {
      for (const [i, element] of shown.entries()) {
        if (element.fill !== null) writeElement(sketch, element, spots[i]!, box);
      }
      const step = placeOf({ column: 1, row: 0 });
      for (const [i, each] of SERIES.entries()) {
        const place = spots[shown.length + i]!;
        if (!series.includes(each)) {
          const numbers = `${each.first}–${each.last}`;
          const isHeld = theme.measure(numbers, sketch.small) <= box.width;
          sketch.writeLines([isHeld ? numbers : '…'], place.x, place.y, {
            font: sketch.small,
            color: theme.muted,
            align: 'center',
          });
          continue;
        }
        const start = spots[shown.findIndex(({ number }) => number === each.first)]!;
        const before = { x: start.x - step.x * pitch, y: start.y - step.y * down };
        for (const { x, y } of [place, before]) {
          const look = { font: sketch.bold, color: theme.muted, align: 'center' } as const;
          sketch.write(each.mark, x, y + CAP_HEIGHT * sketch.bold.size, look);
        }
      }
      drawLegend(sketch, entries, { left: 0, top: size.height - list.height - legend, width: size.width });
      list.draw(sketch, size.height);
    });
  },
});

function periodicHeights(spec: PeriodicSpec, width: number, theme: ChartTheme) {
  const { rows, natural, least } = arrangeData(spec, width, theme);
  const { entries } = readFamilies(spec.data[0], spec.color, theme);
  const below = legendHeight(entries, width, theme) + listOf(spec, width, theme).height;
  return { natural: rows * natural + below, least: rows * least + below };
}

/** The list of the marked elements' names, by their numbers; empty unless the figure lists them. */
function listOf(
  { data: [{ rows }], symbol, number, listed, long }: PeriodicSpec,
  width: number,
  theme: ChartTheme,
) {
  const sorted = rows.toSorted((a, b) => (numberIn(a, number) ?? 0) - (numberIn(b, number) ?? 0));
  const named = (listed ? sorted : []).map((row) => ({
    symbol: textIn(row, symbol),
    name: textIn(row, listed!),
  }));
  return nameList(named, width, theme, long);
}

function arrangeData(
  { data: [data], name, symbol, number }: Spec<typeof KEYS>,
  width: number,
  theme: ChartTheme,
) {
  const names = name ? data.rows.map((row) => textIn(row, name)) : [];
  const numbers = data.rows.flatMap((row) => numberIn(row, number) ?? []);
  const symbols = data.rows.map((row) => textIn(row, symbol));
  return arrange(names, symbols, numbers, width, theme);
}

/** The look and the name of each marked element, by its symbol. */
function markElements(spec: Spec<typeof KEYS>, theme: ChartTheme) {
  const [data] = spec.data;
  const { entries, indexes } = readFamilies(data, spec.color, theme);
  return new Map(
    data.rows.map((row, i) => {
      const { name: family, fill } = entries[indexes[i]!]!;
      const named = spec.name ? textIn(row, spec.name) : '';
      return [
        textIn(row, spec.symbol),
        { named, fill, means: part(datum(row, spec.number), 'look', family) },
      ];
    }),
  );
}

/** Checks that symbols are those of elements, with their numbers. */
function checkElements(spec: Spec<typeof KEYS>, report: Report): void {
  for (const row of spec.data[0].rows) {
    const symbol = textIn(row, spec.symbol);
    const right = elements.indexOf(symbol) + 1;
    if (right === 0) {
      report.error('chart-element-unknown', row.source, { symbol, near: nearest(symbol, elements) });
    } else if (numberIn(row, spec.number) !== right) {
      const number = textIn(row, spec.number);
      report.error('chart-element-number', row.source, { symbol, number, right });
    }
  }
}
