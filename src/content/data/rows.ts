import type { DataField, DataRow, DataSet, DataValue } from '../../data/data-set.ts';
import type { Text } from '../../data/text.ts';
import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import { type Entry, type List, place } from '../read/types.ts';
import { reportUnknownName } from '../unknown-name.ts';
import { Located } from '../yaml/located.ts';
import { withoutNoise } from './decimal.ts';

/** A cell as read: a scalar, or a list of texts. */
export type Cell = Located<string | number | null> | List<Located<string>>;

/** A row that also has its cells' places. */
export interface LocatedRow extends DataRow {
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface LocatedDataSet extends DataSet {
  readonly rows: readonly LocatedRow[];
  readonly total: LocatedRow | null;
}

type Fields = ReadonlyMap<string, DataField>;

/**
 * A row's values as its fields have it: numbers where there is a unit, texts elsewhere. A name that is no
 * field's goes to `unknown` and is a fault in the first row that has it.
 */
export function readRow(
  entries: readonly Entry<Cell>[],
  source: Source,
  fields: Fields,
  unknown: Set<string>,
  report: Report,
): LocatedRow {
  const cells = new Map<string, Cell>();
  const values: [string, DataValue][] = [];
  for (const { key, value: cell } of entries) {
    const field = fields.get(key.value);
    if (!field) {
      if (!unknown.has(key.value)) reportUnknownName('field', key, fields.keys(), report);
      unknown.add(key.value);
      continue;
    }
    const value = readCell(field, cell, report);
    cells.set(field.name, cell);
    if (value !== undefined) values.push([field.name, value]);
  }
  return { values: Object.fromEntries(values), source, cells };
}

/** Reports the fields for which a row has no value, not even null. */
export function requireAllFields(
  row: LocatedRow,
  fields: Fields,
  given: ReadonlySet<string>,
  report: Report,
): void {
  for (const name of fields.keys()) {
    if (!given.has(name)) report.error('content-missing-value', row.source, { field: name });
  }
}

function readCell(field: DataField, cell: Cell, report: Report): DataValue | undefined {
  if (!(cell instanceof Located)) {
    if (field.unit === null) return cell.map((item) => item.value);
    report.error('content-not-a-number', cell[place], {
      field: field.name,
      found: cell.map((item) => item.value).join(', '),
      number: null,
      inCsv: false,
    });
    return undefined;
  }
  if (cell.value === null) return null;
  if (field.unit === null) return cell.written;
  const { written } = cell;
  if (typeof cell.value === 'number' && !isOtherwiseRead(written)) return withoutNoise(cell.value);
  const found = String(typeof cell.value === 'number' ? written : cell.value);
  report.error('content-not-a-number', cell.source, {
    field: field.name,
    found,
    number: asNumber(found, field.unit),
    inCsv: !cell.source.file.endsWith('.yaml'),
  });
  return undefined;
}

/** Whether YAML reads a number otherwise than it is typed: 007 as 7, 0x1F as 31, 0o17 as 15. */
function isOtherwiseRead(written: string): boolean {
  return /^[-+]?0[\dxo]/.test(written);
}

/** `728.40` for `728,40`, `1200` for `1 200 M€`; null when the number is not clear. */
function asNumber(found: string, unit: string): string | null {
  const bare = (
    unit && found.endsWith(unit) ? found.slice(0, -unit.length) : found.replace(/\s*[%€$£]$|^[€$£]\s*/, '')
  ).replace(/[\s_']/g, '');
  const candidate = bare.replace(/^\u2212/, '-').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(candidate) ? candidate.replace(/^(-?)0+(?=\d)/, '$1') : null;
}

/** The name of a row in messages: its first text. */
export function rowName({ values }: DataRow, fields: Fields): string {
  for (const { name, unit } of fields.values()) {
    const value = values[name];
    if (unit === null && typeof value === 'string') return value;
  }
  const [first] = Object.values(values);
  return first === undefined ? '?' : String(first);
}

export function placeOfCell(cell: Cell): Source {
  return cell instanceof Located ? cell.source : cell[place];
}

/** A cell as text, each character at its place; a list's items are set apart by commas. */
export function cellText(cell: Cell): Text {
  if (cell instanceof Located) return cell.text;
  const value = cell.map((item) => item.value).join(', ');
  const source = cell[place];
  return {
    value,
    source,
    at(offset) {
      let start = 0;
      for (const item of cell) {
        if (offset < start + item.value.length + 2) return item.at(offset - start);
        start += item.value.length + 2;
      }
      return source;
    },
  };
}
