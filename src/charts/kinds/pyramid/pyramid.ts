import { checkCount, checkSeries, checkUnits } from '../../checks/values.ts';
import { describeByLabel } from '../../descriptions/compare.ts';
import type { Band, Reference } from '../../overlays/keys.ts';
import { kind } from '../kind.ts';
import { drawPyramid } from './draw.ts';
import { isAges, PYRAMID_KEYS, planPyramid } from './plan.ts';

/** The most that rows of ages take, of which some may be left without a name; and the least height of each. Points. */
const PLOT = 250;
const LEAST_PITCH = 1.4;

/** The least number that a line or a band names. */
function leastOf(at: Reference['at'] | Band['at']): number {
  const ends = typeof at === 'object' ? [at?.from, at?.to] : [at];
  return Math.min(0, ...ends.filter((end) => typeof end === 'number'));
}

/** Two series to the left and to the right of one line, as the ages of women and men in a population. */
export const pyramid = kind({
  keys: PYRAMID_KEYS,
  tabled: true,
  distinctLabels: true,

  check(spec, report) {
    const { kind, source, series } = spec;
    const [data] = spec.data;
    if (series.length !== 2)
      report.error('chart-series-pair', source, { kind, count: series.length, most: 2 });
    checkSeries(spec, series, report, { unknown: true, negative: 'sides' });
    const below = [...spec.reference, ...spec.band].filter(({ at }) => leastOf(at) < 0);
    for (const { at, source } of below)
      report.error('chart-value-negative', source, { field: 'at', value: leastOf(at), as: 'sides' });
    checkUnits(spec, series, report);
    checkCount(spec, isAges(spec) ? 'ages' : 'rows', data.rows.length, report);
  },

  describe: ({ data: [data], label, series }, say) => describeByLabel(data, label, series, say),

  heights(spec, width, theme) {
    const { names, order, thinned, top, bottom } = planPyramid(spec, width, theme);
    const height = (rows: number) => top + rows + bottom;
    const roomy = order.length * (names.pitch + 1);
    return {
      natural: height(thinned ? Math.min(PLOT, roomy) : roomy),
      least: height(order.length * (thinned ? LEAST_PITCH : names.pitch)),
    };
  },

  paint(spec, { width, height }, sketch) {
    drawPyramid(sketch, planPyramid(spec, width, sketch.theme), height);
  },
});
