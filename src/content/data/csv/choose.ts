import type { Report } from '../../../faults/fault.ts';
import { type Entry, type List, place } from '../../read/types.ts';
import { reportUnknownName } from '../../unknown-name.ts';
import type { Located } from '../../yaml/located.ts';
import { type Line, placeOf, type Table } from './head.ts';

/** The values of the lines that are kept, or left out, by column; columns are named by their headers or their fields. */
export interface Choices {
  readonly where?: Values | undefined;
  readonly except?: Values | undefined;
}

type Values = List<Entry<Located<string> | List<Located<string>>>>;

/** The lines that `where` keeps and `except` leaves; null, after a fault, when a name or a value is not there. */
export function chosenLines(
  table: Table,
  { where, except }: Choices,
  report: Report,
): readonly Line[] | null {
  const faultsBefore = report.count;
  const kept = conditions(where, table, report);
  const left = conditions(except, table, report);
  if (report.count > faultsBefore) return null;
  const lines = table.lines.filter(
    (line) => kept.every((holds) => holds(line)) && !left.some((holds) => holds(line)),
  );
  if (lines.length > 0 || table.lines.length === 0) return lines;
  report.error('content-csv-none', (where ?? except)![place], {});
  return null;
}

/** A test for each column that is named; reports columns and values that are not in the table. */
function conditions(values: Values | undefined, table: Table, report: Report): ((line: Line) => boolean)[] {
  const headers = table.head.map(({ text }) => text);
  return (values ?? []).flatMap(({ key, value }) => {
    const at = table.places.get(key.value) ?? placeOf(key.value, headers);
    if (at === -1) {
      reportUnknownColumn(key, headers, report);
      return [];
    }
    const known = new Set(table.lines.map((line) => line[at]!.text));
    const wanted = Array.isArray(value) ? (value as List<Located<string>>) : [value as Located<string>];
    for (const each of wanted) if (!known.has(each.value)) reportUnknownName('label', each, known, report);
    const texts = new Set(wanted.map((each) => each.value));
    return (line: Line) => texts.has(line[at]!.text);
  });
}

export function reportUnknownColumn(name: Located<string>, headers: readonly string[], report: Report): void {
  reportUnknownName('column', name, headers.filter(Boolean), report);
}
