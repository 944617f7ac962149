/**
 * A number as PDF writes it, without trailing zeros (ISO 32000-1, 7.3.3). Two decimals put a point within
 * 0.005 pt of its place, a tenth of the finest printer's dot.
 * @throws Error when it is not finite: a reader would refuse the page.
 */
export function number(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be written to a PDF`);
  const scale = 10 ** decimals;
  const count = Math.round(value * scale);
  const size = Math.abs(count);
  if (decimals !== 2 || size > MOST_HUNDREDTHS) return String(count / scale);
  const whole = Math.floor(size / 100);
  return `${count < 0 ? '-' : ''}${whole}${FRACTIONS[size - whole * 100]}`;
}

/** Integers up to here V8 writes in half the time of other numbers, and the paths of a formula have thousands. */
const MOST_HUNDREDTHS = 1e9;
const FRACTIONS = Array.from({ length: 100 }, (_, i) => String(i / 100).slice(1));

export const numbers = (...values: readonly number[]): string => values.map((v) => number(v)).join(' ');
