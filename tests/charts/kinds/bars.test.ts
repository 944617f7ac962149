import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/index.ts';
import { defaultPalette } from '../../../src/charts/theme.ts';
import { withDates } from '../../../src/content/data/dates.ts';
import type { DataSet, DataValue } from '../../../src/data/data-set.ts';
import type { Drawing, TextMark } from '../../../src/drawing/drawing.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, misplaced, row, theme, told, words } from '../helpers.ts';
import {
  draw,
  height,
  name,
  positive,
  rectangles,
  signed,
  tables,
  testDrawing,
  tidyWords,
  width,
} from './drawing.ts';

const money = dataSet('argent', { secteur: null, montant: 'M€' }, [
  ['Retail', 447.8],
  ['Marketing', 1728.4],
  ['Perdu', null],
  ['Autres', 33],
]);
const roles = { label: 'secteur', value: 'montant' };
const one = figure('bars', money, { ...roles, highlight: ['Marketing'] });

const sales = dataSet('ventes', { mois: null, ventes: 'M€', achats: 'M€', moyenne: 'M€' }, [
  ['Janvier', -35, 40, 15],
  ['Février', 60, 20, 72],
  ['Mars', 22, 65, 90],
]);
const several = { label: 'mois', series: ['ventes', 'achats'] };
const upright = { ...several, direction: 'upright' };

