import type { ChartKind, ChartSpec, DataField, DataSet } from '../../content/booklet.ts';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { dataOf, fieldOf, fieldsOf, numberIn, textIn } from '../data/fields.ts';
import { planUpright } from '../kinds/bars/upright.ts';
import { seriesFields } from '../kinds/series.ts';
import { elements } from '../kinds/squares/periodic-table.ts';
import { plainTheme } from '../theme.ts';
import { checkAxis, checkHonesty } from './honesty.ts';
import { checkOptions } from './options.ts';
import {
  checkCount,
  checkFamilies,
  checkFrom,
  checkHighlight,
  checkNumbers,
  checkSeries,
  checkUnits,
  checkYears,
} from './values.ts';

const MOST_LETTERS = 3;
/** Points: as wide as the text of an A5 page. */
const NARROWEST = 290;

/** The roles that must be given a field, and how many fields the others take in their order. */
const NEEDS: Readonly<Record<ChartKind, { roles: readonly string[]; fields: number }>> = {
  bars: { roles: ['label'], fields: 0 },
  pie: { roles: ['label', 'value'], fields: 0 },
  doughnut: { roles: ['label', 'value'], fields: 0 },
  lines: { roles: ['x', 'series'], fields: 0 },
  areas: { roles: ['x', 'series'], fields: 0 },
  scatter: { roles: ['x', 'y'], fields: 0 },
  bubble: { roles: ['x', 'y', 'size'], fields: 0 },
  slope: { roles: ['label', 'series'], fields: 0 },
  dumbbell: { roles: ['label', 'series'], fields: 0 },
  heatmap: { roles: ['label', 'series'], fields: 0 },
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
  const faultsBefore = report.faults.length;
  CHECKS[kind]?.(spec, report);
  if (report.faults.length > faultsBefore) return;
  checkAxis(spec, report);
  checkHonesty(spec, report);
  checkOptions(spec, report);
}

const CHECKS: Readonly<Partial<Record<ChartKind, (spec: ChartSpec, report: Report) => void>>> = {
  bars(spec, report) {
    const data = dataOf(spec);
    const fields = seriesFields(spec);
    const [several, one] = [fieldsOf(spec, 'series'), fieldsOf(spec, 'value')];
    if (fields.length === 0 || (several.length > 0 && one.length > 0)) {
      report.error('chart-value-or-series', spec.source, { fields: [...data.fields.keys()] });
      return;
    }
    const shares = spec.options.stack === 'shares';
    checkSeries(spec, fields, report, { unknown: true, negative: !shares });
    checkLine(spec, fields, report);
    checkHighlight(spec, report);
    checkCount(spec, 'series', several.length, report);
    const numbered = fieldOf(spec, data, 'label', 0).unit !== null;
    if (!numbered || spec.options.direction !== 'upright') checkCount(spec, 'bars', data.rows.length, report);
    if (shares) checkShares(data, fields, report);
  },

  pie: checkRound,
  doughnut: checkRound,

  lines(spec, report) {
    const data = dataOf(spec);
    const fields = fieldsOf(spec, 'series');
    const x = fieldOf(spec, data, 'x', 0);
    if (x.unit !== null) checkNumbers(spec, data, x, report, { unknown: false, negative: true });
    checkSeries(spec, fields, report, { unknown: true, negative: true });
    checkYears(data, x, report);
    checkFrom(spec, 1, report);
    checkCount(spec, 'series', fields.length, report);
  },

  scatter: checkPoints,
  bubble: checkPoints,
  slope: checkPairs,
  dumbbell: checkPairs,

  heatmap(spec, report) {
    checkSeries(spec, fieldsOf(spec, 'series'), report, { unknown: true, negative: true });
    checkCount(spec, 'rows', dataOf(spec).rows.length, report);
    checkCount(spec, 'columns', fieldsOf(spec, 'series').length, report);
  },

  areas(spec, report) {
    const data = dataOf(spec);
    const series = fieldsOf(spec, 'series');
    const x = fieldOf(spec, data, 'x', 0);
    checkNumbers(spec, data, x, report, { unknown: false, negative: true });
    for (const field of series) checkNumbers(spec, data, field, report, { unknown: false, negative: false });
    checkYears(data, x, report);
    checkFrom(spec, 2, report);
    if (spec.options.stack === 'shares') checkShares(data, series, report);
    checkUnits(spec, series, report);
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

/** A line over bars is read on their axis. */
function checkLine(spec: ChartSpec, bars: readonly DataField[], report: Report): void {
  const [line] = fieldsOf(spec, 'line');
  if (!line) return;
  checkSeries(spec, [line], report, { unknown: true, negative: true });
  checkUnits(spec, [...bars.slice(0, 1), line], report);
  if (spec.options.stack === 'shares' || planUpright(spec, NARROWEST, plainTheme) === null) {
    report.error('chart-line-upright', spec.source, { line: line.name });
  }
}

/** In every row there is something to divide. */
function checkShares(data: DataSet, fields: readonly DataField[], report: Report): void {
  for (const row of data.rows) {
    if (fields.some((field) => numberIn(row, field))) continue;
    report.error('chart-sum-zero', row.source, { field: fields.map(({ name }) => name).join(', ') });
  }
}

function checkRound(spec: ChartSpec, report: Report): void {
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
}

function checkPoints(spec: ChartSpec, report: Report): void {
  const data = dataOf(spec);
  const [x, y] = [fieldOf(spec, data, 'x', 0), fieldOf(spec, data, 'y', 1)];
  for (const field of [x, y]) checkNumbers(spec, data, field, report, { unknown: true, negative: true });
  for (const size of fieldsOf(spec, 'size')) {
    checkNumbers(spec, data, size, report, { unknown: false, negative: false });
  }
  const unknown = data.rows.filter((row) => numberIn(row, x) === null || numberIn(row, y) === null);
  if (data.rows.length > 0 && unknown.length === data.rows.length) {
    report.error('chart-no-rows', spec.source, { data: data.key, needed: 1 });
  } else if (unknown.length > 0) {
    report.warning('chart-points-unknown', unknown[0]!.source, { count: unknown.length });
  }
  if (spec.fields.label) checkHighlight(spec, report);
  checkFamilies(spec, report);
}

function checkPairs(spec: ChartSpec, report: Report): void {
  const fields = fieldsOf(spec, 'series');
  if (fields.length < 2 || (spec.kind === 'slope' && fields.length > 2)) {
    report.error('chart-series-pair', spec.source, { kind: spec.kind, count: fields.length });
  }
  checkSeries(spec, fields, report, { unknown: true, negative: true });
  checkHighlight(spec, report);
  checkCount(spec, 'rows', dataOf(spec).rows.length, report);
  if (spec.kind === 'dumbbell') checkCount(spec, 'series', fields.length, report);
}
