import fc from 'fast-check';
import type { ChartKind } from '../../../src/charts/kinds/index.ts';
import { elements } from '../../../src/charts/kinds/squares/periodic-table.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import type { DataValue } from '../../../src/data/data-set.ts';
import { dataSet, figure } from '../helpers.ts';
import { choice, column, date, positive, rowName, signed, size, table } from './random.ts';

/** A figure of one data set whose fields have these units. */
const of =
  (kind: ChartKind, fields: Readonly<Record<string, string | null>>, given: object) =>
  (rows: readonly (readonly DataValue[])[]): ChartSpec =>
    figure(kind, dataSet('d', fields, rows), { ...given });

/** Rows that are measured: numbers, in groups or not. */
const measured = (kind: ChartKind) =>
  fc
    .tuple(
      fc.oneof(
        fc.array(signed, { minLength: 1, maxLength: 60 }),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 120 }),
      ),
      fc.uniqueArray(rowName, { minLength: 1, maxLength: 8 }),
    )
    .map(([values, groups]) =>
      of(
        kind,
        { a: 'km', g: null },
        {
          value: 'a',
          ...(groups.length > 1 && kind !== 'histogram' && { group: 'g' }),
        },
      )(values.map((each, i) => [each, groups[(i * 7) % groups.length]!])),
    );

const rowsOf = (kind: ChartKind, values = column(signed, true)) =>
  fc
    .tuple(
      table({ rows: [1, 50], series: [1, 1], values }),
      choice('descending'),
      fc.constantFrom('t', '%', ''),
    )
    .map(([rows, sort, unit]) => of(kind, { x: null, a: unit }, { label: 'x', value: 'a', sort })(rows));

const ages = fc
  .integer({ min: 1, max: 25 })
  .map((count) => Array.from({ length: count }, (_, i): DataValue => `${5 * i}-${5 * i + 4}`));
const pyramid = fc
  .oneof(table({ rows: [1, 40], series: [2, 2], values: positive }), ages.chain(sidesOf))
  .map(of('pyramid', { x: null, a: 't', b: 't' }, { label: 'x', series: ['a', 'b'] }));

function sidesOf(names: readonly DataValue[]) {
  const side = positive(names.length);
  return fc.tuple(side, side).map(([a, b]) => names.map((each, i) => [each, a[i]!, b[i]!]));
}

const waterfall = table({ rows: [1, 25], series: [1, 1], values: column(signed, false) }).map((rows) => {
  const sum = rows.reduce((total, [, value]) => total + (value as number), 0);
  const spec = of(
    'waterfall',
    { x: null, a: 'M€' },
    { label: 'x', value: 'a', totals: ['Total'] },
  )([...rows, ['Total', sum]]);
  return spec;
});

const spans = fc
  .uniqueArray(rowName, { minLength: 1, maxLength: 40 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.tuple(date, date, fc.boolean()), { minLength: names.length, maxLength: names.length }),
      fc.uniqueArray(rowName, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
    ),
  )
  .map(([names, dates, families, isGrouped, isColored]) =>
    of(
      'gantt',
      { x: null, s: null, e: null, g: null },
      {
        ...{ label: 'x', start: 's', end: 'e' },
        ...(isGrouped && { group: 'g' }),
        ...(isColored && { color: 'g' }),
      },
    )(
      names.map((name, i) => {
        const [first, last] = dates[i]!.slice(0, 2).toSorted() as [string, string];
        const family = families[Math.floor((i * families.length) / names.length)]!;
        return [name, first, dates[i]![2] ? last : null, family];
      }),
    ),
  );

