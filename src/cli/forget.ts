import { randomBytes } from 'node:crypto';
import { takeLock } from '../disk/lock.ts';
import { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { formatSource } from '../faults/source.ts';
import { type Forgotten, findPerson, strangerNamed } from '../forgetting/person.ts';
import {
  forgottenAt,
  isEmpty,
  type Known,
  type Removal,
  readKnown,
  removalOf,
} from '../forgetting/removal.ts';
import { stepsOf } from '../forgetting/steps.ts';
import { type ListedPerson, readAllPeople } from '../project/people.ts';
import { ledgerLock } from '../sending/send.ts';
import { usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { alreadyInWords, leftInWords, toRemoveInWords } from './forget-words.ts';
import type { Session } from './session.ts';
import { showFaults } from './show-faults.ts';
import { versionsAsked } from './versions.ts';

/** `livret forget PERSON`: removes what the project has of a reader, and sees to it that they get nothing more. */
export async function forgetCommand(session: Session): Promise<ExitCode> {
  const { parsed, files, language, world, out, progress } = session;
  const asked = parsed.person!;
  const cohorts = parsed.lists.cohort
    ? new Set(versionsAsked(parsed, session).map(({ cohort }) => cohort!))
    : null;
  const report = new Report();
  const known = await readKnown(files, cohorts, report);
  if (report.failed) return endForget(report, session);
  const removal = removalOf(personOf(asked, known), known, out);
  progress.clear();
  if (isEmpty(removal)) {
    const at = forgottenAt(asked, known);
    if (at === null)
      throw usage('usage-forget-unknown', { person: asked, near: nearTo(asked, known) }, 'forget');
    world.stdout.write(alreadyInWords(asked, at, language));
    return 0;
  }
  world.stdout.write(toRemoveInWords(removal, session));
  if (!(await isConfirmed(session, report))) return endForget(report, session);
  removeAll(removal, session);
  const left = (await readAllPeople(files, new Report())).filter(isRowOf(removal));
  for (const { name, row } of left) report.error('forget-row-left', row.source, { name });
  world.stdout.write(leftInWords(removal.person, files, language));
  return endForget(report, session);
}

/** @throws UsageError when several people could be meant. */
function personOf(asked: string, { listed, cohorts, ledgers }: Known): Forgotten {
  const within = listed.filter(({ cohort }) => cohorts?.has(cohort) ?? true);
  const found = findPerson(asked, within, [...ledgers.values()].flat());
  if (found.kind === 'one') return found.person;
  if (found.kind === 'none') return strangerNamed(asked);
  if (found.by === 'address') {
    const names = [...new Set(found.rows.map(({ name }) => name))];
    throw usage('usage-forget-shared', { address: asked, names }, 'forget');
  }
  const places = found.rows.map(({ email, row }) =>
    [email, formatSource(row.source)].filter(Boolean).join(', '),
  );
  throw usage('usage-forget-several', { person: asked, places }, 'forget');
}

/** The name or address of a list that was probably meant. */
function nearTo(asked: string, { listed }: Known): string | null {
  const names = listed.flatMap(({ name, email }) => (asked.includes('@') ? (email ?? []) : name));
  return nearest(asked, names);
}

/** Whether the user means it: an error is reported otherwise. @throws UsageError where nobody can be asked. */
async function isConfirmed({ parsed, language, world }: Session, report: Report): Promise<boolean> {
  if (parsed.values.yes) return true;
  if (!world.ask) throw usage('usage-forget-yes', {}, 'forget');
  const typed = (await world.ask(QUESTION[language])).trim();
  if (['oui', 'yes'].includes(typed.toLowerCase())) return true;
  report.error('forget-not-confirmed', null, { typed });
  return false;
}

/** @throws EnvironmentError when mail is being sent to a cohort of the person, or a file cannot be written. */
function removeAll(removal: Removal, { folder, out, world }: Session): void {
  const locks: (() => void)[] = [];
  try {
    for (const ledger of removal.ledgers) locks.push(takeLock(folder, ledgerLock(ledger)));
    const newSalt = () => randomBytes(16).toString('hex');
    const now = new Date(world.clock.now());
    for (const step of stepsOf(removal, { folder, out, now, newSalt })) step();
  } finally {
    for (const giveBack of locks) giveBack();
  }
}

/** Whether a row names the person who was to be removed: a list that is not written in lines is not cut. */
function isRowOf({ person: { rows } }: Removal): (row: ListedPerson) => boolean {
  return ({ cohort, name, email }) =>
    rows.some((row) => row.cohort === cohort && row.name === name && row.email === email);
}

function endForget(report: Report, session: Session): ExitCode {
  showFaults([{ cohort: null, faults: report.faults }], session);
  return report.failed ? 1 : 0;
}

const QUESTION = {
  fr: 'Retirer tout cela ? Écrivez oui : ',
  en: 'Remove all this? Write yes: ',
} as const;
