import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDrawing, drawChart } from '../../src/charts/index.ts';
import { chosen } from '../../src/charts/overlays/draw.ts';
import { leastSquares, levelOf, uncertaintyOf } from '../../src/charts/overlays/figures.ts';
import type { Spot } from '../../src/charts/overlays/plot.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import type { PathMark } from '../../src/drawing/drawing.ts';
import { bounds } from '../../src/drawing/path.ts';
import { Report } from '../../src/faults/fault.ts';
import { load, SOUND } from '../content/project.ts';
import { RANDOM, runs } from '../tools.ts';
import { dataSet, FIGURE, faults, figure, misplaced, row, texts, theme, told, words } from './helpers.ts';

const source = { file: 'content/chapters/un.yaml', line: 9, column: 3 };
const reference = (given: object) => ({ at: null, x: null, label: null, source, ...given });
const note = (at: string, text: string) => ({ at, series: null, text, source });

const YEARS = dataSet('d', { annee: '', a: 'TWh', b: 'TWh', e: 'TWh' }, [
  [2000, 2, 20, 1],
  [2004, 6, 34, 2],
  [2008, 15, 60, 3],
  [2012, 42, 55, 4],
  [2016, 70, 82, null],
  [2020, 121, 96, 6],
]);
const PLACES = dataSet('d', { nom: null, v: '%', low: '%', high: '%', w: 'kWh' }, [
  ['Terminaux', 20, 17, 24, 310],
  ['Réseaux', 16, 12, 18, 205],
  ['Centres', 19, 15, 22, 250],
]);
const [low, high] = ['low', 'high'].map((name) => PLACES.fields.get(name)!);

const lines = (given: object) => figure('lines', YEARS, { x: 'annee', series: ['a', 'b'], ...given });
const bars = (given: object) => figure('bars', PLACES, { label: 'nom', value: 'v', ...given });

const EXPLAINED = {
  reference: [reference({ at: 17, label: 'Objectif' })],
  band: [{ at: { from: 10, to: 15 }, x: null, label: 'Normale', source }],
};
const ALL: readonly ChartSpec[] = [
  lines({
    reference: [reference({ at: 100, label: 'Objectif' }), reference({ x: '2010', label: 'Accord' })],
    band: [{ at: null, x: { from: '2008', to: '2009' }, label: 'Récession', source }],
    annotate: [note('2012', 'Une note assez longue pour deux lignes')],
    mark: 'extremes',
    trend: 'equation',
  }),
  figure('lines', YEARS, {
    x: 'annee',
    series: ['a'],
    values: 'all',
    error: { by: [YEARS.fields.get('e')] },
  }),
  figure('areas', YEARS, { x: 'annee', series: ['a', 'b'], ...EXPLAINED, annotate: [note('2016', 'Ici')] }),
  bars({ ...EXPLAINED, error: { low, high }, annotate: [note('Réseaux', 'Peu de chose')] }),
  bars({ ...EXPLAINED, error: { low, high }, direction: 'upright', annotate: [note('Réseaux', 'Peu')] }),
  figure('scatter', PLACES, {
    ...{ x: 'v', y: 'w', label: 'nom', trend: 'equation', 'x-axis': { log: true, name: 'Part' } },
    reference: [reference({ at: 'median' }), reference({ x: '18', label: 'Seuil' })],
    band: [{ at: { from: null, to: 220 }, x: null, label: 'Bas', source }],
    annotate: [note('Centres', 'Les plus grands')],
  }),
  ...(['lollipop', 'dotplot'] as const).map((kind) =>
    figure(kind, PLACES, {
      ...{ label: 'nom', value: 'v', error: { low, high } },
      ...{ ...EXPLAINED, annotate: [note('Réseaux', 'Peu de chose')] },
    }),
  ),
  figure('dumbbell', PLACES, {
    ...{ label: 'nom', series: ['low', 'high'] },
    ...{ ...EXPLAINED, annotate: [note('Réseaux', 'Peu de chose')] },
  }),
  ...(['histogram', 'strip', 'boxplot'] as const).map((kind) =>
    figure(kind, PLACES, {
      value: 'w',
      reference: [reference({ at: 'mean' }), reference({ at: 400, label: 'Seuil' })],
    }),
  ),
];

