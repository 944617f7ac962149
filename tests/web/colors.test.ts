import { converter } from 'culori';
import fc from 'fast-check';
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

test('a theme without colours has those of the program', () => {
  expect(colorSchemes({}).light).toBe(
    '--paper:#ffffff;--tint:#eef1f4;--rule:#b4bcc4;--ink:#1d1d1b;--muted:#5c5c5c;--accent:#123a66;--second:#1b6f78;--warning:#a03c2c',
  );
  expect(colorSchemes({}).dark).toMatchInlineSnapshot(
    `"--paper:#16181c;--tint:#26282c;--rule:#57595c;--ink:#e9e9e7;--muted:#999999;--accent:#589ae2;--second:#28a5b2;--warning:#da8577"`,
  );
});

// Each colour of text, with its least contrast to the ground of boxes.
test.each([
  ['--ink', 12],
  ['--muted', 5],
  ['--accent', 5],
  ['--second', 5],
  ['--warning', 5],
])('%s has a contrast of %i, and no more than it needs where it had less', (name, least) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = `#${value.toString(16).padStart(6, '0')}`;
      for (const scheme of Object.values(colorSchemes({ [name]: color }))) {
        const shown = colorIn(scheme, name);
        const reached = contrast(shown, colorIn(scheme, '--tint'));
        expect(reached).toBeGreaterThanOrEqual(least);
        // A step of lightness changes the contrast by a quarter at the most.
        if (shown !== color) expect(reached).toBeLessThan(1.25 * least);
      }
    }),
  );
});

test('grounds of boxes and rules are the theme’s where they are light colours', () => {
  const groundsOf = (theme: Record<string, string>) =>
    ['--paper', '--tint', '--rule'].map((name) => colorIn(colorSchemes(theme).light, name));
  expect(groundsOf({ '--tint': '#ffeecc', '--rule': ' #ABC ' })).toEqual(['#ffffff', '#ffeecc', '#aabbcc']);
  expect(groundsOf({ '--tint': '#222222', '--rule': 'transparent' })).toEqual([
    '#ffffff',
    '#f2f2f2',
    '#b4bcc4',
  ]);
});

test('text is black where no colour reaches its contrast', () => {
  const { light } = colorSchemes({ '--tint': '#bbbbbb', '--ink': '#b05050' });
  expect(colorIn(light, '--ink')).toBe('#000000');
});
