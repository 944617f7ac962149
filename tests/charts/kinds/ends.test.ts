import { expect, test } from 'vitest';
import { placeEnds } from '../../../src/charts/kinds/multiples/ends.ts';
import { theme } from '../helpers.ts';

/** The numbers at the ends of a line, each as `text x,y`; digits are 3.25 points wide, the foot is at 60. */
function ends(...points: [x: number, y: number, value: number][]): string[] {
  const spots = points.map(([x, y, value]) => ({ x, y, value }));
  return placeEnds(spots, String, { zero: 60, foot: 60, width: 100 }, theme).map(
    ({ text, x, y }) => `${text} ${Math.round(100 * x) / 100},${Math.round(100 * y) / 100}`,
  );
}

test.each([
  [
    'a line that rises',
    [
      [20, 50, 12],
      [90, 10, 34],
    ],
  ],
  [
    'a line that falls',
    [
      [20, 10, 34],
      [90, 50, 12],
    ],
  ],
  [
    'a line that begins at the left edge',
    [
      [1, 30, 1234],
      [60, 30, 5],
    ],
  ],
  [
    'a line that ends at the right edge',
    [
      [20, 30, 5],
      [99, 30, 123456],
    ],
  ],
  [
    'a peak under the first number',
    [
      [2, 40, 123456],
      [8, 12, 7],
      [60, 40, 5],
    ],
  ],
  [
    'a short line',
    [
      [40, 30, 1234],
      [44, 30, 1234],
    ],
  ],
  [
    'a steep line',
    [
      [40, 55, 123456],
      [44, 5, 123456],
    ],
  ],
  [
    'a short line at the left edge',
    [
      [1, 30, 123456],
      [18, 30, 123456],
    ],
  ],
  [
    'a short line at the right',
    [
      [92, 30, 123456],
      [98, 30, 123456],
    ],
  ],
  [
    'a line on the foot',
    [
      [20, 60, 0],
      [80, 60, 0],
    ],
  ],
  ['a point', [[50, 30, 7]]],
  ['nothing', []],
] as [string, [number, number, number][]][])('the numbers of %s', (_, points) => {
  expect(ends(...points).join(' | ')).toMatchSnapshot();
});

test('the numbers of lines between any heights, over and under the base line and below the plot', () => {
  const heights = [3, 12, 25, 29, 30, 32, 36, 44, 58];
  const told = [30, 60, -5].flatMap((zero) =>
    heights.flatMap((from) =>
      heights.map((to, i) => {
        const spots = [
          { x: 20, y: from, value: 1234 },
          { x: 50, y: heights[(i * 4) % heights.length]!, value: 567 },
          { x: [60, 80, 96][i % 3]!, y: to, value: 89 },
        ];
        const placed = placeEnds(spots, String, { zero, foot: 60, width: 100 }, theme);
        const numbers = placed.map(({ text, x, y }) => `${text} ${x.toFixed(1)},${y.toFixed(1)}`);
        return `${zero}: ${spots.map(({ y }) => y).join(' ')} at ${spots[2]!.x}: ${numbers.join('  ')}`;
      }),
    ),
  );
  expect(told.join('\n')).toMatchSnapshot();
});
