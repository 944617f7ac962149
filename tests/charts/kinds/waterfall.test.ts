import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDrawing } from '../../../src/charts/index.ts';
import { Report } from '../../../src/faults/fault.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, faults, figure, row, theme, told, words } from '../helpers.ts';
import { draw, height, signed, tables, testDrawing, tidyWords, width } from './drawing.ts';

const result = dataSet('resultat', { etape: null, v: 'M€' }, [
  ['Ventes', 128],
  ['Achats', -54],
  ['Marge', 74],
  ['Subventions', 12],
  ['Salaires et charges', -96],
]);
const given = { label: 'etape', value: 'v', totals: ['Ventes', 'Marge'] };
const waterfall = figure('waterfall', result, given);

describe('a waterfall', () => testDrawing(waterfall));

/** The bars: what each stands for, its colour, where it starts and ends. */
function bars(spec: typeof waterfall) {
  const { marks, meanings } = draw(spec);
  return marks.flatMap((mark, i) => {
    const meaning = meanings![i];
    if (meaning?.role !== 'part' || mark.kind !== 'path') return [];
    const xs = mark.path.flatMap(([, ...xy]) => xy.filter((_, j) => j % 2 === 0));
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    return [{ value: meaning.data[0]!.value, look: meaning.named, left, right, fill: mark.fill }];
  });
}

test('a step starts where the one before it ends, a total at zero', () => {
  const [sales, bought, margin, grants, wages] = bars(waterfall);
  expect([sales, bought, margin, grants, wages].map((each) => each!.look)).toEqual([
    ...['total', 'fall', 'total', 'rise', 'fall'],
  ]);
  expect(bought!.right).toBeCloseTo(sales!.right);
  expect(bought!.left).toBeCloseTo(margin!.right);
  expect(margin!.left).toBeCloseTo(sales!.left);
  expect(grants!.left).toBeCloseTo(margin!.right);
  expect(wages!.right).toBeCloseTo(grants!.right);
  expect(wages!.left).toBeLessThan(sales!.left);
});

test('rises are written with a sign, totals without', () => {
  expect(words(draw(waterfall)).slice(1)).toEqual([
    ...['Ventes', '128', 'Achats', '−54', 'Marge', '74', 'Subventions', '+12', 'Salaires et charges', '−96'],
  ]);
});

test('totals, rises and falls can be told apart in grey and by dichromats', () => {
  const report = new Report();
  checkDrawing(draw(waterfall), waterfall, theme, report);
  expect(report.faults).toEqual([]);
});

test("the data's total comes last", () => {
  const total = { ...result.rows[0]!, values: { etape: 'Résultat', v: -10 } };
  const spec = figure('waterfall', { ...result, rows: result.rows.slice(1, 2), total }, given);
  expect(words(draw(spec)).slice(-2)).toEqual(['Résultat', '−10']);
});

test('a total is the sum of the steps before it', () => {
  expect(faults(waterfall)).toEqual([]);
  expect(faults(figure('waterfall', result, { ...given, totals: ['Subventions'] }))).toEqual([
    `${row('resultat', 3)} chart-step-total {"name":"Subventions","value":12,"sum":148}`,
  ]);
  const unknown = dataSet('d', { etape: null, v: 'M€' }, [
    ['a', 1],
    ['b', null],
  ]);
  expect(faults(figure('waterfall', unknown, { label: 'etape', value: 'v' }))).toEqual([
    `${row('d', 1)} chart-value-unknown {"field":"v"}`,
  ]);
});

test.each([
  [[1000, -400], 605, true],
  [[1000, -400], 595, true],
  [[1000, -400], 605.1, false],
  [[300, -1000], -705, true],
  [[300, -1000], -705.1, false],
])('a total after steps differs by five thousandths of the largest at most: %j, %d', (steps, total, isSum) => {
  const rows = [...steps, total].map((value, i) => [`n${i}`, value]);
  const spec = figure('waterfall', dataSet('d', { etape: null, v: 'M€' }, rows), {
    ...given,
    totals: ['n2'],
  });
  expect(faults(spec)).toHaveLength(isSum ? 0 : 1);
});

test('a waterfall takes a line with its name, which the axis reaches', () => {
  const source = { file: 'content/chapters/un.yaml', line: 9, column: 5 };
  const reference = [{ at: 200, x: null, label: 'Objectif', source }];
  const spec = figure('waterfall', result, { ...given, reference });
  expect(tidyWords(spec, { width: 300, height: null })).toContain('Objectif');
});

test('a description tells each step', () => {
  expect(told(waterfall)).toBe(
    'Diagramme en cascade. Champ v (M€), par champ etape (5). ' +
      'Ventes 128 ; Achats −54 ; Marge 74 ; Subventions 12 ; Salaires et charges −96.',
  );
});

test('no label of a waterfall touches another or leaves the frame', RANDOM, () => {
  const steps = signed.map((each) => each ?? 0);
  fc.assert(
    fc.property(tables(steps, { rows: 20, series: [1, 1] }), width, height, (rows, wide, high) => {
      const spec = figure('waterfall', dataSet('d', { n: null, v: 'M€' }, rows), { label: 'n', value: 'v' });
      tidyWords(spec, { width: wide, height: high });
    }),
    { numRuns: runs(13, 800) },
  );
});