describe.each(ALL.map((spec) => [spec.kind, spec] as const))('%s', (_, spec) => {
  test.each([220, 300, 420])('at %d points all words are there, and none touches another', (width) => {
    expect(faults(spec)).toEqual([]);
    const drawing = drawChart(spec, { width, height: null }, theme);
    expect(misplaced(drawing)).toEqual([]);
    const report = new Report();
    checkDrawing(drawing, spec, theme, report);
    // So many lines about three points leave little room, and the author hears of it.
    const flaws = spec.kind === 'scatter' ? /names-left-out/ : /names-left-out|crossed/;
    expect(report.faults.filter(({ code }) => flaws.test(code))).toEqual([]);
  });

  test('lines of overlays give way to words', () => {
    const drawing = drawChart(spec, { width: 300, height: null }, theme);
    const dashed = drawing.marks.filter(
      (mark): mark is PathMark =>
        mark.kind === 'path' && mark.stroke?.color === theme.ink && mark.stroke.dash.length > 0,
    );
    for (const { path } of dashed) {
      const points = path.flatMap(([, ...xy]) => [xy as unknown as [number, number]]);
      const [[x1, y1], [x2, y2]] = [points[0]!, points.at(-1)!];
      for (const { text, x, y, font } of texts(drawing)) {
        const width = theme.measure(text, font);
        const crosses =
          Math.max(x1, x2) > x &&
          Math.min(x1, x2) < x + width &&
          Math.max(y1, y2) > y - 3 &&
          Math.min(y1, y2) < y - 1;
        expect([text, crosses]).toEqual([text, false]);
      }
    }
  });
});

test('a note of points without names stands at the one whose place along the foot it names', () => {
  const spec = figure('scatter', YEARS, { x: 'annee', y: 'a', annotate: [note('2012', 'Un creux')] });
  expect(words(drawChart(spec, { width: 300, height: null }, theme))).toContain('Un creux');
  const named = figure('scatter', PLACES, {
    x: 'v',
    y: 'w',
    label: 'nom',
    annotate: [note('Centres', 'Ici')],
  });
  expect(words(drawChart(named, { width: 300, height: null }, theme))).toContain('Ici');
});

test('the axis reaches to what overlays name', () => {
  const drawing = drawChart(
    bars({ reference: [reference({ at: 60, label: 'Loin' })] }),
    { width: 300, height: null },
    theme,
  );
  expect(words(drawing)).toContain('60\u00a0%');
  expect(words(drawing)).toContain('Loin');
});

test('mean and median have their number, and a reference without a name has none', () => {
  const of = (at: unknown) =>
    words(drawChart(bars({ reference: [reference({ at })] }), { width: 300, height: null }, theme));
  expect(of('mean')).toContain('moyenne 18\u00a0%');
  expect(of('median')).toContain('médiane 19\u00a0%');
  expect(of(17)).not.toContain('17');
});

test('a ring at the foot of the axis keeps clear of its numbers', () => {
  const data = dataSet('d', { annee: '', a: 'TWh' }, [
    [2000, 0],
    [2004, 6],
    [2008, 15],
  ]);
  const drawing = drawChart(
    figure('lines', data, { x: 'annee', series: ['a'], mark: 'ends' }),
    { width: 300, height: null },
    theme,
  );
  const rings = drawing.marks.filter(
    (mark): mark is PathMark => mark.kind === 'path' && mark.stroke?.width === 1.1,
  );
  expect(rings).toHaveLength(2);
  const left = Math.min(...rings.map(({ path }) => bounds(path).left));
  const number = texts(drawing).find(({ text }) => text === '0')!;
  expect(number.x + theme.measure('0', number.font)).toBeLessThan(left);
});

test('values that are asked for are printed', () => {
  const printed = (spec: ChartSpec) => words(drawChart(spec, { width: 300, height: null }, theme));
  const one = (given: object) => figure('lines', YEARS, { x: 'annee', series: ['b'], ...given });
  expect(printed(one({ values: 'all' }))).toEqual(
    expect.arrayContaining(['20', '34', '60', '55', '82', '96']),
  );
  expect(printed(one({ values: 'ends' }))).toContain('20');
  expect(printed(one({ values: 'none' }))).not.toContain('96');
  expect(printed(bars({ values: 'extremes' })).filter((word) => /^1[69]|^20/.test(word))).toEqual([
    '20\u00a0%',
    '20\u00a0%',
    '16\u00a0%',
  ]);
  expect(printed(bars({ values: 'none' })).filter((word) => word.startsWith('16'))).toEqual([]);
});

