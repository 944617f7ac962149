import type { Size } from '../../drawing/drawing.ts';
import { type Datum, name, part, value as told } from '../../drawing/meaning.ts';
import { hiddenAxis } from '../axes/linear.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { stillChart } from '../chartjs/configuration.ts';
import { checkCount, checkSeries, checkUnits } from '../checks/values.ts';
import { mix, readable } from '../colors/color.ts';
import { describeByLabel } from '../descriptions/compare.ts';
import { all } from '../fills/fills.ts';
import { drawPattern, type Fill, rectangle } from '../fills/patterns.ts';
import { field, fields } from '../keys.ts';
import { widest, wrap, wrapWords } from '../labels/fit.ts';
import { wrapNames } from '../labels/row-names.ts';
import type { Spec } from '../spec.ts';
import { CAP_HEIGHT, type ChartTheme, categoryColor, fonts, leading } from '../theme.ts';
import { textIn } from '../values/fields.ts';
import { formatCompact } from '../values/numbers.ts';
import { kind } from './kind.ts';
import { allValues, datumOf, readSeries } from './series.ts';

const KEYS = { label: field('any'), series: fields('number') };

/** The gap between two cells, points. */
const GAP = 1;

/** The share of the width that the names of rows take. */
const NAMES = 0.3;

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly value: number | null;
  readonly text: string;
  readonly fill: Fill;
  readonly datum: Datum;
}

/**
 * A table of rows by series whose cells are the darker the larger their value; cells below zero are in another
 * hue and hatched. Values stand in their cells where these are wide enough; else a key gives the ends.
 */
export const heatmap = kind({
  keys: KEYS,
  tunable: true,
  distinctLabels: true,

  check(spec, report) {
    checkSeries(spec, spec.series, report);
    checkUnits(spec, spec.series, report);
    checkCount(spec, 'rows', spec.data[0].rows.length, report);
    checkCount(spec, 'columns', spec.series.length, report);
  },

  describe: ({ data: [data], label, series }, say) => describeByLabel(data, label, series, say),

  heights(spec, width, theme) {
    const { rows, top, bottom, pitch } = planHeatmap(spec, width, theme);
    const height = (each: number) => top + rows.length * each + bottom;
    return { natural: height(Math.max(pitch, 15)), least: height(pitch) };
  },

  chart(spec, { width, height }, theme) {
    const plan = planHeatmap(spec, width, theme);
    const { rows, columns, cells, left, top, bottom } = plan;
    const [across, down] = [(width - left) / columns.length, (height - top - bottom) / rows.length];
    return stillChart(theme, {
      type: 'matrix',
      datasets: [
        {
          means: (i: number | null) => (i === null ? null : part(cells[i]!.datum, 'look')),
          data: cells.map(({ column, row }) => ({ x: column + 0.5, y: row + 0.5 })),
          backgroundColor: cells.map(({ fill }) => fill.color),
          width: across - GAP,
          height: down - GAP,
        },
      ],
      padding: { top, right: 0, bottom, left },
      scales: { x: hiddenAxis(0, columns.length), y: hiddenAxis(0, rows.length, true) },
      head(sketch) {
        const { label, small } = sketch;
        if (plan.unit) sketch.note(plan.unit, 0, small.size);
        for (const [i, lines] of columns.entries()) {
          const x = left + (i + 0.5) * across;
          const means = name(plan.heads[i]!);
          if (plan.turned) sketch.writeTurned(lines, x, top - 3, { align: 'left', means });
          else {
            const first = top - 4 - (lines.length - 1) * leading(label);
            sketch.writeFrom(lines, x, first, { align: 'center', means });
          }
        }
      },
      body: (sketch) => writeCells(sketch, plan, { across, down, height }),
    });
  },
});

function writeCells(
  sketch: Sketch,
  { rows, columns, names, cells, left, top, valued, ends }: ReturnType<typeof planHeatmap>,
  { across, down, height }: { across: number; down: number; height: number },
): void {
  const { small, theme } = sketch;
  const place = ({ column, row }: Cell) => ({
    x: left + (column + 0.5) * across,
    y: top + (row + 0.5) * down,
  });
  for (const cell of cells.filter(({ fill }) => fill.pattern !== 'plain')) {
    const { x, y } = place(cell);
    const [w, h] = [(across - GAP) / 2, (down - GAP) / 2];
    drawPattern(sketch, cell.fill, rectangle(x - w, y - h, x + w, y + h));
  }
  for (const [i, lines] of rows.entries()) {
    sketch.writeLines(lines, 0, top + (i + 0.5) * down, { means: name(names[i]!) });
    for (const cell of valued ? cells.filter(({ row }) => row === i) : []) {
      const { x, y } = place(cell);
      if (cell.fill.pattern !== 'plain') {
        const [w, h] = [theme.measure(cell.text, small) / 2 + 1.2, (CAP_HEIGHT * small.size) / 2 + 1.5];
        sketch.fillRect(cell.fill.color, x - w, y - h, 2 * w, 2 * h);
      }
      const color = cell.value === null ? theme.muted : readable(cell.fill.color, theme.paper, theme.ink);
      const means = cell.value === null ? undefined : told(cell.datum);
      sketch.writeLines([cell.text], x, y, { font: small, color, align: 'center', means });
    }
  }
  if (!valued) drawKey(sketch, ends, left, { width: left + across * columns.length, height });
}

