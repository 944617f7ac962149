import { expect, test } from 'vitest';
import type { Gradient, Matrix } from '../../src/drawing/drawing.ts';
import { padded, shares, transformedGradient } from '../../src/drawing/gradient.ts';
import { transformed } from '../../src/drawing/matrix.ts';
import { GRADIENT as LINEAR } from './marks.ts';

const RADIAL: Gradient = { ...LINEAR, x1: 3, y1: 4, x2: 3, y2: 4, radii: [1, 5] };

/** The place of a point along a linear gradient: 0 at its start, 1 at its end. */
function placeOf({ x1, y1, x2, y2 }: Gradient, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
}

test.each<[string, Matrix]>([
  ['moved', [1, 0, 0, 1, 7, 9]],
  ['turned', [0.6, 0.8, -0.8, 0.6, 1, 2]],
  ['drawn out', [3, 0, 0, 1, 0, 0]],
  ['leaning', [2, 1, 0.5, 3, 4, 5]],
])('the colour at each point stays the same in a linear gradient that is %s', (_, matrix) => {
  const after = transformedGradient(LINEAR, matrix);
  expect(after.matrix).toBeNull();
  for (const [x, y] of [
    [1, 2],
    [11, 12],
    [-4, 20],
    [30, 3],
  ] as const)
    expect(placeOf(after, ...transformed(matrix, x, y))).toBeCloseTo(placeOf(LINEAR, x, y));
});

test('a gradient with a transformation of its own is transformed by both', () => {
  const [inner, outer]: Matrix[] = [
    [2, 0, 0, 2, 1, 1],
    [0, 1, -1, 0, 5, 0],
  ];
  expect(transformedGradient({ ...RADIAL, matrix: inner! }, outer!)).toEqual({
    ...RADIAL,
    ...{ x1: -4, y1: 7, x2: -4, y2: 7, radii: [2, 10], matrix: null },
  });
});

test('the circles of a gradient that would become ellipses keep their coordinates beside the transformation', () => {
  const wider: Matrix = [3, 0, 0, 1, 0, 0];
  expect(transformedGradient(RADIAL, wider)).toEqual({ ...RADIAL, matrix: wider });
});

test('a gradient of no length stays where it is', () => {
  const point = { ...LINEAR, x2: LINEAR.x1, y2: LINEAR.y1 };
  expect(transformedGradient(point, [1, 0, 0, 1, 7, 9])).toEqual({ ...point, x1: 8, y1: 11, x2: 8, y2: 11 });
});

/** From x = 10 to 20, black to white. */
const ACROSS: Gradient = {
  ...{ x1: 10, y1: 0, x2: 20, y2: 0, radii: null, matrix: null, spread: 'repeat' },
  stops: [
    { offset: 0.25, color: '#000000', opacity: 1 },
    { offset: 0.75, color: '#ffffff', opacity: 0.5 },
  ],
};
const over = (left: number, right: number) =>
  [
    ['M', left, 0],
    ['L', right, 5],
  ] as const;
const offsets = ({ stops }: Gradient) => stops.map(({ offset }) => Number(offset.toFixed(6)));
const colors = ({ stops }: Gradient) => stops.map(({ color }) => color[1]).join('');

test('a gradient whose last colours go on stays as it is', () => {
  const pad: Gradient = { ...ACROSS, spread: 'pad' };
  expect(padded(pad, over(0, 100))).toBe(pad);
});

test('a gradient that repeats is drawn out by whole periods until it covers the path', () => {
  const once = padded(ACROSS, over(12, 18));
  expect(once).toMatchObject({ x1: 10, x2: 20, spread: 'pad' });
  expect(offsets(once)).toEqual([0, 0.25, 0.75, 1]);
  const thrice = padded(ACROSS, over(5, 25));
  expect(thrice).toMatchObject({ x1: 0, y1: 0, x2: 30, y2: 0 });
  expect(colors(thrice)).toBe('00ff'.repeat(3));
  expect(offsets(thrice).slice(4, 8)).toEqual(
    [1, 1.25, 1.75, 2].map((part) => Number((part / 3).toFixed(6))),
  );
  // A path beside the gradient is reached from it.
  expect(padded(ACROSS, over(31, 39))).toMatchObject({ x1: 10, x2: 40 });
  expect(padded(ACROSS, over(-9, 5))).toMatchObject({ x1: -10, x2: 20 });
});

