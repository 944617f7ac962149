import type { DataRow } from '../../../data/data-set.ts';
import type { Box } from '../../../drawing/drawing.ts';
import { datum, name as nameMeaning, part } from '../../../drawing/meaning.ts';
import { between, positionRoom, writePositions } from '../../axes/positions.ts';
import { PlotSketch, type Plotted } from '../../canvas/sketch.ts';
import { checkCount, checkFamilies } from '../../checks/values.ts';
import type { Say } from '../../descriptions/say.ts';
import { drawPattern, rectangle } from '../../fills/patterns.ts';
import { drawPoint } from '../../fills/strokes.ts';
import { field, labelsOf, optional } from '../../keys.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import { planOverlays } from '../../overlays/draw.ts';
import { asPlaces, placesOf } from '../../overlays/foot.ts';
import { OVERLAYS } from '../../overlays/keys.ts';
import type { Drawn, Spot } from '../../overlays/plot.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { headUnit, textIn } from '../../values/fields.ts';
import { readFamilies } from '../families.ts';
import { kind } from '../kind.ts';
import { lowest } from '../lowest.ts';
import { checkPlace, endOf, footOf, startOf, ticksOf } from './gantt-places.ts';

const KEYS = {
  label: field('any'),
  start: field('any'),
  end: field('any'),
  group: optional(field('text')),
  color: optional(field('text')),
  highlight: labelsOf('label'),
  ...OVERLAYS,
};

/** A figure of bars from date to date; `broad` gives names the width at which they take few lines. */
type GanttSpec = Spec<typeof KEYS> & { readonly broad?: true };

/** The share of the width that names take at most, and where the figure would be higher than its page otherwise. */
const NAMES = 0.36;
const BROAD_NAMES = 0.52;
/** The thickness of a bar as a share of its row. */
const BAR = 0.62;
const MARKER = 3;
/** The most rows that a description lists. */
const MOST_LISTED = 30;

/** Bars from date to date, a row each, under the names of their groups; a diamond where there is no end. */
export const gantt = kind({
  keys: KEYS,

  check(spec, report) {
    const { start, end, color, data } = spec;
    checkPlace(spec, start, false, report);
    checkPlace(spec, end, true, report);
    if ((start.unit === null) !== (end.unit === null)) {
      report.error('chart-units-differ', spec.source, {
        kind: spec.kind,
        units: [start, end].map(({ unit }) => unit ?? ''),
        instead: 'same',
      });
    }
    for (const row of data[0].rows) {
      const [from, to] = [startOf(row, start), endOf(row, end)];
      if (from === null || to === null || to >= from) continue;
      report.error('chart-end-before-start', row.source, {
        start: textIn(row, start),
        end: textIn(row, end),
      });
    }
    checkFamilies(spec, color, report);
    checkCount(spec, 'bars', data[0].rows.length, report);
  },

  foot: footOf,

  describe: describeGantt,

  heights: ganttHeights,

  lower(spec, { width, height }, theme) {
    return lowest([{ ...spec, broad: true }], ganttHeights, spec, { width, height }, theme);
  },

  paint(spec: GanttSpec, { width, height }, sketch) {
    const { theme, label, bold } = sketch;
    const plan = planGantt(spec, width, theme);
    const { lines, left, top, bottom, span, axis, entries, legend } = plan;
    const right = left + axis.width;
    const x = (place: number) => left + ((place - span.min) / (span.max - span.min)) * axis.width;
    const foot = height - bottom;
    const area = { left, right, top, bottom: foot };
    const plot = new PlotSketch(sketch, { area, edge: width, x, y: (place) => place });
    plan.overlay.behind(plot);
    for (const { value } of span.ticks(axis))
      sketch.rule({ width: 0.5, color: theme.grid }, [x(value), top], [x(value), foot]);
    writePositions(sketch, span, axis, foot);
    for (const { line, middle, half } of placeLines(lines, area)) {
      const font = line.bold ? bold : label;
      const means = line.name === null ? undefined : nameMeaning(line.name);
      sketch.writeLines(line.lines, line.row ? plan.indent : 0, middle, { font, means });
      if (line.row) {
        const { start, end, fill, means: shown } = line.row;
        sketch.as(shown, () => {
          if (end === null) drawPoint(sketch, { ...fill, pattern: 'dots' }, [x(start), middle], MARKER);
          else sketch.fillRect(fill.color, x(start), middle - half, Math.max(1, x(end) - x(start)), 2 * half);
        });
        if (end !== null)
          drawPattern(sketch, fill, rectangle(x(start), middle - half, x(end), middle + half));
      }
    }
    sketch.rule({ width: 0.75 }, [left, foot], [right, foot]);
    if (legend > 0) drawLegend(sketch, entries, { left: 0, top: height - legend, width });
    plan.overlay.over(plot);
  },
});

function ganttHeights(spec: GanttSpec, width: number, theme: ChartTheme) {
  const { lines, top, bottom, least } = planGantt(spec, width, theme);
  const height = (pitch: number) =>
    top + lines.reduce((sum, line) => sum + Math.max(pitch, line.least), 0) + bottom;
  return { natural: height(14), least: height(least) };
}