const days = fc
  .tuple(
    fc.date({ min: new Date('1960-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
    fc.array(size, { minLength: 1, maxLength: 500 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([first, values, step]) =>
    of(
      'calendar',
      { d: null, a: 'km' },
      { day: 'd', value: 'a' },
    )(
      values.map((value, i) => [
        new Date(first.getTime() + i * step * 864e5).toISOString().slice(0, 10),
        value,
      ]),
    ),
  );

const matrix = fc
  .tuple(
    fc.uniqueArray(rowName, { minLength: 1, maxLength: 25 }),
    fc.integer({ min: 1, max: 7 }),
    fc.constantFrom(['oui', 'non'], ['x', '–'], ['nul', 'faible', 'moyen', 'très fort'], ['oui', 'non', '']),
    fc.infiniteStream(fc.nat()),
  )
  .map(([names, count, states, draws]) => {
    const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, count);
    const rows = names.map((name) => [
      name,
      ...fields.map(() => states[draws.next().value! % states.length]!),
    ]);
    const units = Object.fromEntries(fields.map((each) => [each, null]));
    return of('matrix', { x: null, ...units }, { label: 'x', series: fields })(rows);
  });

const COUNTRIES = [
  ...['France', 'Allemagne', 'Italie', 'Espagne', 'Suède', 'Pologne', 'Malte', 'Luxembourg', 'Belgique'],
  ...['Pays-Bas', 'Grèce', 'Irlande', 'Norvège', 'Autriche', 'Hongrie', 'Chypre', 'Danemark', 'Portugal'],
  ...['Brésil', 'Inde', 'Chine', 'Kenya', 'Japon', 'Canada', 'Australie', 'Mexique', 'Égypte', 'Singapour'],
];
const countries = fc
  .tuple(
    table({ rows: [1, 28], series: [1, 1], values: column(signed, true) }, fc.constantFrom(...COUNTRIES)),
    fc.boolean(),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([rows, isColored, families]) =>
    of(
      'map',
      { x: null, a: '%', f: null },
      { label: 'x', ...(isColored ? { color: 'f' } : { value: 'a' }) },
    )(rows.map((row, i) => [...row, `Famille ${i % families}`])),
  );
const places = fc
  .array(
    fc.tuple(
      rowName,
      fc.double({ min: -60, max: 70, noNaN: true }),
      fc.double({ min: -170, max: 170, noNaN: true }),
      size,
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map(of('map', { x: null, lat: '°', lon: '°', a: 'M' }, { label: 'x', at: ['lat', 'lon'], value: 'a' }));

const steps = (kind: ChartKind, values: ReturnType<typeof column>) =>
  table({ rows: [1, 30], series: [1, 4], values }, date).map((rows) => {
    const fields = ['a', 'b', 'c', 'd'].slice(0, rows[0]!.length - 1);
    const units = Object.fromEntries(fields.map((each) => [each, 't']));
    return of(kind, { x: null, ...units }, { x: 'x', series: fields, shape: 'steps' })(rows);
  });

const bands = (kind: ChartKind) =>
  fc
    .array(fc.tuple(rowName, rowName), { minLength: 1, maxLength: 7 })
    .map(of(kind, { nom: null, texte: null }, {}));

const atoms = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: elements.length }), { minLength: 1, maxLength: 60 }),
    fc.integer({ min: 1, max: 7 }),
  )
  .map(([numbers, families]) => numbers.map((n) => [elements[n - 1]!, n, `Famille ${n % families}`]));

/** Random figures of the kinds that show how rows are spread, in time, in states, on a map, or as words and squares. */
export const otherFigures: Readonly<Record<string, fc.Arbitrary<ChartSpec>>> = {
  histogram: measured('histogram'),
  boxplot: measured('boxplot'),
  strip: measured('strip'),
  lollipop: rowsOf('lollipop'),
  dotplot: rowsOf('dotplot'),
  pyramid,
  waterfall,
  gantt: spans,
  calendar: days,
  matrix,
  waffle: table({ rows: [1, 9], series: [1, 1], values: positive }).map(
    of('waffle', { x: null, a: 't' }, { label: 'x', value: 'a' }),
  ),
  'a map of countries': countries,
  'a map of places': places,
  'lines in steps': steps('lines', column(signed, true)),
  'areas in steps': steps('areas', positive),
  layers: bands('layers'),
  scale: bands('scale'),
  units: atoms.map(of('units', { s: null, n: '', f: null }, { label: 's', row: 'f', color: 'f' })),
  periodic: atoms.map(of('periodic', { s: null, n: '', f: null }, { symbol: 's', number: 'n', color: 'f' })),
};
