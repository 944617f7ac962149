import type { CohortFaults, SharedInputs } from '../build/shared-inputs.ts';
import type { Version } from '../build/version.ts';
import type { Booklet } from '../content/booklet.ts';
import { allBlocks } from '../content/cohorts/passages.ts';
import type { Cohort, Person, ProjectFiles } from '../content/index.ts';
import { Report } from '../faults/fault.ts';

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

/** A booklet with those who sign its sheets, where it has such sheets and its cohort a list. */
export async function withSigners<B extends Booklet>(
  booklet: B,
  { cohort }: Version,
  { content, files }: Pick<SharedInputs, 'content' | 'files'>,
  report: Report,
): Promise<B> {
  const blocks = booklet.chapters.flatMap((chapter) => [...allBlocks(chapter.blocks)]);
  if (cohort === null || !blocks.some(({ kind }) => kind === 'sign-in')) return booklet;
  const signers = await readCohortPeople(content.cohorts.get(cohort)!, files, report);
  return signers.length > 0 ? { ...booklet, signers } : booklet;
}

/**
 * A copy of each cohort's booklet for each of its people; none of a cohort whose list is at fault.
 * @param lenient lets cohorts be without people, as long as one has some.
 */
export async function copiesOf(
  versions: readonly Version[],
  { content, files }: SharedInputs,
  lenient: boolean,
): Promise<{ readonly copies: readonly Version[]; readonly findings: readonly CohortFaults[] }> {
  const copies: Version[] = [];
  const findings: CohortFaults[] = [];
  const without: string[] = [];
  for (const version of versions) {
    const cohort = content.cohorts.get(version.cohort!)!;
    const report = new Report();
    const people = await readCohortPeople(cohort, files, report);
    if (!report.failed) copies.push(...people.map((person) => ({ ...version, person })));
    if (report.faults.length > 0) findings.push({ cohort: cohort.id, faults: report.faults });
    else if (people.length === 0) without.push(cohort.id);
  }
  if (lenient && copies.length + findings.length > 0) return { copies, findings };
  const missing = without.map((cohort): CohortFaults => {
    const report = new Report();
    report.error('people-missing', null, { cohort, file: peopleFile(cohort) });
    return { cohort, faults: report.faults };
  });
  return { copies, findings: [...findings, ...missing] };
}
