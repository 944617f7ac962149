import { expect, test } from 'vitest';
import { clearLines } from '../../../src/charts/labels/clear-lines.ts';
import type { Point } from '../../../src/drawing/drawing.ts';
import { part } from '../../../src/drawing/meaning.ts';
import { dataSet, sketched, theme } from '../helpers.ts';

const { grid, muted, ink } = theme;
const data = dataSet('d', { v: '' }, [[1]]);
const bar = part({ row: data.rows[0]!, field: data.fields.get('v')!, value: 1 }, 'length');

/**
 * The steps of a line, drawn before the data and once more after them, beside texts of which the first reaches from
 * (100, 100) to (130, 105.25), the second from (50, 100) to (80, 105.25).
 */
function steps(color: string, ...points: readonly Point[]): [before: string, after: string] {
  const { marks, meanings } = sketched((sketch) => {
    sketch.rule({ width: 1, color }, ...points);
    sketch.as(bar, () => sketch.fillRect(ink, 0, 0, 5, 5));
    sketch.rule({ width: 1, color }, ...points);
    for (const x of [100, 50]) sketch.write('aaaaaaaa', x, 105.25);
  });
  const paths = clearLines(marks, meanings!, theme).flatMap((mark) =>
    mark.kind === 'path' ? [mark.path.map((step) => step.join(' ')).join(' ')] : [],
  );
  return [paths[0]!, paths[2]!];
}

test.each<[string, [Point, Point], string]>([
  [
    'a level line',
    [
      [0, 102],
      [200, 102],
    ],
    'M 0 102 L 48.5 102 M 81.5 102 L 98.5 102 M 131.5 102 L 200 102',
  ],
  [
    'a line that begins where a gap does',
    [
      [48.5, 102],
      [90, 102],
    ],
    'M 81.5 102 L 90 102',
  ],
  [
    'a line that begins in a text',
    [
      [60, 102],
      [99, 102],
    ],
    'M 81.5 102 L 98.5 102',
  ],
  [
    'an upright line, from below',
    [
      [120, 200],
      [120, 0],
    ],
    'M 120 0 L 120 98.5 M 120 106.75 L 120 200',
  ],
  [
    'a line that ends before a text',
    [
      [0, 102],
      [40, 102],
    ],
    'M 0 102 L 40 102',
  ],
])('%s of a grid is cut where it would run through a text', (_, points, cut) => {
  expect(steps(grid, ...points)).toEqual([cut, cut]);
});

test.each<[string, [Point, Point]]>([
  [
    'at the head of a text',
    [
      [0, 100],
      [200, 100],
    ],
  ],
  [
    'at its foot',
    [
      [0, 105.25],
      [200, 105.25],
    ],
  ],
  [
    'at its left',
    [
      [100, 0],
      [100, 200],
    ],
  ],
  [
    'at its right',
    [
      [130, 0],
      [130, 200],
    ],
  ],
  [
    'that slants',
    [
      [0, 90],
      [200, 110],
    ],
  ],
])('a line of a grid %s stays whole', (_, points) => {
  const whole = points.map((point, i) => `${'ML'[i]} ${point.join(' ')}`).join(' ');
  expect(steps(grid, ...points)).toEqual([whole, whole]);
});

test('an axis gives way where it lies behind the data, and no other line does', () => {
  const whole = 'M 120 0 L 120 200';
  expect(steps(muted, [120, 0], [120, 200])).toEqual(['M 120 0 L 120 98.5 M 120 106.75 L 120 200', whole]);
  expect(steps(ink, [120, 0], [120, 200])).toEqual([whole, whole]);
  const bent = 'M 120 0 L 120 200 L 0 200';
  expect(steps(grid, [120, 0], [120, 200], [0, 200])).toEqual([bent, bent]);
});
