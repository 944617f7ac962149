import type { DataField } from '../../../data/data-set.ts';
import type { Report } from '../../../faults/fault.ts';
import type { ChartWords } from '../../../languages/language.ts';
import { checkAxis } from '../../checks/axis.ts';
import { checkFamilies, checkNumbers } from '../../checks/values.ts';
import { describeExtremes } from '../../descriptions/compare.ts';
import type { Say } from '../../descriptions/say.ts';
import { field } from '../../keys.ts';
import type { Foot } from '../../overlays/foot.ts';
import { numberIn, pairsIn, quantityName } from '../../values/fields.ts';
import { kind } from '../kind.ts';
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

/** Describes points: how many, the range of both quantities, how they go together, and which are farthest out. */
function describePoints({ data: [data], x, y, size, label }: PointsSpec, say: Say): string[] {
  const { words } = say;
  const points = pairsIn(data.rows, x, y);
  const range = (field: DataField, all: readonly number[]) =>
    words.range(
      quantityName(field),
      say.number(data, field, Math.min(...all)),
      say.number(data, field, Math.max(...all)),
    );
  const extremes = (field: DataField) =>
    label ? describeExtremes(data, label, field, say).map((text) => `${field.label}${say.colon}${text}`) : [];
  return [
    words.points(points.length),
    ...(points.length > 0
      ? [
          range(
            x,
            points.map(([a]) => a),
          ),
          range(
            y,
            points.map(([, b]) => b),
          ),
        ]
      : []),
    ...(size ? [words.surface(quantityName(size))] : []),
    ...(points.length > 2 ? [relation(correlation(points), words)] : []),
    ...extremes(x),
    ...extremes(y),
  ];
}

/** A correlation in words: below 0.3 there is none to tell, above 0.7 it is clear. */
function relation(r: number, words: ChartWords): string {
  return Math.abs(r) < 0.3 ? words.unrelated : words.related(r > 0 ? 1 : -1, Math.abs(r) > 0.7);
}

/** Pearson's coefficient; 0 where one quantity is always the same. */
function correlation(points: readonly (readonly [number, number])[]): number {
  const mean = (i: 0 | 1) => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (of: (dx: number, dy: number) => number) =>
    points.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  const spread = Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
  return spread === 0 ? 0 : sum((dx, dy) => dx * dy) / spread;
}
