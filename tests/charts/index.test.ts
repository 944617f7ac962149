import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { dataSet, figure, theme } from './helpers.ts';

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
