import type { Report } from '../../../faults/fault.ts';
import { checkCount, checkNumbers, checkTotal, distinct } from '../../checks/values.ts';
import { describeByLabel } from '../../descriptions/compare.ts';
import { decimalsOf, numberIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { ROUND_KEYS, type RoundSpec } from './keys.ts';
import { type Rings, roundChart, roundHeights } from './rings.ts';

/** Slices by item, clockwise, named outside; an inner ring for their groups, if there are any. */
const round = (rings: Rings) =>
  kind({
    keys: ROUND_KEYS,
    tunable: true,

    check(spec, report) {
      const { value, group, source } = spec;
      const [data] = spec.data;
      checkNumbers(spec, value, report, { unknown: false, negative: false });
      if (data.rows.every((row) => numberIn(row, value) === 0)) {
        report.error('chart-sum-zero', source, { field: value.name });
      }
      checkCount(spec, 'slices', data.rows.length, report);
      if (group) checkCount(spec, 'groups', distinct(data, group), report);
    },

    checkHonesty: checkWhole,

    describe: ({ data: [data], label, value }, say) => describeByLabel(data, label, [value], say),

    heights: roundHeights,

    chart: (spec, size, theme) => roundChart(spec, rings, size, theme),
  });

export const doughnut = round({ one: 0.56, two: 0.22 });
export const pie = round({ one: 0, two: 0 });

/** Warns of parts that are not those of a whole: 100 for percentages, else the data's total, if it has one. */
function checkWhole({ data: [data], label, value, source }: RoundSpec, report: Report): void {
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
