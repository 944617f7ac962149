import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { transformedPath } from '../../src/drawing/matrix.ts';
import { bounds } from '../../src/drawing/path.ts';
import { dataSet, figure, theme } from './helpers.ts';

const data = dataSet('d', { n: '', a: 'kg', b: 'kg' }, [
  [2000, 1, 4],
  [2010, 3, 2],
]);

test.each([
  ['areas', { x: 'n', series: ['a', 'b'] }],
  ['bars', { label: 'n', value: 'a' }],
  ['lines', { x: 'n', series: ['a', 'b'] }],
] as const)('bare %s are their parts alone, which fill the place', (kind, keys) => {
  const spec = { ...figure(kind, data, keys), bare: true as const };
  const { width, height, marks } = drawChart(spec, { width: 200, height: 100 }, theme);
  expect([width, height]).toEqual([200, 100]);
  const [group] = marks;
  if (marks.length !== 1 || group!.kind !== 'group') throw new Error('not one group');
  expect(group!.marks.length).toBeGreaterThan(0);
  const paths = group!.marks.flatMap((mark) => (mark.kind === 'path' ? mark.path : []));
  expect(group!.marks.every(({ kind }) => kind === 'path')).toBe(true);
  const edges = Object.values(bounds(transformedPath(group!.matrix!, paths)));
  [0, 0, 200, 100].forEach((edge, i) => {
    expect(edges[i]).toBeCloseTo(edge, 1);
  });
});