/** The width of a swatch of the key, and the space between swatches and the numbers at their ends, points. */
const SWATCH = 12;
const KEY_GAP = 4;

/**
 * Draws swatches from the least to the largest value, each end with its number.
 * @param left where the key begins, unless it would then end beyond the drawing.
 */
function drawKey(
  sketch: Sketch,
  { texts, fills }: ReturnType<typeof planHeatmap>['ends'],
  left: number,
  { width, height }: Size,
): void {
  const baseline = height - 2;
  const [before, after] = texts.map((text) => sketch.theme.measure(text, sketch.small) + KEY_GAP) as [
    number,
    number,
  ];
  const across = Math.min(SWATCH, (width - before - after) / fills.length);
  const start = Math.max(0, Math.min(left, width - before - after - fills.length * across));
  sketch.note(texts[0]!, start, baseline);
  let x = start + before;
  for (const fill of fills) {
    sketch.as({ role: 'shade' }, () => sketch.fillRect(fill.color, x, baseline - 7, across, 8));
    drawPattern(sketch, fill, rectangle(x, baseline - 7, x + across, baseline + 1));
    x += across;
  }
  sketch.note(texts[1]!, x + KEY_GAP, baseline);
}

function planHeatmap({ data: [data], ...spec }: Spec<typeof KEYS>, width: number, theme: ChartTheme) {
  const { label, small } = fonts(theme);
  const series = readSeries(data, spec.series, { near: all }, theme);
  const known = allValues(series);
  const [min, max] = [Math.min(...known), Math.max(...known)];
  const ramp = rampOf(Math.min(min, 0) < 0 ? Math.max(-min, max) : max, Math.max(0, min), theme);
  const names = data.rows.map((row) => textIn(row, spec.label));
  const rows = wrapNames(names, width, NAMES, label, theme);
  const left = widest(rows.flat(), label, theme.measure) + 6;
  const across = (width - left) / Math.max(1, series.length);
  const level = series.map((each) => wrapWords(each.name, across - 3, label, theme.measure));
  const fits = level.every((lines) => lines !== null);
  const columns = fits ? level : series.map((each) => wrap(each.name, 80, label, theme.measure));
  const read = series.flatMap((one, column) =>
    one.values.map(
      (value, row): Cell => ({
        column,
        row,
        value,
        text: value === null ? '–' : one.format(value).replace('\u00a0%', ''),
        fill: value === null ? { color: mix(theme.paper, theme.grid, 0.35), pattern: 'plain' } : ramp(value),
        datum: datumOf(one, row),
      }),
    ),
  );
  const valued = read.every(({ text }) => theme.measure(text, small) + 4 <= across);
  // A number that is written says itself that it is below zero.
  const cells = valued
    ? read.map((cell) => ({ ...cell, fill: { ...cell.fill, pattern: 'plain' as const } }))
    : read;
  const lines = Math.max(1, ...rows.map((each) => each.length));
  const unit = series[0]!.field.unit ?? '';
  const headRoom = fits
    ? Math.max(...columns.map((each) => each.length)) * leading(label) + 3
    : widest(columns.flat(), label, theme.measure) + 4;
  return {
    rows,
    names,
    heads: series.map((each) => each.name),
    columns,
    turned: !fits,
    cells,
    left,
    valued,
    unit,
    top: headRoom + (unit ? small.size + 2 : 0),
    bottom: valued ? 0 : small.size + 8,
    pitch: Math.max(lines * leading(label) + 2, small.size + 4),
    ends: {
      texts: [min, max].map((value) => formatCompact(value, theme.lang)),
      fills: [0, 0.25, 0.5, 0.75, 1].map((share) => ramp(min + (max - min) * share)),
    },
  };
}

/** Fills from nearly paper to the palette's first colour; below zero to its third. */
function rampOf(most: number, least: number, theme: ChartTheme): (value: number) => Fill {
  const [up, down] = [categoryColor(theme, 0), categoryColor(theme, 2)];
  return (value) => {
    const share = most > least ? (Math.abs(value) - least) / (most - least) : 1;
    const color = mix(theme.paper, value < 0 ? down : up, 0.08 + 0.92 * share);
    return { color, pattern: value < 0 ? 'rising' : 'plain' };
  };
}