describe('bars that are asked to stand upright', () => {
  const months = ['Janvier', 'Février', 'Mars', 'Avril', 'Mai', 'Juin', 'Juillet', 'Août', 'Septembre'];
  const named = (names: readonly DataValue[], unit: string | null = null) =>
    dataSet(
      'd',
      { n: unit, v: 't', w: 't' },
      names.map((name, i) => [name, 20 + ((i * 7) % 11), 25]),
    );
  const given = { label: 'n', value: 'v' };
  const drawn = (data: DataSet, more: object = {}) =>
    draw(figure('bars', data, { ...given, direction: 'upright', ...more }));
  const turned = (drawing: Drawing) =>
    drawing.marks.filter((mark) => mark.kind === 'text' && mark.rotation !== 0);

  test('stand where their names have room in three lines', () => {
    const data = named(['Part des ménages', 'État', 'Villes']);
    expect(drawn(data)).not.toEqual(draw(figure('bars', data, given)));
    expect(turned(drawn(data))).toEqual([]);
  });

  test.each([
    ['many', months],
    [
      'long',
      ['Institutions sans but lucratif au service des ménages', 'Administrations publiques', 'Banques'],
    ],
  ])('lie where names are too %s', (_, names) => {
    const data = named([...names, ...names.map((each) => `Autres ${each}`)]);
    expect(drawn(data)).toEqual(draw(figure('bars', data, given)));
  });

  test('stand by numbers and dates in order, of which some are named', () => {
    const years = named(
      Array.from({ length: 40 }, (_, i) => 1980 + i),
      '',
    );
    const days = named(
      Array.from({ length: 14 }, (_, i) => new Date(Date.UTC(2023, 10 + i)).toISOString().slice(0, 7)),
    );
    const dated = {
      ...days,
      fields: new Map([...days.fields].map(([k, f]) => [k, withDates(f, days, 'fr')])),
    };
    const along = (data: DataSet) =>
      words(drawn(data)).filter((word) => /^(19|20)\d\d$|^\D+\.$|^m/.test(word));
    expect(along(years)).toEqual(['1980', '1985', '1990', '1995', '2000', '2005', '2010', '2015']);
    const later = Array.from({ length: 40 }, (_, i) => 1981 + i);
    const round = ['1985', '1990', '1995', '2000', '2005', '2010', '2015', '2020'];
    expect(along(named(later, ''))).toEqual(round);
    expect(along(named(later.map(String)))).toEqual(round);
    const numbers = words(drawn(named(Array.from({ length: 40 }, (_, i) => String(101 + i)))));
    expect(numbers.filter((word) => /^1\d\d$/.test(word)).slice(0, 3)).toEqual(['105', '110', '115']);
    const gapped = named(
      Array.from({ length: 40 }, (_, i) => 1981 + i + (i > 20 ? 1 : 0)),
      '',
    );
    expect(along(gapped)).toEqual(['1981', '1986', '1991', '1996', '2001', '2007', '2012', '2017']);
    expect(along(dated)).toEqual(['nov.', '2023', 'janv.', '2024', 'mars', 'mai', 'juil.', 'sept.', 'nov.']);
    for (const data of [years, dated]) {
      const drawing = drawn(data);
      expect(drawing).not.toEqual(draw(figure('bars', data, given)));
      expect(misplaced(drawing)).toEqual([]);
    }
  });

  test('have values on end only where the figure asks for them, else an axis', () => {
    const years = named(
      Array.from({ length: 20 }, (_, i) => 1980 + i),
      '',
    );
    const data = {
      ...years,
      rows: years.rows.map((row) => ({ ...row, values: { ...row.values, v: 1234.5 } })),
    };
    expect(turned(drawn(data))).toEqual([]);
    expect(words(drawn(data))).toContain('500');
    expect(turned(drawn(data, { values: 'all' }))).toHaveLength(20);
  });

  test('stand without an axis where each has its value, and no line is over them', () => {
    const data = named(['Eau', 'Air', 'Feu']);
    const hasAxis = (more: object) => words(drawn(data, more)).includes('10');
    expect([{}, { values: 'extremes' }, { values: 'none' }, { line: 'w' }].map(hasAxis)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test('have values on end down to places half a point wider than their type', () => {
    const pitches = [33, 34, 35, 36, 37, 38, 39, 40, 41, 42].map((count) => {
      const data = named(
        Array.from({ length: count }, (_, i) => 1900 + i),
        '',
      );
      const [one, other] = turned(drawn(data, { values: 'all' })) as TextMark[];
      return one && other ? [Math.abs(other.x - one.x), one.font.size] : [];
    });
    const least = Math.min(...pitches.flatMap(([pitch, size]) => (pitch ? [pitch - size!] : [])));
    expect(least).toBeGreaterThanOrEqual(0.5);
    expect(least).toBeLessThan(0.8);
    expect(pitches.at(-1)).toEqual([]);
  });

  test('lie by dates that are in no order', () => {
    const days = named(['2024-03', '2024-01', '2024-02', ...months.map((_, i) => `2025-0${i + 1}`)]);
    const data = {
      ...days,
      fields: new Map([...days.fields].map(([k, f]) => [k, withDates(f, days, 'fr')])),
    };
    expect(drawn(data)).toEqual(draw(figure('bars', data, given)));
  });

  test('stand with a line over them, their names on end', () => {
    const drawing = drawn(named(months.map((each) => `${each} prochain`)), { line: 'w' });
    expect(turned(drawing)).toHaveLength(months.length);
    expect(misplaced(drawing)).toEqual([]);
  });
});

describe('bars of one series', () => testDrawing(one));
describe('bars of several series', () => testDrawing(figure('bars', sales, several)));
describe('stacked bars', () => testDrawing(figure('bars', sales, { ...several, stack: 'values' })));
describe('bars of shares', () => testDrawing(figure('bars', sales, { ...several, stack: 'shares' })));
describe('upright bars', () => testDrawing(figure('bars', sales, upright)));
describe('upright stacked bars with a line', () =>
  testDrawing(figure('bars', sales, { ...upright, stack: 'values', line: 'moyenne' })));

test('bars are as long as their values, and the highlighted one is dark', () => {
  const [highlighted] = rectangles(one, defaultPalette[0]!);
  const others = rectangles(one, '#7d93ab');
  expect(others[0]!.width / highlighted!.width).toBeCloseTo(447.8 / 1728.4, 2);
  expect(others.at(-1)!.width / highlighted!.width).toBeCloseTo(33 / 1728.4, 2);
});

test('sorts bars in descending order, unknown values last', () => {
  const sorted = figure('bars', money, { ...roles, sort: 'descending' });
  const names = words(draw(sorted)).filter((word) =>
    money.rows.some(({ values }) => values.secteur === word),
  );
  expect(names).toEqual(['Marketing', 'Retail', 'Autres', 'Perdu']);
});

test('warns of a total drawn beside its parts, not of a mean or of a part that is called so', () => {
  const rows = (name: string, value: number) =>
    dataSet('d', { secteur: null, montant: 'M€' }, [
      ['A', 10],
      ['B', 20.3],
      [name, value],
    ]);
  const told = (name: string, value: number) => faults(figure('bars', rows(name, value), roles));
  expect(told('Ensemble des secteurs', 30.2)).toEqual([
    `${row('d', 2)} chart-total-drawn {"field":"montant","apart":{"name":"Ensemble des secteurs","label":"secteur","csv":null,"total":[["montant",30.2]]}}`,
  ]);
  expect(told('Ensemble', 15)).toEqual([]);
  expect(told('Totalité', 30.3)).toEqual([]);
  expect(told('C', 30.3)).toEqual([]);
});

test('writes numbers in the language of the booklet', () => {
  const english = drawChart(one, { width: 300, height: null }, { ...theme, lang: 'en' });
  expect(words(english)).toContain('1,728.4');
  expect(words(draw(one))).toContain('1\u202f728,4');
});

test.each([
  null,
  'values',
])('draws a line over the bars, on their axis, and names it at its end (stack: %s)', (stack) => {
  const drawing = draw(figure('bars', sales, { ...upright, line: 'moyenne', stack }));
  expect(words(drawing)).toContain('Champ moyenne');
  expect(words(drawing)).toContain('50');
  expect(misplaced(drawing)).toEqual([]);
  // The line lies on a wider one of the paper's colour.
  const lines = drawing.marks.flatMap((mark) => (mark.kind === 'path' && mark.stroke ? [mark.stroke] : []));
  const widths = lines.map(({ width }) => width).filter((width) => width === 3 || width === 1.4);
  expect(widths).toEqual([3, 1.4]);
});

test('a description tells all values, or the extremes of many', () => {
  expect(told(one)).toBe(
    'Barres horizontales. Champ montant (M€), par champ secteur (4). ' +
      'Retail 447,8 ; Marketing 1728,4 ; Perdu non connu ; Autres 33,0.',
  );
  const rows = Array.from({ length: 5 }, (_, i) => [`n${i}`, i, 10 - i, i * i]);
  const data = dataSet('d', { mois: null, ventes: 'M€', achats: 'M€', moyenne: 'M€' }, rows);
  expect(told(figure('bars', data, { ...upright, line: 'moyenne' }))).toBe(
    'Barres verticales. Champ ventes (M€), Champ achats (M€), Champ moyenne (M€), par champ mois (5). ' +
      'Champ ventes : maximum n4 4 ; minimum n0 0. Champ achats : maximum n0 10 ; minimum n4 6. ' +
      'Champ moyenne : maximum n4 16 ; minimum n0 0.',
  );
});

describe('faults', () => {
  const shares = (...rows: (readonly [string, number | null])[]) =>
    dataSet('d', { nom: null, part: '%' }, rows);
  const roles = { label: 'nom', value: 'part' };

  test('accepts sound data', () => {
    expect(faults(figure('bars', shares(['a', 1], ['b', -2], ['c', null]), roles))).toEqual([]);
  });

  test('refuses both a value and series, and neither', () => {
    const fields = '{"fields":["nom","part"]}';
    const neither = figure('bars', shares(['a', 1]), { label: 'nom' });
    expect(faults(neither)).toEqual([`${FIGURE} chart-value-or-series ${fields}`]);
    const both = figure('bars', shares(['a', 1]), { ...roles, series: ['part'] });
    expect(faults(both)).toEqual([`${FIGURE} chart-value-or-series ${fields}`]);
  });

  test('refuses values beyond the axis, and ends in the wrong order', () => {
    expect(faults(figure('bars', shares(['a', 40], ['b', 45]), { ...roles, axis: { to: 42 } }))).toEqual([
      `${row('d', 1)} chart-axis-beyond {"field":"part","value":45,"from":null,"to":42}`,
    ]);
    expect(faults(figure('bars', shares(['a', 40]), { ...roles, axis: { from: 50, to: 30 } }))).toEqual([
      `${FIGURE} chart-axis-empty {"from":50,"to":30}`,
    ]);
  });

  test('refuses more than sixty bars, unless they are upright and in order of numbers', () => {
    const years = (unit: string | null) =>
      dataSet(
        'd',
        { an: unit, v: 't' },
        Array.from({ length: 200 }, (_, i) => [unit === null ? `a${i}` : 1800 + i, i]),
      );
    const given = { label: 'an', value: 'v', direction: 'upright' };
    expect(faults(figure('bars', years(''), given))).toEqual([]);
    expect(faults(figure('bars', years(null), given))).toEqual([
      `${FIGURE} chart-too-many {"kind":"bars","what":"bars","count":200,"most":60,"instead":"largest"}`,
    ]);
  });

  test('refuses shares of nothing', () => {
    const data = dataSet('d', { n: null, a: 't', b: 't' }, [
      ['x', 1, 2],
      ['y', 0, 0],
    ]);
    const spec = figure('bars', data, { label: 'n', series: ['a', 'b'], stack: 'shares' });
    expect(faults(spec)).toEqual([`${row('d', 1)} chart-sum-zero {"field":"a, b"}`]);
  });

  test('refuses a line over bars that lie or have another unit', () => {
    const data = dataSet('d', { nom: null, a: 't', b: 't', c: 'km' }, [['un', 1, 2, 3]]);
    const given = { label: 'nom', value: 'a', line: 'b' };
    expect(faults(figure('bars', data, { ...given, direction: 'upright' }))).toEqual([]);
    expect(faults(figure('bars', data, given))).toEqual([`${FIGURE} chart-line-upright {"line":"b"}`]);
    expect(faults(figure('bars', data, { ...given, line: 'c', direction: 'upright' }))).toEqual([
      `${FIGURE} chart-units-differ {"kind":"bars","units":["t","km"],"instead":"same"}`,
    ]);
  });
});

test('no label of one series touches another or leaves the frame', RANDOM, () => {
  const rows = fc.array(fc.tuple(name, signed), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(rows, width, height, (data, wide, high) => {
      const spec = figure('bars', dataSet('d', { n: null, v: 'M€' }, data), { label: 'n', value: 'v' });
      tidyWords(spec, { width: wide, height: high });
    }),
    { numRuns: runs(7, 120) },
  );
});

test.each([
  ['lying, side by side', {}, signed],
  ['lying, stacked', { stack: 'values' }, signed],
  ['lying, shares', { stack: 'shares' }, positive],
  ['upright, side by side', { direction: 'upright' }, signed],
  ['upright, stacked', { direction: 'upright', stack: 'values' }, signed],
  ['upright, shares', { direction: 'upright', stack: 'shares' }, positive],
] as const)(
  'no label of several series (%s) touches another or leaves the frame',
  RANDOM,
  (_, options, value) => {
    fc.assert(
      fc.property(tables(value, { rows: 14, series: [1, 5] }), width, height, (rows, wide, high) => {
        const series = rows[0]!.slice(1).map((_, i) => `s${i}`);
        const fields = Object.fromEntries([['n', null], ...series.map((key) => [key, 'M€'])]);
        const spec = figure('bars', dataSet('d', fields, rows), { label: 'n', series, ...options });
        tidyWords(spec, { width: wide, height: high });
      }),
      { numRuns: runs(5, 80) },
    );
  },
);

test('a note of a bar with a whisker begins beyond the value at its end', () => {
  const data = dataSet('d', { n: null, v: 't', e: 't' }, [
    ['Fer', 80, 4],
    ['Bois', 40, 9],
    ['Sable', 70, 5],
  ]);
  const given = { label: 'n', value: 'v', error: { by: [data.fields.get('e')] } };
  const source = { file: 'f.yaml', line: 1, column: 1 };
  const annotate = [{ at: 'Bois', series: null, text: 'En forêt', source }];
  const texts = draw(figure('bars', data, { ...given, annotate })).marks.filter(
    ({ kind }) => kind === 'text',
  );
  const found = (text: string) => texts.findLast((mark) => mark.kind === 'text' && mark.text === text)!;
  const [value, said] = ['40', 'En forêt'].map(found) as TextMark[];
  expect(said!.x).toBeGreaterThan(value!.x);
  expect(Math.abs(said!.y - value!.y)).toBeLessThan(8);
});
