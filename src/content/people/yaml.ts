import type { Report } from '../../faults/fault.ts';
import { type Entry, type List, place } from '../read/types.ts';
import type { Located } from '../yaml/located.ts';
import { columnNames } from './columns.ts';
import type { PersonRow } from './people.ts';

/** People as a cohort's file lists them, their keys read as a CSV file's columns are. */
export function listedRows(people: readonly List<Entry<Located>>[], report: Report): PersonRow[] {
  return people.map((entries) => {
    const columns = columnNames(entries.map(({ key }) => key.value));
    entries.forEach(({ key }, i) => {
      const first = columns.indexOf(columns[i]!);
      if (first === i) return;
      report.error('people-column-twice', key.source, {
        header: key.value,
        first: entries[first]!.key.value,
      });
    });
    const cells = entries.map(({ value }, i) => ({
      column: columns[i]!,
      value: value.value.trim(),
      source: value.source,
    }));
    return { source: entries[place], cells };
  });
}
