import type { DataRow } from '../../../data/data-set.ts';
import type { Point } from '../../../drawing/drawing.ts';
import { datum, part, value as valueMeaning } from '../../../drawing/meaning.ts';
import { languageFor } from '../../../languages/index.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { checkSeries } from '../../checks/values.ts';
import { mix, readable } from '../../colors/color.ts';
import { describeTrend } from '../../descriptions/trend.ts';
import { field } from '../../keys.ts';
import { classesHeight, classesOf, classOf, drawClasses } from '../../labels/classes.ts';
import { widest } from '../../labels/fit.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, fonts } from '../../theme.ts';
import { dateIn } from '../../values/dates.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { oneSeries } from '../series.ts';

const KEYS = { day: field('any'), value: field('number') };

/** The greatest side of a day, and the gap between two, points. */
const SIDE = 17;
const GAP = 0.8;
/** The side under which a year is parted, points, and the months of its parts. */
const SMALLEST = 4;
const PARTS = [12, 6, 4, 3];
/** The space between two years, or parts of one. */
const YEAR_GAP = 5;
const MOST_YEARS = 8;
const DAY = 86_400_000;

/**
 * A square for each day, in columns of weeks that begin on Monday, a band for each year: the darker the larger. Where days
 * would be too small, a year is parted into bands of some months each.
 */
export const calendar = kind({
  keys: KEYS,

  check(spec, report) {
    const { day, value, data, source } = spec;
    checkSeries(spec, [value], report);
    const seen = new Set<string>();
    for (const row of data[0].rows) {
      const found = textIn(row, day);
      const date = dateIn(row, day);
      if (date === null || date.length < 10) {
        report.error('chart-day-unread', row.source, { field: day.name, found });
      } else if (seen.has(date)) {
        report.error('chart-place-repeated', row.source, { field: day.name, found, what: 'date' });
      }
      seen.add(date ?? '');
    }
    const years = new Set([...seen].map((date) => date.slice(0, 4)));
    if (years.size <= MOST_YEARS) return;
    report.error('chart-too-many', source, {
      kind: spec.kind,
      what: 'years',
      count: years.size,
      most: MOST_YEARS,
      instead: 'multiples',
    });
  },

  describe: ({ data: [data], day, value }, say) => {
    const rows = data.rows.toSorted((a, b) => ((dateIn(a, day) ?? '') < (dateIn(b, day) ?? '') ? -1 : 1));
    return describeTrend({ ...data, rows }, day, value, say);
  },

  heights(spec, width, theme) {
    const { bands, pitch, head } = planCalendar(spec, width, theme);
    const height = bands.length * (head + 7 * pitch + YEAR_GAP) - YEAR_GAP + classesHeight(theme);
    return { natural: height, least: height };
  },

  paint(spec, { width, height }, sketch) {
    const plan = planCalendar(spec, width, sketch.theme);
    let top = 0;
    for (const band of plan.bands) {
      paintBand(sketch, plan, band, top + plan.head, width);
      top += plan.head + 7 * plan.pitch + YEAR_GAP;
    }
    drawClasses(sketch, plan.classes, spec.value, { top: height - classesHeight(sketch.theme), width });
  },
});

type Plan = ReturnType<typeof planCalendar>;
type Band = Plan['bands'][number];

function planCalendar({ data: [data], day, value }: Spec<typeof KEYS>, width: number, theme: ChartTheme) {
  const { small } = fonts(theme);
  const { rows } = data;
  const days = rows.map((row) => ({ row, time: Date.parse(dateIn(row, day)!) }));
  const series = oneSeries(data, value, rows, { color: '', pattern: 'plain' }, theme);
  const classes = classesOf(
    series.values.filter((each) => each !== null),
    theme,
  );
  const byTime = new Map<number, DataRow>(days.map(({ time, row }) => [time, row]));
  const { weekdays } = languageFor(theme.lang).charts;
  const left = widest(weekdays, small, theme.measure) + 5;
  const parted = PARTS.map((months) => {
    const bands = bandsOf([...byTime.keys()], months);
    const weeks = Math.max(...bands.map(({ first, last }) => weekOf(last, first) + 1));
    return { bands, pitch: Math.min((width - left) / weeks, SIDE) };
  });
  const { bands, pitch } = parted.find((each) => each.pitch >= SMALLEST) ?? parted.at(-1)!;
  const texts = series.values.map((each) =>
    each === null ? '' : series.format(each).replace('\u00a0%', ''),
  );
  const valued = pitch > small.size * 1.5 && texts.every((text) => theme.measure(text, small) + 2 < pitch);
  // Small days leave no room for each name: every second or third one stands, or the first and the last.
  const step = [1, 2, 3].find((days) => days * pitch > small.size * 0.9) ?? 6;
  const rowsBy = { rows: byTime, weekdays, left, pitch, classes };
  return { bands, ...rowsBy, series, value, valued, step, head: small.size + 5 };
}

