import type { ChartSpec } from '../../content/booklet.ts';
import type { Size } from '../../drawing/drawing.ts';
import { hiddenAxis } from '../axes/linear.ts';
import { type Pen, write, writeLines, writeTurned } from '../canvas/pen.ts';
import { type Configuration, labels, stillOptions } from '../chartjs/record.ts';
import { mix, readable } from '../colors/color.ts';
import { dataOf, fieldOf, textIn } from '../data/fields.ts';
import { formatCompact } from '../data/numbers.ts';
import { all } from '../fills/fills.ts';
import { drawPattern, type Fill, rectangle, union } from '../fills/patterns.ts';
import { widest, wrap } from '../labels/fit.ts';
import { CAP_HEIGHT, type ChartTheme, categoryColor, fonts, leading } from '../theme.ts';
import { chartJsKind } from './kind.ts';
import { allValues, readSeries } from './series.ts';

/** Share of a cell's place that its colour fills. */
const GAP = 1;

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly value: number | null;
  readonly text: string;
  readonly fill: Fill;
}

/**
 * A table of rows by series whose cells are the darker the larger their value; those below zero in another
 * hue and hatched. Values stand in the cells that hold them, else a key says what the ends mean.
 */
export const heatmap = chartJsKind((spec, width, theme) => {
  const { rows, top, bottom, pitch } = planHeatmap(spec, width, theme);
  const height = (each: number) => top + rows.length * each + bottom;
  return { natural: height(Math.max(pitch, 15)), least: height(pitch) };
}, configuration);

function configuration(spec: ChartSpec, { width, height }: Size, theme: ChartTheme): Configuration {
  const plan = planHeatmap(spec, width, theme);
  const { rows, columns, cells, left, top, bottom } = plan;
  const [across, down] = [(width - left) / columns.length, (height - top - bottom) / rows.length];
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          data: cells.map(({ column, row }) => ({ x: column + 0.5, y: row + 0.5 })),
          backgroundColor: cells.map(({ fill }) => fill.color),
          width: across - GAP,
          height: down - GAP,
        },
      ],
    },
    options: {
      ...stillOptions({ top, right: 0, bottom, left }),
      scales: { x: hiddenAxis(0, columns.length), y: hiddenAxis(0, rows.length, true) },
    },
    plugins: [
      labels(
        (pen) => {
          const { label, small } = fonts(theme);
          if (plan.unit) write(pen, plan.unit, 0, small.size, small, theme.muted);
          for (const [i, lines] of columns.entries()) {
            const x = left + (i + 0.5) * across;
            if (plan.turned) writeTurned(pen, lines, x, top - 3, label, theme.ink, 'left');
            else {
              const first = top - 4 - (lines.length - 1) * leading(label);
              for (const [j, line] of lines.entries()) {
                write(pen, line, x, first + j * leading(label), label, theme.ink, 'center');
              }
            }
          }
        },
        (pen) => writeCells(pen, plan, { across, down, height }, theme),
      ),
    ],
  } as Configuration;
}

function writeCells(
  pen: Pen,
  { rows, cells, left, top, valued, ends }: ReturnType<typeof planHeatmap>,
  { across, down, height }: { across: number; down: number; height: number },
  theme: ChartTheme,
): void {
  const { label, small } = fonts(theme);
  const place = ({ column, row }: Cell) => ({
    x: left + (column + 0.5) * across,
    y: top + (row + 0.5) * down,
  });
  const below = cells.filter(({ fill }) => fill.pattern !== 'plain');
  for (const cell of below) {
    const { x, y } = place(cell);
    const [w, h] = [(across - GAP) / 2, (down - GAP) / 2];
    drawPattern(pen, cell.fill, union([rectangle(x - w, y - h, x + w, y + h)]), theme);
  }
  for (const [i, lines] of rows.entries()) {
    writeLines(pen, lines, 0, top + (i + 0.5) * down, label, theme.ink);
    for (const cell of valued ? cells.filter(({ row }) => row === i) : []) {
      const { x, y } = place(cell);
      if (cell.fill.pattern !== 'plain') {
        const [w, h] = [theme.measure(cell.text, small) / 2 + 1.2, (CAP_HEIGHT * small.size) / 2 + 1.5];
        pen.fillStyle = cell.fill.color;
        pen.fillRect(x - w, y - h, 2 * w, 2 * h);
      }
      const ink = cell.value === null ? theme.muted : readable(cell.fill.color, theme.paper, theme.ink);
      writeLines(pen, [cell.text], x, y, small, ink, 'center');
    }
  }
  if (!valued) drawKey(pen, ends, left, height, theme);
}

