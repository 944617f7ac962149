import { datum, name, part } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { nearest } from '../../../faults/nearest.ts';
import { checkFamilies } from '../../checks/values.ts';
import { describeCounts } from '../../descriptions/counts.ts';
import { field } from '../../keys.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import type { Spec } from '../../spec.ts';
import { CAP_HEIGHT, fonts } from '../../theme.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { readFamilies } from '../families.ts';
import { kind } from '../kind.ts';
import { elements, position, SERIES, TABLE_COLUMNS, TABLE_ROWS } from './periodic-table.ts';
import { matrixConfiguration, type Square } from './squares.ts';

const KEYS = { symbol: field('text'), number: field('number'), color: field('text') };

/** The share of its place that a square fills. */
const SQUARE = 0.94;

/** The periodic table with the data's elements marked in their family's colour; the others are outlined. */
export const periodic = kind({
  keys: KEYS,

  check(spec, report) {
    checkElements(spec, report);
    checkFamilies(spec, spec.color, report);
  },

  describe: ({ data: [data], color }, say) => describeCounts(data, color, say),

  heights({ data: [data], color }, width, theme) {
    const { entries } = readFamilies(data, color, theme);
    const natural = (width / TABLE_COLUMNS) * TABLE_ROWS + legendHeight(entries, width, theme);
    return { natural, least: natural };
  },

  chart(spec, size, theme) {
    const { label, small, bold } = fonts(theme);
    const [data] = spec.data;
    const { entries, indexes } = readFamilies(data, spec.color, theme);
    const marked = new Map(
      data.rows.map((row, i) => {
        const { name: family, fill } = entries[indexes[i]!]!;
        return [textIn(row, spec.symbol), { fill, means: part(datum(row, spec.number), 'look', family) }];
      }),
    );
    const pitch = size.width / TABLE_COLUMNS;
    const side = pitch * SQUARE;
    // Smaller squares hold the symbol alone.
    const numbered = side > 1.05 * (small.size + bold.size);
    const squares: Square[] = elements.map((symbol, i) => {
      const { column, row } = position(i + 1);
      const across = Math.max(theme.measure(symbol, bold), theme.measure(String(i + 1), small)) / 2 + 1;
      const up = numbered ? side / 2 : CAP_HEIGHT * label.size;
      return { x: column, y: row, fill: null, means: null, ...marked.get(symbol), written: [across, up] };
    });
    const open = SERIES.map(({ column, row }): Square => {
      const written = [theme.measure('**', small) / 2 + 1, side / 2] as const;
      return { x: column, y: row, fill: null, means: null, written };
    });
    const legend = legendHeight(entries, size.width, theme);
    const table = { left: 0, top: 0, pitch, columns: TABLE_COLUMNS, rows: TABLE_ROWS, share: SQUARE };
    return matrixConfiguration({ squares: [...squares, ...open], ...table }, size, theme, (sketch, spots) => {
      const half = side / 2;
      const gap = (2 * half - CAP_HEIGHT * (small.size + bold.size)) / 3;
      for (const [i, { x, y, ink: color }] of spots.slice(0, squares.length).entries()) {
        if (squares[i]!.fill === null) continue;
        const symbol = elements[i]!;
        if (numbered) {
          const number = String(i + 1);
          const top = y - half + gap + CAP_HEIGHT * small.size;
          sketch.write(number, x, top, { font: small, color, align: 'center' });
          sketch.write(symbol, x, y + half - gap, {
            font: bold,
            color,
            align: 'center',
            means: name(symbol),
          });
        } else {
          sketch.writeLines([symbol], x, y, { color, align: 'center', means: name(symbol) });
        }
      }
      for (const [i, { mark, first }] of SERIES.entries()) {
        const before = spots[first - 1]!;
        const places = [spots[squares.length + i]!, { x: before.x - pitch, y: before.y }];
        for (const { x, y } of places) {
          sketch.write(mark, x, y + CAP_HEIGHT * bold.size, {
            font: bold,
            color: theme.muted,
            align: 'center',
          });
        }
      }
      drawLegend(sketch, entries, { left: 0, top: size.height - legend, width: size.width });
    });
  },
});

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
