import { LedgerFile } from '../disk/ledger-file.ts';
import { takeLock } from '../disk/lock.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import type { Courier } from '../mail/courier.ts';
import {
  type Clock,
  type Delivered,
  type DeliveryEvent,
  deliver,
  type Letter,
  type Outcome,
  type Pace,
} from '../mail/delivery.ts';
import {
  addressKey,
  type Entry,
  hasGone,
  type LastSending,
  lastSending,
  parseLedger,
  personKey,
  type State,
  standings,
} from '../mail/ledger.ts';
import type { Addressee, Mailing } from '../mail/mailing.ts';
import { type Plan, planMessages, toSend } from '../mail/plan.ts';

/**
 * The path of the ledger of a booklet that a cohort is sent, from the project's folder: `content/cohorts/ID.sent.jsonl`,
 * or `ID.BOOKLET.sent.jsonl` where there are several booklets. The ledger is personal data.
 */
export function ledgerPath({ cohort, booklet }: Pick<Mailing, 'cohort' | 'booklet'>): string {
  return `content/cohorts/${booklet === null ? cohort : `${cohort}.${booklet}`}.sent.jsonl`;
}

/** The path of the lock of a ledger. */
export const ledgerLock = (ledger: string): string => ledger.replace(/jsonl$/, 'lock');

/** The people to write to. */
interface Choice {
  /** The addresses of these people, as `addressKey` gives them; null for all people. */
  readonly only: ReadonlySet<string> | null;
  /** Whether people are included who have the message already, or may have it. */
  readonly resend: boolean;
}

/** The means of sending. */
interface Sending {
  readonly courier: Courier;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** @param asked the number of letters to send. */
  readonly watch: (event: DeliveryEvent<PlannedLetter>, asked: number) => void;
}

interface PlannedLetter extends Letter {
  readonly plan: Plan;
}

interface SendResult {
  /** The plans with the ledger's entries after sending. */
  readonly plans: readonly Plan[];
  readonly delivered: Delivered<PlannedLetter>;
  /** The number of letters that there were to send. */
  readonly asked: number;
}

/** The messages as planned, and what was sent before. */
export interface Planned {
  readonly plans: readonly Plan[];
  readonly last: LastSending | null;
}

/** Plans the messages by what the ledger says. */
export function planOf(mailing: Mailing, ledger: string, only: Choice['only'], report: Report): Planned {
  const { edition, people, pdfOf } = mailing;
  const entries = parseLedger(ledger, ledgerPath(mailing), report);
  const plans = planMessages(people, standings(entries, edition), (person) => pdfOf(person).sha256, only);
  return { plans, last: lastSending(entries) };
}

/**
 * Sends a cohort's messages, each once, and records the fate of each in the ledger.
 * @returns null, with an error reported, when the ledger cannot be read, or when another PDF was sent under the
 * same edition.
 * @param folder the project's.
 * @throws EnvironmentError when another process is sending, or the ledger cannot be written.
 */
export async function sendMailing(
  mailing: Mailing,
  { only, resend }: Choice,
  folder: string,
  { courier, pace, clock, signal, watch }: Sending,
  report: Report,
): Promise<SendResult | null> {
  const file = ledgerPath(mailing);
  const giveBack = takeLock(folder, ledgerLock(file));
  try {
    const ledger = new LedgerFile(folder, file);
    try {
      const { plans } = planOf(mailing, ledger.text, only, report);
      reportForgotten(resend ? plans.filter(({ named }) => !named) : plans, report);
      if (!resend) reportChanged(plans, mailing, 'error', report);
      if (report.failed) return null;

      const known = new Map<Plan, Entry>();
      const record = (plan: Plan, state: State, reply?: string) => {
        const entry = entryOf(plan.person, mailing, state, new Date(clock.now()), reply);
        ledger.append(entry);
        known.set(plan, entry);
      };
      const chosen = toSend(plans, resend);
      for (const plan of chosen) if (plan.gone !== 'no') record(plan, 'asked');
      const letters = chosen.map((plan): PlannedLetter => {
        const { person } = plan;
        return {
          plan,
          envelope: { from: mailing.sender.address, to: person.email },
          compose: (date) => mailing.write(person, date),
          record: (state, reply) => record(plan, state, reply),
        };
      });
      const delivered = await deliver(letters, courier, pace, clock, signal, (event) =>
        watch(event, letters.length),
      );
      reportOutcomes(plans, delivered, report);
      return { plans: plans.map((plan) => after(plan, known.get(plan))), delivered, asked: letters.length };
    } finally {
      ledger.close();
    }
  } finally {
    giveBack();
  }
}

/** Reports that another PDF was sent under this edition to people who were chosen, if it was, and who has none yet. */
export function reportChanged(
  plans: readonly Plan[],
  { edition }: Mailing,
  severity: 'error' | 'warning',
  report: Report,
): void {
  const people = plans.filter(({ changed, chosen }) => changed && chosen).length;
  const without = plans
    .filter(({ gone, chosen }) => gone === 'no' && chosen)
    .map(({ person }) => person.email);
  if (people > 0) report[severity]('mail-pdf-changed', null, { edition, people, without });
}

/** Tells of people who were forgotten and stand in the list again: they get nothing. */
export function reportForgotten(plans: readonly Plan[], report: Report): void {
  for (const { person, entry, gone, chosen } of plans) {
    if (gone !== 'forgotten' || !chosen) continue;
    const { name, email, source } = person;
    report.warning('mail-forgotten', source, { name, address: email, day: entry!.at.slice(0, 10) });
  }
}

function entryOf(person: Addressee, mailing: Mailing, state: State, now: Date, reply?: string): Entry {
  return {
    at: now.toISOString(),
    state,
    edition: mailing.edition,
    address: addressKey(person.email),
    person: personKey(person.name),
    pdf: mailing.pdfOf(person).sha256,
    message: mailing.idOf(person),
    ...(reply && { reply }),
  };
}

/** Reports the messages that were not sent, or may not have been, each at its person's place in the list. */
function reportOutcomes(
  plans: readonly Plan[],
  { outcomes }: Delivered<PlannedLetter>,
  report: Report,
): void {
  const tried = new Map([...outcomes].map(([{ plan }, outcome]) => [plan, outcome]));
  for (const plan of plans) {
    const { person, chosen } = plan;
    const outcome = tried.get(plan);
    if (outcome) reportOutcome(outcome, person.email, person.source, report);
    else if (chosen) reportUnknown(plan, report);
  }
}

/** Reports the fate of a message, unless it was sent. */
export function reportOutcome(
  outcome: Outcome,
  address: string,
  source: Source | null,
  report: Report,
): void {
  const { kind, reply } = outcome;
  if (kind === 'refused') report.error(`mail-refused-${outcome.of}`, source, { address, reply });
  if (kind === 'deferred') report.error('mail-deferred', source, { address, reply });
  if (kind === 'unknown') report.error('mail-unknown-fate', source, { address, reply, at: null });
}

/** Reports a message of an earlier run whose fate is unknown. */
function reportUnknown({ person, entry, gone }: Plan, report: Report): void {
  if (gone !== 'perhaps') return;
  const { at, reply = '' } = entry!;
  report.error('mail-unknown-fate', person.source, { address: person.email, reply, at: at.slice(0, 16) });
}

function after(plan: Plan, entry: Entry | undefined): Plan {
  return entry ? { ...plan, entry, gone: hasGone(entry), changed: false } : plan;
}
