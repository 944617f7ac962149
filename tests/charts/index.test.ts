import { expect, test } from 'vitest';
import { chartHeight, drawChart, loadKinds } from '../../src/charts/index.ts';
import { dataSet, figure, theme } from './helpers.ts';
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

test('the natural and the least heights of figures of usual size, on small and large paper, in small and large print', async () => {
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
    return `${name}: ${heights.join(', ')}`;
  });
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('heights.txt');
});
