import type { DataField } from '../../../data/data-set.ts';
import type { ChartWords } from '../../../languages/language.ts';
import { describeExtremes } from '../../descriptions/compare.ts';
import type { Say } from '../../descriptions/say.ts';
import { pairsIn, quantityName } from '../../values/fields.ts';
import type { PointsSpec } from './plan.ts';

/** Describes points: how many, the range of both quantities, how they go together, and which are farthest out. */
export function describePoints({ data: [data], x, y, size, label }: PointsSpec, say: Say): string[] {
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
