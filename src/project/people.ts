import type { Cohort, Person, ProjectFiles } from '../content/index.ts';
import type { Report } from '../faults/fault.ts';

/** Where the list of a cohort's people is, if it has one. It is personal data, and never committed. */
export function peopleFile(cohort: string): string {
  return `content/cohorts/${cohort}.csv`;
}

/** Who reads a cohort's booklet: those that its file lists, then those of the CSV file beside it. */
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
