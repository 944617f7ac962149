import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin, spread, wrap } from '../../../src/charts/labels/fit.ts';
import { fonts } from '../../../src/charts/theme.ts';
import { measure, theme } from '../helpers.ts';

describe('wrap', () => {
  const { label } = fonts(theme);
  const lines = (text: string, characters: number) =>
    wrap(text, measure('x'.repeat(characters), label), label, measure);

  test('breaks a text into few lines of about the same width', () => {
    expect(lines('aaaa bbbb cc', 10)).toEqual(['aaaa', 'bbbb cc']);
    expect(lines('one line', 10)).toEqual(['one line']);
  });

  test('French punctuation, guillemets, numbers and years in brackets stay with their word', () => {
    expect(lines('texte ; suite', 7)).toEqual(['texte ;', 'suite']);
    expect(lines('« mot » fin', 7)).toEqual(['« mot »', 'fin']);
    expect(lines('plus 2 000 lits', 7)).toEqual(['plus', '2 000', 'lits']);
    expect(lines('a pandas (2008)', 13)).toEqual(['a', 'pandas (2008)']);
  });

  test('a number is kept whole, however narrow its place is', () => {
    for (const number of ['12345678', '171\u202f568\u202f945', '−1,5', '2019/2020'])
      expect(lines(number, 3)).toEqual([number]);
    expect(lines('Part 12345678', 5)).toEqual(['Part', '12345678']);
    expect(lines('Part 33,554\u00a0Md', 5)).toEqual(['Part', '33,554\u00a0Md']);
  });

  test('a word that is too wide is broken within, by syllables where it may be', () => {
    expect(lines('Donaudampfschifffahrt im Land', 12)).toEqual(['Donaudampf-', 'schifffahrt', 'im Land']);
    expect(lines('seul', 2)).toEqual(['seul']);
  });

  test('a word that is too wide is broken at hyphens of its own first', () => {
    expect(lines('Royaume-Uni', 9)).toEqual(['Royaume-', 'Uni']);
    expect(lines('au Val-de-Marne-Nord', 9)).toEqual(['au Val-', 'de-Marne-', 'Nord']);
    expect(lines('un Royaume-Uni', 11)).toEqual(['un', 'Royaume-Uni']);
  });

  test('a word of any length is measured in parts: twice the letters, about twice the work', () => {
    const measured = (letters: number) => {
      let count = 0;
      wrap('"'.repeat(letters), 40, label, (text) => {
        count += text.length;
        return 4 * text.length;
      });
      return count;
    };
    expect(measured(4000)).toBeLessThan(3 * measured(2000));
  });

  test('a text that just fits its width is within it, unless a word of it is broken', () => {
    const width = measure('x'.repeat(5), label);
    expect(isWithin(['trois', 'mots'], 'trois mots', width, label, measure)).toBe(true);
    expect(isWithin(['trois', 'mots'], 'trois mots', width - 0.1, label, measure)).toBe(false);
    expect(isWithin(['troi-', 's'], 'trois', width, label, measure)).toBe(false);
  });

  test('no letter is lost, and only the shortest words are too wide', () => {
    const word = fc.stringMatching(/^[a-z]{1,19}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 30 }), (all, characters) => {
        const broken = lines(all.join(' '), characters);
        expect(broken.join('').replace(/[- ]/g, '')).toBe(all.join(''));
        expect(broken.every((line) => line.length <= Math.max(characters, 5))).toBe(true);
      }),
    );
  });
});

test('spread keeps the order and the bounds, and moves only what overlaps', () => {
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
