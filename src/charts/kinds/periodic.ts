import type { ChartSpec } from '../../content/booklet.ts';
import { familyIndexes, readFamilies } from '../families.ts';
import { dataOf, fieldOf, textIn } from '../fields.ts';
import { chartJsKind, type Size } from '../kind.ts';
import { drawLegend, legendHeight } from '../legend.ts';
import { write, writeLines } from '../pen.ts';
import { elements, position, TABLE_COLUMNS, TABLE_ROWS } from '../periodic-table.ts';
import type { Configuration } from '../record.ts';
import { matrixConfiguration, type Square } from '../squares.ts';
import { CAP_HEIGHT, type ChartTheme, categoryColor, fonts } from '../theme.ts';

/** Share of its place that a square fills. */
const SQUARE = 0.94;

/** The periodic table with the data's elements marked in their family's colour; the others are outlined. */
export const periodic = chartJsKind((spec, width, theme) => {
  const families = readFamilies(spec, theme);
  const natural = (width / TABLE_COLUMNS) * TABLE_ROWS + legendHeight(families, width, theme);
  return { natural, least: natural };
}, configuration);

function configuration(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration {
  const { label, small, bold } = fonts(theme);
  const families = readFamilies(spec, theme);
  const marked = readMarked(spec, theme);
  const squares: Square[] = elements.map((symbol, i) => {
    const { column, row } = position(i + 1);
    return { x: column, y: row, color: marked.get(symbol) ?? null };
  });
  const pitch = size.width / TABLE_COLUMNS;
  // Smaller squares hold the symbol alone.
  const numbered = pitch * SQUARE > 1.05 * (small.size + bold.size);
  const legend = legendHeight(families, size.width, theme);
  return matrixConfiguration(
    { squares, left: 0, top: 0, pitch, columns: TABLE_COLUMNS, rows: TABLE_ROWS, share: SQUARE },
    size,
    theme,
    (pen, spots) => {
      const half = (pitch * SQUARE) / 2;
      const gap = (2 * half - CAP_HEIGHT * (small.size + bold.size)) / 3;
      for (const [i, { x, y, ink }] of spots.entries()) {
        if (squares[i]!.color === null) continue;
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

function readMarked(spec: ChartSpec, theme: ChartTheme): Map<string, string> {
  const data = dataOf(spec);
  const symbol = fieldOf(spec, data, 'symbol', 0);
  const indexes = familyIndexes(spec, readFamilies(spec, theme));
  return new Map(data.rows.map((row, i) => [textIn(row, symbol), categoryColor(theme, indexes[i]!)]));
}
