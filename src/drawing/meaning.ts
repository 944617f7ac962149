import type { DataField, DataRow } from '../data/data-set.ts';

/** The meaning of a mark of a chart, by which the finished drawing is checked against the data. */
export type Meaning =
  | Shown
  | { readonly role: 'value'; readonly datum: Datum; readonly whole: string | null }
  | { readonly role: 'name' | 'key'; readonly name: string }
  | { readonly role: 'pattern'; readonly pattern: string }
  /** A swatch of a scale of colours. */
  | { readonly role: 'shade' }
  /** The edges of what is too pale to be seen. */
  | { readonly role: 'outline' };

/** A bar, slice, point, cell or line that shows data. */
export interface Shown {
  readonly role: 'part';
  /** One; for a line or an area, one for each of its points, in their order. */
  readonly data: readonly Datum[];
  readonly by: Encoding;
  /** The name by whose colour, pattern or shape a reader knows it from others; null where its look says nothing. */
  readonly named: string | null;
}

/**
 * The property of a part that is as its number is: the length, area or angle from zero, the thickness of an area at
 * each of its points; `place` on an axis; or nothing that can be measured.
 */
type Encoding = 'length' | 'thickness' | 'area' | 'angle' | 'place' | 'look';

/** A number that marks show. */
export interface Datum {
  readonly row: DataRow;
  readonly field: DataField;
  /** The number as it is drawn: the row's own, or a share or a sum that is made of it. */
  readonly value: number;
}

/**
 * The meanings of the marks of a data set of Chart.js: bars, slices or points by their indexes; null for its line and
 * the area under it.
 */
export type MeaningOf = (index: number | null) => Meaning | null;

/** @param value the number where it is not the row's own, such as a share. */
export function datum(row: DataRow, field: DataField, value = row.values[field.name]): Datum {
  return { row, field, value: typeof value === 'number' ? value : Number.NaN };
}

export function isKnown({ value }: Datum): boolean {
  return !Number.isNaN(value);
}

/** The meaning of a mark that shows one number. */
export function part(shown: Datum, by: Encoding, named: string | null = null): Meaning {
  return { role: 'part', data: [shown], by, named };
}

/** The meaning of a line or an area that shows a number at each of its points. */
export function series(
  data: readonly Datum[],
  by: 'place' | 'thickness',
  named: string | null = null,
): Meaning {
  return { role: 'part', data, by, named };
}

/**
 * The meaning of a text that says a number.
 * @param whole names the whole whose parts are shares, which have to add up to 100 as they are printed.
 */
export function value(told: Datum, whole: string | null = null): Meaning {
  return { role: 'value', datum: told, whole };
}

/** The meaning of a text, or of one of its lines, that is a name of the data. */
export function name(text: string): Meaning {
  return { role: 'name', name: text };
}

/** The meaning of a swatch that stands before a name in a legend. */
export function key(text: string): Meaning {
  return { role: 'key', name: text };
}
