import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { insteadOf } from '../chartjs/options.ts';
import { optionTrees } from '../chartjs/record.ts';
import { kindOf } from '../kinds/index.ts';
import { checkOverlays } from '../overlays/check.ts';
import type { ChartSpec } from '../spec.ts';
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

/** Options that Chart.js has no default for, and so are in no tree of options. */
const WITHOUT_DEFAULT = ['barThickness', 'maxBarThickness', 'minBarLength', 'order', 'stack', 'segment'];

/** Reports options that a figure says otherwise, or that Chart.js does not know. */
function checkOptions({ chartJs }: ChartSpec, report: Report): void {
  if (chartJs.length === 0) return;
  const names = optionNames();
  for (const option of chartJs) {
    const { path, source } = option;
    const details = { option: path.join('.') };
    const name = path.at(-1)!;
    const instead = insteadOf(option);
    if (instead !== null) report.error('chart-option-elsewhere', source, { ...details, instead });
    else if (!names.has(name)) {
      report.error('chart-option-unknown', source, { ...details, near: nearest(name, names) });
    }
  }
}

/** All names that options of Chart.js have. */
function optionNames(): ReadonlySet<string> {
  const names = new Set(WITHOUT_DEFAULT);
  const add = (tree: object, depth: number) => {
    for (const [key, value] of Object.entries(tree)) {
      names.add(key);
      if (depth < 6 && typeof value === 'object' && value !== null) add(value, depth + 1);
    }
  };
  for (const tree of optionTrees()) add(tree, 0);
  return names;
}
