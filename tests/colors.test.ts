import { expect, test } from 'vitest';
import { readColor } from '../src/colors.ts';

test.each([
  ['#7A1F5C', '#7a1f5c', 1],
  [' red ', '#ff0000', 1],
  ['rgb(0 0 255 / 50%)', '#0000ff', 0.5],
  ['hsl(120 100% 25%)', '#008000', 1],
  ['light-dark(rgb(0, 0, 255), white)', '#0000ff', 1],
])('%j is a colour', (text, color, opacity) => {
  expect(readColor(text)).toEqual({ color, opacity });
});

test.each(['7a1f5c', 'ABC', '123', 'bleu', 'color(', 'red blue', ''])('%j is none', (text) => {
  expect(readColor(text)).toBeNull();
});
