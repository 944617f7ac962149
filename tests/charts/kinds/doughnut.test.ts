import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartHeight } from '../../../src/charts/index.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, FIGURE, faults, figure, misplaced, row, theme, told, words } from '../helpers.ts';
import { draw, height, name, positive, problems, testDrawing, tidyWords, width } from './drawing.ts';

const energy = dataSet('energie', { poste: null, phase: null, part: '%' }, [
  ['Terminaux', 'utilisation', 30],
  ['Ordinateurs', 'production', 45],
  ['Réseaux', 'utilisation', 25],
]);
const grouped = { label: 'poste', value: 'part', group: 'phase' };
const rings = figure('doughnut', energy, grouped);

describe('a doughnut with groups', () => testDrawing(rings));
describe('a pie', () => testDrawing(figure('pie', energy, { label: 'poste', value: 'part' })));

test('slices of a group stand together, and its share is their sum', () => {
  const all = words(draw(rings));
  expect(all.slice(0, 4)).toEqual(['utilisation', '55\u00a0%', 'production', '45\u00a0%']);
  expect(all.filter((word) => /^[TRO]/.test(word))).toEqual(['Terminaux', 'Réseaux', 'Ordinateurs']);
});

test('groups whose name does not fit in the ring go to a legend', () => {
  const rows = energy.rows.map(({ values }) => [values.poste!, `${values.phase} prolongée`, values.part!]);
  const long = dataSet('long', { poste: null, phase: null, part: '%' }, rows);
  const drawing = draw(figure('doughnut', long, grouped));
  expect(words(drawing)).toContain('utilisation prolongée 55\u00a0%');
  expect(misplaced(drawing)).toEqual([]);
  // A list of names has room besides.
  const heightOf = (data: typeof long, width: number) =>
    chartHeight(figure('doughnut', data, grouped), width, theme);
  const legend = heightOf(long, 300) - heightOf(energy, 300);
  const oneByOne = 2;
  expect(heightOf(long, 130) - heightOf(energy, 130)).toBeCloseTo(oneByOne * legend);
});

test('groups whose names stand in the ring take no room of their own, also above a list', () => {
  const rows = Array.from({ length: 8 }, (_, i) => [`Anticonstitutionnellement${i}`, i < 4 ? 'a' : 'b', 1]);
  const data = dataSet('d', { poste: null, phase: null, part: 't' }, rows as [string, string, number][]);
  const heightOf = (keys: object) => chartHeight(figure('doughnut', data, { ...keys }), 200, theme);
  expect(words(draw(figure('doughnut', data, grouped), 200))).toEqual(expect.arrayContaining(['a', '1']));
  expect(heightOf(grouped)).toBe(heightOf({ ...grouped, group: undefined }));
});

describe('where names would leave the rings no room', () => {
  const narrow = draw(rings, 130);

  test('slices have numbers, and a list below names them', () => {
    const all = words(narrow);
    const list = [
      '1',
      'Terminaux',
      '30\u00a0%',
      '2',
      'Réseaux',
      '25\u00a0%',
      '3',
      'Ordinateurs',
      '45\u00a0%',
    ];
    expect(all.slice(-list.length)).toEqual(list);
    expect(all.slice(0, -list.length).filter((word) => /^\d$/.test(word))).toEqual(['1', '2', '3']);
    expect(misplaced(narrow)).toEqual([]);
    expect(problems(narrow, rings)).toEqual([]);
  });

  test('a number that leads to another slice is told', () => {
    const swap: Record<string, string> = { 1: '3', 3: '1' };
    const list = narrow.marks.findIndex((mark) => mark.kind === 'text' && mark.text === 'Terminaux') - 1;
    const marks = narrow.marks.map((mark, i) =>
      mark.kind === 'text' && i < list ? { ...mark, text: swap[mark.text] ?? mark.text } : mark,
    );
    expect(problems({ ...narrow, marks }, rings)).toContain('chart-label-astray {"label":"30\u00a0%"}');
  });
});

