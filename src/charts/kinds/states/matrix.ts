import type { DataField, DataSet } from '../../../data/data-set.ts';
import type { Point, Size } from '../../../drawing/drawing.ts';
import { datum, type Meaning, name as nameMeaning, part } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { nearest } from '../../../faults/nearest.ts';
import { LANGUAGES } from '../../../languages/index.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { checkCount } from '../../checks/values.ts';
import { mix, readable } from '../../colors/color.ts';
import type { Fill } from '../../fills/patterns.ts';
import { field, fields, texts } from '../../keys.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { drawLegend, type LegendEntry, legendHeight } from '../../labels/legend.ts';
import { wrapNames } from '../../labels/row-names.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { textIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';

const KEYS = { label: field('any'), series: fields('text'), states: texts() };

type MatrixSpec = Spec<typeof KEYS>;

/** The most states that shades of one hue tell apart in grey. */
const MOST_STATES = 5;
/** The share of the width that the names of rows take. */
const NAMES = 0.34;
const GAP = 1;
/** The radius of a dot as a share of the smaller side of its cell. */
const DOT = 0.27;
const WIDEST_DOT = 18;

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
    const spare = (height - top - legend - rows.reduce((sum, { least }) => sum + least, 0)) / rows.length;
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

/** A cell of the table: its word, or an empty one, and the colour for it. */
interface Cell {
  readonly state: string;
  readonly color: string;
  readonly means: Meaning | null;
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

/** The states in their order: that of the figure, or of the data, row by row. */
function statesIn({ states, series, data: [{ rows }] }: MatrixSpec): readonly string[] {
  if (states.length > 0) return states;
  return [...new Set(rows.flatMap((row) => series.map((each) => textIn(row, each))))].filter(Boolean);
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

/** Whether each state is a full dot; null where some is neither yes nor no. */
function dotsOf(states: readonly string[]): ReadonlyMap<string, boolean> | null {
  const words = Object.values(LANGUAGES).map(({ charts }) => charts);
  const yes = new Set([...words.map((each) => each.yes), ...YES]);
  const no = new Set([...words.map((each) => each.no), ...NO]);
  const folded = states.map((state) => state.toLowerCase());
  if (!folded.every((state) => yes.has(state) || no.has(state))) return null;
  return new Map(states.map((state, i) => [state, yes.has(folded[i]!)]));
}

/** Signs for yes and no, in whatever language. */
const YES = ['x', '✓', '✔', '+', 'true'];
const NO = ['–', '-', '✗', '✘', 'false'];

function planMatrix(spec: MatrixSpec, width: number, theme: ChartTheme) {
  const { label, small } = fonts(theme);
  const [{ rows: all }] = spec.data as readonly [DataSet];
  const states = statesIn(spec);
  const dots = dotsOf(states);
  const colors = new Map(states.map((state, i) => [state, shade(i, states.length, theme)]));
  const texts = all.map((row) => textIn(row, spec.label));
  const names = wrapNames(texts, width, NAMES, label, theme);
  const left = widest(names.flat(), label, theme.measure) + 8;
  const across = (width - left) / spec.series.length;
  const words = states.map((state) => wrap(state, across - 4, small, theme.measure));
  const written = !dots && words.every((lines) => widest(lines, small, theme.measure) <= across - 3);
  const high = written ? Math.max(1, ...words.map((lines) => lines.length)) * leading(small) + 4 : 0;
  const rows = all.map((row, i) => ({
    name: texts[i]!,
    lines: names[i]!,
    least: Math.max(names[i]!.length * leading(label) + 3, high),
    cells: spec.series.map((each): Cell => {
      const state = textIn(row, each);
      return {
        state,
        color: colors.get(state) ?? theme.paper,
        means: state === '' ? null : part(datum(row, each), 'look', state),
      };
    }),
  }));
  const level = spec.series.map((each) => wrap(each.label, across - 3, label, theme.measure));
  const turned = widest(level.flat(), label, theme.measure) > across - 1;
  const columns = spec.series.map((each, i) => ({
    name: each.label,
    lines: turned ? wrap(each.label, 80, label, theme.measure) : level[i]!,
  }));
  const heads = columns.map(({ lines }) => lines);
  const top = turned
    ? widest(heads.flat(), label, theme.measure) + 5
    : Math.max(...heads.map(({ length }) => length)) * leading(label) + 4;
  const fill = (state: string) => ({ color: colors.get(state)!, pattern: 'plain' as const });
  // Words that stand in the cells need no key.
  const entries: LegendEntry[] = written ? [] : states.map((name) => ({ name, fill: fill(name) }));
  const legend = legendHeight(entries, width, theme);
  return {
    rows,
    columns,
    left,
    top,
    across,
    turned,
    legend,
    entries,
    dots,
    written,
    least: leading(label) + 3,
  };
}

/** Draws a key's dots as those in the table. */
function entryMarker(entries: readonly LegendEntry[], dots: ReadonlyMap<string, boolean>) {
  return (sketch: Sketch, fill: Fill, middle: Point, half: number) => {
    const { name } = entries.find((entry) => entry.fill === fill)!;
    drawDot(sketch, dots.get(name)!, middle, half, null);
  };
}

/** From nearly paper to the palette's first colour. */
function shade(index: number, count: number, theme: ChartTheme): string {
  return mix(theme.paper, categoryColor(theme, 0), count === 1 ? 0.6 : 0.1 + (0.9 * index) / (count - 1));
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
