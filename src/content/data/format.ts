import type { DataField } from '../../data/data-set.ts';
import { decimalsOf, fixed } from './decimal.ts';

/** What stands for a number that is not known. */
export const UNKNOWN = '–';

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;
const MARKS = {
  fr: { decimal: ',', group: '\u202F' },
  en: { decimal: '.', group: ',' },
} as const;

/**
 * Writes the numbers of a column alike: the same decimals, and thousands set apart as soon as one number has
 * five digits, so that a column of years stays as it is. Minus is U+2212.
 */
export function columnFormat(
  field: DataField,
  numbers: readonly number[],
  language: 'fr' | 'en',
): (number: number) => string {
  const decimals = Math.min(100, field.decimals ?? Math.max(0, ...numbers.map(decimalsOf)));
  const grouped = numbers.some((number) => Math.abs(number) >= 10_000);
  const marks = MARKS[language];
  return (number) => {
    const [whole = '', fraction] = fixed(number, decimals).split('.');
    const digits = grouped ? whole.replace(THOUSANDS, marks.group) : whole;
    return digits.replace('-', '\u2212') + (fraction ? marks.decimal + fraction : '');
  };
}
