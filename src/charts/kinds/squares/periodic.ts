import type { ChartSpec } from '../../../content/booklet.ts';
import type { Size } from '../../../drawing/drawing.ts';
import { write, writeLines } from '../../canvas/pen.ts';
import type { Configuration } from '../../chartjs/record.ts';
import { dataOf, fieldOf, textIn } from '../../data/fields.ts';
import type { Fill } from '../../fills/patterns.ts';
import { drawLegend, type LegendEntry, legendHeight } from '../../labels/legend.ts';
import { CAP_HEIGHT, type ChartTheme, categoryColor, fonts } from '../../theme.ts';
import { familyIndexes, familyParts, readFamilies } from '../families.ts';
import { chartJsKind } from '../kind.ts';
import { elements, position, TABLE_COLUMNS, TABLE_ROWS } from './periodic-table.ts';
import { matrixConfiguration, type Square } from './squares.ts';

/** Share of its place that a square fills. */
const SQUARE = 0.94;

/** The periodic table with the data's elements marked in their family's colour; the others are outlined. */
export const periodic = chartJsKind(
  (spec, width, theme) => {
    const families = readFamilies(spec, theme);
    const natural = (width / TABLE_COLUMNS) * TABLE_ROWS + legendHeight(families, width, theme);
    return { natural, least: natural };
  },
  configuration,
  familyParts,
);

function configuration(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration {
  const { label, small, bold } = fonts(theme);
  const families = readFamilies(spec, theme);
  const marked = readMarked(spec, families, theme);
  const pitch = size.width / TABLE_COLUMNS;
  // Smaller squares hold the symbol alone.
  const numbered = pitch * SQUARE > 1.05 * (small.size + bold.size);
  const squares: Square[] = elements.map((symbol, i) => {
    const { column, row } = position(i + 1);
    const across = Math.max(theme.measure(symbol, bold), theme.measure(String(i + 1), small)) / 2 + 1;
    const up = numbered ? (pitch * SQUARE) / 2 : CAP_HEIGHT * label.size;
    return { x: column, y: row, fill: marked.get(symbol) ?? null, written: [across, up] };
  });
  const legend = legendHeight(families, size.width, theme);
  return matrixConfiguration(
    { squares, left: 0, top: 0, pitch, columns: TABLE_COLUMNS, rows: TABLE_ROWS, share: SQUARE },
    size,
    theme,
    (pen, spots) => {
      const half = (pitch * SQUARE) / 2;
      const gap = (2 * half - CAP_HEIGHT * (small.size + bold.size)) / 3;
      for (const [i, { x, y, ink }] of spots.entries()) {
        if (squares[i]!.fill === null) continue;
        const symbol = elements[i]!;
        if (numbered) {
          write(pen, String(i + 1), x, y - half + gap + CAP_HEIGHT * small.size, small, ink, 'center');
          write(pen, symbol, x, y + half - gap, bold, ink, 'center');
        } else {
          writeLines(pen, [symbol], x, y, label, ink, 'center');
        }
      }
      drawLegend(pen, families, 0, size.height - legend, size.width, theme);
    },
  );
}

function readMarked(spec: ChartSpec, families: readonly LegendEntry[], theme: ChartTheme): Map<string, Fill> {
  const data = dataOf(spec);
  const symbol = fieldOf(spec, data, 'symbol', 0);
  const indexes = familyIndexes(spec, families);
  const alone: Fill = { color: categoryColor(theme, 0), pattern: 'plain' };
  return new Map(data.rows.map((row, i) => [textIn(row, symbol), families[indexes[i]!]?.fill ?? alone]));
}
