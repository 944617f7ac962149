import { expect, test } from 'vitest';
import { chartHeight, drawChart, loadKinds } from '../../src/charts/index.ts';
import { getOrMake } from '../../src/once.ts';
import { dataSet, figure, texts, theme } from './helpers.ts';
import { usual } from './usual.ts';

test('a chart is drawn when its marks are asked for, not for its size', () => {
  const money = dataSet('argent', { secteur: null, montant: 'M€' }, [
    ['Retail', 447.8],
    ['Autres', 33],
  ]);
  const spec = figure('bars', money, { label: 'secteur', value: 'montant' });
  let measured = 0;
  const counting = {
    ...theme,
    measure: (...label: Parameters<typeof theme.measure>) => {
      measured++;
      return theme.measure(...label);
    },
  };
  const drawing = drawChart(spec, { width: 300, height: null }, theme);
  const later = drawChart(spec, { width: 300, height: null }, counting);
  const before = measured;
  expect(later.height).toBe(drawing.height);
  expect(measured).toBe(before);
  expect(later.marks).toEqual(drawing.marks);
  expect(measured).toBeGreaterThan(before);
});

test('figures of usual size have the heights of their table, and their words where it says', async () => {
  await loadKinds(Object.values(usual).map((make) => make(1)));
  const large = { ...theme, size: 10, smallSize: 8.75 };
  const rows = Object.entries(usual).map(([name, make]) => {
    const heights = [155, 300].flatMap((width) =>
      [theme, large].map((sizes) => {
        const [natural, least] = [null, 0].map((wanted) =>
          chartHeight(make(1), width, sizes, wanted).toFixed(1),
        );
        return `${natural} ≥ ${least}`;
      }),
    );
    // Axes have more ticks the higher they are.
    const drawn = [
      [0, theme],
      [400, large],
    ].map(([height, sizes]) => {
      const drawing = drawChart(make(1), { width: 300, height } as never, sizes as typeof theme);
      const words = texts(drawing).map(({ text, x, y }) => `${text} ${x.toFixed(0)} ${y.toFixed(0)}`);
      return `\n  ${drawing.height.toFixed(1)}: ${words.join(' | ')}`;
    });
    return `${name}: ${heights.join(', ')}${drawn.join('')}`;
  });
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('heights.txt');
});

/** The numbers of ticks that an axis has, each with the least length of the chart at which it has so many. */
function ticksBy(count: (length: number) => number): string[] {
  const known = new Map<number, number>();
  const ticksAt = (length: number) => getOrMake(known, length, () => count(length));
  const between = (from: number, to: number): number[] => {
    if (ticksAt(from) === ticksAt(to)) return [];
    const middle = Math.floor((from + to) / 2);
    return to - from === 1 ? [to] : [...between(from, middle), ...between(middle, to)];
  };
  return between(LEAST, MOST).map((length) => `${ticksAt(length)} from ${length}`);
}
const [LEAST, MOST] = [90, 220];

test.each<[string, string[], (data: ReturnType<typeof dataSet>) => ReturnType<typeof figure>]>([
  [
    'lines',
    ['4 from 104', '7 from 182', '5 from 130', '6 from 156'],
    (data) => figure('lines', data, { x: 'x', series: ['v'] }),
  ],
  [
    'upright bars',
    ['3 from 100', '4 from 124', '3 from 100', '5 from 148', '6 from 172'],
    (data) => figure('bars', data, { label: 'x', value: 'v', direction: 'upright' }),
  ],
  [
    'points',
    ['7 from 210', '5 from 120', '6 from 180'],
    (data) => figure('scatter', data, { x: 'x', y: 'v' }),
  ],
])('%s have more ticks the higher they are', (_, expected, make) => {
  const found = [58.9, 98.9].flatMap((largest) => {
    const rows = Array.from({ length: 20 }, (_, i) => [1981 + i, i === 9 ? largest : 2.3]);
    const data = dataSet('d', { x: '', v: 't' }, rows);
    return ticksBy((height) => {
      const drawn = texts(drawChart(make(data), { width: 300, height }, theme));
      return drawn.filter(({ text, x }) => /^\d{1,3}$/.test(text) && x < 40).length;
    });
  });
  expect(found).toEqual(expected);
});
