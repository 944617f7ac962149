import type { DataField, DataRow, DataSet } from '../../../data/data-set.ts';
import type { Report } from '../../../faults/fault.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { checkAxis } from '../../checks/axis.ts';
import { checkCount, checkSeries } from '../../checks/values.ts';
import { MOST_LISTED } from '../../descriptions/compare.ts';
import type { Say } from '../../descriptions/say.ts';
import { axis, field, optional } from '../../keys.ts';
import { type Overlay, planOverlays } from '../../overlays/draw.ts';
import { OVERLAYS } from '../../overlays/keys.ts';
import type { Spec } from '../../spec.ts';
import type { ChartTheme } from '../../theme.ts';
import { decimalsOf, numberIn, quantityName, textIn } from '../../values/fields.ts';
import { groupNames } from '../../values/group-names.ts';
import { oneSeries } from '../series.ts';
import { quantile } from './quantiles.ts';

/** The keys of kinds that show how the values of rows are spread, in groups or as one. */
export const SPREAD_KEYS = {
  value: field('number'),
  group: optional(field('text')),
  axis: axis('log'),
  reference: OVERLAYS.reference,
  band: OVERLAYS.band,
};
export type SpreadSpec = Spec<typeof SPREAD_KEYS>;

export interface Group {
  /** Empty where there are no groups. */
  readonly name: string;
  /** The rows whose value is known, ascending. */
  readonly points: readonly Point[];
}

export interface Point {
  readonly row: DataRow;
  readonly value: number;
}

/** The groups of rows, each with its known values; those without any are left out. */
export function readGroups({
  data: [{ rows }],
  value,
  group,
}: Pick<SpreadSpec, 'data' | 'value' | 'group'>): Group[] {
  const known = rows.filter((row) => numberIn(row, value) !== null);
  const nameOf = (row: DataRow) => (group ? textIn(row, group) : '');
  return groupNames(known.map(nameOf)).map((name) => {
    const own = known.filter((row) => nameOf(row) === name);
    const points = own.map((row): Point => ({ row, value: numberIn(row, value)! }));
    return { name, points: points.toSorted((a, b) => a.value - b.value) };
  });
}

export function medianOf({ points }: Group): number {
  return quantile(
    points.map(({ value }) => value),
    0.5,
  );
}

export function checkSpread(spec: SpreadSpec, report: Report): void {
  checkSeries(spec, [spec.value], report);
  checkCount(spec, 'spreads', readGroups(spec).length, report);
}

export function checkSpreadAxis(spec: SpreadSpec, report: Report): void {
  checkAxis(spec, spec.axis, [spec.value], report);
}

/**
 * Plans the lines and bands that explain how values are spread.
 * @param yOf the y of a point of a group.
 * @param filled whether surfaces of colour lie below.
 */
export function spreadOverlay(
  spec: Pick<SpreadSpec, 'reference' | 'band' | 'value' | 'data'>,
  groups: readonly Group[],
  yOf: (sketch: ChartSketch, group: number, point: number) => number,
  theme: ChartTheme,
  filled = false,
): Overlay {
  const [data] = spec.data;
  const series = oneSeries(data, spec.value, data.rows, { color: theme.ink, pattern: 'plain' }, theme);
  const spots = (sketch: ChartSketch) =>
    groups.flatMap(({ points, name }, i) =>
      points.map(({ row, value }, j) => ({
        row,
        name,
        at: i,
        filled,
        value,
        x: sketch.x(value),
        y: yOf(sketch, i, j),
      })),
    );
  const drawn = (sketch: ChartSketch) => [
    { ...series, color: theme.ink, joined: false, spots: spots(sketch) },
  ];
  return planOverlays({ spec, values: 'across', drawn }, theme);
}

/** A number that is computed of values, with one decimal more than they have; two where they are far apart. */
export function rounded(value: number, data: DataSet, field: DataField): number {
  const decimals = decimalsOf(data, field);
  if (decimals !== null) return Number(value.toFixed(decimals + 1));
  return Number(Math.abs(value) < 1 ? value.toPrecision(3) : value.toFixed(2));
}

/**
 * Describes how the values of each group are spread, or which groups have the highest and the lowest median if they are
 * many.
 * @param more what is said besides of a group.
 */
export function describeSpread(spec: SpreadSpec, say: Say, more: (group: Group) => string[]): string[] {
  const { words, colon, separator } = say;
  const [data] = spec.data;
  const { value } = spec;
  const text = (each: number) => say.exact(value, rounded(each, data, value));
  const told = (group: Group) => {
    const { points, name } = group;
    const [least, largest] = [points[0]!.value, points.at(-1)!.value].map(text) as [string, string];
    const parts = [words.spread(points.length, least, largest, text(medianOf(group))), ...more(group)];
    return (name ? name + colon : '') + parts.join(separator);
  };
  const groups = readGroups(spec);
  const quantity = spec.group
    ? words.by([quantityName(value)], spec.group.label, groups.length)
    : quantityName(value);
  if (groups.length <= MOST_LISTED) return [quantity, ...groups.map(told)];
  const byMedian = groups.toSorted((a, b) => medianOf(b) - medianOf(a));
  return [
    quantity,
    `${words.most}${colon}${told(byMedian[0]!)}`,
    `${words.least}${colon}${told(byMedian.at(-1)!)}`,
  ];
}
