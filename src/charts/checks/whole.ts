import type { DataField, DataSet } from '../../data/data-set.ts';
import type { Report } from '../../faults/fault.ts';
import type { ChartSpec } from '../spec.ts';
import { decimalsOf, numberIn } from '../values/fields.ts';
import { checkTotal } from './totals.ts';

/** A chart of the parts of one whole. */
interface PartsSpec extends ChartSpec<readonly [DataSet]> {
  readonly label: DataField;
  readonly value: DataField;
}

/** Warns of parts that are not those of a whole: 100 for percentages, else the data's total, if it has one. */
export function checkWhole({ data: [data], label, value, source }: PartsSpec, report: Report): void {
  if (checkTotal(data, label, [value], report)) return;
  const sum = data.rows.reduce((total, row) => total + (numberIn(row, value) ?? 0), 0);
  const stated = data.total?.values[value.name];
  const whole = value.unit === '%' ? 100 : typeof stated === 'number' ? stated : sum;
  // Each part may have been rounded by half a unit of its last decimal.
  const rounding = data.rows.length * 0.5 * 10 ** -(decimalsOf(data, value) ?? 12);
  if (Math.abs(sum - whole) <= rounding + 1e-9 * Math.abs(whole)) return;
  report.warning('chart-parts-not-whole', source, {
    field: value.name,
    sum: Number(sum.toPrecision(12)),
    whole,
  });
}
