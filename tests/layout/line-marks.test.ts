import { expect, test } from 'vitest';
import { growthsOf } from '../../src/layout/line-marks.ts';
import type { InlineBox } from '../../src/text/types.ts';

const STYLE = { lineHeight: 12, fontSize: 10 };
const BASELINE = 9;
/** The room that a drawing leaves to the lines around; how far letters reach above and below the baseline. */
const [AIR, RISE, DEPTH] = [0.96, 8, 2.5];
const line = (...boxes: readonly (readonly [ascent: number, descent: number])[]) => ({
  boxes: boxes.map(([ascent, descent]) => ({ ascent, descent }) as InlineBox),
});
const growths = (...lines: readonly ReturnType<typeof line>[]) => growthsOf(lines, STYLE, BASELINE);

test('lines without drawings, or with low ones, are as high as their style says', () => {
  const none = { above: 0, below: 0 };
  expect(growths(line(), line([7, 1.5]), line())).toEqual([none, none, none]);
  expect(growthsOf([line(), line([7, 1.5])], { lineHeight: 8, fontSize: 10 }, 7)).toEqual([none, none]);
});

test('the first line of a paragraph grows above, and the last one below, by what their drawings need', () => {
  const [only] = growths(line([15, 1], [4, 8]));
  expect(only!.above).toBeCloseTo(15 + AIR - BASELINE);
  expect(growths(line([15, 1]))[0]!.above).toBeCloseTo(15 + AIR - BASELINE);
  expect(only!.below).toBeCloseTo(8 + AIR - (12 - BASELINE));
});

test('within a paragraph a drawing stands as near to the letters and drawings of other lines as air lets it', () => {
  const [first, second, third] = growths(line(), line([11, 6]), line([9, 1]));
  expect(first).toEqual({ above: 0, below: 0 });
  expect(second!.above).toBeCloseTo(DEPTH + 11 + AIR - 12);
  expect(second!.below).toBe(0);
  expect(third!.above).toBeCloseTo(6 + 9 + AIR - 12);
  expect(growths(line([8, 6]), line())[1]!.above).toBeCloseTo(6 + RISE + AIR - 12);
});