test('what is wrong is told at its place', () => {
  expect(faults(lines({ reference: [reference({ x: '2030' })] }))).toEqual([
    'content/chapters/un.yaml:9:3 chart-overlay-place {"key":"reference","at":"2030","foot":"Champ annee"}',
  ]);
  expect(faults(bars({ reference: [reference({ x: 'Réseaux' })] }))).toEqual([
    'content/chapters/un.yaml:9:3 chart-overlay-place {"key":"reference","at":"Réseaux","foot":null}',
  ]);
  expect(faults(lines({ reference: [reference({ at: 'mean' })] }))).toEqual([
    'content/chapters/un.yaml:9:3 chart-overlay-several {"at":"mean"}',
  ]);
  expect(faults(bars({ annotate: [note('Réseau', 'x')] }))[0]).toContain('content-unknown-name');
  expect(faults(bars({ band: [{ at: { from: 9, to: 2 }, x: null, label: null, source }] }))).toEqual([
    'content/chapters/un.yaml:9:3 chart-axis-empty {"from":9,"to":2}',
  ]);
  expect(faults(bars({ reference: [reference({ at: 50 })], axis: { to: 40 } }))).toEqual([
    'content/chapters/un.yaml:9:3 chart-axis-beyond {"field":"reference","value":50,"from":null,"to":40}',
  ]);
  expect(faults(lines({ error: { by: [YEARS.fields.get('e')] } }))).toEqual([
    `${FIGURE} chart-error-misplaced {"reason":"count","given":1,"series":2}`,
  ]);
  expect(faults(bars({ error: { by: [PLACES.fields.get('low')] }, axis: { to: 30 } }))).toEqual([
    `${row('d', 0)} chart-axis-beyond {"field":"v","value":37,"from":null,"to":30}`,
    `${row('d', 2)} chart-axis-beyond {"field":"v","value":34,"from":null,"to":30}`,
  ]);
});

test('the text alternative tells them', () => {
  expect(told(ALL[3]!)).toMatch(
    /Repère : Objectif, 17\. Plage marquée : Normale, 10–15\. Des traits disent l’incertitude des valeurs\. Annotation : Réseaux, Peu de chose\.$/,
  );
  expect(told(ALL[5]!)).toMatch(/Repère : médiane\. Repère : Seuil, 18\. .* Tendance à la hausse\./);
});

test('a trend is told by its direction, however slight', () => {
  const trend = (...ys: number[]) => {
    const data = dataSet(
      'd',
      { x: 'm', y: 'kg' },
      ys.map((y, i) => [i, y]),
    );
    return told(figure('scatter', data, { x: 'x', y: 'y', trend: 'line' })).match(/Tendance [^.]*/)?.[0];
  };
  expect(trend(0, 0.5, 1)).toBe('Tendance à la hausse');
  expect(trend(1, 0.5, 0)).toBe('Tendance à la baisse');
  expect(trend(1, 1, 1)).toBeUndefined();
});

test('figures: mean, median, least squares, uncertainty', () => {
  expect(levelOf({ ...reference({}), at: 'median' } as never, [4, 1, 3, 2])).toBe(2.5);
  expect(leastSquares([[1, 5]])).toBeNull();
  expect(
    uncertaintyOf({ by: [YEARS.fields.get('e')!] }, YEARS.rows[4]!, YEARS.fields.get('a')!, 0),
  ).toBeNull();
  const spots = [3, 9, 1, 4].map((value) => ({ value }) as Spot);
  expect(
    (['all', 'peaks', 'ends', 'extremes'] as const).map((which) =>
      chosen(spots, which).map(({ value }) => value),
    ),
  ).toEqual([[3, 9, 1, 4], [9], [3, 4], [9, 1]]);
});

test('least squares find the line that points are on', RANDOM, () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(
      number,
      number,
      fc.uniqueArray(number, { minLength: 2, maxLength: 20 }),
      (slope, start, xs) => {
        const line = leastSquares(xs.map((x) => [x, slope * x + start]))!;
        expect(line.slope).toBeCloseTo(slope, 5);
        expect(line.start).toBeCloseTo(start, 3);
      },
    ),
    { numRuns: runs(16, 1000) },
  );
});

