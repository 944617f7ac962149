import type { DataField, DataSet } from '../../data/data-set.ts';
import { decimalsOf, numberIn } from './fields.ts';
import {
  formatCompact,
  formatNumber,
  formatPower,
  formatQuantity,
  scaleOf,
  takesPower,
  unknownValue,
} from './numbers.ts';

/** Numbers from here on are too long to be written in full at each mark, and so are the millions among them. */
const LONG = 1e9;
const MILLION = 1e6;
/** The digits that long numbers have. */
const DIGITS = 4;

type Format = (value: number) => string;

/** Writes the values of a field at marks, with `%` but with no other unit; null is unknown. */
export function valueFormat(data: DataSet, field: DataField, lang: string): (value: number | null) => string {
  const decimals = decimalsOf(data, field);
  // Rows are looked through only for a number in millions.
  let long: Format | null = null;
  let isBesideLong: boolean | null = null;
  const sizes = () => data.rows.map((row) => Math.abs(numberIn(row, field) ?? 0));
  return (value) => {
    if (value === null) return unknownValue(lang);
    const size = Math.abs(value);
    if (size >= MILLION) {
      isBesideLong ??= sizes().some((each) => each >= LONG);
      if (size >= LONG || isBesideLong) {
        long ??= longFormat(sizes(), lang);
        return long(value);
      }
    }
    return field.unit === '%'
      ? formatQuantity(value, '%', decimals, lang)
      : formatNumber(value, decimals, lang);
  };
}

/**
 * Writes long numbers: by powers of ten where some need them, else with as many decimals for all of a scale as the one
 * with the most of them needs.
 */
function longFormat(sizes: readonly number[], lang: string): Format {
  if (sizes.some(takesPower)) return (value) => formatPower(value, lang);
  const shortened = (value: number) => Number(value.toPrecision(DIGITS));
  const decimals = new Map<number, number>();
  for (const size of sizes) {
    const scale = scaleOf(size);
    const digits = String(shortened(size / scale)).split('.')[1]?.length ?? 0;
    decimals.set(scale, Math.max(decimals.get(scale) ?? 0, digits));
  }
  return (value) => {
    const known = decimals.get(scaleOf(value));
    return known === undefined ? formatCompact(shortened(value), lang) : formatCompact(value, lang, known);
  };
}
