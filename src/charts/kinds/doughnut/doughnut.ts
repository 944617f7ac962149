import { checkCount, checkNumbers, distinct } from '../../checks/values.ts';
import { checkWhole } from '../../checks/whole.ts';
import { describeByLabel } from '../../descriptions/compare.ts';
import { numberIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { ROUND_KEYS } from './keys.ts';
import { type Rings, roundChart, roundHeights } from './rings.ts';

/** Slices by item, clockwise, named outside; an inner ring for their groups, if there are any. */
const round = (rings: Rings) =>
  kind({
    keys: ROUND_KEYS,
    tunable: true,
    distinctLabels: true,

    check(spec, report) {
      const { value, group, source } = spec;
      const [data] = spec.data;
      checkNumbers(spec, value, report, { unknown: false, negative: 'parts' });
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
