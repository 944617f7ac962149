import type { Size } from '../../../drawing/drawing.ts';
import { name as nameMeaning } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { checkFamilies } from '../../checks/values.ts';
import { describeCounts } from '../../descriptions/counts.ts';
import { drawLegend } from '../../labels/legend.ts';
import { leading } from '../../theme.ts';
import { textIn } from '../../values/fields.ts';
import { formatNumber } from '../../values/numbers.ts';
import { kind } from '../kind.ts';
import { lowest } from '../lowest.ts';
import { withLongList } from './name-list.ts';
import { matrixConfiguration, type Spot } from './squares.ts';
import {
  lowerUnits,
  planUnits,
  type Row,
  SQUARE,
  UNITS_KEYS,
  type UnitsSpec,
  unitsHeights,
} from './units-plan.ts';

const MOST_LETTERS = 3;

/**
 * A square for each item, gathered by row, and rows by group, coloured by family: an item may stand in several. Its
 * name stands below its symbol where the figure gives one, or in a list below where the page is too low.
 */
export const units = kind({
  keys: UNITS_KEYS,

  check(spec, report) {
    for (const row of spec.data[0].rows) {
      const symbol = textIn(row, spec.label);
      if ([...symbol].length <= MOST_LETTERS) continue;
      report.error('chart-symbol-too-long', row.source, { symbol, most: MOST_LETTERS });
    }
    checkFamilies(spec, spec.color, report);
  },

  describe: ({ data: [data], group, row }, say) => [
    ...(group ? describeCounts(data, group, say) : []),
    ...describeCounts(data, row, say),
  ],

  heights: unitsHeights,

  lower(spec, { width, height }, theme) {
    return withLongList(
      lowest(lowerUnits(spec), unitsHeights, spec, { width, height }, theme),
      unitsHeights,
      height,
      theme,
    );
  },

  seams(spec: UnitsSpec, { width, height }, theme) {
    const plan = planUnits(spec, width, theme);
    const { down } = pitchesOf(plan, { width, height });
    const rows = plan.gaps.map((gap) => gap * down);
    return { at: [...rows, height - plan.below, ...plan.list.seams(height)], head: 0 };
  },

  chart(spec: UnitsSpec, size, theme) {
    const plan = planUnits(spec, size.width, theme);
    const { families, rows, columns, height, left, squares, named, list, below } = plan;
    const { across, down, pitch } = pitchesOf(plan, size);
    const matrix = {
      squares,
      left,
      top: 0,
      pitch,
      down,
      columns,
      rows: height,
      // The gaps across are as wide as those down.
      share: named ? 1 - ((1 - SQUARE) * Math.min(across, down)) / across : SQUARE,
    };
    return matrixConfiguration(matrix, size, theme, (sketch, spots) => {
      for (const row of rows) writeRow(sketch, row, spots.slice(row.first), { ...plan, down: matrix.down });
      drawLegend(sketch, families, { left: 0, top: size.height - below, width: size.width });
      list.draw(sketch, size.height);
    });
  },
});

/** The distances from square to square, points: symbols alone stand in squares as high as they are wide. */
function pitchesOf(
  { columns, height, left, named, below }: ReturnType<typeof planUnits>,
  { width, height: whole }: Size,
) {
  const down = (whole - below) / height;
  const across = (width - left) / columns;
  const pitch = named ? across : Math.min(across, down);
  return { across, down: named ? down : pitch, pitch };
}

/** Writes the name of a row and how many items it holds, and the symbols and names in its squares. */
function writeRow(
  sketch: Sketch,
  { name, lines, count, items, middle: at }: Row,
  spots: readonly Spot[],
  { left, named, indent, down }: { left: number; named: boolean; indent: number; down: number },
): void {
  const { bold, label, small, theme } = sketch;
  const isHeading = items.length === 0;
  const middle = at * down;
  sketch.writeLines(lines, isHeading ? 0 : indent, middle, {
    font: isHeading ? bold : label,
    means: nameMeaning(name),
  });
  const counted = formatNumber(count, 0, theme.lang);
  sketch.writeLines([counted], left - 7, middle, { font: small, color: theme.muted, align: 'right' });
  for (const [i, item] of items.entries()) {
    const { x, y, ink: color } = spots[i]!;
    const up = named ? leading(small) / 2 : 0;
    sketch.writeLines([item.symbol], x, y - up, { color, align: 'center', means: nameMeaning(item.symbol) });
    if (named)
      sketch.writeLines([item.name], x, y + leading(label) / 2, { font: small, color, align: 'center' });
  }
}
