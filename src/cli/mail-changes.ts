import { pdfPath } from '../build/version.ts';
import { compareOutlines } from '../changes/compare.ts';
import { wordChanges } from '../changes/wording.ts';
import { builtOutline, keepSentOutline, sentOutline } from '../disk/sent-outline.ts';
import type { Plan } from '../mail/plan.ts';
import type { Planned } from '../sending/send.ts';
import type { MailJob } from './mail-result.ts';

/** The number of changes that are told; `livret diff` tells all. */
const MOST_TOLD = 12;

/** The passages that differ from what the cohort was sent last, a line each; '' where none does, or nobody knows. */
export function changesSinceLast({ mailing, session }: MailJob, { last }: Planned): string {
  const { out, language } = session;
  const pdf = pdfOf(mailing);
  const before = last && sentOutline(out, pdf, last.at);
  const now = before && builtOutline(out, pdf);
  if (!before || !now) return '';
  const changes = wordChanges(before, now, compareOutlines(before, now), language);
  const more = changes.length - MOST_TOLD;
  const lines = [...changes.slice(0, MOST_TOLD), ...(more > 0 ? [MORE[language](more)] : [])];
  return lines.map((line) => `  ${line}\n`).join('');
}

/** Keeps what the cohort was sent, once a message has gone. @param plans after sending. */
export function keepSent({ mailing, session }: MailJob, plans: readonly Plan[]): void {
  const times = plans.flatMap(({ entry }) => (entry?.state === 'sent' ? entry.at : []));
  const last = times.sort().at(-1);
  if (last !== undefined) keepSentOutline(session.out, pdfOf(mailing), last);
}

function pdfOf({ cohort, slug }: MailJob['mailing']): string {
  return pdfPath(slug, { cohort, variants: [] });
}

const MORE = {
  fr: (count: number) => `… et ${count} ${count === 1 ? 'autre changement' : 'autres changements'}`,
  en: (count: number) => `… and ${count} more ${count === 1 ? 'change' : 'changes'}`,
} as const;