/** A row of the drawing: the name of a group, or a bar. */
interface Line {
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly least: number;
  readonly row: ReturnType<typeof barOf> | null;
}

function planGantt(spec: GanttSpec, width: number, theme: ChartTheme) {
  const { label, bold } = fonts(theme);
  const [data] = spec.data;
  const { entries, indexes } = readFamilies(data, spec.color, theme);
  const plain = { color: categoryColor(theme, 0), pattern: 'plain' as const };
  const groups = spec.group ? [...new Set(data.rows.map((row) => textIn(row, spec.group!)))] : [null];
  const indent = spec.group ? theme.size * 0.8 : 0;
  const least = leading(label) + 1;
  const lineOf = (text: string, heavy: boolean, row: Line['row']): Line => {
    const lines = wrap(
      text,
      width * (spec.broad ? BROAD_NAMES : NAMES) - (row ? indent : 0),
      heavy ? bold : label,
      theme.measure,
    );
    return { name: row ? text : null, lines, bold: heavy, least: lines.length * leading(label) + 2, row };
  };
  const lines = groups.flatMap((group) => [
    ...(group === null || group === '' ? [] : [lineOf(group, true, null)]),
    ...data.rows.flatMap((row, i) => {
      if (group !== null && textIn(row, spec.group!) !== group) return [];
      const name = textIn(row, spec.label);
      const family = entries[indexes[i]!];
      const bar = barOf(spec, row, family?.fill ?? plain, family?.name ?? null);
      return [lineOf(name, spec.highlight.includes(name), bar)];
    }),
  ]);
  const bars = lines.flatMap(({ row }) => row ?? []);
  const marks = asPlaces(spec);
  const foot = footOf(spec);
  const marked = placesOf(marks, foot);
  const first = Math.min(...bars.map(({ start }) => start), ...marked);
  const last = Math.max(...bars.map(({ start, end }) => end ?? start), ...marked);
  const [min, max] = last > first ? [first, last] : [first - 0.5, first + 0.5];
  const left =
    Math.max(
      ...lines.map(
        (each) => widest(each.lines, each.bold ? bold : label, theme.measure) + (each.row ? indent : 0),
      ),
    ) + 8;
  const right = MARKER + 1;
  const axis = { left, width: width - left - right, right };
  const ends = between(min, max, (extent) => ticksOf(spec, min, max, extent, theme), theme);
  const span = { ...ends, name: spec.start.unit === null ? '' : headUnit(spec.start) };
  const legend = legendHeight(entries, width, theme);
  const bottom = positionRoom(span, axis, theme) + 1 + legend;
  const drawn = (sketch: Plotted) => [drawnIn(sketch, spec, lines, theme)];
  const overlay = planOverlays({ spec: marks, values: 'up', along: foot.placeOf, drawn }, theme);
  return { overlay, lines, indent, entries, legend, least, left, span, axis, top: 2 + overlay.top, bottom };
}

/** Places lines one below the other in a plot, which they fill. */
function placeLines(lines: readonly Line[], { top, bottom }: Pick<Box, 'top' | 'bottom'>) {
  const spare = (bottom - top - lines.reduce((sum, { least }) => sum + least, 0)) / lines.length;
  let y = top;
  return lines.map((line) => {
    const extent = line.least + spare;
    y += extent;
    return { line, middle: y - extent / 2, half: Math.min(extent * BAR, 10) / 2 };
  });
}

/** The bars, for what is drawn over them; a note leads to the end of its own. */
function drawnIn(sketch: Plotted, { start }: GanttSpec, lines: readonly Line[], { ink }: ChartTheme): Drawn {
  const spots = placeLines(lines, sketch.area).flatMap(({ line: { name, row }, middle, half }): Spot[] => {
    if (!row || name === null) return [];
    const [left, right] = [sketch.x(row.start), sketch.x(row.end ?? row.start)];
    const box = { left, right, top: middle - half, bottom: middle + half };
    const place = { at: row.start, value: row.start, x: right, y: middle };
    return [{ row: row.from, name, ...place, box, filled: true, said: true }];
  });
  return { field: start, color: ink, joined: false, spots, format: String };
}

function barOf(
  spec: GanttSpec,
  row: DataRow,
  fill: Parameters<typeof drawPattern>[1],
  family: string | null,
) {
  const { start, end } = spec;
  return {
    from: row,
    start: startOf(row, start)!,
    end: endOf(row, end),
    fill,
    means: part(datum(row, start), 'look', family),
  };
}

function describeGantt({ data: [{ rows }], label, start, end, group }: GanttSpec, say: Say): string[] {
  const { words } = say;
  const told = (row: DataRow) => {
    const name = textIn(row, label);
    const [from, to] = [textIn(row, start), textIn(row, end)];
    return to === '' ? `${name} ${from}` : words.fromTo(name, from, to);
  };
  if (rows.length > MOST_LISTED) return [];
  const groups = group ? [...new Set(rows.map((row) => textIn(row, group)))] : [null];
  return groups.map((each) => {
    const own = rows.filter((row) => each === null || textIn(row, group!) === each);
    return (each ? `${each}${say.colon}` : '') + own.map(told).join(say.separator);
  });
}
