import type { Cohort, Person, ProjectFiles } from '../content/index.ts';
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
