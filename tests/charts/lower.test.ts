import { describe, expect, test } from 'vitest';
import { chartHeight, drawChart } from '../../src/charts/index.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { defaultPalette } from '../../src/charts/theme.ts';
import type { PathMark } from '../../src/drawing/drawing.ts';
import { dataSet, figure, misplaced, theme, words } from './helpers.ts';

const WIDTH = 340;

const many = (rows: number, fields: Readonly<Record<string, string | null>> = { nom: null, part: '%' }) =>
  dataSet(
    'beaucoup',
    fields,
    Array.from({ length: rows }, (_, i) => [
      `Catégorie ${i}`,
      ...Object.keys(fields)
        .slice(1)
        .map((_, f) => ((i * 37 + f * 11) % 99) + 0.5 * (i % 2)),
    ]),
  );
const bars = (rows: number, more = {}) =>
  figure('bars', many(rows), { label: 'nom', value: 'part', ...more });

const leastHeight = (spec: ChartSpec, width = WIDTH) => drawChart(spec, { width, height: 1 }, theme).height;
const lowered = (spec: ChartSpec, most: number) =>
  drawChart(spec, { width: WIDTH, height: null, most }, theme);

describe('a chart that its page has no room for', () => {
  test('is drawn as any other where it has room', () => {
    const spec = bars(12);
    const natural = chartHeight(spec, WIDTH, theme);
    expect(lowered(spec, natural)).toEqual(drawChart(spec, { width: WIDTH, height: null }, theme));
  });

  test.each([2, 4])('stands in columns of rows in their order, on one scale: %i', (columns) => {
    const spec = bars(60, { sort: 'descending' });
    const drawing = drawChart(
      spec,
      { width: 170 * columns, height: null, most: leastHeight(spec, 170) / columns + 30 },
      theme,
    );
    expect(misplaced(drawing)).toEqual([]);
    const names = drawing.marks.flatMap((mark) =>
      mark.kind === 'text' && mark.text.startsWith('Catégorie') ? [mark] : [],
    );
    const rows = many(60).rows.map(({ values }) => values as { nom: string; part: number });
    const sorted = rows.toSorted((a, b) => b.part - a.part).map(({ nom }) => nom);
    expect(names.map(({ text }) => text)).toEqual(sorted);
    expect(new Set(names.map(({ x }) => x)).size).toBe(columns);
    // The length of each bar over its value.
    const lengths = drawing.marks.flatMap((mark) => barLength(mark as PathMark));
    const scales = lengths.map((length, i) => length / rows.toSorted((a, b) => b.part - a.part)[i]!.part);
    for (const scale of scales.slice(0, -3)) expect(scale).toBeCloseTo(scales[0]!, 1);
  });

  test('gives all names the same room, and numbers the same decimals, in all columns', () => {
    const drawing = lowered(bars(60), 420);
    expect(words(drawing).filter((word) => /^\d+,\d\s%$/.test(word))).toHaveLength(60);
    const starts = drawing.marks.flatMap((mark) =>
      mark.kind === 'path' && mark.fill === defaultPalette[0] ? [mark.path[0]![1]! as number] : [],
    );
    const [left] = starts.sort((a, b) => a - b);
    const right = starts.find((x) => x > WIDTH / 2);
    expect(right! - left!).toBeCloseTo((WIDTH + 18) / 2, 0);
  });

  test('keeps its squares as wide as their symbols', () => {
    const symbols = Array.from({ length: 24 }, (_, i) => [i % 2 ? 'Uue' : 'Ubn', 'a', 'b']);
    const data = dataSet('signes', { x: null, r: null, f: null }, symbols);
    const spec = figure('units', data, { label: 'x', row: 'r', color: 'f' });
    for (const most of [1, 60, 400]) expect(misplaced(lowered(spec, most))).toEqual([]);
  });

  test('keeps its least height where columns would be too narrow', () => {
    const spec = bars(60);
    const least = leastHeight(spec);
    expect(drawChart(spec, { width: WIDTH, height: 1, most: 100 }, theme).height).toBe(least);
  });

  test('has more small multiples beside one another', () => {
    const sets = Array.from({ length: 24 }, (_, i) => ({
      ...dataSet(`s${i}`, { an: '', tonnes: 't' }, [
        [2000, i],
        [2010, i + 4],
      ]),
    }));
    const spec = figure('multiples', sets);
    const least = leastHeight(spec);
    const drawing = lowered(spec, least - 60);
    expect(drawing.height).toBe(least - 60);
    expect(misplaced(drawing)).toEqual([]);
    const columns = figure('multiples', sets, { columns: 3 });
    expect(drawChart(columns, { width: WIDTH, height: 1, most: least - 60 }, theme).height).toBe(least);
  });
});

/** The length of a bar of the chart's colour. */
function barLength(mark: PathMark): number[] {
  if (mark.kind !== 'path' || mark.fill !== defaultPalette[0]) return [];
  const xs = mark.path.flatMap(([, x]) => (x === undefined ? [] : [x]));
  return [Math.max(...xs) - Math.min(...xs)];
}

describe('a chart that can be drawn lower', () => {
  const ELEMENTS = ['Li', 'Be', 'Na', 'Mg', 'Al', 'Si', 'K', 'Ca'];
  const NAMES = [
    'lithium',
    'béryllium',
    'sodium',
    'magnésium',
    'aluminium',
    'silicium',
    'potassium',
    'calcium',
  ];
  const units = figure(
    'units',
    dataSet(
      'elements',
      { s: null, n: null, r: null, f: null },
      ELEMENTS.map((symbol, i) => [symbol, NAMES[i]!, `Usage ${i % 4}`, i % 2 ? 'alcalin' : 'autre']),
    ),
    { label: 's', name: 'n', row: 'r', color: 'f' },
  );
  const gantt = figure(
    'gantt',
    dataSet(
      'taches',
      { x: null, s: null, e: null },
      Array.from({ length: 8 }, (_, i) => [`Tâche numéro ${i}`, `2024-0${i + 1}-03`, `2024-0${i + 1}-20`]),
    ),
    { label: 'x', start: 's', end: 'e' },
  );
  const narrow = (spec: ChartSpec, most: number) =>
    drawChart(spec, { width: 140, height: null, most }, theme);

  test('gives the names of its rows the width at which they take one line', () => {
    const whole = leastHeight(gantt, 140);
    expect(words(narrow(gantt, whole))).not.toContain('Tâche numéro 3');
    const lower = narrow(gantt, whole - 30);
    expect(lower.height).toBeLessThanOrEqual(whole - 30);
    expect(words(lower)).toContain('Tâche numéro 3');
    expect(misplaced(lower)).toEqual([]);
  });

  test('sets its squares closer, and names in a list below them where that is lower still', () => {
    const whole = leastHeight(units, 140);
    const closer = narrow(units, whole - 12);
    expect(closer.height).toBeLessThanOrEqual(whole - 12);
    const listed = narrow(units, whole - 60);
    expect(listed.height).toBeLessThan(closer.height);
    for (const drawing of [closer, listed]) {
      expect(words(drawing)).toEqual(expect.arrayContaining([...ELEMENTS, ...NAMES]));
      expect(misplaced(drawing)).toEqual([]);
    }
  });

  test('is as low as it can be where no way is low enough', () => {
    for (const spec of [gantt, units]) {
      const lowest = narrow(spec, 1);
      expect(lowest.height).toBeLessThan(leastHeight(spec, 140));
      expect(misplaced(lowest)).toEqual([]);
    }
  });
});