test('words never touch, whatever the data', RANDOM, () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 3, maxLength: 12 });
  const check = fc.property(
    numbers,
    fc.integer({ min: 0, max: 11 }),
    fc.integer({ min: -50, max: 500 }),
    (values, i, level) => {
      const data = dataSet(
        'd',
        { x: '', y: 'm' },
        values.map((value, n) => [2000 + n, value]),
      );
      const spec = figure('lines', data, {
        ...{ x: 'x', series: ['y'], mark: 'extremes', values: 'all' },
        reference: [reference({ at: level, label: 'Un repère' }), reference({ x: '2001', label: 'Début' })],
        annotate: [note(String(2000 + (i % values.length)), 'Une note qui se lit')],
      });
      expect(misplaced(drawChart(spec, { width: 280, height: null }, theme))).toEqual([]);
    },
  );
  fc.assert(check, { numRuns: runs(7, 400) });
});

test('the example of docs/content.md is drawn', () => {
  const docs = readFileSync(new URL('../../docs/content.md', import.meta.url), 'utf8');
  const [, example] = /\*\*Explanations\*\*[\s\S]*?```yaml\n([\s\S]*?)```/.exec(docs)!;
  const { booklet, report } = load({
    ...SOUND,
    'content/chapters/debut.yaml': `title: T\nblocks:\n${example}`,
  });
  expect(report.faults.map(({ code }) => code)).toEqual([]);
  const [block] = booklet!.chapters[0]!.blocks;
  if (block?.kind !== 'figure') throw new Error('no figure');
  expect(faults(block.chart)).toEqual([]);
  const drawing = drawChart(block.chart, { width: 300, height: null }, theme);
  expect(misplaced(drawing)).toEqual([]);
  expect(words(drawing)).toEqual(
    expect.arrayContaining(['Objectif de 2030', 'Accord de Paris', 'Pandémie', 'Un été sans nuages', '121']),
  );
});

test('a value stands by its own point, or is left out', RANDOM, () => {
  const number = fc.integer({ min: 1, max: 40 });
  const rows = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 7 });
  let written = 0;
  fc.assert(
    fc.property(rows, (pairs) => {
      const data = dataSet(
        'd',
        { x: '', a: 'm', b: 'm' },
        pairs.map(([a, b], i) => [i, a, b]),
      );
      const spec = figure('lines', data, { x: 'x', series: ['a', 'b'], values: 'all' });
      const drawing = drawChart(spec, { width: 220, height: 120 }, theme);
      written += drawing.meanings.filter((meaning) => meaning?.role === 'value').length;
      const report = new Report();
      checkDrawing(drawing, spec, theme, report);
      expect(report.faults.filter(({ code }) => code === 'chart-label-astray')).toEqual([]);
    }),
    { numRuns: runs(15, 400) },
  );
  expect(written).toBeGreaterThan(60);
});

test('the name of a level line and a note stand clear of bars, where there is room between and above them', () => {
  const uneven = dataSet('d', { nom: null, v: 't' }, [
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, i): [string, number] => [
      name,
      i === 2 || i === 3 || i === 6 ? 15 : 80,
    ]),
  ]);
  const spec = figure('bars', uneven, {
    ...{ label: 'nom', value: 'v', direction: 'upright', values: 'none' },
    reference: [reference({ at: 50, label: 'moyenne 50' })],
    annotate: [note('g', 'Une note longue')],
    axis: { to: 120 },
  });
  const drawing = drawChart(spec, { width: 330, height: null }, theme);
  const fills = drawing.marks.flatMap((mark, i) =>
    mark.kind === 'path' && drawing.meanings[i]?.role === 'part' ? [bounds(mark.path)] : [],
  );
  expect(fills).toHaveLength(8);
  for (const said of ['moyenne 50', 'Une note longue']) {
    const { x, y, font } = texts(drawing).find(({ text }) => text === said)!;
    const right = x + theme.measure(said, font);
    const covered = fills.filter(
      (bar) => bar.left < right && x < bar.right && bar.top < y && y - 0.7 * font.size < bar.bottom,
    );
    expect(covered).toEqual([]);
  }
});
