import { expect, test } from 'vitest';
import { cutTo, type Easel, paintRule } from '../../src/drawing/paint.ts';
import { bounds, flattened } from '../../src/drawing/path.ts';
import { ellipse, rectangleBetween } from '../../src/drawing/shapes.ts';

test('an ellipse goes clockwise from its right end, through points that are on it', () => {
  const path = ellipse(10, 20, 3, 5);
  const points = flattened(path);
  for (const [x, y] of points) expect(((x - 10) / 3) ** 2 + ((y - 20) / 5) ** 2).toBeCloseTo(1, 2);
  const ends = [0, 4, 8, 12, 16].map((i) => points[i]!.map((each) => Number(each.toFixed(9))));
  expect(ends).toEqual([
    [13, 20],
    [10, 25],
    [7, 20],
    [10, 15],
    [13, 20],
  ]);
  expect(bounds(path)).toEqual({ left: 7, top: 15, right: 13, bottom: 25 });
});

test('a rectangle goes clockwise from its first corner', () => {
  expect(flattened(rectangleBetween(1, 2, 3, 4))).toEqual([
    [1, 2],
    [3, 2],
    [3, 4],
    [1, 4],
  ]);
});

test.each([
  ['that turns back in both directions', [10, 20, 4, 31, 30, 8, 12, 22]],
  ['that is a parabola', [0, 0, 4, 0, 4, 3, 0, 3]],
  ['that stays between its ends', [5, 5, 6, 6, 7, 7, 8, 8]],
])('the bounds of a curve %s are those of its points', (_, [x, y, x1, y1, x2, y2, x3, y3]) => {
  const { left, top, right, bottom } = bounds([
    ['M', x!, y!],
    ['C', x1!, y1!, x2!, y2!, x3!, y3!],
  ]);
  const at = (t: number, a: number, b: number, c: number, d: number) =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t ** 3;
  const times = Array.from({ length: 10_001 }, (_, i) => i / 10_000);
  const xs = times.map((t) => at(t, x!, x1!, x2!, x3!));
  const ys = times.map((t) => at(t, y!, y1!, y2!, y3!));
  const extremes = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  for (const [i, each] of [left, top, right, bottom].entries()) expect(each).toBeCloseTo(extremes[i]!, 4);
});

/** An easel that says what was done with it. */
function recorder(): { easel: Easel; done: unknown[] } {
  const done: unknown[] = [];
  const easel = new Proxy({} as Record<string, unknown>, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        done.push([name, ...args]),
    set: (_, name, value) => done.push([name, '=', value]) > 0,
  });
  return { easel: easel as unknown as Easel, done };
}

test.each([
  [[], 'butt'],
  [[3, 1], 'butt'],
  [[0, 2], 'round'],
])('a rule with the dashes %j has ends that are %s', (dash, cap) => {
  const { easel, done } = recorder();
  paintRule(easel, { x1: 1, y1: 2, x2: 3, y2: 4, width: 5, color: '#123456', dash });
  expect(done).toEqual([
    ['strokeStyle', '=', '#123456'],
    ['lineWidth', '=', 5],
    ['lineCap', '=', cap],
    ['setLineDash', dash],
    ['beginPath'],
    ['moveTo', 1, 2],
    ['lineTo', 3, 4],
    ['stroke'],
  ]);
});

test('what is painted is cut to a rectangle where there is one', () => {
  const whole = recorder();
  cutTo(whole.easel, null);
  expect(whole.done).toEqual([]);
  const cut = recorder();
  cutTo(cut.easel, { x: 1, y: 2, width: 3, height: 4 });
  expect(cut.done).toEqual([['beginPath'], ['rect', 1, 2, 3, 4], ['clip']]);
});
