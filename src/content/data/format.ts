import type { DataField } from '../../data/data-set.ts';
import { languageFor } from '../../languages/index.ts';
import { decimalsFor, writeNumeral } from '../../languages/numbers.ts';
import { decimalsOf, fixed } from './decimal.ts';

/** The sign for a number that is not known. */
export const UNKNOWN = '–';

/**
 * Writes the numbers of a column alike: the same decimals, and thousands set apart as soon as one number has
 * five digits, so that a column of years stays as it is. Minus is U+2212. A number other than 0 never reads 0.
 */
export function columnFormat(
  field: DataField,
  numbers: readonly number[],
  language: string,
): (number: number) => string {
  const decimals = Math.min(100, field.decimals ?? Math.max(0, ...numbers.map(decimalsOf)));
  const grouped = numbers.some((number) => Math.abs(number) >= 10_000);
  const style = languageFor(language).numbers;
  return (number) => writeNumeral(fixed(number, decimalsFor(number, decimals)), style, grouped);
}