/** The months with a day among some, whole, in bands that begin with a year or some months after: their ends. */
function bandsOf(times: readonly number[], months: number): { first: number; last: number }[] {
  const starts = times.map((time) => {
    const date = new Date(time);
    return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months);
  });
  return [...new Set(starts)]
    .toSorted((a, b) => a - b)
    .map((start) => {
      const own = times.filter((_, i) => starts[i] === start).map((time) => new Date(time));
      const monthsOf = own.map((date) => date.getUTCMonth());
      const year = own[0]!.getUTCFullYear();
      return {
        first: Date.UTC(year, Math.min(...monthsOf)),
        last: Date.UTC(year, Math.max(...monthsOf) + 1) - DAY,
      };
    });
}

function paintBand(sketch: Sketch, plan: Plan, { first, last }: Band, top: number, width: number): void {
  const { theme, small } = sketch;
  const { rows, left, pitch, classes, value, series, valued, weekdays, step } = plan;
  const number = new Date(first).getUTCFullYear();
  const { shortMonths } = languageFor(theme.lang).dates;
  for (const [i, text] of weekdays.entries()) {
    if (i % step === 0)
      sketch.writeLines([text], 0, top + (i + 0.5) * pitch, { font: small, color: theme.muted });
  }
  for (let time = first; time <= last; time += DAY) {
    const [x, y] = [left + weekOf(time, first) * pitch, top + weekday(time) * pitch];
    const side = pitch - GAP;
    const row = rows.get(time);
    const known = row ? numberIn(row, value) : null;
    const color =
      known === null ? mix(theme.paper, theme.grid, 0.35) : classes.colors[classOf(known, classes)]!;
    sketch.as(row ? part(datum(row, value), 'look') : null, () => sketch.fillRect(color, x, y, side, side));
    if (!valued || !row || known === null) continue;
    const ink = readable(color, theme.paper, theme.ink);
    const text = series.format(known).replace('\u00a0%', '');
    sketch.writeLines([text], x + side / 2, y + side / 2, {
      font: small,
      color: ink,
      align: 'center',
      means: valueMeaning(datum(row, value)),
    });
  }
  let end = Number.NEGATIVE_INFINITY;
  for (let month = new Date(first).getUTCMonth(); month <= new Date(last).getUTCMonth(); month++) {
    const start = Date.UTC(number, month);
    const text = shortMonths[month]! + (start === first ? ` ${number}` : '');
    const x = Math.min(left + weekOf(start, first) * pitch, width - theme.measure(text, small));
    if (x > end) {
      sketch.note(text, x, top - 4);
      end = x + theme.measure(text, small) + 3;
    }
    if (start > first) sketch.rule({ width: 0.6 }, ...monthEdge(start, first, plan, top));
  }
}

/** The line between two months: down beside the last days of one, and the first of the other. */
function monthEdge(start: number, first: number, { left, pitch }: Plan, top: number): Point[] {
  const x = left + weekOf(start, first) * pitch - GAP / 2;
  const y = top + weekday(start) * pitch - GAP / 2;
  const bottom = top + 7 * pitch - GAP;
  if (weekday(start) === 0)
    return [
      [x, top],
      [x, bottom],
    ];
  return [
    [x + pitch, top],
    [x + pitch, y],
    [x, y],
    [x, bottom],
  ];
}

/** The day of a week, 0 for Monday. */
function weekday(time: number): number {
  return (new Date(time).getUTCDay() + 6) % 7;
}

/** The number of a day's week, 0 for that of the first day. */
function weekOf(time: number, first: number): number {
  return (Math.floor((time - first) / DAY + weekday(first)) / 7) | 0;
}
