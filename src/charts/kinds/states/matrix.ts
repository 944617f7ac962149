import type { DataField } from '../../../data/data-set.ts';
import type { Point, Size } from '../../../drawing/drawing.ts';
import { type Meaning, name as nameMeaning } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { nearest } from '../../../faults/nearest.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { checkCount } from '../../checks/values.ts';
import { readable } from '../../colors/color.ts';
import type { Fill } from '../../fills/patterns.ts';
import { wrap } from '../../labels/fit.ts';
import { drawLegend, type LegendEntry } from '../../labels/legend.ts';
import { categoryColor, leading } from '../../theme.ts';
import { textIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { type Cell, dotsOf, KEYS, type MatrixSpec, planMatrix, statesIn } from './matrix-plan.ts';

/** The most states that shades of one hue tell apart in grey. */
const MOST_STATES = 5;
const GAP = 1;
/** The radius of a dot as a share of the smaller side of its cell. */
const DOT = 0.27;
const WIDEST_DOT = 18;
/** A row is parted from the next one below its rule, points. */
const BELOW_RULE = 0.4;

/**
 * A table of rows by columns of words: full dots for yes and rings for no where there are no other words; else cells
 * that are the darker the later their state stands among `states`, or in the data.
 */
export const matrix = kind({
  keys: KEYS,

  check(spec, report) {
    const { states, series, data } = spec;
    const found = statesIn(spec);
    for (const row of data[0].rows) {
      for (const each of series) {
        const state = textIn(row, each);
        if (state === '' || states.length === 0 || states.includes(state)) continue;
        report.error('chart-state-unknown', row.source, {
          field: each.name,
          state,
          states,
          near: nearest(state, states),
        });
      }
    }
    checkStates(spec, found, report);
    checkCount(spec, 'rows', data[0].rows.length, report);
    checkCount(spec, 'columns', series.length, report);
  },

  describe({ data: [{ rows }], label, series }, say) {
    const listed = (field: DataField) =>
      rows
        .map((row) => `${textIn(row, label)} ${textIn(row, field) || say.words.unknown}`)
        .join(say.separator);
    return series.map((field) => `${field.label}${say.colon}${listed(field)}`);
  },

  heights(spec, width, theme) {
    const { rows, top, legend, least } = planMatrix(spec, width, theme);
    const height = (pitch: number) =>
      top + rows.reduce((sum, { least: own }) => sum + Math.max(own, pitch), 0) + legend;
    return { natural: height(16), least: height(least) };
  },

  seams(spec, { width, height }, theme) {
    const { rows, top, legend } = planMatrix(spec, width, theme);
    const spare = spareOf(rows, height - top - legend);
    let y = top;
    const ends = rows.map(({ least }) => {
      y += least + spare;
      return y + BELOW_RULE;
    });
    return { at: ends.slice(0, -1), head: top };
  },

  paint(spec, { width, height }, sketch) {
    const { theme, label } = sketch;
    const plan = planMatrix(spec, width, theme);
    const { rows, columns, left, top, across, turned, legend, entries, dots } = plan;
    for (const [i, { name, lines }] of columns.entries()) {
      const x = left + (i + 0.5) * across;
      const means = nameMeaning(name);
      if (turned) sketch.writeTurned(lines, x, top - 3, { align: 'left', means });
      else
        sketch.writeFrom(lines, x, top - 4 - (lines.length - 1) * leading(label), { align: 'center', means });
    }
    const spare = spareOf(rows, height - top - legend);
    let y = top;
    for (const { name, lines, least, cells } of rows) {
      const down = least + spare;
      sketch.writeLines(lines, 0, y + down / 2, { means: nameMeaning(name) });
      if (dots) sketch.rule({ width: 0.4, color: theme.grid }, [0, y + down], [width, y + down]);
      for (const [i, cell] of cells.entries()) {
        const middle: Point = [left + (i + 0.5) * across, y + down / 2];
        if (cell.means === null) {
          sketch.writeLines(['–'], ...middle, { font: sketch.small, color: theme.muted, align: 'center' });
        } else if (dots) {
          const radius = DOT * Math.min(across, down, WIDEST_DOT);
          drawDot(sketch, dots.get(cell.state) ?? false, middle, radius, cell.means);
        } else drawCell(sketch, cell, middle, { width: across - GAP, height: down - GAP }, plan.written);
      }
      y += down;
    }
    if (legend > 0)
      drawLegend(
        sketch,
        entries,
        { left: 0, top: height - legend, width },
        dots ? entryMarker(entries, dots) : undefined,
      );
  },
});

/** The height that each row has beyond its least one, points. @param height that of all rows. */
function spareOf(rows: readonly { readonly least: number }[], height: number): number {
  return (height - rows.reduce((sum, { least }) => sum + least, 0)) / rows.length;
}

/** Draws a cell in the colour of its state, with its word where all have room. */
function drawCell(
  sketch: Sketch,
  cell: Cell,
  [x, y]: Point,
  { width, height }: Size,
  written: boolean,
): void {
  const { small, theme } = sketch;
  const { state, color, means } = cell;
  sketch.as(means, () => sketch.fillRect(color, x - width / 2, y - height / 2, width, height));
  if (!written) return;
  const ink = readable(color, theme.paper, theme.ink);
  sketch.writeLines(wrap(state, width - 3, small, theme.measure), x, y, {
    font: small,
    color: ink,
    align: 'center',
  });
}

function checkStates(
  { kind: name, source, ...spec }: MatrixSpec,
  states: readonly string[],
  report: Report,
): void {
  if (states.length === 0) report.error('chart-series-empty', source, { field: spec.series[0]!.name });
  if (states.length <= MOST_STATES || dotsOf(states)) return;
  report.error('chart-too-many', source, {
    kind: name,
    what: 'states',
    count: states.length,
    most: MOST_STATES,
    instead: 'table',
  });
}

/** Draws a key's dots as those in the table. */
function entryMarker(entries: readonly LegendEntry[], dots: ReadonlyMap<string, boolean>) {
  return (sketch: Sketch, fill: Fill, middle: Point, half: number) => {
    const { name } = entries.find((entry) => entry.fill === fill)!;
    drawDot(sketch, dots.get(name)!, middle, half, null);
  };
}

/** Draws a full dot for yes, a ring for no, and nothing for what is not known. */
function drawDot(sketch: Sketch, full: boolean, [x, y]: Point, radius: number, means: Meaning | null): void {
  const { pen, theme } = sketch;
  const color = categoryColor(theme, 0);
  sketch.as(means, () => {
    pen.beginPath();
    pen.fillStyle = pen.strokeStyle = color;
    pen.lineWidth = 0.8;
    pen.arc(x, y, full ? radius : radius - 0.4, 0, 2 * Math.PI);
    if (full) pen.fill();
    else pen.stroke();
  });
}
