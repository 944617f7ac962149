import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import { isTiny } from './numbers.ts';

/** The number in a row; null when it is not known. */
export function numberIn(row: DataRow, { name }: Pick<DataField, 'name'>): number | null {
  const value = row.values[name];
  return typeof value === 'number' ? value : null;
}

export function textIn(row: DataRow, field: DataField): string {
  return namesIn(row, field).join(', ');
}

/** The name or names in a row. */
export function namesIn(row: DataRow, { name }: DataField): readonly string[] {
  const value = row.values[name] ?? '';
  return typeof value === 'object' ? value : [String(value)];
}

/** The name of a quantity with its unit, `Montant levé (M€)`, unless that is the name itself, as of `Passages`. */
export function quantityName({ label, unit }: Pick<DataField, 'label' | 'unit'>): string {
  return unit && unit.toLowerCase() !== label.toLowerCase() ? `${label} (${unit})` : label;
}

/** The unit to write at the head of an axis; empty for `%`, which stands with each number. */
export function headUnit({ unit }: DataField): string {
  return unit === '%' ? '' : (unit ?? '');
}

/** The first two fields of data whose order says what they are for. `content/` checks that there are two. */
export function firstTwo({ fields }: DataSet): [DataField, DataField] {
  const [first, second] = fields.values();
  return [first!, second!];
}

/** How many times the smallest number the largest is where digits of the smallest say nothing in it. */
const FAR_APART = 1000;

/**
 * Digits after the decimal mark: the field's own, or as many as its longest value has, six with those before
 * the mark; null where values are so small, or so far apart, that each is written by itself.
 */
export function decimalsOf({ rows }: DataSet, field: DataField): number | null {
  if (field.decimals !== null) return field.decimals;
  // Sums of binary fractions end in digits that nobody typed.
  const values = rows.map((row) => Number((numberIn(row, field) ?? 0).toPrecision(12)));
  if (values.some(isTiny)) return null;
  const digits = values.map((value) => String(value).split('.')[1]?.length ?? 0);
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  if (Math.max(...sizes) > FAR_APART * Math.min(...sizes)) return null;
  const whole = Math.max(...values.map(Math.abs), 1);
  return Math.min(Math.max(0, 6 - Math.ceil(Math.log10(whole))), Math.max(0, ...digits));
}

/** The numbers of rows in two fields, of those that have both. */
export function pairsIn(rows: readonly DataRow[], x: DataField, y: DataField): (readonly [number, number])[] {
  return rows.flatMap((row) => {
    const [a, b] = [numberIn(row, x), numberIn(row, y)];
    return a === null || b === null ? [] : [[a, b] as const];
  });
}
