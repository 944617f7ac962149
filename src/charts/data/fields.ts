import type { ChartSpec, DataField, DataRow, DataSet } from '../../content/booklet.ts';
import { isTiny } from './numbers.ts';

/** The chart's data set; `multiples` alone has several. */
export function dataOf(spec: ChartSpec): DataSet {
  return spec.data[0]!;
}

/** The fields that play a role in the chart. */
export function fieldsOf(spec: ChartSpec, role: string): DataField[] {
  return (spec.fields[role] ?? []).map((name) => dataOf(spec).fields.get(name)!);
}

/** The first field that plays the role, or else the data's field at `position`. */
export function fieldOf(spec: ChartSpec, data: DataSet, role: string, position: number): DataField {
  const name = spec.fields[role]?.[0];
  return (name !== undefined && data.fields.get(name)) || [...data.fields.values()][position]!;
}

/** null when the value is unknown, or no number (which `checkChart` reports). */
export function numberIn(row: DataRow, { name }: DataField): number | null {
  const value = row.values[name];
  return typeof value === 'number' ? value : null;
}

export function textIn(row: DataRow, { name }: DataField): string {
  return namesIn(row, { name }).join(', ');
}

/** One name or several. */
export function namesIn(row: DataRow, { name }: Pick<DataField, 'name'>): readonly string[] {
  const value = row.values[name] ?? '';
  return typeof value === 'object' ? value : [String(value)];
}

/** `Montant levé (M€)`. */
export function quantityName({ label, unit }: DataField): string {
  return unit ? `${label} (${unit})` : label;
}

/**
 * Digits after the mark: the field's own, or as many as its longest value has, six with those before
 * the mark; null where values are so small
 * that each is written by itself.
 */
export function decimalsOf(data: DataSet, field: DataField): number | null {
  if (field.decimals !== null) return field.decimals;
  if (data.rows.some((row) => isTiny(numberIn(row, field) ?? 0))) return null;
  const digits = data.rows.map((row) => String(numberIn(row, field) ?? '').split('.')[1]?.length ?? 0);
  const whole = Math.max(...data.rows.map((row) => Math.abs(numberIn(row, field) ?? 0)), 1);
  return Math.min(Math.max(0, 6 - Math.ceil(Math.log10(whole))), Math.max(0, ...digits));
}

/** The labels that `highlight` names. */
export function highlighted(spec: ChartSpec): readonly string[] {
  const names = spec.options.highlight ?? [];
  return typeof names === 'object' ? names : [String(names)];
}
