import type { Report } from '../../../faults/fault.ts';
import { checkAxis } from '../../checks/axis.ts';
import { checkFamilies, checkNumbers } from '../../checks/values.ts';
import { field } from '../../keys.ts';
import type { Foot } from '../../overlays/foot.ts';
import { numberIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { describePoints } from './describe.ts';
import { POINT_KEYS } from './keys.ts';
import type { PointsSpec } from './plan.ts';
import { pointsChart, pointsHeights } from './points.ts';

/** The functions that scatter plots and bubble charts have in common. */
const points = {
  tunable: true,
  check: checkPoints,
  checkHonesty(spec: PointsSpec, report: Report) {
    checkAxis(spec, spec.axis, [spec.y], report);
    checkAxis(spec, spec['x-axis'], [spec.x], report);
  },
  foot: ({ x }: PointsSpec): Foot => ({
    label: x.label,
    placeOf: (text) => (Number.isFinite(Number(text)) ? Number(text) : null),
  }),
  describe: describePoints,
  heights: pointsHeights,
  chart: pointsChart,
} as const;

/** Points by two quantities, named where there is room. */
export const scatter = kind({ keys: POINT_KEYS, ...points });

/** Points as discs whose surface is a third quantity. */
export const bubble = kind({ keys: { size: field('number'), ...POINT_KEYS }, ...points });

function checkPoints(spec: PointsSpec, report: Report): void {
  const { x, y, size, color, source } = spec;
  const [data] = spec.data;
  for (const field of [x, y]) checkNumbers(spec, field, report, { unknown: true, negative: true });
  if (size) checkNumbers(spec, size, report, { unknown: false, negative: 'surfaces' });
  const unknown = data.rows.filter((row) => numberIn(row, x) === null || numberIn(row, y) === null);
  if (unknown.length === data.rows.length) {
    report.error('chart-no-rows', source, { data: data.key, needed: 1 });
  } else if (unknown.length > 0) {
    report.warning('chart-points-unknown', unknown[0]!.source, { count: unknown.length });
  }
  checkFamilies(spec, color, report);
}
