import { faultReport } from '../build/report.ts';
import type { FaultCode } from '../faults/catalogue/index.ts';
import type { Report } from '../faults/fault.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Addressee, Mailing } from '../mail/mailing.ts';
import type { Plan } from '../mail/plan.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { stateOf } from './mail-table.ts';
import { printFaults, type Session } from './session.ts';
import type { World } from './world.ts';

/** What the parts of the command share. */
export interface MailJob {
  readonly mailing: Mailing;
  /** Addresses, as `addressKey` gives them; null for all. */
  readonly only: ReadonlySet<string> | null;
  readonly session: Session;
  readonly parsed: Arguments;
  readonly language: InterfaceLanguage;
  readonly world: World;
  readonly report: Report;
}

/** Shows the result and what is wrong; of what did not go, the exit code tells whose fault it is. */
export function endMail(
  { mailing, session, parsed, language, world, report }: MailJob,
  plans: readonly Plan[],
  text: string,
  fileOf: (person: Addressee) => string | null = () => null,
): ExitCode {
  session.progress.clear();
  const { faults } = report;
  if (parsed.values.json) {
    const messages = plans.filter(({ chosen }) => chosen).map((plan) => messageReport(plan, mailing, fileOf));
    const { cohort, edition } = mailing;
    const told = faults.map((fault) => faultReport(fault, language));
    world.stdout.write(`${JSON.stringify({ cohort, edition, messages, faults: told }, null, 2)}\n`);
  } else {
    printFaults([{ cohort: mailing.cohort, faults }], session, language, world);
    world.stdout.write(text);
  }
  if (!report.failed) return 0;
  return faults.some(({ code }) => OF_THE_SERVER.has(code)) ? 3 : 1;
}

const OF_THE_SERVER: ReadonlySet<string> = new Set<FaultCode>([
  'mail-refused-message',
  'mail-deferred',
  'mail-unknown-fate',
  'mail-stopped',
]);

/** A message for machines. */
function messageReport(plan: Plan, mailing: Mailing, fileOf: (person: Addressee) => string | null) {
  const { person, entry } = plan;
  const { name, sha256 } = mailing.pdfOf(person);
  return {
    address: person.email,
    name: person.name,
    subject: mailing.subjectOf(person),
    id: mailing.idOf(person),
    pdf: name,
    sha256,
    state: stateOf(plan),
    at: entry?.at ?? null,
    reply: entry?.reply ?? null,
    file: fileOf(person),
  };
}
