import { expect, test } from 'vitest';
import { APART, asSeen, difference, lightness, nearestVision } from '../../../src/charts/colors/vision.ts';
import { defaultPalette } from '../../../src/charts/theme.ts';

test.each([
  ['#ffffff', 100],
  ['#000000', 0],
  ['#777777', 50.03],
  ['#ff0000', 53.24],
  ['#0000ff', 32.3],
])('the lightness of %s is %d', (shade, value) => {
  expect(lightness(shade)).toBeCloseTo(value, 1);
});

test('greys are the same for every dichromat', () => {
  for (const grey of ['#ffffff', '#808080', '#000000']) {
    for (const vision of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
      expect(difference(asSeen(grey, vision), grey, 'grey')).toBeLessThan(0.6);
    }
  }
});

test('red and green of one lightness are told apart by tritanopes only', () => {
  const [red, green] = ['#c44545', '#3f8a3f'];
  expect(difference(red, green, 'grey')).toBeLessThan(5);
  expect(difference(red, green, 'tritanopia')).toBeGreaterThan(50);
  expect(difference(red, green, 'deuteranopia')).toBeLessThan(difference(red, green, 'tritanopia') / 2);
  expect(nearestVision(red, green).difference).toBeLessThan(APART);
});

test('colours beside one another in the palette can be told apart with every vision', () => {
  for (const [i, shade] of defaultPalette.slice(1).entries()) {
    expect(nearestVision(shade, defaultPalette[i]!).difference).toBeGreaterThanOrEqual(APART);
  }
});
