import type { DataField, DataRow, DataSet } from '../../../data/data-set.ts';
import type { Report } from '../../../faults/fault.ts';
import { dateTicks } from '../../axes/dates.ts';
import { roundTicks, type Tick } from '../../axes/ticks.ts';
import { rowApart } from '../../checks/totals.ts';
import { checkNumbers } from '../../checks/values.ts';
import type { End, Foot } from '../../overlays/foot.ts';
import type { ChartSpec } from '../../spec.ts';
import { type ChartTheme, fonts } from '../../theme.ts';
import { DAYS, dateIn, precisionOf, yearsOf } from '../../values/dates.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { formatCompact } from '../../values/numbers.ts';

/** The fields that say where bars start and end: both of numbers, or both of dates. */
interface Times extends ChartSpec<readonly [DataSet]> {
  readonly start: DataField;
  readonly end: DataField;
}

export function startOf(row: DataRow, at: DataField): number | null {
  if (at.unit !== null) return numberIn(row, at);
  const date = dateIn(row, at);
  return date === null ? null : yearsOf(date);
}

export function endOf(row: DataRow, at: DataField): number | null {
  if (at.unit !== null) return numberIn(row, at);
  const date = dateIn(row, at);
  return date === null ? null : endOfDate(date);
}

/** The end of the day, month or year that a date names. */
function endOfDate(date: string): number {
  return yearsOf(date) + [1, 1 / 12, 1 / DAYS][date.split('-').length - 1]!;
}

/** The axis of numbers or dates. */
export function footOf({ start, end }: Times): Foot {
  const dates = new Map([...(start.dates?.dates ?? []), ...(end.dates?.dates ?? [])]);
  const read = (text: string, side: End) => {
    if (start.unit !== null) return Number(text);
    const date = dates.get(text) ?? text;
    return side === 'to' ? endOfDate(date) : yearsOf(date);
  };
  return {
    label: start.label,
    isAlone: true,
    placeOf(text, side = 'from') {
      const place = read(text, side);
      return Number.isFinite(place) ? place : null;
    },
  };
}

export function ticksOf(
  { data: [{ rows }], start, end }: Times,
  min: number,
  max: number,
  width: number,
  theme: ChartTheme,
): readonly Tick[] {
  if (start.unit === null) {
    const dates = rows.flatMap((row) => [start, end].flatMap((at) => dateIn(row, at) ?? []));
    // The year that ends the axis is the last that has a name, not the one after it.
    return dateTicks(min, max - 1e-8, precisionOf(dates), width, theme);
  }
  const isYear = start.unit === '' && min >= 1000 && max < 3000;
  const text = (value: number) => (isYear ? String(value) : formatCompact(value, theme.lang));
  const most = Math.max(2, Math.floor(width / (theme.measure(text(max), fonts(theme).small) + 8)));
  return roundTicks(min, max, Math.min(8, most)).map((value) => ({ value, lines: [text(value)] }));
}

/** Checks that a start or an end is a number or a date that can be read; an end may be unknown. */
export function checkPlace(spec: Times, at: DataField, mayLack: boolean, report: Report): void {
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
