import type { DataField, DataSet } from '../../data/data-set.ts';
import type { Unsigned } from '../../faults/catalogue/charts-rows.ts';
import type { Report } from '../../faults/fault.ts';
import { readPositions } from '../axes/positions.ts';
import type { Keys } from '../keys.ts';
import type { ChartSpec } from '../spec.ts';
import { defaultPalette, plainTheme } from '../theme.ts';
import { areDates, dateIn } from '../values/dates.ts';
import { numberIn, textIn } from '../values/fields.ts';
import { rowApart } from './totals.ts';

const COLORS = defaultPalette.length;

/** The most that colours tell apart or that a page holds, and what helps where there is more. */
const LIMITS = {
  slices: { what: 'slices', most: COLORS, instead: 'bars' },
  groups: { what: 'groups', most: COLORS, instead: 'together' },
  series: { what: 'series', most: COLORS, instead: 'together' },
  lines: { what: 'series', most: COLORS, instead: 'multiples' },
  families: { what: 'families', most: COLORS, instead: 'together' },
  bars: { what: 'bars', most: 60, instead: 'largest' },
  rows: { what: 'rows', most: 50, instead: 'together' },
  spreads: { what: 'groups', most: 30, instead: 'together' },
  steps: { what: 'rows', most: 30, instead: 'together' },
  ages: { what: 'rows', most: 120, instead: 'together' },
  bins: { what: 'bins', most: 50, instead: 'fewer' },
  columns: { what: 'columns', most: 31, instead: 'together' },
} as const;

/** The values that a field may have besides numbers from zero up. */
interface Allowed {
  readonly unknown: boolean;
  /** `true`, or what values below zero cannot be. */
  readonly negative: true | Unsigned;
}

/** Checks the numbers of fields, and that each field has some that is known. */
export function checkSeries(
  spec: ChartSpec,
  fields: readonly DataField[],
  report: Report,
  allowed: Allowed = { unknown: true, negative: true },
): void {
  for (const field of fields) {
    checkNumbers(spec, field, report, allowed);
    if (spec.data.every(({ rows }) => rows.every((row) => row.values[field.name] === null))) {
      report.error('chart-series-empty', spec.source, { field: field.name });
    }
  }
}

/** The keys whose field names the rows, where a kind asks for it. */
const NAMING = ['label', 'x', 'row'];

/** Reports rows without a name, whose marks would stand for nothing. */
export function checkNamed(spec: ChartSpec, keys: Keys, report: Report): void {
  for (const key of NAMING) {
    const field = keys[key]?.absent === null ? (spec as ChartSpec & Record<string, DataField>)[key]! : null;
    if (!field || field.unit !== null) continue;
    const rows = spec.data.flatMap((each) => (each.fields.has(field.name) ? each.rows : []));
    for (const row of rows) {
      if (textIn(row, field).trim() === '')
        report.error('chart-name-empty', row.source, { field: field.name });
    }
  }
}

/**
 * Warns of rows of the same name, where a reader tells rows apart by it alone. Groups may have parts of the same name.
 */
export function checkNamesOnce(spec: ChartSpec, report: Report): void {
  const { label, group } = spec as ChartSpec & {
    readonly label?: DataField;
    readonly group?: DataField | null;
  };
  if (!label || label.unit !== null || group) return;
  const seen = new Set<string>();
  for (const row of spec.data.flatMap(({ rows }) => rows)) {
    const name = textIn(row, label);
    if (seen.has(name)) report.warning('chart-name-twice', row.source, { field: label.name, name });
    seen.add(name);
  }
}

export function checkNumbers(
  { data }: ChartSpec,
  { name }: DataField,
  report: Report,
  allowed: Allowed,
): void {
  for (const row of data.flatMap(({ rows }) => rows)) {
    const value = numberIn(row, { name });
    if (value === null && !allowed.unknown) report.error('chart-value-unknown', row.source, { field: name });
    if (value !== null && value < 0 && allowed.negative !== true) {
      report.error('chart-value-negative', row.source, { field: name, value, as: allowed.negative });
    }
  }
}

/** @param instead what helps where units differ. */
export function checkUnits(
  { kind, source }: ChartSpec,
  fields: readonly DataField[],
  report: Report,
  instead: 'same' | 'multiples' = 'same',
): void {
  const units = [...new Set(fields.map(({ unit }) => unit ?? ''))];
  if (units.length > 1) report.error('chart-units-differ', source, { kind, units, instead });
}

/** Checks that shares have something to divide in every row. */
export function checkShares({ rows }: DataSet, fields: readonly DataField[], report: Report): void {
  for (const row of rows) {
    if (fields.some((field) => numberIn(row, field))) continue;
    report.error('chart-sum-zero', row.source, { field: fields.map(({ name }) => name).join(', ') });
  }
}

/** Checks that each place along `x` comes once, and that all texts are dates where some are. */
export function checkOnce(data: DataSet, x: DataField, report: Report): void {
  if (!checkDates(data, x, report)) return;
  const what = x.unit !== null ? 'number' : areDates(x) ? 'date' : 'name';
  const seen = new Set<number | string>();
  for (const row of data.rows) {
    const place = x.unit === null ? (dateIn(row, x) ?? textIn(row, x)) : numberIn(row, x);
    if (place === null) continue;
    const found = x.unit === null ? textIn(row, x) : place;
    if (seen.has(place)) report.error('chart-place-repeated', row.source, { field: x.name, found, what });
    seen.add(place);
  }
}

/** Reports the first text that is no date among dates: names would stand as far apart as any others. */
function checkDates(data: DataSet, x: DataField, report: Report): boolean {
  if (!x.dates) return true;
  const row = data.rows.find((each) => dateIn(each, x) === null);
  if (!row) return true;
  report.error('chart-date-unread', row.source, {
    field: x.name,
    found: textIn(row, x),
    ordered: x.dates.ordered,
    apart: rowApart(data, row, x),
  });
  return false;
}

/** A chart along `x` whose rows before `from` are left out. */
interface FromSpec extends ChartSpec<readonly [DataSet]> {
  readonly x: DataField;
  readonly from: number | null;
}

/** Checks that enough rows are left from `from` on. */
export function checkFrom(spec: FromSpec, needed: number, report: Report): void {
  const { x, from, source } = spec;
  const [data] = spec.data;
  const { rows } = readPositions(data, x, from, plainTheme);
  if (rows.length < needed) report.error('chart-no-rows', source, { data: data.key, needed });
}

export function checkFamilies(spec: ChartSpec, color: DataField | null, report: Report): void {
  if (color) checkCount(spec, 'families', distinct(spec.data[0]!, color), report);
}

/** The number of names in a field. */
export function distinct({ rows }: DataSet, field: DataField): number {
  return new Set(rows.map((row) => textIn(row, field))).size;
}

export function checkCount(
  { kind, source }: ChartSpec,
  limit: keyof typeof LIMITS,
  count: number,
  report: Report,
): void {
  const { what, most, instead } = LIMITS[limit];
  if (count > most) report.error('chart-too-many', source, { kind, what, count, most, instead });
}
