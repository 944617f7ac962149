import { cohortOf } from '../../content/index.ts';
import { Report } from '../../faults/fault.ts';
import { cohortFile, peopleFile, readCohortPeople } from '../../project/people.ts';
import { type CohortFaults, filesReportingTo, type SharedInputs } from '../shared-inputs.ts';
import type { Version } from '../version.ts';

/**
 * Lists the copies of cohorts' booklets, one for each of their people. A cohort whose
 * booklet cannot be read or whose list has errors gets none.
 * @param folder of the project
 * @param lenient whether a cohort may be without people, as long as another one has some.
 */
export async function listCopies(
  versions: readonly Version[],
  folder: string,
  shared: SharedInputs,
  lenient: boolean,
): Promise<{ readonly copies: readonly Version[]; readonly faults: readonly CohortFaults[] }> {
  const copies: Version[] = [];
  const faults: CohortFaults[] = [];
  const without: string[] = [];
  for (const version of versions) {
    const cohort = cohortOf(shared.content, version.cohort!);
    if (!cohort.booklet) {
      faults.push({ cohort: cohort.id, faults: [...shared.faults, ...cohort.faults] });
      continue;
    }
    const report = new Report();
    const people = await readCohortPeople(cohort, filesReportingTo(report, folder, shared), report);
    if (!report.failed) copies.push(...people.map((person) => ({ ...version, person })));
    if (report.count > 0) faults.push({ cohort: cohort.id, faults: report.faults });
    else if (people.length === 0) without.push(cohort.id);
  }
  if (lenient && copies.length + faults.length > 0) return { copies, faults };
  const missing = without.map((cohort): CohortFaults => {
    const report = new Report();
    const source = { file: cohortFile(cohort), line: 1, column: 1 };
    report.error('people-missing', source, { cohort, file: peopleFile(cohort) });
    // The list may stand in a file that is told to be no list.
    return { cohort, faults: [...shared.faults, ...report.faults] };
  });
  return { copies, faults: [...faults, ...missing] };
}
