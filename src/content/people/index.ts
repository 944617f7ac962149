import type { Report } from '../../faults/fault.ts';
import { readRows } from './csv-rows.ts';
import { type Person, peopleOf } from './people.ts';

export { readRows } from './csv-rows.ts';
export { type Person, type PersonRow, peopleOf } from './people.ts';

/** Reads the people that a CSV file lists, as spreadsheets and Moodle export them. Every row at fault is reported. */
export function readPeople(bytes: Uint8Array, file: string, report: Report): Person[] {
  return peopleOf(readRows(bytes, file, report), report);
}
