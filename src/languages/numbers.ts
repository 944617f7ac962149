import type { NumberStyle } from './language.ts';

/**
 * The decimals with which a number is written among others that have `decimals`: more where it would read 0 and is
 * not.
 */
export function decimalsFor(number: number, decimals: number): number {
  const isLost = number !== 0 && Math.abs(number) < 0.5 * 10 ** -decimals;
  return isLost ? -Math.floor(Math.log10(Math.abs(number))) : decimals;
}

const GROUPS = /\B(?=(?:\d{3})+$)/g;
const MINUS = '\u2212';

/**
 * Writes a decimal numeral with a language's marks: `-1984.5` as `−1 984,5`.
 * @param grouped whether thousands are set apart.
 */
export function writeNumeral(numeral: string, { decimal, group }: NumberStyle, grouped: boolean): string {
  const [whole = '', fraction] = numeral.split('.');
  const digits = (grouped ? whole.replace(GROUPS, group) : whole).replace('-', MINUS);
  return fraction ? digits + decimal + fraction : digits;
}
