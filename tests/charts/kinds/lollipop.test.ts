import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/index.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, misplaced, row, theme, told, words } from '../helpers.ts';
import { draw, height, signed, tables, testDrawing, tidyWords, width } from './drawing.ts';

const hours = dataSet('heures', { pays: null, v: 'h' }, [
  ['Brésil', 9.2],
  ['Japon', 3.9],
  ['France', 5.4],
  ['Inconnu', null],
  ['Ailleurs', -2],
]);
const given = { label: 'pays', value: 'v', highlight: ['France'] };
const lollipop = figure('lollipop', hours, { ...given, sort: 'descending' });
const dotplot = figure('dotplot', hours, given);

describe('a lollipop chart', () => testDrawing(lollipop));
describe('a dot plot', () => testDrawing(dotplot));

/** The dots and stems of a drawing: the value that each stands for, and its x. */
function parts(spec: typeof lollipop) {
  const { marks, meanings } = drawChart(spec, { width: 300, height: null }, theme);
  return marks.flatMap((mark, i) => {
    const meaning = meanings[i];
    if (meaning?.role !== 'part' || mark.kind !== 'path') return [];
    const xs = mark.path.flatMap(([, ...xy]) => xy.filter((_, j) => j % 2 === 0));
    return [{ value: meaning.data[0]!.value, x: (Math.min(...xs) + Math.max(...xs)) / 2 }];
  });
}

test('dots stand in the order that is asked for, where their values are', () => {
  const [first, second, third, last] = parts(lollipop);
  expect([first, second, third, last].map((each) => each!.value)).toEqual([9.2, 5.4, 3.9, -2]);
  const scale = (a: typeof first, b: typeof first) => (a!.x - b!.x) / (a!.value - b!.value);
  expect(scale(first, second)).toBeCloseTo(scale(third, last), 1);
});

test('each value is written beside its dot, an unknown one too', () => {
  expect(words(draw(lollipop)).slice(-10)).toEqual([
    ...['Brésil', '9,2', 'France', '5,4', 'Japon', '3,9', 'Ailleurs', '−2,0', 'Inconnu', 'n.\u00a0d.'],
  ]);
});

test('a lollipop starts at zero, a dot plot need not', () => {
  const life = dataSet('vie', { n: null, v: 'ans' }, [
    ['a', 75],
    ['b', 83],
  ]);
  const spec = { label: 'n', value: 'v' };
  const axis = { name: 'Vie' };
  expect(tidyWords(figure('lollipop', life, { ...spec, axis }), { width: 300, height: null })).toContain('0');
  expect(tidyWords(figure('dotplot', life, { ...spec, axis }), { width: 300, height: null })).not.toContain(
    '0',
  );
  expect(faults(figure('lollipop', life, { ...spec, axis: { from: 70 } }))).toEqual([
    `${FIGURE} chart-not-from-zero {"name":"Champ v"}`,
  ]);
  expect(faults(figure('dotplot', life, { ...spec, axis: { from: 80 } }))).toEqual([
    `${row('vie', 0)} chart-axis-beyond {"field":"v","value":75,"from":80,"to":null}`,
  ]);
});

test('many rows that are too high for a page stand in columns of one scale', () => {
  const many = dataSet(
    'd',
    { n: null, v: '%' },
    Array.from({ length: 60 }, (_, i) => [`Catégorie ${i}`, (i * 37) % 100]),
  );
  const spec = figure('lollipop', many, { label: 'n', value: 'v' });
  const drawing = drawChart(spec, { width: 400, height: null, most: 420 }, theme);
  expect(drawing.height).toBeLessThanOrEqual(420);
  expect(misplaced(drawing)).toEqual([]);
  expect(words(drawing).filter((each) => each.startsWith('Catégorie'))).toHaveLength(60);
  expect(faults(spec)).toEqual([]);
});

test('values stand beyond their uncertainty, and a line at the mean is named', () => {
  const data = dataSet('d', { n: null, v: 'ans', e: 'ans' }, [
    ['a', 80, 2],
    ['b', 70, 5],
  ]);
  const source = { file: 'content/chapters/un.yaml', line: 9, column: 5 };
  const reference = [{ at: 'mean', x: null, label: null, source }];
  const error = { by: [data.fields.get('e')!] };
  const spec = figure('dotplot', data, { label: 'n', value: 'v', reference, error });
  expect(faults(spec)).toEqual([]);
  expect(tidyWords(spec, { width: 300, height: null })).toContain('moyenne 75');
  const exact = { ...spec, error: null };
  const placeOf = (each: typeof spec) => {
    const { marks } = draw(each);
    const text = marks.find((mark) => mark.kind === 'text' && mark.text === '70');
    return (text as { x: number }).x;
  };
  expect(placeOf(spec)).toBeGreaterThan(placeOf(exact) + 20);
});

test('a description tells each value, or the extremes of many', () => {
  expect(told(dotplot)).toBe(
    'Diagramme de points. Champ v (h), par champ pays (5). ' +
      'Brésil 9,2 ; Japon 3,9 ; France 5,4 ; Inconnu non connu ; Ailleurs −2,0.',
  );
});

test.each(['lollipop', 'dotplot'] as const)(
  'no label of a %s touches another or leaves the frame',
  RANDOM,
  (kind) => {
    fc.assert(
      fc.property(tables(signed, { rows: 20, series: [1, 1] }), width, height, (rows, wide, high) => {
        const spec = figure(kind, dataSet('d', { n: null, v: 'M€' }, rows), { label: 'n', value: 'v' });
        tidyWords(spec, { width: wide, height: high });
      }),
      { numRuns: runs(13, 800) },
    );
  },
);
