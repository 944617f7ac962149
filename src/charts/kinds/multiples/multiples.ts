import type { ChartSpec, DataSet } from '../../../content/booklet.ts';
import type { Drawing, Mark } from '../../../drawing/drawing.ts';
import { moved } from '../../../drawing/shift.ts';
import { record } from '../../chartjs/record.ts';
import { decimalsOf, fieldOf, numberIn } from '../../data/fields.ts';
import { formatNumber } from '../../data/numbers.ts';
import { wrap } from '../../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import type { Kind } from '../kind.ts';
import { type Small, smallLine } from './small-line.ts';

const COLUMN_GAP = 16;
const ROW_GAP = 7;
/** Of the line alone, without the head over it and the years under it. */
const PLOT = { natural: 32, least: 20 };

/** A small line chart for each data set, in a grid, over the same years, from zero; on one scale if of one unit. */
export const multiples: Kind = {
  heights(spec, width, theme) {
    const { fixed, rows } = planGrid(spec, width, theme);
    return { natural: fixed + rows.length * PLOT.natural, least: fixed + rows.length * PLOT.least };
  },

  draw(spec, { width, height }, theme): Drawing {
    const { fixed, rows, cell, axis, years, valuesOf } = planGrid(spec, width, theme);
    const plot = (height - fixed) / rows.length;
    const marks: Mark[] = [];
    let top = 0;
    for (const { smalls, head } of rows) {
      const size = { width: cell, height: head + plot + axis };
      for (const [column, small] of smalls.entries()) {
        const drawing = record(
          smallLine(small, { size, head, axis, years, values: valuesOf(small) }, theme),
          size,
          theme,
        );
        marks.push(...drawing.marks.map((mark) => moved(mark, column * (cell + COLUMN_GAP), top)));
      }
      top += size.height + ROW_GAP;
    }
    return { width, height, marks };
  },
};

function planGrid(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { small } = fonts(theme);
  const columns = Math.max(1, Number(spec.options.columns ?? (spec.data.length > 4 ? 3 : 2)));
  const cell = (width - (columns - 1) * COLUMN_GAP) / columns;
  const axis = leading(small) + 2;
  const smalls = spec.data.map((data) => readSmall(spec, data, cell, theme));
  const alike = smalls.every(({ unit }) => unit === smalls[0]!.unit);
  const years = smalls.flatMap(({ points }) => points.map(({ x }) => x));
  const rows = Array.from({ length: Math.ceil(smalls.length / columns) }, (_, row) => {
    const inRow = smalls.slice(row * columns, (row + 1) * columns);
    const lines = Math.max(...inRow.map(({ title, unitBeside }) => title.length + (unitBeside ? 0 : 1)));
    return { smalls: inRow, head: lines * leading(fonts(theme).bold) + theme.smallSize + 2 };
  });
  return {
    cell,
    axis,
    rows,
    years: [Math.min(...years), Math.max(...years)] as const,
    valuesOf: (one: Small) => (alike ? smalls : [one]).flatMap(({ points }) => points.map(({ y }) => y)),
    /** Heights of all that is not a line. */
    fixed: rows.reduce((sum, { head }) => sum + head + axis, 0) + (rows.length - 1) * ROW_GAP,
  };
}

function readSmall(spec: ChartSpec, data: DataSet, width: number, theme: ChartTheme): Small {
  const { bold, small } = fonts(theme);
  const [x, y] = [fieldOf(spec, data, 'x', 0), fieldOf(spec, data, 'y', 1)];
  const points = data.rows
    .map((row) => ({ x: numberIn(row, x), y: numberIn(row, y) }))
    .filter((point): point is { x: number; y: number } => point.x !== null && point.y !== null)
    .toSorted((a, b) => a.x - b.x);
  const title = wrap(data.title, width, bold, theme.measure);
  const last = theme.measure(`${title.at(-1)} `, bold);
  const unit = y.unit ?? '';
  const decimals = decimalsOf(data, y);
  return {
    title,
    unit,
    unitBeside: unit === '' || last + 2 + theme.measure(unit, small) <= width,
    points,
    format: (value) => formatNumber(value, decimals, theme.lang),
  };
}
