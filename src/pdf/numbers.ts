/**
 * A number as PDF writes it, without trailing zeros (ISO 32000-1, 7.3.3). Two decimals put a point within
 * 0.005 pt of its place, a tenth of the finest printer's dot.
 * @throws Error when it is not finite: a reader would refuse the page.
 */
export function number(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be written to a PDF`);
  const scale = 10 ** decimals;
  return String(Math.round(value * scale) / scale);
}

export const numbers = (...values: readonly number[]): string => values.map((v) => number(v)).join(' ');
