import { expect, test } from 'vitest';
import { MOST_PAGES } from '../../src/limits.ts';
import { SLOW } from '../tools.ts';
import { layOutWithFaults } from './laid-out.ts';

const pages = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p data-source="un.yaml:${i + 1}:1">x</p>`).join('');

test('what stands beyond the last page that is made is reported where it begins, and left out', SLOW, () => {
  const laid = layOutWithFaults(pages(MOST_PAGES + 2), 'p { break-after: page }');
  expect(laid.faults.map(({ code, source }) => [code, source?.line])).toEqual([
    ['layout-too-many-pages', MOST_PAGES + 1],
  ]);
  expect(laid.pages).toHaveLength(MOST_PAGES);
});
