import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, row, told, words } from '../helpers.ts';
import { draw, height, signed, tables, testDrawing, tidyWords, width } from './drawing.ts';

const materials = dataSet('matieres', { annee: '', bois: 'Gt', fer: 'Gt' }, [
  [1900, 5, 1],
  [2009, 20, 13],
  [1950, 8, null],
]);
const spec = figure('lines', materials, { x: 'annee', series: ['bois', 'fer'] });

describe('lines over years', () => testDrawing(spec));

const months = dataSet('mois', { mois: null, v: 't' }, [
  ['2024-01', 3],
  ['2024-03', 7],
  ['2024-07', 5],
]);
describe('lines over dates', () => testDrawing(figure('lines', months, { x: 'mois', series: ['v'] })));

const parts = dataSet('parts', { annee: '', a: 'Gt', b: 'TWh', c: 'Gt' }, [
  [1900, 1, 2, null],
  [1950, 0, 2, null],
]);

test('`from` leaves earlier rows out', () => {
  const from = figure('lines', materials, { x: 'annee', series: ['bois'], from: 1950 });
  expect(words(draw(from))).not.toContain('1900');
});

test('a line alone has the name of a quantity without unit at the head of its axis', () => {
  const data = dataSet('titrage', { volume: 'mL', ph: '', second: '' }, [
    [0, 3, 4],
    [10, 9, 8],
  ]);
  const drawn = (...series: string[]) =>
    words(draw(figure('lines', data, { x: 'volume', series }))).filter((text) => text.includes('Champ ph'));
  expect(drawn('ph')).toEqual(['Champ ph']);
  // Several have theirs at their ends.
  expect(drawn('ph', 'second')).toHaveLength(1);
});

test('lines below zero stay off the foot of their axis', () => {
  const data = dataSet('soldes', { annee: '', solde: 'M€' }, [
    [2000, 90],
    [2001, -70],
    [2002, 20],
  ]);
  const strokes = draw(figure('lines', data, { x: 'annee', series: ['solde'] })).marks.flatMap((mark) =>
    mark.kind === 'path' && mark.stroke
      ? [{ width: mark.stroke.width, foot: Math.max(...mark.path.map((step) => Number(step.at(-1) ?? 0))) }]
      : [],
  );
  const [line] = strokes.filter(({ width }) => width === 1.3);
  const foot = Math.max(...strokes.map((stroke) => stroke.foot));
  expect(foot - line!.foot).toBeGreaterThan(4);
});

test('a description tells the ends of each line, and a peak that is elsewhere', () => {
  expect(told(spec)).toBe(
    'Courbes. Champ bois (Gt) : de 5 (1900) à 20 (2009). Champ fer (Gt) : de 1 (1900) à 13 (2009).',
  );
  expect(told(figure('lines', months, { x: 'mois', series: ['v'] }))).toBe(
    'Courbes. Champ v (t) : de 3 (2024-01) à 5 (2024-07) ; maximum 7 (2024-03).',
  );
});

test('refuses series of different units, or without a known value', () => {
  expect(faults(figure('lines', parts, { x: 'annee', series: ['a', 'b'] }))).toEqual([
    `${FIGURE} chart-units-differ {"kind":"lines","units":["Gt","TWh"],"instead":"multiples"}`,
  ]);
  expect(faults(figure('lines', parts, { x: 'annee', series: ['a', 'c'] }))).toEqual([
    `${FIGURE} chart-series-empty {"field":"c"}`,
  ]);
});

test('refuses values and ends of zero on a logarithmic axis', () => {
  expect(faults(figure('lines', parts, { x: 'annee', series: ['a'], axis: { log: true } }))).toEqual([
    `${row('parts', 1)} chart-axis-log {"field":"a","value":0}`,
  ]);
  expect(faults(figure('lines', parts, { x: 'annee', series: ['b'], axis: { log: true, from: 0 } }))).toEqual(
    [`${FIGURE} chart-axis-log {"field":"axis","value":0}`],
  );
});

