import type { ChartSpec, DataField } from '../../content/booklet.ts';
import type { Report } from '../../faults/fault.ts';
import { axisOptions } from '../axes/values.ts';
import { dataOf, decimalsOf, fieldOf, fieldsOf, numberIn } from '../data/fields.ts';
import { stackOf } from '../kinds/bars/chart.ts';
import { seriesFields } from '../kinds/series.ts';

/** Reports an axis that its values do not fit: beyond its ends, or below zero where it is logarithmic. */
export function checkAxis(spec: ChartSpec, report: Report): void {
  const { from, to, log } = axisOptions(spec);
  if (from !== null && to !== null && from >= to) {
    report.error('chart-axis-empty', spec.source, { from, to });
    return;
  }
  if (log && ((from ?? 1) <= 0 || (to ?? 1) <= 0)) {
    report.error('chart-axis-log', spec.source, { field: 'axis', value: Math.min(from ?? 1, to ?? 1) });
  }
  if (stackOf(spec) !== 'none') return;
  for (const field of axisFields(spec)) {
    for (const row of dataOf(spec).rows) {
      const value = numberIn(row, field);
      if (value === null) continue;
      if (log && value <= 0) report.error('chart-axis-log', row.source, { field: field.name, value });
      const beyond = value < (from ?? value) || value > (to ?? value);
      if (beyond) report.error('chart-axis-beyond', row.source, { field: field.name, value, from, to });
    }
  }
}

/** Warns of what is right and yet misleads. */
export function checkHonesty(spec: ChartSpec, report: Report): void {
  const { from, to } = axisOptions(spec);
  if (spec.kind === 'bars' && ((from ?? 0) > 0 || (to ?? 0) < 0)) {
    report.warning('chart-not-from-zero', spec.source, { from: from ?? to! });
  }
  if (spec.kind === 'pie' || spec.kind === 'doughnut') checkWhole(spec, report);
}

/** Percentages are of a whole; other parts add up to the data's total, if it has one. */
function checkWhole(spec: ChartSpec, report: Report): void {
  const data = dataOf(spec);
  const value = fieldOf(spec, data, 'value', 1);
  const sum = data.rows.reduce((total, row) => total + (numberIn(row, value) ?? 0), 0);
  const stated = data.total?.values[value.name];
  const whole = value.unit === '%' ? 100 : typeof stated === 'number' ? stated : sum;
  // Each part may have been rounded by half a unit of its last decimal.
  const rounding = data.rows.length * 0.5 * 10 ** -(decimalsOf(data, value) ?? 12);
  if (Math.abs(sum - whole) <= rounding + 1e-9 * Math.abs(whole)) return;
  report.warning('chart-parts-not-whole', spec.source, {
    field: value.name,
    sum: Number(sum.toPrecision(12)),
    whole,
  });
}

/** What is read on the axis that `axis` speaks of. */
function axisFields(spec: ChartSpec): DataField[] {
  return spec.kind === 'scatter' || spec.kind === 'bubble'
    ? fieldsOf(spec, 'y')
    : [...seriesFields(spec), ...fieldsOf(spec, 'line')];
}
