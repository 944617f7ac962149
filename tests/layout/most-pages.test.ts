import { expect, test, vi } from 'vitest';
import { layOutWithFaults } from './laid-out.ts';

vi.mock('../../src/limits.ts', async (original) => ({ ...(await original<object>()), MOST_PAGES: 2 }));

const pagesOf = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p data-source="un.yaml:${i + 1}:1">x</p>`).join('');

test('pages beyond the last one that is made are reported where they begin, once, and left out', () => {
  const onePageEach = 'p { break-after: page }';
  expect(layOutWithFaults(pagesOf(2), onePageEach).faults).toEqual([]);
  const { pages, faults } = layOutWithFaults(pagesOf(4), onePageEach);
  expect(faults.map(({ code, source }) => [code, source?.line])).toEqual([['layout-too-many-pages', 3]]);
  expect(pages).toHaveLength(2);
});
