import fc from 'fast-check';
import type { ChartKind } from '../../../src/charts/kinds/index.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { withDates } from '../../../src/content/data/dates.ts';
import type { DataValue } from '../../../src/data/data-set.ts';
import { dataSet, figure } from '../helpers.ts';

/** Names of rows: short, long, of a single word of 78 letters. */
export const rowName = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[A-Z][a-zé]{2,9}( [a-z]{2,9}){0,2}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z][a-z]{3,12}( [a-z]{3,12}){5,8}$/) },
  {
    weight: 1,
    arbitrary: fc.constant(
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    ),
  },
);

/** Numbers as data have them: whole, with decimals, tiny, huge, sums of binary fractions. */
export const size = fc.oneof(
  fc.integer({ min: 0, max: 120 }),
  fc.double({ min: 0.1, max: 999, noNaN: true }).map((each) => Number(each.toFixed(2))),
  fc.constantFrom(0, 0.001, 1e-9, 1e5, 1e9, 3.2e12, 0.1 + 0.2, 9.899999999999999),
  fc.constantFrom(33_554_432_000, 6_357_376_057, 1_204_123, 987_654_321),
);
export const signed = fc.tuple(size, fc.boolean()).map(([each, below]) => (below ? -each : each));
/** Numbers of one data set, which are of one kind more often than not. */
export const column = (known: fc.Arbitrary<number>, gaps: boolean) => (count: number) => {
  const one = gaps
    ? fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: fc.constant(null) })
    : known;
  const tame = fc.integer({ min: 1, max: 99 });
  return fc.oneof(
    fc.array(one, { minLength: count, maxLength: count }),
    fc.array(tame, { minLength: count, maxLength: count }),
  );
};

/** Rows of a name and of numbers. */
export function table(
  {
    rows,
    series,
    values,
  }: {
    rows: readonly [number, number];
    series: readonly [number, number];
    values: ReturnType<typeof column>;
  },
  names: fc.Arbitrary<DataValue> = rowName,
) {
  return fc
    .tuple(
      fc.uniqueArray(names, { minLength: rows[0], maxLength: rows[1] }),
      fc.integer({ min: series[0], max: series[1] }),
    )
    .chain(([labels, count]) =>
      fc
        .array(values(labels.length), { minLength: count, maxLength: count })
        .map((columns) => labels.map((label, i) => [label, ...columns.map((each) => each[i]!)])),
    );
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A figure over rows: their first value is its name or place, the others are series. */
function over(
  kind: ChartKind,
  rows: readonly (readonly DataValue[])[],
  x: string | null,
  given: object,
): ChartSpec {
  const series = NAMES.slice(0, rows[0]!.length - 1);
  const fields = Object.fromEntries(series.map((each) => [each, 't']));
  return figure(kind, dataSet('d', { x, ...fields }, rows), { series, ...given });
}

const anything = column(signed, true);
export const positive = column(size, false);
const year = fc.integer({ min: 1750, max: 2030 });
export const date = fc
  .date({ min: new Date('1890-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
export const choice = <T>(...values: T[]) => fc.constantFrom<T | undefined>(undefined, ...values);

const bars = fc
  .tuple(
    table({ rows: [1, 60], series: [1, 8], values: anything }),
    choice('upright'),
    choice('values', 'shares'),
    choice('descending'),
    choice('all', 'extremes', 'none'),
    fc.boolean(),
  )
  .map(([rows, direction, stack, sort, values, isMarked]) =>
    over('bars', rows, null, {
      ...{ label: 'x', direction, stack, sort, values },
      ...(isMarked && { highlight: [rows[0]![0]] }),
    }),
  );
const alongYears = (kind: ChartKind, values: typeof anything, given: object = {}) =>
  fc
    .oneof(
      table({ rows: [1, 40], series: [1, 5], values }, year).map((rows) => ['', rows] as const),
      table({ rows: [1, 40], series: [1, 5], values }, date).map((rows) => [null, rows] as const),
      table({ rows: [1, 12], series: [1, 5], values }).map((rows) => [null, rows] as const),
    )
    .map(([unit, rows]) => over(kind, rows, unit, { x: 'x', ...given }));
const round = (kind: ChartKind) =>
  table({ rows: [1, 8], series: [1, 1], values: positive }).map((rows) =>
    over(kind, rows, null, { label: 'x', value: 'a' }),
  );
const points = (kind: ChartKind) =>
  fc
    .tuple(table({ rows: [1, 40], series: [3, 3], values: positive }), fc.integer({ min: 1, max: 8 }))
    .map(([rows, families]) => {
      const data = dataSet(
        'd',
        { x: null, a: 't', b: 'km', c: 'M', f: null },
        rows.map((row, i) => [...row, `Famille ${i % families}`]),
      );
      return figure(kind, data, { label: 'x', x: 'a', y: 'b', size: 'c', color: 'f' });
    });

/** Random figures of each kind. */
export const figures: Partial<Record<ChartKind, fc.Arbitrary<ChartSpec>>> = {
  bars,
  pie: round('pie'),
  doughnut: round('doughnut'),
  lines: alongYears('lines', anything),
  areas: alongYears('areas', positive),
  scatter: points('scatter'),
  bubble: points('bubble'),
  slope: table({ rows: [1, 30], series: [2, 2], values: anything }).map((rows) =>
    over('slope', rows, null, { label: 'x' }),
  ),
  dumbbell: table({ rows: [1, 30], series: [2, 5], values: anything }).map((rows) =>
    over('dumbbell', rows, null, { label: 'x' }),
  ),
  heatmap: table({ rows: [1, 30], series: [1, 8], values: anything }).map((rows) =>
    over('heatmap', rows, null, { label: 'x' }),
  ),
  multiples: fc
    .oneof(severalOver(year, ''), severalOver(date, null))
    .map((sets) => figure('multiples', sets)),
};

/** Data sets of one series each over places. */
function severalOver(place: fc.Arbitrary<DataValue>, unit: string | null) {
  return fc
    .array(table({ rows: [1, 20], series: [1, 1], values: anything }, place), { minLength: 1, maxLength: 9 })
    .map((all) =>
      all.map((rows, i) => {
        const set = dataSet(`d${i}`, { x: unit, a: 't' }, rows);
        const fields = [...set.fields.values()].map((field) => withDates(field, set, 'fr'));
        const named = new Map(fields.map((field) => [field.name, field]));
        return { ...set, title: `Titre ${i}`, fields: named };
      }),
    );
}
