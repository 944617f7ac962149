import type { DataField, DataRow } from '../../../data/data-set.ts';
import { datum, name as nameMeaning, part } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { dateTicks } from '../../axes/dates.ts';
import { between, positionRoom, writePositions } from '../../axes/positions.ts';
import { roundTicks, type Tick } from '../../axes/ticks.ts';
import { rowApart } from '../../checks/totals.ts';
import { checkCount, checkFamilies, checkNumbers } from '../../checks/values.ts';
import type { Say } from '../../descriptions/say.ts';
import { drawPattern, rectangle } from '../../fills/patterns.ts';
import { drawMarker } from '../../fills/strokes.ts';
import { field, labelsOf, optional } from '../../keys.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { DAYS, dateIn, precisionOf, yearsOf } from '../../values/dates.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { formatCompact } from '../../values/numbers.ts';
import { readFamilies } from '../families.ts';
import { kind } from '../kind.ts';

const KEYS = {
  label: field('any'),
  start: field('any'),
  end: field('any'),
  group: optional(field('text')),
  color: optional(field('text')),
  highlight: labelsOf('label'),
};

type GanttSpec = Spec<typeof KEYS>;

/** The share of the width that names take at most. */
const NAMES = 0.36;
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

  describe: describeGantt,

  heights(spec, width, theme) {
    const { lines, top, bottom, least } = planGantt(spec, width, theme);
    const height = (pitch: number) =>
      top + lines.reduce((sum, line) => sum + Math.max(pitch, line.least), 0) + bottom;
    return { natural: height(14), least: height(least) };
  },

  paint(spec, { width, height }, sketch) {
    const { theme, label, bold } = sketch;
    const plan = planGantt(spec, width, theme);
    const { lines, left, top, bottom, span, axis, entries, legend } = plan;
    const right = left + axis.width;
    const x = (place: number) => left + ((place - span.min) / (span.max - span.min)) * axis.width;
    const foot = height - bottom;
    const spare = (foot - top - lines.reduce((sum, each) => sum + each.least, 0)) / lines.length;
    for (const { value } of span.ticks(axis))
      sketch.rule({ width: 0.5, color: theme.grid }, [x(value), top], [x(value), foot]);
    writePositions(sketch, span, axis, foot);
    let y = top;
    for (const line of lines) {
      const extent = line.least + spare;
      const middle = y + extent / 2;
      const font = line.bold ? bold : label;
      const means = line.name === null ? undefined : nameMeaning(line.name);
      sketch.writeLines(line.lines, line.row ? plan.indent : 0, middle, { font, means });
      if (line.row) {
        const { start, end, fill, means: shown } = line.row;
        const half = Math.min(extent * BAR, 10) / 2;
        sketch.as(shown, () => {
          if (end === null)
            drawMarker(sketch, { ...fill, pattern: 'dots' }, [x(start), middle], MARKER / 0.9);
          else sketch.fillRect(fill.color, x(start), middle - half, Math.max(1, x(end) - x(start)), 2 * half);
        });
        if (end !== null)
          drawPattern(sketch, fill, rectangle(x(start), middle - half, x(end), middle + half));
      }
      y += extent;
    }
    sketch.rule({ width: 0.75 }, [left, foot], [right, foot]);
    if (legend > 0) drawLegend(sketch, entries, { left: 0, top: height - legend, width });
  },
});

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
    const lines = wrap(text, width * NAMES - (row ? indent : 0), heavy ? bold : label, theme.measure);
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
  const first = Math.min(...bars.map(({ start }) => start));
  const last = Math.max(...bars.map(({ start, end }) => end ?? start));
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
  const span = { ...ends, name: '' };
  const legend = legendHeight(entries, width, theme);
  const bottom = positionRoom(span, axis, theme) + 1 + legend;
  return { lines, indent, entries, legend, least, left, span, axis, top: 2, bottom };
}

function barOf(
  spec: GanttSpec,
  row: DataRow,
  fill: Parameters<typeof drawPattern>[1],
  family: string | null,
) {
  const { start, end } = spec;
  return {
    start: startOf(row, start)!,
    end: endOf(row, end),
    fill,
    means: part(datum(row, start), 'look', family),
  };
}

function startOf(row: DataRow, at: DataField): number | null {
  if (at.unit !== null) return numberIn(row, at);
  const date = dateIn(row, at);
  return date === null ? null : yearsOf(date);
}

/** The end of a bar: that of the day, month or year that is named. */
function endOf(row: DataRow, at: DataField): number | null {
  if (at.unit !== null) return numberIn(row, at);
  const date = dateIn(row, at);
  return date === null ? null : yearsOf(date) + [1, 1 / 12, 1 / DAYS][date.split('-').length - 1]!;
}

function ticksOf(
  { data: [{ rows }], start, end }: GanttSpec,
  min: number,
  max: number,
  width: number,
  theme: ChartTheme,
): readonly Tick[] {
  if (start.unit === null) {
    const dates = rows.flatMap((row) => [start, end].flatMap((at) => dateIn(row, at) ?? []));
    return dateTicks(min, max, precisionOf(dates), width, theme);
  }
  const isYear = start.unit === '' && min >= 1000 && max < 3000;
  const text = (value: number) => (isYear ? String(value) : formatCompact(value, theme.lang));
  const most = Math.max(2, Math.floor(width / (theme.measure(text(max), fonts(theme).small) + 8)));
  return roundTicks(min, max, Math.min(8, most)).map((value) => ({ value, lines: [text(value)] }));
}

/** Checks that a start or an end is a number or a date that can be read; an end may be unknown. */
function checkPlace(spec: GanttSpec, at: DataField, mayLack: boolean, report: Report): void {
  if (at.unit !== null) {
    checkNumbers(spec, at, report, { unknown: mayLack, negative: true });
    return;
  }
  for (const row of spec.data[0].rows) {
    const found = textIn(row, at);
    if (dateIn(row, at) !== null || (mayLack && found === '')) continue;
    report.error('chart-date-unread', row.source, {
      field: at.name,
      found,
      ordered: at.dates?.ordered ?? true,
      apart: rowApart(spec.data[0], row, at),
    });
  }
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
