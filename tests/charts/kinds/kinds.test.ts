import { describe, expect, test } from 'vitest';
import { chartHeight, drawChart } from '../../../src/charts/index.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { defaultPalette } from '../../../src/charts/theme.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { dataSet, dump, figure, misplaced, theme, words } from '../helpers.ts';

const draw = (spec: ChartSpec, width = 300) => drawChart(spec, { width, height: null }, theme);

const money = dataSet('argent', { secteur: null, montant: 'M€' }, [
  ['Retail', 447.8],
  ['Marketing', 1728.4],
  ['Perdu', null],
  ['Autres', 33],
]);
const energy = dataSet('energie', { poste: null, phase: null, part: '%' }, [
  ['Terminaux', 'utilisation', 30],
  ['Ordinateurs', 'production', 45],
  ['Réseaux', 'utilisation', 25],
]);
const materials = dataSet('matieres', { annee: '', bois: 'Gt', fer: 'Gt', sable: 'Gt' }, [
  [1900, 5, 1, 0.5],
  [2009, 20, 13, 28],
  [1950, 8, 3, 3],
]);
const metals = dataSet('metaux', { symbole: null, numero: '', parts: null, famille: null }, [
  ['Ag', 47, ['électronique'], 'précieux'],
  ['Li', 3, ['batterie'], 'rares'],
  ['Au', 79, ['électronique', 'coque'], 'précieux'],
]);
const steps = dataSet('marches', { nom: null, effet: null }, [
  ['Statistiques', 'décrire'],
  ['Apprentissage', 'suggérer ; recommander'],
  ['Injonction', 'contraindre'],
]);

const figures: Readonly<Record<string, ChartSpec>> = {
  bars: figure('bars', money, { label: 'secteur', value: 'montant', highlight: ['Marketing'] }),
  doughnut: figure('doughnut', energy, { label: 'poste', value: 'part', group: 'phase' }),
  areas: figure('areas', materials, { x: 'annee', series: ['bois', 'fer', 'sable'] }),
  multiples: figure('multiples', [
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
  ]),
  units: figure('units', metals, { label: 'symbole', row: 'parts', color: 'famille' }),
  periodic: figure('periodic', metals, { symbol: 'symbole', number: 'numero', color: 'famille' }),
  layers: figure('layers', steps),
  scale: figure('scale', steps),
};

describe.each(Object.entries(figures))('%s', (_, spec) => {
  test('reads as drawn before', () => {
    expect(dump(draw(spec))).toMatchSnapshot();
  });

  test.each([220, 300, 420])('at %d points nothing touches or leaves the frame', (width) => {
    const drawing = draw(spec, width);
    expect(misplaced(drawing)).toEqual([]);
    expect(drawing.width).toBe(width);
    expect(drawing.height).toBe(chartHeight(spec, width, theme));
  });

  test('the same data give the same drawing', () => {
    expect(draw(spec)).toEqual(draw(spec));
  });

  test('a height too small for the labels is made larger', () => {
    const drawing = drawChart(spec, { width: 300, height: 5 }, theme);
    expect(drawing.height).toBeGreaterThan(5);
    expect(misplaced(drawing)).toEqual([]);
  });

  test('a height asked for is kept', () => {
    const height = chartHeight(spec, 300, theme) + 40;
    expect(drawChart(spec, { width: 300, height }, theme).height).toBe(height);
    expect(chartHeight({ ...spec, height }, 300, theme)).toBe(height);
  });
});

type Corners = readonly [Corner, Corner, Corner, Corner];
type Corner = readonly [string, number, number];

const rectangles = (spec: ChartSpec, fill: string) =>
  draw(spec)
    .marks.filter((mark): mark is PathMark => mark.kind === 'path' && mark.fill === fill)
    .map(({ path }) => {
      const [[, left, top], , [, right, bottom]] = path as unknown as Corners;
      return { left, top, width: right - left, height: bottom - top };
    });

test('bars are as long as their values, and the highlighted one is dark', () => {
  const [highlighted] = rectangles(figures.bars!, defaultPalette[0]!);
  const others = rectangles(figures.bars!, '#94a6ba');
  expect(others[0]!.width / highlighted!.width).toBeCloseTo(447.8 / 1728.4, 2);
  expect(others.at(-1)!.width / highlighted!.width).toBeCloseTo(33 / 1728.4, 2);
});

test('bars are sorted on demand, unknown values last', () => {
  const sorted = figure('bars', money, { label: 'secteur', value: 'montant', sort: 'descending' });
  const names = words(draw(sorted)).filter((word) => money.rows.some((row) => row.values.secteur === word));
  expect(names).toEqual(['Marketing', 'Retail', 'Autres', 'Perdu']);
});

test('numbers follow the language', () => {
  const english = drawChart(figures.bars!, { width: 300, height: null }, { ...theme, lang: 'en' });
  expect(words(english)).toContain('1,728.4');
  expect(words(draw(figures.bars!))).toContain('1\u202f728,4');
});

test('slices of a group stand together, and its share is their sum', () => {
  const all = words(draw(figures.doughnut!));
  expect(all.slice(0, 4)).toEqual(['utilisation', '55\u00a0%', 'production', '45\u00a0%']);
  expect(all.filter((word) => /^[TRO]/.test(word))).toEqual(['Terminaux', 'Réseaux', 'Ordinateurs']);
});

