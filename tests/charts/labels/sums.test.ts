import { expect, test } from 'vitest';
import { Sums } from '../../../src/charts/labels/sums.ts';

test('the cells that count in a rectangle are those that are counted one by one', () => {
  const [columns, rows] = [4, 3];
  const cells = Uint8Array.from([1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1]);
  const sums = new Sums(columns, cells);
  for (let left = -1; left <= columns; left++)
    for (let right = left; right <= columns + 1; right++)
      for (let top = -1; top <= rows; top++)
        for (let bottom = top; bottom <= rows + 1; bottom++) {
          const counted = [...cells].filter((cell, i) => {
            const [x, y] = [i % columns, Math.floor(i / columns)];
            return cell === 1 && x >= left && x < right && y >= top && y < bottom;
          });
          expect(sums.within(left, top, right, bottom)).toBe(counted.length);
          if (left < 0 || top < 0 || right > columns || bottom > rows) continue;
          expect(sums.fills(left, top, right, bottom)).toBe(
            counted.length === (right - left) * (bottom - top),
          );
        }
});
