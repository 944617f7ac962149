import { expect, test } from 'vitest';
import { setRowNames } from '../../../src/charts/kinds/rows/names.ts';
import { fonts } from '../../../src/charts/theme.ts';
import { theme } from '../helpers.ts';

const WIDTH = 400;
const TWO_FIFTHS = 0.4 * WIDTH + 7;

/** A name of so many words, each of which takes a share of the chart's width. */
function named(words: number, share: number): string {
  const letters = Math.floor((share * WIDTH) / theme.measure('m', fonts(theme).bold));
  return Array.from({ length: words }, () => 'm'.repeat(letters)).join(' ');
}

const linesOf = (name: string) => setRowNames([name, 'Tabac'], WIDTH, theme).lines[0]!.length;
const widthOf = (name: string) => setRowNames([name, 'Tabac'], WIDTH, theme).width;

test('names of rows take two fifths of a chart where two lines hold each', () => {
  const name = named(2, 0.23);
  expect(linesOf(name)).toBe(2);
  expect(widthOf(name)).toBeLessThanOrEqual(TWO_FIFTHS);
});

test('names of rows take half of a chart where that saves a third line', () => {
  const name = named(3, 0.23);
  expect(linesOf(name)).toBe(2);
  expect(widthOf(name)).toBeGreaterThan(TWO_FIFTHS);
});

test('names of rows take two fifths where half saves no line', () => {
  const name = named(4, 0.3);
  expect(linesOf(name)).toBe(4);
  expect(widthOf(name)).toBeLessThanOrEqual(TWO_FIFTHS);
});
