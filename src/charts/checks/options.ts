import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { insteadOf } from '../chartjs/options.ts';
import { pluginOptionTrees } from '../chartjs/plugins.ts';
import { optionTrees } from '../chartjs/record.ts';
import { draw } from '../draw.ts';
import type { ChartJsOption, ChartSpec } from '../spec.ts';
import { plainTheme } from '../theme.ts';

/** Options that Chart.js has no default for, and so are in no tree of options. */
const WITHOUT_DEFAULT = ['barThickness', 'maxBarThickness', 'minBarLength', 'order', 'stack', 'segment'];

/** The size at which options are tried, points. */
const SIZE = { width: 300, height: 220 };

/** Reports options that a figure says otherwise, that Chart.js does not know, or that cannot be printed. */
export function checkOptions(spec: ChartSpec, report: Report): void {
  if (spec.chartJs.length === 0) return;
  const passedOn: ChartJsOption[] = [];
  const names = optionNames();
  for (const option of spec.chartJs) {
    const { path, source } = option;
    const details = { option: path.join('.') };
    const name = path.at(-1)!;
    const instead = insteadOf(option);
    if (instead !== null) report.error('chart-option-elsewhere', source, { ...details, instead });
    else if (names.has(name)) passedOn.push(option);
    else report.error('chart-option-unknown', source, { ...details, near: nearest(name, names) });
  }
  const message = refusal(spec, passedOn);
  if (message === null) return;
  // The first option is named where none is at fault alone.
  const without = (option: ChartJsOption) => passedOn.filter((each) => each !== option);
  const guilty = passedOn.filter((option) => refusal(spec, without(option)) === null);
  for (const { path, source } of guilty.length > 0 ? guilty : passedOn.slice(0, 1)) {
    report.error('chart-option-refused', source, { option: path.join('.'), message });
  }
}

/** The reason why a chart cannot be drawn with some options; null when it can. */
function refusal(spec: ChartSpec, chartJs: readonly ChartJsOption[]): string | null {
  try {
    draw({ ...spec, chartJs }, SIZE, plainTheme);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** All names that options of Chart.js and of its loaded plugins have. */
function optionNames(): ReadonlySet<string> {
  const names = new Set(WITHOUT_DEFAULT);
  const add = (tree: object, depth: number) => {
    for (const [key, value] of Object.entries(tree)) {
      names.add(key);
      if (depth < 6 && typeof value === 'object' && value !== null) add(value, depth + 1);
    }
  };
  for (const tree of [...optionTrees(), ...pluginOptionTrees()]) add(tree, 0);
  return names;
}