/** Swatches from the least to the largest value, each end with its number. */
function drawKey(
  pen: Pen,
  { texts, fills }: ReturnType<typeof planHeatmap>['ends'],
  left: number,
  height: number,
  theme: ChartTheme,
): void {
  const { small } = fonts(theme);
  const baseline = height - 2;
  write(pen, texts[0]!, left, baseline, small, theme.muted);
  let x = left + theme.measure(texts[0]!, small) + 4;
  for (const fill of fills) {
    pen.fillStyle = fill.color;
    pen.fillRect(x, baseline - 7, 12, 8);
    drawPattern(pen, fill, rectangle(x, baseline - 7, x + 12, baseline + 1), theme);
    x += 12;
  }
  write(pen, texts[1]!, x + 4, baseline, small, theme.muted);
}

function planHeatmap(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { label, small } = fonts(theme);
  const data = dataOf(spec);
  const name = fieldOf(spec, data, 'label', 0);
  const series = readSeries(spec, data.rows, all, theme);
  const known = allValues(series);
  const [min, max] = [Math.min(...known), Math.max(...known)];
  const ramp = rampOf(Math.min(min, 0) < 0 ? Math.max(-min, max) : max, Math.max(0, min), theme);
  const rows = data.rows.map((row) => wrap(textIn(row, name), width * 0.3, label, theme.measure));
  const left = widest(rows.flat(), label, theme.measure) + 6;
  const across = (width - left) / Math.max(1, series.length);
  const level = series.map((each) => wrap(each.name, across - 3, label, theme.measure));
  const fits = widest(level.flat(), label, theme.measure) <= across - 1;
  const turned = series.map((each) => wrap(each.name, 80, label, theme.measure));
  const columns = fits ? level : turned;
  const cells = series.flatMap(({ values, format }, column) =>
    values.map(
      (value, row): Cell => ({
        column,
        row,
        value,
        text: value === null ? '–' : format(value).replace('\u00a0%', ''),
        fill: value === null ? { color: mix(theme.paper, theme.grid, 0.35), pattern: 'plain' } : ramp(value),
      }),
    ),
  );
  const valued = cells.every(({ text }) => theme.measure(text, small) + 4 <= across);
  const lines = Math.max(1, ...rows.map((each) => each.length));
  const unit = series[0]!.field.unit ?? '';
  const heads = fits
    ? Math.max(...columns.map((each) => each.length)) * leading(label) + 3
    : widest(columns.flat(), label, theme.measure) + 4;
  return {
    rows,
    columns,
    turned: !fits,
    cells,
    left,
    valued,
    unit,
    top: Math.max(heads, 0) + (unit && fits ? 0 : 0) + (unit ? small.size + 2 : 0),
    bottom: valued ? 0 : small.size + 8,
    pitch: Math.max(lines * leading(label) + 2, small.size + 4),
    ends: {
      texts: [min, max].map((value) => formatCompact(value, theme.lang)),
      fills: [0, 0.25, 0.5, 0.75, 1].map((share) => ramp(min + (max - min) * share)),
    },
  };
}

/** From nearly paper to the palette's first colour; below zero to its third. */
function rampOf(most: number, least: number, theme: ChartTheme): (value: number) => Fill {
  const [up, down] = [categoryColor(theme, 0), categoryColor(theme, 2)];
  return (value) => {
    const share = most > least ? (Math.abs(value) - least) / (most - least) : 1;
    const color = mix(theme.paper, value < 0 ? down : up, 0.08 + 0.92 * Math.max(0, share));
    return { color, pattern: value < 0 ? 'rising' : 'plain' };
  };
}
