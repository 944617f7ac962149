import type { NumberStyle } from './language.ts';

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
