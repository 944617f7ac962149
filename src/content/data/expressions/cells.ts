import type { DataField, DataRow, DataSet, DataValue } from '../../../data/data-set.ts';
import { onceByName } from '../../../once.ts';
import { reportUnknownName } from '../../unknown-name.ts';
import { rowName } from '../rows.ts';
import { ExpressionFault } from './fault.ts';

/** The data that expressions name, by their keys; null for those that cannot be read. */
export type NamedData = ReadonlyMap<string, DataSet | null>;

/** The cells of a field in the rows that an expression picks. */
export interface Cells {
  readonly data: DataSet;
  readonly field: DataField;
  readonly rows: readonly DataRow[];
  /** The place of the expression's part that names them. */
  readonly offset: number;
}

const PATH = /data\.([a-z0-9][a-z0-9-]*)\.([\p{L}_][\p{L}\p{N}_-]*)/uy;
const SELECTOR = /\[((?:"[^"]*"|[^\]"])*)\]/y;

/** A path as typed, whether or not what it names exists. */
interface Path {
  readonly key: string;
  readonly field: string;
  /** The text between its brackets; null for a path without. */
  readonly selector: string | null;
  readonly start: number;
  readonly end: number;
}

/** Reads `data.energie.part[Terminaux]` at a place of an expression; null where there is no path. */
export function readPath(expression: string, start: number): Path | null {
  PATH.lastIndex = start;
  const [, key, field] = PATH.exec(expression) ?? [];
  if (key === undefined || field === undefined) return null;
  SELECTOR.lastIndex = PATH.lastIndex;
  const selector = SELECTOR.exec(expression);
  return {
    ...{ key, field, start },
    selector: selector?.[1] ?? null,
    end: selector ? SELECTOR.lastIndex : PATH.lastIndex,
  };
}

/** The cells that a path names; null where its data cannot be read. Throws `ExpressionFault` for a name that nothing has. */
export function cellsAt({ key, field: name, selector, start }: Path, named: NamedData): Cells | null {
  const data = named.get(key);
  if (data === null) return null;
  const keyAt = start + 'data.'.length;
  if (data === undefined) throw unknown('data', key, keyAt, named.keys());
  const fieldAt = keyAt + key.length + 1;
  const field = data.fields.get(name);
  if (!field) throw unknown('field', name, fieldAt, data.fields.keys());
  const rows = selector === null ? data.rows : pick(selector, fieldAt + name.length + 1, data);
  return { data, field, rows, offset: start };
}

const ITEM = /\s*(?:([\p{L}_][\p{L}\p{N}_-]*)\s*=\s*)?(?:"([^"]*)"|([^,"]*))\s*(?:,|$)/uy;
const ROW_NUMBER = /^#(\d+)$/;
const TOTAL = 'total';

/**
 * The rows that a selector picks: `Terminaux`, `phase=usage`, `#3`, `total`, or several of them. Of items about one field any
 * may hold; items about several fields must all hold.
 */
function pick(selector: string, offset: number, data: DataSet): readonly DataRow[] {
  const all = data.total ? [...data.rows, data.total] : data.rows;
  const byField = new Map<string, Set<DataRow>>();
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < selector.length || byField.size === 0) {
    const at = ITEM.lastIndex;
    const match = ITEM.exec(selector);
    if (!match) throw unknown('label', selector.slice(at).trim(), offset + at, labelsOf(data));
    const [typed, column, quoted, bare = ''] = match;
    const value = quoted ?? bare.trim();
    const place = offset + at + typed.length - typed.trimStart().length;
    const found = matching({ column, value, isBare: quoted === undefined }, place, data);
    const rows = byField.get(found.by) ?? new Set();
    for (const row of found.rows) rows.add(row);
    byField.set(found.by, rows);
    if (at === ITEM.lastIndex) break;
  }
  const [first, ...others] = byField.values();
  if (first!.size === 1 && others.length === 0) return [...first!];
  return all.filter((row) => first!.has(row) && others.every((rows) => rows.has(row)));
}

interface Item {
  readonly column: string | undefined;
  readonly value: string;
  readonly isBare: boolean;
}

/** The rows that an item names, and the field by which they were found; '#' for their numbers. */
function matching({ column, value, isBare }: Item, at: number, data: DataSet) {
  if (column !== undefined) {
    if (!data.fields.has(column)) throw unknown('field', column, at, data.fields.keys());
    const rows = withValue(value, column, data).filter((row) => row !== data.total);
    if (rows.length > 0) return { by: column, rows };
    throw unknown(
      'label',
      value,
      at,
      data.rows.flatMap((row) => textOf(row.values[column])),
    );
  }
  const number = isBare ? ROW_NUMBER.exec(value) : null;
  if (number) {
    const row = data.rows[Number(number[1]) - 1];
    if (row) return { by: '#', rows: [row] };
    throw unknown(
      'label',
      value,
      at,
      data.rows.map((_, i) => `#${i + 1}`),
    );
  }
  for (const { name, unit } of data.fields.values()) {
    const rows = unit === null || unit === '' ? withValue(value, name, data) : [];
    if (rows.length > 0) return { by: name, rows };
  }
  if (value === TOTAL && data.total) return { by: '#', rows: [data.total] };
  throw unknown('label', value, at, labelsOf(data));
}

/** The rows that have a value in a field, the total among them. */
function withValue(value: string, field: string, data: DataSet): readonly DataRow[] {
  return rowsByText(data, field).get(alike(value)) ?? [];
}

/** The rows of data by the texts in a field of theirs. */
const rowsByText = onceByName(String, ({ rows, total }: DataSet, field: string) => {
  const index = new Map<string, DataRow[]>();
  for (const row of total ? [...rows, total] : rows) {
    for (const text of new Set(textOf(row.values[field]).map(alike))) {
      const same = index.get(text);
      if (same) same.push(row);
      else index.set(text, [row]);
    }
  }
  return index;
});

/** Texts that differ in the kind of their spaces, apostrophes and hyphens alone are the same. */
function alike(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(/[’ʼ]/g, "'").replace(/[‑‐]/g, '-').trim();
}

function textOf(value: DataValue | undefined): readonly string[] {
  return value === null || value === undefined ? [] : [value].flat().map(String);
}

/** The names by which rows are picked: those of the first field that may name them. */
function labelsOf({ rows, fields, total }: DataSet): string[] {
  const labels = rows.map((row) => rowName(row, fields));
  return total ? [...labels, TOTAL] : labels;
}

function unknown(
  named: 'data' | 'field' | 'label',
  value: string,
  offset: number,
  known: Iterable<string>,
): ExpressionFault {
  return new ExpressionFault(offset, (report, source) =>
    reportUnknownName(named, { value, source }, new Set(known), report),
  );
}
