import { formatHex } from 'culori';
import { expect, test } from 'vitest';
import { contrast, mix, parseColor, readable } from '../../../src/charts/colors/color.ts';
import { lightness as lightnessOf } from '../../../src/charts/colors/vision.ts';
import { defaultPalette } from '../../../src/charts/theme.ts';
import { theme } from '../helpers.ts';

test.each([
  ['#abc', '#aabbcc', 1],
  ['#11223380', '#112233', 0.502],
  ['rgb(1, 2, 3)', '#010203', 1],
  ['rgba(1 2 3 / 50%)', '#010203', 0.5],
  ['hsl(120, 100%, 25%)', '#008000', 1],
  ['hsla(-60, 100%, 50%, .2)', '#ff00ff', 0.2],
])('%s is %s', (text, hex, alpha) => {
  const color = parseColor(text);
  expect(formatHex(color)).toBe(hex);
  expect(color.alpha ?? 1).toBeCloseTo(alpha, 3);
});

test('the palette stays apart in grey, neighbours most, and each colour bears text', () => {
  const lightness = defaultPalette.map(lightnessOf);
  const sorted = lightness.toSorted((a, b) => a - b);
  for (let i = 1; i < lightness.length; i++) {
    expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThan(7);
    expect(Math.abs(lightness[i]! - lightness[i - 1]!)).toBeGreaterThan(15);
  }
  for (const color of defaultPalette) {
    const text = readable(color, theme.paper, theme.ink);
    expect(contrast(color, text)).toBeGreaterThan(4.3);
  }
});

test('mixing goes from one colour to the other', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ff8000', 0.5)).toBe('#804000');
});
