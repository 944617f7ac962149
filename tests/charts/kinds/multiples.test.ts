import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withDates } from '../../../src/content/data/dates.ts';
import type { DataField } from '../../../src/data/data-set.ts';
import type { PathMark, TextMark } from '../../../src/drawing/drawing.ts';
import { RANDOM, runs } from '../../tools.ts';
import { figures } from '../checks/random.ts';
import { dataSet, FIGURE, faults, figure, row, texts, told, words } from '../helpers.ts';
import { draw, positive, problems, testDrawing, tidyWords } from './drawing.ts';

const spec = figure('multiples', [
  dataSet('a', { annee: '', valeur: 'milliards' }, [
    [1750, 0.7],
    [1950, 2.5],
    [2024, 8.2],
  ]),
  dataSet('b', { annee: '', valeur: 'ppm' }, [
    [1950, 311],
    [1980, null],
    [2020, 414.2],
  ]),
  dataSet('c', { annee: '', valeur: 'Mt' }, [[2000, 12]]),
]);

describe('small multiples', () => testDrawing(spec));

const dated = (key: string, rows: readonly (readonly [string, number | null])[]) => {
  const set = dataSet(key, { mois: null, valeur: 'Mt' }, rows);
  const [x, y] = [...set.fields.values()] as [DataField, DataField];
  return { ...set, fields: new Map([x, y].map((each) => [each.name, withDates(each, set, 'fr')])) };
};
const months = figure(
  'multiples',
  [
    dated('a', [
      ['2023-11', 5],
      ['2024-06', 9],
      ['2024-02', 7],
    ]),
    dated('b', [
      ['mars 2024', 3],
      ['01/01/2024', 4],
    ]),
  ],
  { reference: [{ at: null, x: '2024-04', label: 'Loi' }] },
);

describe('small multiples over dates', () => testDrawing(months));

test('dates stand as far apart as they are in time, on one foot for all, named by month and year', () => {
  const lines = draw(months).marks.filter((mark) => mark.kind === 'path' && mark.stroke?.width === 1.1);
  const [first, second] = (lines as PathMark[]).map(({ path }) => path.map(([, x]) => x as number));
  const month = (first![2]! - first![0]!) / 7;
  expect(first![1]! - first![0]!).toBeCloseTo(3 * month, 1);
  expect(second![1]! - second![0]!).toBeCloseTo(2 * month, 1);
  expect(words(draw(months))).toEqual(expect.arrayContaining(['nov.', '2023', 'janv.', '2024', 'Loi']));
  expect(told(months)).toContain('de 5 (2023-11) à 9 (2024-06)');
  expect(faults(months)).toEqual([]);
});

test('a date that cannot be read, and one that comes twice, are faults', () => {
  const wrong = dated('a', [
    ['2023-11', 5],
    ['plus tard', 9],
  ]);
  const twice = dated('b', [
    ['2023-11', 5],
    ['11/2023', 9],
  ]);
  expect(faults(figure('multiples', [wrong, twice])).map((each) => each.split(' ')[1])).toEqual([
    'chart-date-unread',
    'chart-place-repeated',
  ]);
});

test('small multiples of one unit share a scale', () => {
  const one = (key: string, unit: string, value: number) =>
    dataSet(key, { annee: '', valeur: unit }, [
      [2000, 0],
      [2010, value],
    ]);
  const heights = (unit: string) => {
    const pair = figure('multiples', [one('a', 'Mt', 50), one('b', unit, 100)]);
    const lines = draw(pair).marks.filter((mark) => mark.kind === 'path' && mark.stroke?.width === 1.1);
    return (lines as PathMark[]).map(({ path }) => {
      const ys = path.flatMap(([, , y]) => (typeof y === 'number' ? [y] : []));
      return Math.round(Math.max(...ys) - Math.min(...ys));
    });
  };
  const [half, full] = heights('Mt') as [number, number];
  expect(full).toBe(2 * half);
  const [own, other] = heights('km') as [number, number];
  expect(own).toBe(other);
});

