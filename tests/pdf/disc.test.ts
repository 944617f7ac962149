import { expect, test } from 'vitest';
import { PathBuilder } from '../../src/charts/canvas/path-builder.ts';
import { discOf } from '../../src/pdf/disc.ts';

function arc(across: number, down: number, to = 2 * Math.PI) {
  const path = new PathBuilder();
  path.arc([across, 0, 0, down, 40, 30], 0, to, false);
  return path.segments;
}

test('a whole circle is a disc', () => {
  const { x, y, radius } = discOf(arc(2.2, 2.2))!;
  expect([x, y, radius].map((each) => Number(each.toFixed(3)))).toEqual([40, 30, 2.2]);
});

test('no other curve is a disc', () => {
  expect(discOf(arc(2.2, 3))).toBeNull();
  expect(discOf(arc(2.2, 2.2, Math.PI))).toBeNull();
  const square = [['M', 0, 0], ['L', 1, 0], ['L', 1, 1], ['L', 0, 1], ['Z']] as const;
  expect(discOf(square)).toBeNull();
  const pointed = (x: number, y: number) => ['C', x, y, x, y, x, y] as const;
  expect(discOf([['M', 1, 0], pointed(0, 1), pointed(-1, 0), pointed(0, -1), pointed(1, 0)])).toBeNull();
});
