import type { DataField } from '../../data/data-set.ts';
import type { Report } from '../../faults/fault.ts';
import type { Axis } from '../keys.ts';
import type { ChartSpec } from '../spec.ts';
import { numberIn } from '../values/fields.ts';

/**
 * Reports an axis that the values read on it do not fit: beyond its ends, or not above zero where it is
 * logarithmic.
 */
export function checkAxis(
  { source, data }: ChartSpec,
  { from, to, log }: Axis,
  fields: readonly DataField[],
  report: Report,
): void {
  if (from !== null && to !== null && from >= to) {
    report.error('chart-axis-empty', source, { from, to });
    return;
  }
  const end = Math.min(from ?? 1, to ?? 1);
  if (log && end <= 0) report.error('chart-axis-log', source, { field: 'axis', value: end });
  for (const field of fields) {
    for (const row of data[0]!.rows) {
      const value = numberIn(row, field);
      if (value === null) continue;
      if (log && value <= 0) report.error('chart-axis-log', row.source, { field: field.name, value });
      const beyond = value < (from ?? value) || value > (to ?? value);
      if (beyond) report.error('chart-axis-beyond', row.source, { field: field.name, value, from, to });
    }
  }
}
