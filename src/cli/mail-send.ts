import { Report, shown } from '../faults/fault.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { type Delivered, type DeliveryEvent, deliver, type Letter, type Pace } from '../mail/delivery.ts';
import { digest } from '../mail/identity.ts';
import { addressKey } from '../mail/ledger.ts';
import { toSend } from '../mail/plan.ts';
import type { SmtpSettings } from '../mail/settings.ts';
import { smtpCourier } from '../mail/smtp.ts';
import { reportOutcome, sendMailing } from '../sending/send.ts';
import type { ExitCode } from './exit-code.ts';
import { changesSinceLast, keepSent } from './mail-changes.ts';
import { endMail, type MailJob, plannedBy } from './mail-result.ts';
import { mailSummary } from './mail-summary.ts';
import { mailCounts } from './mail-table.ts';

/** `livret mail --deliver`: sends each person their message, once. */
export async function deliverCommand(job: MailJob, smtp: SmtpSettings): Promise<ExitCode> {
  const { mailing, only, session, report } = job;
  const { parsed, language, world, folder, progress } = session;
  if (!(await isConfirmed(job))) return endMail(job, [], '');
  let done = 0;
  const result = await sendMailing(
    mailing,
    { only, resend: parsed.values.resend === true },
    folder,
    {
      courier: await smtpCourier(smtp),
      pace: paceOf(smtp),
      clock: world.clock,
      signal: interruptSignal(job),
      watch: (event, asked) => {
        if ('letter' in event && event.fate.kind !== 'deferred') done++;
        progress.say(mailProgress(event, done, asked, language));
      },
    },
    report,
  );
  if (!result) return endMail(job, [], '');
  if ([...result.delivered.outcomes.values()].some(({ kind }) => kind === 'sent'))
    keepSent(job, result.plans);
  reportStop(job, result.delivered, result.asked);
  return endMail(job, result.plans, mailCounts(result.plans, language));
}

/**
 * Whether the user means to send. On a terminal, the command shows what the messages say and asks for the number of
 * readers; any other answer is reported as an error.
 */
async function isConfirmed(job: MailJob): Promise<boolean> {
  const { mailing, session, report } = job;
  const { parsed, language, world, progress } = session;
  if (!world.ask || parsed.values.json) return true;
  // The ledger's faults are reported once: when it is sent.
  const planned = plannedBy({ ...job, report: new Report() });
  const people = toSend(planned.plans, parsed.values.resend === true).length;
  if (people === 0) return true;
  progress.clear();
  world.stdout.write(`${mailSummary(mailing, planned, language)}${changesSinceLast(job, planned)}\n`);
  const typed = (await world.ask(QUESTION[language])).trim();
  if (typed !== String(people)) report.error('mail-not-confirmed', null, { typed, people });
  return !report.failed;
}

/** `livret mail --test-to ME`: sends one message to another address, and records nothing in the ledger. */
export async function testCommand(job: MailJob, smtp: SmtpSettings): Promise<ExitCode> {
  const { mailing, only, session, report } = job;
  const { parsed, language, world } = session;
  const person = mailing.people.find(({ email }) => only === null || only.has(addressKey(email)));
  if (!person) return endMail(job, [], '');
  const address = parsed.values['test-to'] as string;
  const now = world.clock.now();
  // Each test has an id of its own, so that no server drops it as a duplicate.
  const id = mailing.idOf(person).replace(/^[^@]*/, `livret-test-${digest(address, String(now))}`);
  const letter: Letter = {
    envelope: { from: mailing.sender.address, to: address },
    compose: (date) => mailing.write(person, date, { id, to: { name: null, address } }),
    record: () => {},
  };
  const courier = await smtpCourier(smtp);
  const signal = interruptSignal(job);
  const delivered = await deliver([letter], courier, paceOf(smtp), world.clock, signal, () => {});
  const outcome = delivered.outcomes.get(letter);
  if (outcome) reportOutcome(outcome, address, null, report);
  reportStop(job, delivered, 1);
  const sent = outcome?.kind === 'sent';
  return endMail(job, [], sent && !parsed.values.json ? TEST_SENT[language](person.email, address) : '');
}

function paceOf({ connections, rate, retry }: SmtpSettings): Pace {
  return { connections, rate, retry: retry * 1000 };
}

/** A signal that aborts when the user wants to stop. Messages on their way are still waited for. */
function interruptSignal({ session: { world } }: MailJob): AbortSignal {
  const abort = new AbortController();
  world.onInterrupt(() => abort.abort());
  return abort.signal;
}

function reportStop({ report }: MailJob, { outcomes, stopped }: Delivered<Letter>, asked: number): void {
  if (stopped === null) return;
  const settled = [...outcomes.values()].filter(({ kind }) => kind !== 'deferred').length;
  const left = asked - settled;
  if (stopped === 'interrupted')
    report.error('mail-stopped', null, { cause: 'interrupted', reply: '', left });
  else {
    const cause = stopped.kind === 'barred' ? stopped.cause : 'busy';
    report.error('mail-stopped', null, { cause, reply: stopped.reply, left });
  }
}

const QUESTION = {
  fr: 'À combien de lecteurs ? Écrivez leur nombre pour envoyer : ',
  en: 'To how many readers? Write their number to send: ',
} as const;

const TEST_SENT = {
  fr: (person: string, me: string) => `envoyé à ${me} : le message de ${person}\n`,
  en: (person: string, me: string) => `sent to ${me}: the message of ${person}\n`,
} as const;

/** A line of progress: how many messages have gone, and when the next try is. */
export function mailProgress(
  event: DeliveryEvent<unknown>,
  done: number,
  asked: number,
  language: InterfaceLanguage,
): string {
  if ('letter' in event) return `${PROGRESS[language].sending} ${done} / ${asked}`;
  const seconds = Math.ceil(event.wait / 1000);
  return `${PROGRESS[language].sending} ${done} / ${asked}, ${PROGRESS[language].waiting(seconds)} (${shown(event.reply)})`;
}

const PROGRESS = {
  fr: { sending: 'envoi', waiting: (seconds: number) => `nouvel essai dans ${seconds} s` },
  en: { sending: 'sending', waiting: (seconds: number) => `next try in ${seconds} s` },
} as const;