test('groups whose name does not fit in the ring go to a legend', () => {
  const rows = energy.rows.map((row) => [
    row.values.poste!,
    `${row.values.phase} prolongée`,
    row.values.part!,
  ]);
  const long = dataSet('long', { poste: null, phase: null, part: '%' }, rows);
  const drawing = draw(figure('doughnut', long, { label: 'poste', value: 'part', group: 'phase' }));
  expect(words(drawing)).toContain('utilisation prolongée 55\u00a0%');
  expect(misplaced(drawing)).toEqual([]);
});

test('a doughnut of amounts gives shares, and the total in the middle', () => {
  const amounts = dataSet('argent', { secteur: null, montant: 'M€' }, [
    ['Marketing', 75],
    ['Retail', 25],
  ]);
  const all = words(draw(figure('doughnut', amounts, { label: 'secteur', value: 'montant' })));
  expect(all).toEqual(['100\u00a0M€', 'Marketing', '75\u00a0%', 'Retail', '25\u00a0%']);
});

test('areas can leave earlier years out', () => {
  const from = draw(figure('areas', materials, { x: 'annee', series: ['bois', 'fer', 'sable'], from: 1950 }));
  expect(words(from)).toContain('1960');
  expect(words(from)).not.toContain('1900');
});

test('an item that serves several parts stands in several rows', () => {
  const all = words(draw(figures.units!));
  expect(all.filter((word) => word === 'Au')).toHaveLength(2);
  expect(all.filter((word) => word === 'Li')).toHaveLength(1);
});

test('the periodic table outlines the elements that the data do not have', () => {
  const outlined = draw(figures.periodic!).marks.filter(
    (mark) => mark.kind === 'path' && mark.stroke?.color === theme.grid,
  );
  expect(outlined).toHaveLength(115);
  expect(rectangles(figures.periodic!, defaultPalette[0]!)).toHaveLength(2 + 1);
});

test('steps rise from left to right, and lie on one another where columns would be too narrow', () => {
  const bands = (width: number) =>
    drawChart(figures.scale!, { width, height: null }, theme)
      .marks.filter((mark) => mark.kind === 'path')
      .map(({ path }) => path[0]!.slice(1) as [number, number]);
  const upright = bands(300);
  expect(upright.map(([left]) => left)).toEqual([0, 100.5, 201]);
  expect(upright[0]![1]).toBeGreaterThan(upright[1]![1]);
  expect(upright[1]![1]).toBeGreaterThan(upright[2]![1]);
  const ladder = bands(130);
  expect(ladder.map(([left]) => left)).toEqual([0, 0, 0]);
  expect(ladder[0]![1]).toBeGreaterThan(ladder[2]![1]);
});

test('areas of shares fill the plot', () => {
  const spec = figure('areas', materials, { x: 'annee', series: ['bois', 'fer', 'sable'], stack: 'shares' });
  expect(words(draw(spec))).toEqual(expect.arrayContaining(['0\u00a0%', '100\u00a0%', 'Champ sable']));
  expect(misplaced(draw(spec))).toEqual([]);
});

describe('a line over bars', () => {
  const sales = dataSet('ventes', { mois: null, ventes: 'M€', achats: 'M€', moyenne: 'M€' }, [
    ['Janvier', -35, 40, 15],
    ['Février', 60, 20, 72],
    ['Mars', 22, 65, 90],
  ]);
  const roles = { label: 'mois', series: ['ventes', 'achats'], line: 'moyenne' };
  test.each([null, 'values'])('is named at its end, above all, on their axis (stack: %s)', (stack) => {
    const spec = figure('bars', sales, { ...roles, direction: 'upright', stack });
    const drawing = draw(spec);
    expect(words(drawing)).toContain('Champ moyenne');
    expect(words(drawing)).toContain('50');
    expect(misplaced(drawing)).toEqual([]);
    // On a wider one of the paper's colour.
    const lines = drawing.marks.flatMap((mark) => (mark.kind === 'path' && mark.stroke ? [mark.stroke] : []));
    const widths = lines.map(({ width }) => width).filter((width) => width === 3 || width === 1.4);
    expect(widths).toEqual([3, 1.4]);
  });
});

test('small multiples of one unit share a scale', () => {
  const one = (key: string, unit: string, value: number) =>
    dataSet(key, { annee: '', valeur: unit }, [
      [2000, 0],
      [2010, value],
    ]);
  const heights = (unit: string) => {
    const spec = figure('multiples', [one('a', 'Mt', 50), one('b', unit, 100)]);
    const lines = draw(spec).marks.filter((mark) => mark.kind === 'path' && mark.stroke?.width === 1.1);
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

test('a chart is drawn when its marks are asked for, not for its size', () => {
  const spec = figure('bars', money, { label: 'secteur', value: 'montant' });
  let measured = 0;
  const counting = {
    ...theme,
    measure: (...label: Parameters<typeof theme.measure>) => {
      measured++;
      return theme.measure(...label);
    },
  };
  const { height, ...drawing } = { ...draw(spec) };
  const later = drawChart(spec, { width: 300, height: null }, counting);
  const before = measured;
  expect(later.height).toBe(height);
  expect(measured).toBe(before);
  expect(later.marks).toEqual(drawing.marks);
  expect(measured).toBeGreaterThan(before);
});
