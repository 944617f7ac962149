import type { Report } from '../../faults/fault.ts';
import { kindOf } from '../kinds/index.ts';
import { checkOverlays } from '../overlays/check.ts';
import type { ChartSpec } from '../spec.ts';
import { checkOptions } from './options.ts';
import { checkNamed, checkNamesOnce } from './values.ts';

/** Reports faults that keep a chart from being drawn, and charts that would mislead. */
export function checkChart(spec: ChartSpec, report: Report): void {
  const faultsBefore = report.count;
  const sound = () => report.faults.slice(faultsBefore).every(({ severity }) => severity === 'warning');
  for (const { key, rows } of spec.data) {
    if (rows.length === 0) report.error('chart-no-rows', spec.source, { data: key, needed: 1 });
  }
  const kind = kindOf(spec);
  checkNamed(spec, kind.keys, report);
  if (sound()) kind.check?.(spec, report);
  if (sound()) checkOverlays(spec, () => kind.foot?.(spec) ?? null, report);
  if (!sound()) return;
  if (kind.distinctLabels) checkNamesOnce(spec, report);
  kind.checkHonesty?.(spec, report);
  checkOptions(spec, report);
}