test('a gradient that is reflected goes back in every other period', () => {
  const back = padded({ ...ACROSS, spread: 'reflect' }, over(5, 25));
  expect(colors(back)).toBe('ff0000ffff00');
  expect(colors(padded({ ...ACROSS, spread: 'reflect' }, over(10, 60)))).toBe(
    '00ffff00'.repeat(3).slice(0, 20),
  );
  expect(offsets(back).slice(0, 4)).toEqual([0, 0.25, 0.75, 1].map((part) => Number((part / 3).toFixed(6))));
});

test('a slanted gradient covers all corners of the path', () => {
  const slanted: Gradient = { ...ACROSS, x1: 0, y1: 0, x2: 10, y2: 10 };
  const { x1, y1, x2, y2 } = padded(slanted, [
    ['M', 0, 0],
    ['L', 20, 40],
  ]);
  expect([x1, y1, x2, y2]).toEqual([0, 0, 30, 30]);
  // Moved as a whole, it covers as much.
  const moved = padded({ ...slanted, x1: 7, y1: 3, x2: 17, y2: 13 }, [
    ['M', 7, 3],
    ['L', 27, 43],
  ]);
  expect([moved.x1, moved.y1, moved.x2, moved.y2]).toEqual([7, 3, 37, 33]);
});

test('the path is looked at in the coordinates of the gradient', () => {
  expect(padded({ ...ACROSS, matrix: [2, 0, 0, 1, 0, 0] }, over(10, 50))).toMatchObject({ x1: 0, x2: 30 });
  // A transformation that flattens all has no coordinates to look in.
  expect(padded({ ...ACROSS, matrix: [0, 0, 0, 0, 0, 0] }, over(12, 18))).toMatchObject({ x1: 10, x2: 20 });
});

test('periods too fine to be told apart are not drawn without end', () => {
  const fine = { ...ACROSS, x2: 10.001 };
  const { x1, x2, stops } = padded(fine, over(0, 100));
  expect([x1, x2].map((x) => Number(x.toFixed(6)))).toEqual([9.9, 10.1]);
  expect(stops).toHaveLength(200 * 4);
});

test('circles that repeat begin at the centre and reach the farthest corner', () => {
  const circles: Gradient = { ...ACROSS, x1: 0, x2: 0, radii: [10, 20] };
  const square = [
    ['M', -30, -40],
    ['L', 3, 4],
  ] as const;
  expect(padded(circles, square)).toMatchObject({ x1: 0, y1: 0, x2: 0, y2: 0, radii: [0, 50] });
  // A circle whose centre moves grows less on one side.
  expect(padded({ ...circles, x2: 5 }, square)).toMatchObject({ x1: -5, x2: 40, radii: [0, 90] });
  // Circles about another centre reach as far from there.
  const aside: Gradient = { ...circles, x1: 100, y1: 200, x2: 105, y2: 200 };
  const [from, to]: (readonly [number, number])[] = [
    [70, 160],
    [103, 204],
  ];
  expect(
    padded(aside, [
      ['M', ...from!],
      ['L', ...to!],
    ]),
  ).toMatchObject({ x1: 95, y1: 200, x2: 140, radii: [0, 90] });
  expect(padded(circles, [['M', 1, 1]])).toMatchObject({ radii: [0, 20] });
  // Circles that do not enclose one another never cover a path.
  expect(padded({ ...circles, x2: 9.5 }, square)).toMatchObject({ radii: [0, 810] });
  expect(padded({ ...circles, x2: 10 }, square)).toMatchObject({ radii: [0, 2010] });
  expect(padded({ ...circles, x2: 20 }, square)).toMatchObject({ radii: [0, 2010] });
});

test('circles that do not grow are not drawn out without end', () => {
  const equal = padded({ ...ACROSS, radii: [10, 10] }, over(0, 100));
  expect(equal.radii).toEqual([10, 10]);
  expect(equal.stops.length).toBe(400 * 4);
  const shrinking: Gradient = { ...ACROSS, radii: [10, 9] };
  expect(padded(shrinking, over(0, 100))).toMatchObject({ x1: 10, x2: 20, radii: [10, 9] });
});

test('each colour has its share of a gradient, less where it is faint', () => {
  const stops = [
    { offset: 0.2, color: '#111111', opacity: 1 },
    { offset: 0.4, color: '#222222', opacity: 0.5 },
    { offset: 0.8, color: '#333333', opacity: 1 },
  ];
  expect(shares({ ...ACROSS, stops }).map(({ color, share }) => [color, Number(share.toFixed(6))])).toEqual([
    ['#111111', 0.3],
    ['#222222', 0.15],
    ['#333333', 0.4],
  ]);
  expect(shares({ ...ACROSS, stops: [stops[1]!] })).toEqual([{ color: '#222222', share: 0.5 }]);
});
