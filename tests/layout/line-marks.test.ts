import { expect, test } from 'vitest';
import { growthOf } from '../../src/layout/line-marks.ts';
import type { InlineBox } from '../../src/text/types.ts';

const STYLE = { lineHeight: 12 };
const BASELINE = 9;
/** The room that a drawing leaves to the lines around. */
const AIR = 0.96;
const line = (...boxes: readonly (readonly [ascent: number, descent: number])[]) => ({
  boxes: boxes.map(([ascent, descent]) => ({ ascent, descent }) as InlineBox),
});

test('a line without drawings, or with low ones, is as high as its style says', () => {
  expect(growthOf(line(), STYLE, BASELINE)).toEqual({ above: 0, below: 0 });
  expect(growthOf(line([7, 1.5]), STYLE, BASELINE)).toEqual({ above: 0, below: 0 });
});

test('a line grows by what its highest and its lowest drawing need', () => {
  const { above, below } = growthOf(line([15, 1], [4, 8]), STYLE, BASELINE);
  expect(above).toBeCloseTo(15 + AIR - BASELINE);
  expect(below).toBeCloseTo(8 + AIR - (12 - BASELINE));
});
