import type { ChartKind, ChartSpec, DataField, DataSet } from '../content/booklet.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { dataOf, fieldOf, fieldsOf, highlighted, namesIn, numberIn, textIn } from './fields.ts';
import { elements } from './periodic-table.ts';
import { defaultPalette } from './theme.ts';

/** Colours that can be told apart. */
const MOST = defaultPalette.length;
const MOST_LETTERS = 3;

/** The roles that must be given a field, and how many fields the others take in their order. */
const NEEDS: Readonly<Record<ChartKind, { roles: readonly string[]; fields: number }>> = {
  bars: { roles: ['label', 'value'], fields: 0 },
  doughnut: { roles: ['label', 'value'], fields: 0 },
  areas: { roles: ['x', 'series'], fields: 0 },
  multiples: { roles: [], fields: 2 },
  units: { roles: ['label', 'row'], fields: 0 },
  periodic: { roles: ['symbol'], fields: 0 },
  layers: { roles: [], fields: 2 },
  scale: { roles: [], fields: 2 },
};

/** Reports what keeps the data from being drawn as this kind of chart. */
export function checkChart(spec: ChartSpec, report: Report): void {
  const { kind, source } = spec;
  const count = spec.data.length;
  if (kind === 'multiples' ? count === 0 : count !== 1) {
    report.error('chart-data-count', source, { kind, count });
    return;
  }
  const missing = NEEDS[kind].roles.filter((role) => !spec.fields[role]?.length);
  for (const role of missing) {
    report.error('chart-role-missing', source, { kind, role, fields: [...dataOf(spec).fields.keys()] });
  }
  for (const data of spec.data) checkSize(spec, data, report);
  if (missing.length > 0 || spec.data.some((data) => data.fields.size < NEEDS[kind].fields)) return;
  CHECKS[kind]?.(spec, report);
}

const CHECKS: Readonly<Partial<Record<ChartKind, (spec: ChartSpec, report: Report) => void>>> = {
  bars(spec, report) {
    const data = dataOf(spec);
    checkNumbers(spec, data, fieldOf(spec, data, 'value', 1), report, { unknown: true, negative: true });
    const label = fieldOf(spec, data, 'label', 0);
    const names = new Set(data.rows.map((row) => textIn(row, label)));
    for (const name of highlighted(spec)) {
      if (names.has(name)) continue;
      report.error('chart-highlight-unknown', spec.source, { label: name, near: nearest(name, names) });
    }
  },

  doughnut(spec, report) {
    const data = dataOf(spec);
    const value = fieldOf(spec, data, 'value', 1);
    checkNumbers(spec, data, value, report, { unknown: false, negative: false });
    if (data.rows.length > 0 && data.rows.every((row) => numberIn(row, value) === 0)) {
      report.error('chart-sum-zero', spec.source, { field: value.name });
    }
    checkCount(spec, 'slices', data.rows.length, report);
    for (const group of fieldsOf(spec, 'group')) {
      checkCount(spec, 'groups', new Set(data.rows.map((row) => textIn(row, group))).size, report);
    }
  },

  areas(spec, report) {
    const data = dataOf(spec);
    const series = fieldsOf(spec, 'series');
    const x = fieldOf(spec, data, 'x', 0);
    checkNumbers(spec, data, x, report, { unknown: false, negative: true });
    for (const field of series) checkNumbers(spec, data, field, report, { unknown: false, negative: false });
    checkYears(data, x, report);
    const from = Number(spec.options.from ?? Number.NEGATIVE_INFINITY);
    const left = data.rows.filter((row) => (numberIn(row, x) ?? 0) >= from).length;
    if (data.rows.length > 1 && left < 2)
      report.error('chart-no-rows', spec.source, { data: data.key, needed: 2 });
    const units = [...new Set(series.map(({ unit }) => unit ?? ''))];
    if (units.length > 1) report.error('chart-units-differ', spec.source, { units });
    checkCount(spec, 'series', series.length, report);
  },

  multiples(spec, report) {
    for (const data of spec.data) {
      const [x, y] = [fieldOf(spec, data, 'x', 0), fieldOf(spec, data, 'y', 1)];
      checkNumbers(spec, data, x, report, { unknown: false, negative: true });
      checkNumbers(spec, data, y, report, { unknown: true, negative: true });
      checkYears(data, x, report);
      if (data.rows.length > 0 && data.rows.every((row) => row.values[y.name] === null)) {
        report.error('chart-no-rows', spec.source, { data: data.key, needed: 1 });
      }
    }
  },

  units(spec, report) {
    const data = dataOf(spec);
    const label = fieldOf(spec, data, 'label', 0);
    for (const row of data.rows) {
      const symbol = textIn(row, label);
      if ([...symbol].length <= MOST_LETTERS) continue;
      report.error('chart-symbol-too-long', row.source, { symbol, most: MOST_LETTERS });
    }
    checkFamilies(spec, report);
  },

  periodic(spec, report) {
    const data = dataOf(spec);
    const symbol = fieldOf(spec, data, 'symbol', 0);
    const number = fieldsOf(spec, 'number')[0];
    for (const row of data.rows) {
      const text = textIn(row, symbol);
      const right = elements.indexOf(text) + 1;
      if (right === 0) {
        report.error('chart-element-unknown', row.source, { symbol: text, near: nearest(text, elements) });
      } else if (number && numberIn(row, number) !== right) {
        report.error('chart-element-number', row.source, {
          symbol: text,
          number: textIn(row, number),
          right,
        });
      }
    }
    checkFamilies(spec, report);
  },
};

function checkSize(spec: ChartSpec, data: DataSet, report: Report): void {
  const needed = spec.kind === 'areas' ? 2 : 1;
  if (data.rows.length < needed) report.error('chart-no-rows', spec.source, { data: data.key, needed });
  const { fields } = NEEDS[spec.kind];
  if (data.fields.size < fields) {
    report.error('chart-fields-missing', spec.source, { kind: spec.kind, data: data.key, needed: fields });
  }
}

function checkNumbers(
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

function checkYears(data: DataSet, x: DataField, report: Report): void {
  const seen = new Set<number>();
  for (const row of data.rows) {
    const year = numberIn(row, x);
    if (year === null) continue;
    if (seen.has(year)) report.error('chart-year-repeated', row.source, { field: x.name, year });
    seen.add(year);
  }
}

function checkFamilies(spec: ChartSpec, report: Report): void {
  for (const color of fieldsOf(spec, 'color')) {
    checkCount(spec, 'families', new Set(dataOf(spec).rows.map((row) => textIn(row, color))).size, report);
  }
}

function checkCount(
  { kind, source }: ChartSpec,
  what: 'slices' | 'groups' | 'series' | 'families',
  count: number,
  report: Report,
): void {
  if (count > MOST) report.error('chart-too-many', source, { kind, what, count, most: MOST });
}
