import type { Source } from '../faults/source.ts';
import type { Text } from './text.ts';

/** The data of a file in content/data/, or of a figure that gives its own: charts draw them, tables set them. */
export interface DataSet {
  readonly key: string;
  readonly title: string;
  /** Keys of references. */
  readonly sources: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; null when the file gives none. */
  readonly date: string | null;
  /** A reservation about the data. */
  readonly note: Text | null;
  /** The fields by name, in the order of the file. */
  readonly fields: ReadonlyMap<string, DataField>;
  readonly rows: readonly DataRow[];
  readonly total: DataRow | null;
  readonly source: Source;
}

export interface DataField {
  readonly name: string;
  readonly label: string;
  /** null for text; empty for a number that has no unit, such as a year. */
  readonly unit: string | null;
  /** Digits after the decimal mark in a table or a label; null for as many as the values have. */
  readonly decimals: number | null;
  /** The dates that the texts of a field along an axis say; absent where they are no dates. */
  readonly dates?: FieldDates;
}

export interface FieldDates {
  /** The dates, YYYY, YYYY-MM or YYYY-MM-DD, by the text as typed. */
  readonly dates: ReadonlyMap<string, string>;
  /** The texts that are no date, or lack their year. */
  readonly unread: readonly string[];
  /** Whether it is known which of two figures is the day, in dates as 01/02/2021. */
  readonly ordered: boolean;
}

export interface DataRow {
  /** The values by the names of their fields. */
  readonly values: Readonly<Record<string, DataValue>>;
  readonly source: Source;
}

/** A value of a field; null for what is not known. */
export type DataValue = string | number | null | readonly string[];