test('a description tells the ends of each line', () => {
  expect(told(spec)).toBe(
    'Petites courbes côte à côte. Titre a (milliards) : de 0,7 (1750) à 8,2 (2024). ' +
      'Titre b (ppm) : de 311,0 (1950) à 414,2 (2020). Titre c (Mt) : 12 (2000).',
  );
});

test('a line has a year once, and some known value', () => {
  const twice = dataSet('d', { an: '', v: 't' }, [
    [2000, null],
    [2000, null],
  ]);
  expect(faults(figure('multiples', [twice]))).toEqual([
    `${row('d', 1)} chart-place-repeated {"field":"an","found":2000,"what":"number"}`,
    `${FIGURE} chart-no-rows {"data":"d","needed":1}`,
  ]);
});

test('no value touches a title, a year or another value', RANDOM, () => {
  const point = fc.tuple(fc.integer({ min: 1750, max: 2030 }), positive);
  const points = fc.uniqueArray(point, { minLength: 1, maxLength: 12, selector: ([year]) => year });
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (all, columns) => {
        const sets = all.map((rows, i) => dataSet(`d${i}`, { x: '', y: 'millions' }, rows));
        tidyWords(figure('multiples', sets, { columns }), { width: 300, height: null });
      },
    ),
    { numRuns: runs(5, 80) },
  );
});

test('the last value of each line is written, whatever the others are', RANDOM, () => {
  fc.assert(
    fc.property(figures.multiples!, fc.constantFrom(240, 420), (figure, width) => {
      fc.pre(faults(figure).length === 0);
      const said = draw(figure, width).meanings!.flatMap((each) =>
        each?.role === 'value' ? each.datum.row : [],
      );
      const placeOf = ({ values: { x } }: (typeof figure.data)[0]['rows'][0]) =>
        typeof x === 'string' ? Date.parse(x) : Number(x);
      const lasts = figure.data.map(({ rows }) =>
        rows
          .filter(({ values }) => values.a !== null)
          .reduce((last, each) => (placeOf(each) > placeOf(last) ? each : last)),
      );
      expect(lasts.filter((row) => !said.includes(row))).toEqual([]);
    }),
    { numRuns: runs(3, 60) },
  );
});

test.each([
  ['as far apart as points', 12],
  ['nearer than a point', 400],
])('a value far from its point is told, where points are %s', (_, count) => {
  const rows = Array.from({ length: count }, (_, i) => [1600 + i, 20 + i + (i % 3)]);
  const one = figure('multiples', [dataSet('d', { x: '', y: 'Mt' }, rows)]);
  const drawing = draw(one);
  const said = drawing.marks.findLast((_, i) => drawing.meanings![i]?.role === 'value') as TextMark;
  const marks = drawing.marks.map((mark) => (mark === said ? { ...said, x: said.x - 40 } : mark));
  expect(problems(drawing, one)).toEqual([]);
  expect(problems({ ...drawing, marks }, one)).toEqual([`chart-label-astray {"label":"${said.text}"}`]);
});

test('a peak is named, and the last value stands where it is not taken for it', () => {
  const fish = dataSet('d', { x: '', y: 'Mt' }, [
    [1950, 28],
    [2000, 121],
    [2010, 105],
  ]);
  const written = texts(draw(figure('multiples', [fish], { since: 1980 }), 160));
  const [peak, last] = ['121', '105'].map((value) => written.find(({ text }) => text === value)!);
  expect(peak!.y).toBeLessThan(last!.y);
  expect(written.map(({ text }) => text)).toContain('1980');
});

test('a single year has its place under its point', () => {
  const one = texts(draw(figure('multiples', [dataSet('d', { x: '', y: 'Mt' }, [[1833, 5]])]), 160));
  const year = one.find(({ text }) => text === '1833')!;
  expect(year.x).toBeGreaterThan(0);
  expect(year.x).toBeLessThan(160);
});
