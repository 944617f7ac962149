import type { DataField, DataRow } from '../../data/data-set.ts';
import { numberIn, textIn } from './fields.ts';

/** The date of a row along a field: YYYY, YYYY-MM or YYYY-MM-DD; null where its text is none. */
export function dateIn(row: DataRow, field: DataField): string | null {
  return field.dates?.dates.get(textIn(row, field)) ?? null;
}

/** Whether the texts of a field are dates, by which rows are placed. */
export function areDates({ dates }: DataField): boolean {
  return dates !== undefined && dates.unread.length === 0;
}

/** Reads a date as a number of years: 2024-07 is 2024.5. */
export function yearsOf(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  return year + (month - 1) / 12 + (day - 1) / DAYS;
}

/** The finest part that some of these dates have. */
export type Precision = 'year' | 'month' | 'day';

export function precisionOf(dates: readonly string[]): Precision {
  const parts = Math.max(1, ...dates.map((date) => date.split('-').length));
  return parts === 1 ? 'year' : parts === 2 ? 'month' : 'day';
}

/** The days of a year whose months all have as many. */
export const DAYS = 372;

/** The number, or the date as a number of years, that places a row; null for a name, and where it is not known. */
export function placeIn(row: DataRow, x: DataField): number | null {
  const date = dateIn(row, x);
  return date === null ? numberIn(row, x) : yearsOf(date);
}
