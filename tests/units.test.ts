import { expect, test } from 'vitest';
import { readLength, toMm } from '../src/units.ts';

test.each([
  ['12pt', 12],
  ['1 in', 72],
  ['2.54cm', 72],
  ['25.4 mm', 72],
])('reads %s as %d points', (written, points) => {
  expect(readLength(written)).toBeCloseTo(points, 10);
});

test.each(['', '12', '1em', 'mm', '-3mm'])('reads no length in "%s"', (written) => {
  expect(readLength(written)).toBeNaN();
});

test('rounds points to whole millimetres', () => {
  expect([toMm(72), toMm(71), toMm(0)]).toEqual([25, 25, 0]);
});
