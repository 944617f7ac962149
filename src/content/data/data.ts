import type * as z from 'zod/mini';
import type { DataField } from '../../data/data-set.ts';
import type { Report } from '../../faults/fault.ts';
import type { ProjectFiles } from '../files.ts';
import { Reader } from '../read/reader.ts';
import {
  type Draft,
  type Entry,
  isComplete,
  type List,
  type Placed,
  place,
  type Read,
} from '../read/types.ts';
import { checkReferences, type References } from '../references.ts';
import { dataSchema } from '../schema/data.ts';
import { reportUnknownName } from '../unknown-name.ts';
import type { YamlFile } from '../yaml/file.ts';
import { Located } from '../yaml/located.ts';
import { verifyChecks } from './checks.ts';
import type { Column } from './csv/head.ts';
import { type CsvOptions, readCsv } from './csv/rows.ts';
import { type Cell, type LocatedDataSet, type LocatedRow, readRow, requireAllFields } from './rows.ts';

const FOLDER = 'content/data/';

export type DataDraft = Draft<z.infer<typeof dataSchema>> & Placed;

/** The files and sources that data may name, and the report for faults. */
export interface DataWorld {
  readonly files: ProjectFiles;
  readonly references: References;
  readonly report: Report;
}

/** Reads content/data/KEY.yaml and verifies its checks; null when it has no usable fields. */
export function readData(key: string, file: YamlFile, world: DataWorld): LocatedDataSet | null {
  const faultsBefore = world.report.count;
  return dataOf(key, new Reader(file, world.report).draft(dataSchema), world, faultsBefore);
}

/**
 * Does the work of `readData` for data already read; `faultsBefore` counts the faults before that reading.
 */
export function dataOf(
  key: string,
  draft: DataDraft,
  { files, references, report }: DataWorld,
  faultsBefore: number,
): LocatedDataSet | null {
  // Rows under fields that are at fault would repeat the fault in other words, as would checks on such rows.
  if (!draft.fields || !isComplete(draft.fields)) return null;
  const columns = draft.fields.map(readColumn);
  const fields = new Map(columns.map(({ field }) => [field.name, field]));
  const unknown = new Set<string>();
  const given = rowsGiven(draft.rows, columns, files, report);
  const rows = (given ?? []).map((entries) => {
    const row = readRow(entries, entries[place], fields, unknown, report);
    const names = new Set(entries.map((entry) => entry.key.value));
    // A value that is at fault, or under a name that is no field's, is not missing too.
    if (isComplete(entries) && entries.every((entry) => fields.has(entry.key.value)))
      requireAllFields(row, fields, names, report);
    return row;
  });
  const data: LocatedDataSet = {
    key,
    title: draft.title?.value ?? key,
    sources: checkReferences(draft.source ?? [], references, report),
    date: draft.date?.value ?? null,
    note: draft.note ?? null,
    fields,
    rows,
    total: draft.total ? readRow(draft.total, draft.total[place], fields, unknown, report) : null,
    source: draft[place],
  };
  if (report.count === faultsBefore) verifyChecks(draft.checks ?? [], data, report);
  return fields.size > 0 ? data : null;
}

type Rows = DataDraft['rows'];

/** The rows that the content types, or those of its CSV file; null, after a fault, when that cannot be read. */
function rowsGiven(
  rows: Rows,
  columns: readonly Column[],
  files: ProjectFiles,
  report: Report,
): readonly List<Entry<Cell>>[] | null {
  if (rows instanceof Located) return rowsOfFile(rows, columns, {}, files, report);
  if (rows && 'file' in rows) return rowsOfFile(rows.file, columns, rows, files, report);
  for (const { header } of columns) {
    if (header) report.error('content-column-without-file', header.source, {});
  }
  return rows ?? null;
}

/** The rows of a file in content/data/; null, after a fault, when it cannot be read. */
function rowsOfFile(
  name: Located<string>,
  columns: readonly Column[],
  options: CsvOptions,
  files: ProjectFiles,
  report: Report,
) {
  const path = `${FOLDER}${name.value}`;
  const bytes = files.read(path);
  if (bytes) return readCsv(path, bytes, columns, options, report);
  const names = files
    .list('content/data')
    .flatMap((each) => /([^/]+\.(?:csv|tsv|txt))$/i.exec(each)?.[1] ?? []);
  reportUnknownName('csv', name, names, report);
  return null;
}

type FieldEntry = Entry<Read<{ label: string; unit?: string; decimals?: number; column?: string }>>;

function readColumn({ key, value }: FieldEntry): Column {
  const field: DataField = {
    name: key.value,
    label: value.label.value,
    unit: value.unit?.value ?? null,
    decimals: value.decimals?.value ?? null,
  };
  return { field, header: value.column ?? null };
}

export type { Cell, LocatedDataSet, LocatedRow };
