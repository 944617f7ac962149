import { expect, test } from 'vitest';
import { elements, position } from '../../../../src/charts/kinds/squares/periodic-table.ts';

test('elements stand in their column and period', () => {
  const at = (symbol: string) => position(elements.indexOf(symbol) + 1);
  expect(elements).toHaveLength(118);
  expect(at('H')).toEqual({ column: 0, row: 0 });
  expect(at('He')).toEqual({ column: 17, row: 0 });
  expect(at('B')).toEqual({ column: 12, row: 1 });
  expect(at('Sc')).toEqual({ column: 2, row: 3 });
  expect(at('Hf')).toEqual({ column: 3, row: 5 });
  expect(at('Og')).toEqual({ column: 17, row: 6 });
  expect(at('La').column).toBe(2);
  expect(at('Lu').column).toBe(16);
  expect(at('Lr').column).toBe(16);
  const places = new Set(elements.map((_, i) => JSON.stringify(position(i + 1))));
  expect(places.size).toBe(118);
});
