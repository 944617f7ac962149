import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, luminance, mix, parseColor, readable, toHex } from '../../src/charts/color.ts';
import { spread, wrap } from '../../src/charts/fit.ts';
import { cssFont, parseFont } from '../../src/charts/fonts.ts';
import { formatCompact, formatNumber, formatQuantity, roundTicks } from '../../src/charts/numbers.ts';
import { elements, position } from '../../src/charts/periodic-table.ts';
import { defaultPalette, fonts } from '../../src/charts/theme.ts';
import { measure, theme } from './helpers.ts';

describe('numbers', () => {
  test.each([
    [1984.5, null, 'fr', '1\u202f984,5'],
    [1234567, null, 'fr', '1\u202f234\u202f567'],
    [-0.5, 1, 'fr', '\u22120,5'],
    [-0.04, 1, 'fr', '0,0'],
    [57.15, 1, 'fr', '57,2'],
    [728.4, 2, 'fr-CA', '728,40'],
    [1984.5, null, 'en', '1,984.5'],
    [-1.25e-9, null, 'fr', '\u22121,25\u00a0×\u00a010⁻⁹'],
  ])('%d to %s digits in %s is %s', (value, decimals, lang, text) => {
    expect(formatNumber(value, decimals, lang)).toBe(text);
  });

  test('a unit is never parted from its number', () => {
    expect(formatQuantity(45, '%', null, 'fr')).toBe('45\u00a0%');
    expect(formatQuantity(45, '%', null, 'en')).toBe('45%');
    expect(formatQuantity(3, 'km²', null, 'en')).toBe('3\u00a0km²');
    expect(formatQuantity(3, '', null, 'fr')).toBe('3');
  });

  test('from a million on, axes count in millions and milliards', () => {
    expect(formatCompact(1.4e9, 'fr')).toBe('1,4\u00a0Md');
    expect(formatCompact(1.4e9, 'en')).toBe('1.4\u00a0bn');
    expect(formatCompact(-2e6, 'fr')).toBe('\u22122\u00a0M');
    expect(formatCompact(150000, 'fr')).toBe('150\u202f000');
  });

  test('ticks are round, within the range, and no more than asked', () => {
    expect(roundTicks(0, 1442, 5)).toEqual([0, 500, 1000]);
    expect(roundTicks(-3, 7, 5)).toEqual([-2.5, 0, 2.5, 5]);
    const range = { min: -1e6, max: 1e6, noNaN: true };
    fc.assert(
      fc.property(fc.double(range), fc.double(range), fc.integer({ min: 2, max: 9 }), (a, b, most) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(max - min > 1e-3);
        const ticks = roundTicks(min, max, most);
        const slack = (max - min) * 1e-6;
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.every((tick) => tick >= min - slack && tick <= max + slack)).toBe(true);
      }),
    );
  });
});

describe('colours', () => {
  test.each([
    ['#abc', '#aabbcc', 1],
    ['#11223380', '#112233', 0.502],
    ['rgb(1, 2, 3)', '#010203', 1],
    ['rgba(1 2 3 / 50%)', '#010203', 0.5],
    ['hsl(120, 100%, 25%)', '#008000', 1],
    ['hsla(-60, 100%, 50%, .2)', '#ff00ff', 0.2],
    ['White', '#ffffff', 1],
  ])('%s is %s', (text, hex, alpha) => {
    const color = parseColor(text);
    expect(toHex(color)).toBe(hex);
    expect(color.a).toBeCloseTo(alpha, 3);
  });

  test('the palette stays apart in grey, neighbours most, and each colour bears text', () => {
    const lightness = defaultPalette.map((color) => 116 * Math.cbrt(luminance(color)) - 16);
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
});

describe('fonts', () => {
  test('what is written is read back', () => {
    const font = { family: 'Source Sans 3', size: 7.5, weight: 600, style: 'italic' } as const;
    expect(parseFont(cssFont(font))).toEqual(font);
    expect(parseFont('bold 8px/1.2 Toy, serif')).toMatchObject({ family: 'Toy', weight: 700, size: 8 });
    expect(() => parseFont('small-caps 8px Toy')).toThrow(/small-caps/);
    expect(() => parseFont('8pt Toy')).toThrow(/8pt/);
  });
});

describe('wrap', () => {
  const { label } = fonts(theme);
  const lines = (text: string, characters: number) =>
    wrap(text, measure('x'.repeat(characters), label), label, measure);

  test('lines are as few as the width allows, and about the same width', () => {
    expect(lines('aaaa bbbb cc', 10)).toEqual(['aaaa', 'bbbb cc']);
    expect(lines('one line', 10)).toEqual(['one line']);
  });

  test('French punctuation, guillemets, numbers and years in brackets stay with their word', () => {
    expect(lines('texte ; suite', 6)).toEqual(['texte ;', 'suite']);
    expect(lines('« mot » fin', 4)).toEqual(['« mot »', 'fin']);
    expect(lines('plus 2 000 lits', 7)).toEqual(['plus', '2 000', 'lits']);
    expect(lines('a pandas (2008)', 9)).toEqual(['a', 'pandas (2008)']);
  });

  test('no word is lost, and only single words are too wide', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 30 }), (all, characters) => {
        const broken = lines(all.join(' '), characters);
        expect(broken.join(' ')).toBe(all.join(' '));
        expect(broken.every((line) => !line.includes(' ') || line.length <= characters)).toBe(true);
      }),
    );
  });
});

test('spread keeps order, room and bounds, and moves nothing that need not move', () => {
  expect(spread([10, 40], [8, 8], 0, 50)).toEqual([10, 40]);
  expect(spread([20, 20], [10, 10], 0, 50)).toEqual([15, 25]);
  expect(spread([1, 2], [10, 10], 0, 50)).toEqual([5, 15]);
  const interval = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 1, max: 10 }));
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 10 }), (intervals) => {
      const sorted = intervals.toSorted((a, b) => a[0] - b[0]);
      const heights = sorted.map(([, height]) => height);
      const middles = spread(
        sorted.map(([center]) => center),
        heights,
        0,
        100,
      );
      expect(middles[0]! - heights[0]! / 2).toBeGreaterThanOrEqual(-1e-9);
      expect(middles.at(-1)! + heights.at(-1)! / 2).toBeLessThanOrEqual(100 + 1e-9);
      for (let i = 1; i < middles.length; i++) {
        const apart = middles[i]! - middles[i - 1]!;
        expect(apart).toBeGreaterThanOrEqual((heights[i]! + heights[i - 1]!) / 2 - 1e-9);
      }
    }),
  );
});

test('elements stand in their column and period', () => {
  const at = (symbol: string) => position(elements.indexOf(symbol) + 1);
  expect(elements).toHaveLength(118);
  expect(at('H')).toEqual({ column: 0, row: 0 });
  expect(at('He')).toEqual({ column: 17, row: 0 });
  expect(at('B')).toEqual({ column: 12, row: 1 });
  expect(at('Sc')).toEqual({ column: 2, row: 3 });
  expect(at('Hf')).toEqual({ column: 3, row: 5 });
  expect(at('Og')).toEqual({ column: 17, row: 6 });
  expect(at('La').column).toBe(2);
  expect(at('Lu').column).toBe(16);
  expect(at('Lr').column).toBe(16);
  const places = new Set(elements.map((_, i) => JSON.stringify(position(i + 1))));
  expect(places.size).toBe(118);
});
