import type { Report } from '../../faults/fault.ts';
import type { DataField } from '../booklet.ts';
import { Reader } from '../read/reader.ts';
import { type Entry, place, type Read } from '../read/types.ts';
import { checkReferences, type References } from '../references.ts';
import { dataSchema } from '../schema/data.ts';
import type { YamlFile } from '../yaml/file.ts';
import { verifyChecks } from './checks.ts';
import { type Cell, type LocatedDataSet, type LocatedRow, readRow, requireAllFields } from './rows.ts';

/** Reads content/data/KEY.yaml and verifies its checks; null when it has no usable fields. */
export function readData(
  key: string,
  file: YamlFile,
  references: References,
  report: Report,
): LocatedDataSet | null {
  const faultsBefore = report.faults.length;
  const draft = new Reader(file, report).draft(dataSchema);
  const fields = new Map((draft.fields ?? []).map((entry) => [entry.key.value, readField(entry)]));
  const rows = (draft.rows ?? []).map((entries) => {
    const row = readRow(entries, entries[place], fields, report);
    requireAllFields(row, fields, new Set(entries.map((entry) => entry.key.value)), report);
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
    total: draft.total ? readRow(draft.total, draft.total[place], fields, report) : null,
    source: draft[place],
  };
  // Checks on rows that are at fault would repeat the fault in other words.
  const sound = report.faults.length === faultsBefore;
  if (sound) verifyChecks(draft.checks ?? [], data, report);
  return draft.fields && fields.size > 0 ? data : null;
}

type FieldEntry = Entry<Read<{ label: string; unit?: string; decimals?: number }>>;

function readField({ key, value }: FieldEntry): DataField {
  return {
    name: key.value,
    label: value.label.value,
    unit: value.unit?.value ?? null,
    decimals: value.decimals?.value ?? null,
  };
}

export type { Cell, LocatedDataSet, LocatedRow };
