import type { ChartJsOption, ChartSpec, OptionValue } from '../../content/booklet.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { insteadOf } from '../chartjs/options.ts';
import { optionNames } from '../chartjs/record.ts';
import { kinds } from '../kinds/index.ts';
import { plainTheme } from '../theme.ts';

/**
 * Reports options that something else says, those that cannot be drawn, and those that change nothing: the chart
 * is drawn with all, and without each.
 */
export function checkOptions(spec: ChartSpec, report: Report): void {
  for (const option of spec.chartJs) {
    const instead = insteadOf(option);
    if (instead === null) continue;
    report.error('chart-option-elsewhere', option.source, { option: option.path.join('.'), instead });
  }
  const chartJs = spec.chartJs.filter((option) => insteadOf(option) === null);
  if (chartJs.length === 0) return;
  const all = draw(spec, chartJs);
  if (all instanceof Error) {
    // Where no option is at fault alone, the first is named.
    const guilty = chartJs.filter((each) => !(draw(spec, except(chartJs, each)) instanceof Error));
    for (const { path, source } of guilty.length > 0 ? guilty : chartJs.slice(0, 1)) {
      report.error('chart-option-refused', source, { option: path.join('.'), message: all.message });
    }
    return;
  }
  for (const option of chartJs) {
    const others = except(chartJs, option);
    const counts = [null, ...otherValues(option)].some((value) => {
      const drawing = draw(spec, value === null ? others : [...others, { ...option, value }]);
      return drawing instanceof Error || JSON.stringify(drawing) !== JSON.stringify(all);
    });
    if (counts || isAnnotationType(option)) continue;
    report.error('chart-option-useless', option.source, {
      option: option.path.join('.'),
      near: nearestOption(option.path),
    });
  }
}

function draw(spec: ChartSpec, chartJs: readonly ChartJsOption[]): Drawing | Error {
  try {
    return kinds[spec.kind].draw({ ...spec, chartJs }, { width: 300, height: 220 }, plainTheme);
  } catch (error) {
    return error as Error;
  }
}

function except(options: readonly ChartJsOption[], one: ChartJsOption): ChartJsOption[] {
  return options.filter((each) => each !== one);
}

/** With which an option that says what holds anyway would change something. */
function otherValues({ value }: ChartJsOption): OptionValue[] {
  if (typeof value === 'boolean') return [!value];
  return typeof value === 'number' ? [2 * value + 1] : [];
}

/** Of which the plugin would complain on the console if it were another. */
function isAnnotationType({ path }: ChartJsOption): boolean {
  return path[1] === 'annotation' && path.at(-1) === 'type';
}

/** The option of Chart.js's that was probably meant; null when there is one of this very name. */
function nearestOption(path: readonly string[]): string | null {
  const name = path.at(-1)!;
  const names = optionNames();
  return names.has(name) ? null : nearest(name, names);
}
