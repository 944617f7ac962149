import { Report } from '../../faults/fault.ts';
import { peopleFile, readCohortPeople } from '../../project/people.ts';
import type { CohortFaults, SharedInputs } from '../shared-inputs.ts';
import type { Version } from '../version.ts';

/**
 * Lists the copies of cohorts' booklets, one for each of their people. A cohort whose list has errors gets
 * none.
 * @param lenient whether a cohort may be without people, as long as another one has some.
 */
export async function listCopies(
  versions: readonly Version[],
  { content, files }: SharedInputs,
  lenient: boolean,
): Promise<{ readonly copies: readonly Version[]; readonly faults: readonly CohortFaults[] }> {
  const copies: Version[] = [];
  const faults: CohortFaults[] = [];
  const without: string[] = [];
  for (const version of versions) {
    const cohort = content.cohorts.get(version.cohort!)!;
    const report = new Report();
    const people = await readCohortPeople(cohort, files, report);
    if (!report.failed) copies.push(...people.map((person) => ({ ...version, person })));
    if (report.count > 0) faults.push({ cohort: cohort.id, faults: report.faults });
    else if (people.length === 0) without.push(cohort.id);
  }
  if (lenient && copies.length + faults.length > 0) return { copies, faults };
  const missing = without.map((cohort): CohortFaults => {
    const report = new Report();
    report.error('people-missing', null, { cohort, file: peopleFile(cohort) });
    return { cohort, faults: report.faults };
  });
  return { copies, faults: [...faults, ...missing] };
}
