import { converter } from 'culori';
import { expect, test } from 'vitest';
import { contrast } from '../../src/charts/colors/color.ts';
import { colorSchemes } from '../../src/web/colors.ts';

const hsl = converter('hsl');
const colorIn = (scheme: string, name: string) => new RegExp(`${name}:(#\\w{6})`).exec(scheme)![1]!;

test('a colour that is legible stays as the theme has it', () => {
  expect(colorIn(colorSchemes({ '--accent': '#8a2b0d' }).light, '--accent')).toBe('#8a2b0d');
});

// Hue in degrees, saturation from 0 to 1, within what a byte for each of red, green and blue can say.
test.each([
  '#e06666',
  '#66e066',
  '#9999ff',
  '#d9a066',
  '#66d9d0',
  '#c066d9',
])('a colour that is too light for the page keeps its hue and saturation, and is darker: %s', (color) => {
  const { light } = colorSchemes({ '--accent': color });
  const shown = colorIn(light, '--accent');
  const [before, after] = [hsl(color)!, hsl(shown)!];
  expect(after.h).toBeCloseTo(before.h!, -0.5);
  expect(after.s).toBeCloseTo(before.s, 1.5);
  expect(after.l).toBeLessThan(before.l);
  expect(contrast(shown, colorIn(light, '--tint'))).toBeGreaterThanOrEqual(5);
});

test('a colour that is too dark for a screen at night is lighter there', () => {
  const { dark } = colorSchemes({ '--accent': '#123a66' });
  expect(contrast(colorIn(dark, '--accent'), colorIn(dark, '--tint'))).toBeGreaterThanOrEqual(5);
});
