import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crosses, type Leader, passesThrough } from '../../../src/charts/labels/leaders.ts';
import { RANDOM, runs } from '../../tools.ts';

const BOX = { left: 10, top: 10, right: 30, bottom: 20 };
const line = (x1: number, y1: number, x2: number, y2: number): Leader => ({ from: [x1, y1], to: [x2, y2] });

describe('a leader', () => {
  test.each<[string, Leader, boolean]>([
    ['across', line(0, 15, 40, 15), true],
    ['from corner to corner', line(0, 0, 40, 30), true],
    ['from inside', line(20, 15, 60, 60), true],
    ['short of it', line(0, 15, 9, 15), false],
    ['along its edge', line(0, 10, 40, 10), false],
    ['by its corner', line(0, 16, 16, 32), false],
    ['above', line(0, 5, 40, 5), false],
  ])('%s of a box', (_, leader, passes) => {
    expect(passesThrough(leader, BOX)).toBe(passes);
  });

  test('keeps a space at the sides of a box', () => {
    expect(passesThrough(line(8, 0, 8, 40), BOX)).toBe(false);
    expect(passesThrough(line(8, 0, 8, 40), BOX, 3)).toBe(true);
    expect(passesThrough(line(0, 8, 40, 8), BOX, 3)).toBe(false);
  });

  test('crosses another, or ends by it', () => {
    expect(crosses(line(0, 0, 10, 10), line(0, 10, 10, 0))).toBe(true);
    expect(crosses(line(0, 0, 10, 0), line(5, 0.5, 5, 9))).toBe(true);
    expect(crosses(line(0, 0, 10, 0), line(5, 2, 5, 9))).toBe(false);
    expect(crosses(line(0, 0, 10, 0), line(0, 3, 10, 3))).toBe(false);
  });
});

test('a leader passes through a box where some point between its ends lies there', RANDOM, () => {
  const place = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(place, place, place, place, (x1, y1, x2, y2) => {
      const inside = Array.from({ length: 201 }, (_, i) => i / 200).some((share) => {
        const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
        return x > 10.3 && x < 29.7 && y > 10.3 && y < 19.7;
      });
      if (inside) expect(passesThrough(line(x1, y1, x2, y2), BOX)).toBe(true);
      const near = { left: 9.7, top: 9.7, right: 30.3, bottom: 20.3 };
      if (!passesThrough(line(x1, y1, x2, y2), near)) expect(inside).toBe(false);
    }),
    { numRuns: runs(50, 1000) },
  );
});
