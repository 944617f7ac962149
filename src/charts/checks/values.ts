import type { ChartSpec, DataField, DataSet } from '../../content/booklet.ts';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { readPositions } from '../axes/positions.ts';
import { dataOf, fieldOf, fieldsOf, highlighted, namesIn, numberIn, textIn } from '../data/fields.ts';
import { defaultPalette, plainTheme } from '../theme.ts';

const COLORS = defaultPalette.length;
/** What can be told apart by its colour, and what a page can hold. */
const MOST = {
  slices: COLORS,
  groups: COLORS,
  series: COLORS,
  families: COLORS,
  bars: 60,
  rows: 50,
  columns: 31,
} as const;

/** Numbers of one unit, some of them known in each. */
export function checkSeries(
  spec: ChartSpec,
  fields: readonly DataField[],
  report: Report,
  allowed: { unknown: boolean; negative: boolean },
): void {
  const data = dataOf(spec);
  for (const field of fields) {
    checkNumbers(spec, data, field, report, allowed);
    if (data.rows.length > 0 && data.rows.every((row) => row.values[field.name] === null)) {
      report.error('chart-series-empty', spec.source, { field: field.name });
    }
  }
  checkUnits(spec, fields, report);
}

export function checkUnits({ kind, source }: ChartSpec, fields: readonly DataField[], report: Report): void {
  const units = [...new Set(fields.map(({ unit }) => unit ?? ''))];
  if (units.length > 1) report.error('chart-units-differ', source, { kind, units });
}

export function checkHighlight(spec: ChartSpec, report: Report): void {
  const data = dataOf(spec);
  const label = fieldOf(spec, data, 'label', 0);
  const names = new Set(data.rows.map((row) => textIn(row, label)));
  for (const name of highlighted(spec)) {
    if (names.has(name)) continue;
    report.error('chart-highlight-unknown', spec.source, { label: name, near: nearest(name, names) });
  }
}

/** Enough rows are left after `from`. */
export function checkFrom(spec: ChartSpec, needed: number, report: Report): void {
  const data = dataOf(spec);
  if (data.rows.length < needed) return;
  const { rows } = readPositions(spec, data, fieldOf(spec, data, 'x', 0), plainTheme);
  if (rows.length < needed) report.error('chart-no-rows', spec.source, { data: data.key, needed });
}

export function checkYears(data: DataSet, x: DataField, report: Report): void {
  const seen = new Set<number | string>();
  for (const row of data.rows) {
    const year = x.unit === null ? textIn(row, x) : numberIn(row, x);
    if (year === null) continue;
    if (seen.has(year)) report.error('chart-year-repeated', row.source, { field: x.name, year });
    seen.add(year);
  }
}

export function checkFamilies(spec: ChartSpec, report: Report): void {
  for (const color of fieldsOf(spec, 'color')) {
    checkCount(spec, 'families', new Set(dataOf(spec).rows.map((row) => textIn(row, color))).size, report);
  }
}

export function checkCount(
  { kind, source }: ChartSpec,
  what: keyof typeof MOST,
  count: number,
  report: Report,
): void {
  const most = MOST[what];
  if (count > most) report.error('chart-too-many', source, { kind, what, count, most });
}

export function checkNumbers(
  { kind }: ChartSpec,
  data: DataSet,
  { name }: DataField,
  report: Report,
  allowed: { unknown: boolean; negative: boolean },
): void {
  for (const row of data.rows) {
    const value = row.values[name] ?? null;
    if (value === null ? !allowed.unknown : !Number.isFinite(value)) {
      const text = value === null ? null : namesIn(row, { name }).join(', ');
      report.error('chart-value-not-number', row.source, { field: name, value: text });
    } else if (typeof value === 'number' && value < 0 && !allowed.negative) {
      report.error('chart-value-negative', row.source, { kind, field: name, value });
    }
  }
}
