import { checkVersion } from '../build/check-version.ts';
import { keepVersions } from '../build/kept.ts';
import { printBooklet } from '../build/pipeline.ts';
import { toJson } from '../build/report.ts';
import { type CohortFaults, filesReportingTo, readSharedInputs } from '../build/shared-inputs.ts';
import { type Tally, tallyOf, totalCosts, totalUse } from '../build/tally.ts';
import { pdfPath, printPath, type Version } from '../build/version.ts';
import { cohortIdsFor, cohortOf, type Prices, type Variant } from '../content/index.ts';
import { Report } from '../faults/fault.ts';
import { BOOKLET } from '../print/options.ts';
import { readCohortPeople } from '../project/people.ts';
import { usage } from './arguments.ts';
import { type Counted, countCsv, countText } from './count-table.ts';
import type { ExitCode } from './exit-code.ts';
import type { Session } from './session.ts';
import { showFaults } from './show-faults.ts';
import { bookletsAsked, versionsAsked } from './versions.ts';

/** `livret count`: the sheets, the ink and the cost of all booklets and cohorts, on one table. Nothing is written. */
export async function countCommand(session: Session): Promise<ExitCode> {
  const { parsed, files, world, language, progress, newWatch } = session;
  const { json, csv } = parsed.values;
  if (json && csv) throw usage('usage-not-together', { option: '--csv', beside: '--json' }, 'count');
  const counted: Counted[] = [];
  const faults: CohortFaults[] = [];
  for (const booklet of bookletsAsked(parsed, files)) {
    await countBooklet({ ...session, booklet, watch: newWatch(booklet) }, counted, faults);
  }
  // A table that lacks booklets would be taken for the whole.
  if (faults.some(({ faults }) => faults.some(({ severity }) => severity === 'error'))) {
    showFaults(faults, session);
    return 1;
  }
  progress.clear();
  const tallies = counted.map(({ tally }) => tally);
  if (json) world.stdout.write(toJson(jsonOf(tallies)));
  else if (csv) world.stdout.write(countCsv(tallies, language));
  else world.stdout.write(countText(counted, language, world.stdout.columns ?? null));
  return 0;
}

/** Counts each version of a booklet; its errors go to `faults`. */
async function countBooklet(session: Session, counted: Counted[], faults: CohortFaults[]): Promise<void> {
  const { folder, booklet, inputs, watch, newWatch, files } = session;
  const shared = await readSharedInputs(folder, watch, keepVersions(), booklet);
  for (const version of versionsOf(session)) {
    const own = newWatch([booklet, version.cohort].filter(Boolean).join(' ') || null);
    const { typeset, report } = await checkVersion(version, true, folder, inputs, shared, own);
    const file = typeset && printPath(pdfPath(typeset.booklet.slug, version));
    const printed =
      typeset && (await printBooklet(file!, typeset, BOOKLET, typeset.booklet.print, files, report, own));
    own.stop();
    faults.push({ cohort: version.cohort, faults: report.faults });
    if (!printed) continue;
    const people = version.cohort === null ? [] : await readPeople(version.cohort);
    const prices: Prices | null = typeset!.booklet.prices ?? null;
    const whose = { booklet, cohort: version.cohort, pages: typeset!.layout.pages.length };
    counted.push({ tally: tallyOf(whose, printed.print, people.length, prices), prices });
  }

  function readPeople(cohort: string) {
    // Faults of the list were reported by the check.
    const unread = new Report();
    return readCohortPeople(
      cohortOf(shared.content, cohort),
      filesReportingTo(unread, folder, shared),
      unread,
    );
  }
}

/** The cohorts that are named, or all; the booklet itself where it has none. */
function versionsOf(session: Session): readonly Version[] {
  const { parsed, files, booklet } = session;
  if (parsed.lists.cohort) return versionsAsked(parsed, session);
  const variants = (parsed.lists.variant ?? []) as readonly Variant[];
  const cohorts = cohortIdsFor(booklet, files);
  return (cohorts.length > 0 ? cohorts : [null]).map((cohort) => ({ cohort, variants }));
}

function jsonOf(tallies: readonly Tally[]) {
  return { format: 1, rows: tallies, total: { ...totalUse(tallies), costs: totalCosts(tallies) } };
}