test('no label touches another or leaves the frame, over numbers, dates and names', RANDOM, () => {
  const along = fc.constantFrom('years', 'numbers', 'dates', 'names');
  const table = tables(signed, { rows: 30, series: [1, 8] });
  fc.assert(
    fc.property(table, along, width, height, (rows, x, wide, high) => {
      const at = (i: number, text: unknown) =>
        ({ years: 1950 + i, numbers: i * 0.37, dates: `20${10 + i}-0${1 + (i % 9)}`, names: String(text) })[
          x
        ];
      const series = rows[0]!.slice(1).map((_, i) => `s${i}`);
      const unit = { years: '', numbers: 'km', dates: null, names: null }[x];
      const fields = Object.fromEntries([['x', unit], ...series.map((key) => [key, 'M€'])]);
      const data = rows.map(([text, ...values], i) => [at(i, text), ...values]);
      const lines = figure('lines', dataSet('d', fields, data), { x: 'x', series });
      const all = tidyWords(lines, { width: wide, height: high });
      if (series.length > 1) for (const key of series) expect(all.join(' ')).toContain(key);
    }),
    { numRuns: runs(8, 200) },
  );
});

const line = (texts: readonly string[]) =>
  figure(
    'lines',
    dataSet(
      'jours',
      { jour: null, v: 't' },
      texts.map((text, i) => [text, i + 1]),
    ),
    {
      x: 'jour',
      series: ['v'],
    },
  );

test('dates stand where they are in time, whatever the order of rows and their notation', () => {
  const drawn = line(['31/12/2020', '01/02/2021', '15/01/2021']);
  expect(faults(drawn)).toEqual([]);
  expect(words(draw(drawn)).filter((word) => /\d{4}/.test(word))).toEqual(['janv. 2021', 'févr. 2021']);
  expect(told(drawn)).toBe(
    'Courbes. Champ v (t) : de 1 (31/12/2020) à 2 (01/02/2021) ; maximum 3 (15/01/2021).',
  );
});

test('names no part of a date that the dates do not have', () => {
  const ticks = (texts: readonly string[]) =>
    words(draw(line(texts))).filter((word) => /\d{4}|\.$/.test(word));
  expect(ticks(['2020', '2021'])).toEqual(['2020', '2021']);
  expect(ticks(['2020-01', '2020-02'])).toEqual(['janv.', '2020', 'févr.']);
});

test('refuses dates of which one cannot be read, and places that come twice', () => {
  expect(faults(line(['2020', 'plus tard', 'jamais']))).toEqual([
    `${row('jours', 1)} chart-date-unread {"field":"jour","found":"plus tard","ordered":true,"apart":null}`,
  ]);
  expect(faults(line(['2020', '', '2021']))).toEqual([
    `${row('jours', 1)} chart-name-empty {"field":"jour"}`,
  ]);
  expect(faults(line(['jan', 'fév', 'jan']))).toEqual([
    `${row('jours', 2)} chart-place-repeated {"field":"jour","found":"jan","what":"name"}`,
  ]);
  expect(faults(line(['2020-12-31', '31/12/2020']))).toEqual([
    `${row('jours', 1)} chart-place-repeated {"field":"jour","found":"31/12/2020","what":"date"}`,
  ]);
});

test.each([
  'lines',
  'areas',
] as const)('%s say what their numbers along the foot are, unless these are years', (kind) => {
  const over = (x: string, unit: string, values: readonly number[], more: object = {}) => {
    const data = dataSet(
      'd',
      { [x]: unit, v: 't' },
      values.map((value) => [value, value]),
    );
    return words(draw(figure(kind, data, { x, series: ['v'], ...more })));
  };
  expect(over('dose', 'mg', [0, 10, 20])).toContain('Champ dose (mg)');
  expect(over('age', '', [0, 30, 60])).toContain('Champ age');
  expect(over('an', '', [1950, 2000]).join()).not.toContain('Champ an');
  expect(over('an', '', [1950, 2000], { 'x-axis': 'Année scolaire' })).toContain('Année scolaire');
});

test('lines that end at one place have a piece of their own before their names', () => {
  const keys = (last: number) => {
    const data = dataSet('lois', { x: '', a: '', b: '' }, [
      [0, 4, 2],
      [1, 9, 3],
      [2, 0, last],
    ]);
    const drawn = draw(figure('lines', data, { x: 'x', series: ['a', 'b'] }));
    return drawn.marks.filter((mark) => mark.kind === 'path' && mark.stroke?.width === 1.3).length - 2;
  };
  expect([keys(0), keys(0.01), keys(5)]).toEqual([2, 2, 0]);
});
