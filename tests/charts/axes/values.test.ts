import { expect, test } from 'vitest';
import { type Measured, planValueAxis } from '../../../src/charts/axes/values.ts';
import { FREE_AXIS } from '../../../src/charts/keys.ts';
import { theme } from '../helpers.ts';

const field = { name: 'v', label: 'V', unit: 't', decimals: null };
const plan = (values: readonly number[], more: Partial<Measured> = {}) =>
  planValueAxis({ given: FREE_AXIS, values, field, zero: 'mostly', ...more }, 6, theme);

test('a logarithmic axis ends at 1, 2 or 5 times a power of ten', () => {
  const given = { ...FREE_AXIS, log: true };
  expect(plan([3, 70], { given })).toMatchObject({ min: 2, max: 100, broken: false });
  expect(plan([60, 400], { given })).toMatchObject({ min: 50, max: 500 });
});

test('the axis of bars starts at zero, that of lines where they are not flat, that of points near them', () => {
  expect(plan([90, 100], { zero: 'always' })).toMatchObject({ min: 0, broken: false });
  expect(plan([50, 100]).min).toBe(0);
  expect(plan([90, 100])).toMatchObject({ broken: true });
  expect(plan([50, 100], { zero: 'never' }).min).toBeGreaterThan(0);
});

test('the ends that a figure gives hold', () => {
  const given = { ...FREE_AXIS, from: 20, to: 120 };
  expect(plan([50, 100], { given })).toMatchObject({ min: 20, max: 120, broken: true });
});
