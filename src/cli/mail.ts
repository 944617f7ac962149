import { startKeeping } from '../build/kept.ts';
import { readSharedInputs } from '../build/shared-inputs.ts';
import { cohortIdsFor } from '../content/index.ts';
import { messageFile, writeMessages } from '../disk/message-files.ts';
import { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { addressKey } from '../mail/ledger.ts';
import type { Mailing } from '../mail/mailing.ts';
import {
  mailSettings,
  parseEnvFile,
  type SettingFault,
  type Settings,
  senderOf,
  smtpSettings,
} from '../mail/settings.ts';
import { prepareMailing } from '../sending/prepare.ts';
import { reportChanged, reportForgotten } from '../sending/send.ts';
import { usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { changesSinceLast } from './mail-changes.ts';
import { endMail, type MailJob, plannedBy } from './mail-result.ts';
import { mailSummary } from './mail-summary.ts';
import { mailCounts, mailTable } from './mail-table.ts';
import { type Session, shownPath } from './session.ts';
import { showFaults } from './show-faults.ts';
import { versionsAsked } from './versions.ts';

/** `livret mail`: writes a cohort's messages as files, or sends them. */
export async function mailCommand(session: Session): Promise<ExitCode> {
  const { parsed, folder, booklet, out, inputs, watch, newWatch } = session;
  const { values, lists } = parsed;
  const [version, ...others] = versionsAsked(parsed, session);
  if (!version || version.cohort === null || others.length > 0) {
    throw usage('usage-one-cohort', { known: cohortIdsFor(booklet, session.files) }, 'mail');
  }
  const settings = readSettings(session);
  const sending = values.deliver === true || values['test-to'] !== undefined;
  const smtp = smtpSettings(settings);
  const report = new Report();
  if (!('host' in smtp)) reportSettings(smtp, sending, report);
  if (report.failed) {
    showFaults([{ cohort: null, faults: report.faults }], session);
    return 3;
  }
  const build = {
    folder,
    booklet,
    out,
    inputs,
    charts: false,
    html: null,
    copies: false,
    force: false,
    claim: 'A-2a' as const,
    draft: null,
  };
  const request = { ...build, cohort: version.cohort, from: senderOf(settings) };
  const shared = await readSharedInputs(folder, watch, startKeeping(), booklet);
  const { mailing, faults } = await prepareMailing(request, shared, () => newWatch(version.cohort));
  if (!mailing) {
    showFaults([{ cohort: version.cohort, faults }], session);
    return 1;
  }
  report.add(faults);
  const only = chosenAddresses(lists.only, mailing);
  if (values.deliver && mailing.variants.includes('teacher') && !values['with-answers']) {
    report.error('mail-answers', null, {
      cohort: version.cohort,
      people: only?.size ?? mailing.people.length,
    });
    return endMail({ session, mailing, only, report }, [], '');
  }
  const job: MailJob = { session, mailing, only, report };
  if (!sending || !('host' in smtp)) return writeCommand(job);
  const { deliverCommand, testCommand } = await import('./mail-send.ts');
  return values['test-to'] ? testCommand(job, smtp) : deliverCommand(job, smtp);
}

/** Reports faults of the settings. A missing one is a fault only when messages are sent. */
function reportSettings(faults: readonly SettingFault[], sending: boolean, report: Report): void {
  for (const { name, example, missing } of faults) {
    if (!missing) report.error('smtp-setting-wrong', null, { name, example });
    else if (sending) report.error('smtp-setting-missing', null, { name, example });
  }
}

/** The settings of the environment; those of `.env` where it has none. */
function readSettings({ files, world: { env } }: Session): Settings {
  const file = files.read('.env');
  return mailSettings(env, file ? parseEnvFile(new TextDecoder().decode(file)) : {});
}

/**
 * The addresses of `--only`, as `addressKey` gives them; null without it.
 * @throws UsageError when nobody has such an address.
 */
function chosenAddresses(asked: readonly string[] | undefined, { people }: Mailing) {
  if (!asked) return null;
  const known = people.map(({ email }) => addressKey(email));
  const unknown = asked.find((address) => !known.includes(addressKey(address)));
  if (unknown !== undefined) {
    throw usage('usage-unknown-person', { address: unknown, near: nearest(unknown, known) }, 'mail');
  }
  return new Set(asked.map(addressKey));
}

/** `livret mail` alone: writes the messages as files. */
async function writeCommand(job: MailJob): Promise<ExitCode> {
  const { mailing, session, report } = job;
  const { language, out } = session;
  const planned = plannedBy(job);
  const { plans } = planned;
  if (report.failed) return endMail(job, plans, '');
  reportChanged(plans, mailing, 'warning', report);
  reportForgotten(plans, report);
  const written = plans
    .filter(({ chosen, gone }) => chosen && gone !== 'forgotten')
    .map(({ person }) => person);
  await writeMessages(mailing, written, out);
  const folder = shownPath(`${mailing.cohort}/mail`, session);
  const text = `${mailSummary(mailing, planned, language)}${changesSinceLast(job, planned)}\n${mailTable(mailing, plans, language)}\n${folder}  ${mailCounts(plans, language)}`;
  return endMail(job, plans, text, (person) =>
    written.includes(person) ? messageFile(mailing, person) : null,
  );
}
