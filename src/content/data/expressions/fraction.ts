import { type Decimal, decimal, fixedDecimal } from '../decimal.ts';

/** An exact number, `over` / `under`, so that neither thirds nor tenths are rounded before they are compared. */
export interface Fraction {
  readonly over: bigint;
  /** More than 0. */
  readonly under: bigint;
}

export const fractionOf = (number: number): Fraction => fraction(decimal(number));

export function fraction({ units, scale }: Decimal): Fraction {
  return { over: units, under: 10n ** BigInt(scale) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function negative({ over, under }: Fraction): Fraction {
  return { over: -over, under };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** @param b other than 0. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  const sign = b.over < 0n ? -1n : 1n;
  return { over: sign * a.over * b.under, under: sign * a.under * b.over };
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under;
}

/** Rounds to a number of decimals, halves away from zero: `0.33`, and to hundreds with -2: `1200`. */
export function rounded({ over, under }: Fraction, decimals: number): Decimal {
  const power = 10n ** BigInt(Math.abs(decimals));
  const [whole, part] = decimals < 0 ? [over, under * power] : [over * power, under];
  const size = whole < 0n ? -whole : whole;
  const units = ((size * 2n + part) / (part * 2n)) * (whole < 0n ? -1n : 1n);
  return decimals < 0 ? { units: units * power, scale: 0 } : { units, scale: decimals };
}

/** The rounded value written as YAML has it, with all of the decimals: `0.30`. */
export function inDecimals(value: Fraction, decimals: number): string {
  return fixedDecimal(rounded(value, Math.max(0, decimals)));
}

/** Whether so many decimals write it without a rest. */
export function isExactIn({ over, under }: Fraction, decimals: number): boolean {
  return (over * 10n ** BigInt(decimals)) % under === 0n;
}
