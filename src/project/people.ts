import {
  type Cohort,
  cohortIdsFor,
  type Person,
  type ProjectFiles,
  peopleListedBy,
} from '../content/index.ts';
import type { PersonRow } from '../content/people/index.ts';
import type { Report } from '../faults/fault.ts';

/** The path of the list of a cohort's people. The list is personal data and is never committed. */
export function peopleFile(cohort: string): string {
  return `content/cohorts/${cohort}.csv`;
}

/** The path of a cohort's own file. */
export function cohortFile(cohort: string): string {
  return `content/cohorts/${cohort}.yaml`;
}

/** The readers of a cohort's booklet: the people in its file, then those in the CSV file beside it. */
export async function readCohortPeople(
  { id, people: listed }: Cohort,
  files: ProjectFiles,
  report: Report,
): Promise<Person[]> {
  const file = peopleFile(id);
  const bytes = files.read(file);
  if (!bytes && listed.length === 0) return [];
  const { peopleOf, readRows } = await import('../content/people/index.ts');
  return peopleOf([...listed, ...(bytes ? readRows(bytes, file, report) : [])], report);
}

/** A row of a list of people, and whom it names. */
export interface ListedPerson extends Pick<Person, 'name' | 'email' | 'number'> {
  readonly cohort: string;
  /** Whether the list gives the number; otherwise it follows from the rows before. */
  readonly numbered: boolean;
  readonly row: PersonRow;
}

/**
 * Every row of the lists of all cohorts, also of people who are listed twice. Faults that could hide a row go into the
 * report.
 */
export async function readAllPeople(files: ProjectFiles, report: Report): Promise<ListedPerson[]> {
  const { readRows, rowIdentities } = await import('../content/people/index.ts');
  return cohortIdsFor(null, files).flatMap((cohort) => {
    const file = peopleFile(cohort);
    const bytes = files.read(file);
    const rows = [...peopleListedBy(cohort, files, report), ...(bytes ? readRows(bytes, file, report) : [])];
    return rowIdentities(rows).map((person) => ({ cohort, ...person }));
  });
}
