import { ledgerPath, type Planned, planOf } from '../sending/send.ts';
import type { MailJob } from './mail-result.ts';

/** The plans by the ledger as it is now. */
export function plannedBy({ mailing, only, session, report }: MailJob): Planned {
  const ledger = session.files.read(ledgerPath(mailing)) ?? new Uint8Array();
  return planOf(mailing, new TextDecoder().decode(ledger), only, report);
}
