import { expect, test } from 'vitest';
import { nearestWeight } from '../../src/text/nearest-weight.ts';

// CSS Fonts 4, 5.2, step 4.3.
test.each<[number, number[], number]>([
  // A weight that the family has.
  [400, [700, 400, 300], 400],
  [100, [900, 100], 100],
  // Below 400: the nearest lighter one, else the nearest heavier one.
  [350, [200, 300, 400], 300],
  [350, [300, 200, 400], 300],
  [399, [500, 900, 700], 500],
  [300, [700, 400], 400],
  // From 400 to 500: the nearest heavier one up to 500, else the nearest lighter one, else the nearest heavier one.
  [400, [300, 500, 600], 500],
  [400, [500, 450, 300], 450],
  [450, [400, 500], 500],
  [500, [600, 300, 200], 300],
  [500, [200, 300, 600], 300],
  [450, [900, 600, 700], 600],
  [400, [600, 501], 501],
  [400, [501, 100], 100],
  // Above 500: the nearest heavier one, else the nearest lighter one.
  [501, [500, 900, 700], 700],
  [600, [700, 500, 900], 700],
  [600, [300, 500, 400], 500],
])('for %i, of %j, stands %i', (wanted, weights, weight) => {
  const given = [...weights];
  expect(nearestWeight(wanted, weights)).toBe(weight);
  expect(weights).toEqual(given);
});
