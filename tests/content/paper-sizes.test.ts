import { expect, it } from 'vitest';
import { PAPER_SIZES } from '../../src/content/paper-sizes.ts';
import { IN, MM } from '../../src/units.ts';

it.each([
  ['A3', 'A4', MM],
  ['A4', 'A5', MM],
  ['A5', 'A6', MM],
  ['SRA3', 'SRA4', MM],
  ['tabloid', 'letter', IN / 2],
  ['letter', 'half-letter', IN / 2],
] as const)('%s cut in half is %s', (whole, half, unit) => {
  const { width, height } = PAPER_SIZES[whole];
  expect(PAPER_SIZES[half].height).toBe(width);
  // ISO 216 rounds down to a millimetre.
  expect(PAPER_SIZES[half].width).toBeCloseTo(Math.floor(height / 2 / unit + 1e-9) * unit, 9);
});

it('has A3 and SRA3 as ISO 216 and ISO 217 give them, and tabloid as ANSI does', () => {
  expect(PAPER_SIZES.A3).toEqual({ width: 297 * MM, height: 420 * MM });
  expect(PAPER_SIZES.SRA3).toEqual({ width: 320 * MM, height: 450 * MM });
  expect(PAPER_SIZES.tabloid).toEqual({ width: 11 * IN, height: 17 * IN });
});
