import { faultReports, toJson } from '../build/report.ts';
import type { FaultCode } from '../faults/catalogue/index.ts';
import type { Report } from '../faults/fault.ts';
import type { Addressee, Mailing } from '../mail/mailing.ts';
import type { Plan } from '../mail/plan.ts';
import { ledgerPath, type Planned, planOf } from '../sending/send.ts';
import type { ExitCode } from './exit-code.ts';
import { stateOf } from './mail-table.ts';
import type { Session } from './session.ts';
import { printFaults } from './show-faults.ts';

/** The session and the mailing that every way of mailing works with. */
export interface MailJob {
  readonly session: Session;
  readonly mailing: Mailing;
  /** The addresses to write to, as `addressKey` gives them; null for all. */
  readonly only: ReadonlySet<string> | null;
  readonly report: Report;
}

/** The plans by the ledger as it is now. */
export function plannedBy({ mailing, only, session, report }: MailJob): Planned {
  const ledger = session.files.read(ledgerPath(mailing)) ?? new Uint8Array();
  return planOf(mailing, new TextDecoder().decode(ledger), only, report);
}

/**
 * Shows the result and the faults.
 * @returns 3 when the server is at fault, 1 when the content or an address is.
 */
export function endMail(
  { mailing, session, report }: MailJob,
  plans: readonly Plan[],
  text: string,
  fileOf: (person: Addressee) => string | null = () => null,
): ExitCode {
  const { parsed, language, world, progress } = session;
  progress.clear();
  const { faults } = report;
  if (parsed.values.json) {
    const messages = plans.filter(({ chosen }) => chosen).map((plan) => messageReport(plan, mailing, fileOf));
    const { cohort, edition } = mailing;
    const told = faultReports(faults, language);
    world.stdout.write(toJson({ cohort, edition, messages, faults: told }));
  } else {
    printFaults([{ cohort: mailing.cohort, faults }], session);
    world.stdout.write(text);
  }
  if (!report.failed) return 0;
  return faults.some(({ code }) => SERVER_FAULTS.has(code)) ? 3 : 1;
}

/** Faults for which the server answers, or nobody knows who does. */
const SERVER_FAULTS: ReadonlySet<string> = new Set<FaultCode>([
  'mail-refused-message',
  'mail-deferred',
  'mail-unknown-fate',
  'mail-stopped',
]);

/** A message in the JSON result. */
function messageReport(plan: Plan, mailing: Mailing, fileOf: (person: Addressee) => string | null) {
  const { person, entry } = plan;
  const { name, sha256, page } = mailing.pdfOf(person);
  return {
    address: person.email,
    name: person.name,
    subject: mailing.subjectOf(person),
    id: mailing.idOf(person),
    pdf: name,
    sha256,
    page: page && { name: page.name, bytes: page.bytes, link: mailing.pageLink },
    state: stateOf(plan),
    at: entry?.at ?? null,
    reply: entry?.reply ?? null,
    file: fileOf(person),
  };
}