test('a doughnut of amounts gives shares, and the total in the middle; a pie has no middle', () => {
  const amounts = dataSet('argent', { secteur: null, montant: 'M€' }, [
    ['Marketing', 75],
    ['Retail', 25],
  ]);
  const roles = { label: 'secteur', value: 'montant' };
  const shares = ['Marketing', '75\u00a0%', 'Retail', '25\u00a0%'];
  expect(words(draw(figure('doughnut', amounts, roles)))).toEqual(['100\u00a0M€', ...shares]);
  expect(words(draw(figure('pie', amounts, roles)))).toEqual(shares);
});

test('small shares are printed with more digits than others, and all add up', () => {
  const rows = [1, 6, 105, 115, 116, 999].map((value, i) => [`Poste ${i}`, value] as const);
  const spec = figure('doughnut', dataSet('d', { nom: null, n: 't' }, rows), { label: 'nom', value: 'n' });
  expect(words(draw(spec)).filter((word) => word.endsWith('%'))).toContain('0,07\u00a0%');
  expect(problems(draw(spec), spec)).toEqual([]);
});

test('a description tells all values', () => {
  expect(told(rings)).toBe(
    'Anneau. Champ part (%), par champ poste (3). Terminaux 30 % ; Ordinateurs 45 % ; Réseaux 25 %.',
  );
});

describe('faults', () => {
  const shares = (...rows: (readonly [string, number | null])[]) =>
    dataSet('d', { nom: null, part: '%' }, rows);
  const roles = { label: 'nom', value: 'part' };

  test('accepts rounded percentages that add up to a little more than a hundred', () => {
    expect(faults(figure('doughnut', shares(['a', 40], ['b', 61]), roles))).toEqual([]);
  });

  test('refuses an unknown part', () => {
    expect(faults(figure('doughnut', shares(['a', null], ['b', 1]), roles))).toEqual([
      `${row('d', 0)} chart-value-unknown {"field":"part"}`,
    ]);
  });

  test('refuses negative parts, no parts, and more than colours tell apart', () => {
    expect(faults(figure('doughnut', shares(['a', -1], ['b', 2]), roles))).toEqual([
      `${row('d', 0)} chart-value-negative {"field":"part","value":-1,"as":"parts"}`,
    ]);
    expect(faults(figure('doughnut', shares(['a', 0], ['b', 0]), roles))).toEqual([
      `${FIGURE} chart-sum-zero {"field":"part"}`,
    ]);
    const nine = shares(...Array.from({ length: 9 }, (_, i) => [`p${i}`, 1] as const));
    expect(faults(figure('doughnut', nine, roles))).toEqual([
      `${FIGURE} chart-too-many {"kind":"doughnut","what":"slices","count":9,"most":8,"instead":"bars"}`,
    ]);
  });

  test('warns of parts that do not add up to their whole', () => {
    expect(faults(figure('pie', shares(['a', 40], ['b', 45]), roles))).toEqual([
      `${FIGURE} chart-parts-not-whole {"field":"part","sum":85,"whole":100}`,
    ]);
    expect(faults(figure('pie', shares(['a', 40], ['b', 60], ['Total', 100]), roles))).toEqual([
      `${row('d', 2)} chart-total-drawn {"field":"part","apart":{"name":"Total","label":"nom","csv":null,"total":[["part",100]]}}`,
    ]);
    const data = dataSet('d', { nom: null, part: 't' }, [['a', 40]]);
    const total = { values: { part: 50 }, source: data.source };
    expect(faults(figure('pie', { ...data, total }, roles))).toEqual([
      `${FIGURE} chart-parts-not-whole {"field":"part","sum":40,"whole":50}`,
    ]);
  });
});

test('no label touches another or leaves the frame, with groups and without', RANDOM, () => {
  const group = fc.constantFrom('usage', 'production', 'fin de vie');
  const rows = fc.array(fc.tuple(name, group, positive), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.boolean(), width, height, (data, withGroups, wide, high) => {
      const roles = { label: 'n', value: 'v', ...(withGroups && { group: 'g' }) };
      const spec = figure('doughnut', dataSet('d', { n: null, g: null, v: 't' }, data), roles);
      tidyWords(spec, { width: wide, height: high });
    }),
    { numRuns: runs(7, 120) },
  );
});
