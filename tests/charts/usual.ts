import { readFileSync } from 'node:fs';
import { type ChartKind, kinds } from '../../src/charts/kinds/index.ts';
import { elements } from '../../src/charts/kinds/squares/periodic-table.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import type { DataValue } from '../../src/data/data-set.ts';
import { dataSet, figure } from './helpers.ts';

// A figure of each kind, of the size that figures of handouts have. A number makes its data others than those of the next.

type Rows = readonly (readonly DataValue[])[];

const NAMES = ['Chine', 'Inde', 'États-Unis', 'Indonésie', 'Brésil', 'Nigeria', 'Japon', 'Royaume-Uni'];
const FIELDS = ['a', 'b', 'c', 'd'];

/** A number of two or three digits, by its places in a table. */
const number = (other: number, row: number, column = 0) =>
  (((row + 3) * 37 + (column + 2) * 61 + other * 17) % 89) + 8 + ((row * 7 + other) % 10) / 10;

const table = (heads: readonly DataValue[], columns: number, other: number): Rows =>
  heads.map((head, i) => [head, ...Array.from({ length: columns }, (_, j) => number(other, i, j))]);

/** A figure of rows that have a head and a number for each series. */
function series(kind: ChartKind, heads: readonly DataValue[], columns: number, given: object) {
  const named = FIELDS.slice(0, columns);
  const fields = Object.fromEntries(named.map((each) => [each, 'M€']));
  const head = typeof heads[0] === 'number' ? '' : null;
  return (other: number): ChartSpec =>
    figure(kind, dataSet(`d${other}`, { x: head, ...fields }, table(heads, columns, other)), {
      series: named,
      ...given,
    });
}

const single = (kind: ChartKind, heads: readonly DataValue[], given: object = {}) =>
  series(kind, heads, 1, { label: 'x', value: 'a', ...given });

const years = Array.from({ length: 25 }, (_, i) => 2000 + i);
const dates = (count: number, days: number) =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(2023, 0, 1 + i * days)).toISOString().slice(0, 10),
  );

const points = (kind: ChartKind) => (other: number) =>
  figure(
    kind,
    dataSet(
      `d${other}`,
      { x: null, a: 'ans', b: 'k€', c: 'M', f: null },
      Array.from({ length: 20 }, (_, i) => [
        `${NAMES[i % 8]} ${i}`,
        ...[0, 1, 2].map((j) => number(other, i * 5, j)),
        NAMES[i % 4]!,
      ]),
    ),
    { label: 'x', x: 'a', y: 'b', ...(kind === 'bubble' && { size: 'c' }), color: 'f' },
  );

const spread = (kind: ChartKind) => (other: number) =>
  figure(
    kind,
    dataSet(
      `d${other}`,
      { a: 'km', g: null },
      Array.from({ length: 60 }, (_, i) => [number(other, i * 11), NAMES[i % 4]!]),
    ),
    { value: 'a', ...(kind !== 'histogram' && { group: 'g' }) },
  );

const bands = (kind: ChartKind) => (other: number) =>
  figure(
    kind,
    dataSet(
      `d${other}`,
      { t: null, x: null },
      NAMES.slice(0, 5).map((name, i) => [name, `Un texte de quelques mots, ${number(other, i)}`]),
    ),
  );

const waterfall = (other: number) => {
  const steps = table(NAMES, 1, other).map(([name, value], i): [string, number] => [
    name as string,
    i % 3 === 2 ? -(value as number) : (value as number),
  ]);
  const total = steps.reduce((sum, [, value]) => sum + value, 0);
  return figure('waterfall', dataSet(`d${other}`, { x: null, a: 'M€' }, [...steps, ['Total', total]]), {
    ...{ label: 'x', value: 'a', totals: ['Total'] },
  });
};

const gantt = (other: number) =>
  figure(
    'gantt',
    dataSet(
      `d${other}`,
      { x: null, s: null, e: null, f: null },
      NAMES.map((name, i) => [
        name,
        dates(400, 1)[i * 30 + (other % 20)]!,
        dates(400, 1)[i * 30 + 40 + ((other * 7) % 50)]!,
        NAMES[i % 2]!,
      ]),
    ),
    { label: 'x', start: 's', end: 'e', color: 'f' },
  );

const STATES = ['faible', 'moyen', 'fort'];
const matrix = (other: number) =>
  figure(
    'matrix',
    dataSet(
      `d${other}`,
      { x: null, a: null, b: null, c: null, d: null },
      NAMES.map((name, i) => [name, ...FIELDS.map((_, j) => STATES[(i * 5 + j * 3 + other) % 3]!)]),
    ),
    { label: 'x', series: FIELDS },
  );

