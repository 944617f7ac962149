import { expect, test } from 'vitest';
import { logarithmicFormat, tickFormat } from '../../../src/charts/axes/tick-format.ts';

const texts = (ticks: readonly number[], unit = 'km') => ticks.map(tickFormat(ticks, unit, 'fr'));
/** No-break spaces, thin and wide. */
const [THIN, WIDE] = ['\u202f', '\u00a0'];

test('the numbers of an axis have as many decimals as the one that needs most; zero has none', () => {
  expect(texts([7.5, 8, 8.5])).toEqual(['7,5', '8,0', '8,5']);
  expect(texts([0, 0.25, 0.5])).toEqual(['0', '0,25', '0,50']);
  expect(texts([-1, -0.5, 0])).toEqual(['\u22121,0', '\u22120,5', '0']);
  expect(texts([7.8, 8, 8.2], '%')).toEqual(['7,8', '8,0', '8,2'].map((text) => `${text}${WIDE}%`));
  expect(texts([10, 20])).toEqual(['10', '20']);
});

test('millions and milliards have their own decimals', () => {
  expect(texts([5e5, 1e6, 1.5e6])).toEqual([`500${THIN}000`, `1,0${WIDE}M`, `1,5${WIDE}M`]);
  expect(texts([1e9, 2e9])).toEqual([`1${WIDE}Md`, `2${WIDE}Md`]);
});

test('errors of binary fractions are no decimals, and tiny numbers are powers of ten', () => {
  expect(texts([0.1, 0.2, 0.1 + 0.2])).toEqual(['0,1', '0,2', '0,3']);
  expect(texts([1e-9, 2e-9])).toEqual([`1${WIDE}×${WIDE}10⁻⁹`, `2${WIDE}×${WIDE}10⁻⁹`]);
});

test('without ticks, as on a logarithmic axis, a number has the decimals that it needs', () => {
  const format = tickFormat([], 'km', 'fr');
  expect([0.1, 1, 10].map(format)).toEqual(['0,1', '1', '10']);
});

test('a logarithmic axis has bare powers of ten, but beside other numbers', () => {
  const written = (ticks: readonly number[], unit = 'km') => ticks.map(logarithmicFormat(ticks, unit, 'fr'));
  expect(written([1e-10, 1e-5, 1, 1e12])).toEqual(['10⁻¹⁰', '10⁻⁵', '1', '10¹²']);
  expect(written([1e-5, 1, 1e5, 1e10])).toEqual(['10⁻⁵', '1', '10⁵', '10¹⁰']);
  expect(written([1e-3, 1, 1e5])).toEqual(['0,001', '1', '100\u202f000']);
  expect(written([1e-9], '%')).toEqual([`10⁻⁹${WIDE}%`]);
  expect(written([1e-9, 2e-9])).toEqual([`1${WIDE}×${WIDE}10⁻⁹`, `2${WIDE}×${WIDE}10⁻⁹`]);
});