const units = (other: number) =>
  figure(
    'units',
    dataSet(
      `d${other}`,
      { x: null, r: null, f: null },
      Array.from({ length: 40 }, (_, i) => [
        elements[(i + other) % 90]!,
        NAMES[i % 5]!,
        NAMES[(i + other) % 4]!,
      ]),
    ),
    { label: 'x', row: 'r', color: 'f' },
  );

const periodic = (other: number) =>
  figure(
    'periodic',
    dataSet(
      `d${other}`,
      { x: null, n: '', f: null },
      Array.from({ length: 30 }, (_, i) => [
        elements[i + (other % 50)]!,
        i + 1 + (other % 50),
        NAMES[i % 4]!,
      ]),
    ),
    { symbol: 'x', number: 'n', color: 'f' },
  );

const EUROPE = (
  'France Allemagne Italie Espagne Pologne Portugal Suède Finlande Grèce Roumanie Hongrie Autriche Belgique ' +
  'Pays-Bas Danemark Tchéquie Irlande Bulgarie Croatie Slovaquie Slovénie Lituanie Lettonie Estonie Luxembourg ' +
  'Chypre Malte Norvège'
).split(' ');

const PLACES: readonly (readonly [string, number, number])[] = [
  ['Tokyo', 35.7, 139.7],
  ['Delhi', 28.6, 77.2],
  ['São Paulo', -23.5, -46.6],
  ['Mexico', 19.4, -99.1],
  ['Le Caire', 30, 31.2],
  ['Lagos', 6.5, 3.4],
  ['Paris', 48.9, 2.35],
];
const places = (other: number) =>
  figure(
    'map',
    dataSet(
      `d${other}`,
      { x: null, la: '°', lo: '°', a: 'M' },
      PLACES.map(([name, latitude, longitude], i) => [
        name,
        latitude + (other % 5) / 10,
        longitude,
        number(other, i),
      ]),
    ),
    { label: 'x', at: ['la', 'lo'], value: 'a' },
  );

const TELEPHONE = {
  file: 'content/images/telephone.svg',
  bytes: new Uint8Array(readFileSync(new URL('../../docs/telephone.svg', import.meta.url))),
};
const PARTS = ['coque', 'carte', 'processeur', 'camera', 'batterie', 'sim', 'vibreur'];
const diagram = (other: number) =>
  figure(
    'diagram',
    dataSet(
      `d${other}`,
      { p: null, n: null, a: 'g' },
      PARTS.map((part, i) => [part, `Pièce ${part}`, number(other, i)]),
    ),
    { picture: TELEPHONE, part: 'p', label: 'n', value: 'a' },
  );

const multiples = (count: number) => (other: number) =>
  figure(
    'multiples',
    Array.from({ length: count }, (_, i) => ({
      ...dataSet(`d${i}`, { x: '', a: 'Mt' }, table(years, 1, other + 3 * i)),
      title: `Série de ${NAMES[i % 8]}`,
    })),
  );

/** Figures of usual size by what they are; a number chooses their data. */
export const usual: Readonly<Record<string, (other: number) => ChartSpec>> = {
  bars: series('bars', NAMES, 2, { label: 'x' }),
  'upright bars': series('bars', NAMES, 2, { label: 'x', direction: 'upright' }),
  'stacked bars': series('bars', NAMES, 4, { label: 'x', stack: 'shares' }),
  pie: single('pie', NAMES.slice(0, 6)),
  doughnut: single('doughnut', NAMES.slice(0, 6)),
  lines: series('lines', years, 4, { x: 'x' }),
  'lines over many dates': series('lines', dates(190, 7), 2, { x: 'x' }),
  areas: series('areas', years, 4, { x: 'x' }),
  scatter: points('scatter'),
  bubble: points('bubble'),
  slope: series('slope', NAMES, 2, { label: 'x' }),
  dumbbell: series('dumbbell', NAMES, 2, { label: 'x' }),
  heatmap: series('heatmap', NAMES, 4, { label: 'x' }),
  'four multiples': multiples(4),
  'nine multiples': multiples(9),
  histogram: spread('histogram'),
  boxplot: spread('boxplot'),
  strip: spread('strip'),
  lollipop: single('lollipop', NAMES),
  dotplot: single('dotplot', NAMES),
  pyramid: series(
    'pyramid',
    Array.from({ length: 18 }, (_, i) => `${5 * i}-${5 * i + 4}`),
    2,
    { label: 'x' },
  ),
  waterfall,
  gantt,
  calendar: single('calendar', dates(365, 1), { day: 'x' }),
  matrix,
  waffle: single('waffle', NAMES.slice(0, 5)),
  'a map of countries': single('map', EUROPE),
  'a map of places': places,
  diagram,
  layers: bands('layers'),
  scale: bands('scale'),
  units,
  periodic,
};

/** Kinds without a figure here. */
export const missing = Object.keys(kinds).filter(
  (kind) => !Object.values(usual).some((make) => make(0).kind === kind),
);
