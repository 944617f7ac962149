import type { InterfaceLanguage } from '../faults/print.ts';
import type { Mailing } from '../mail/mailing.ts';
import type { Plan } from '../mail/plan.ts';
import { table } from './table.ts';

/** A table of the people, their PDFs, and the state of their messages. */
export function mailTable(mailing: Mailing, plans: readonly Plan[], language: InterfaceLanguage): string {
  const words = WORDS[language];
  const rows = plans
    .filter(({ chosen }) => chosen)
    .map((plan) => {
      const { person } = plan;
      return [person.email, person.name, mailing.pdfOf(person).name, standingInWords(plan, language)];
    });
  return table([words.head, ...rows]);
}

/** The number of messages in each state: `sent 12, to send 3`. */
export function mailCounts(plans: readonly Plan[], language: InterfaceLanguage): string {
  const counts = new Map<string, number>();
  for (const plan of plans) {
    if (!plan.chosen) continue;
    const word = WORDS[language][stateOf(plan)];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return `${[...counts].map(([word, count]) => `${word} ${count}`).join(', ')}\n`;
}

type MailState = 'waiting' | 'sent' | 'unknown' | 'refused' | 'deferred' | 'forgotten';

/** The state of a person's message. */
export function stateOf({ entry, gone }: Plan): MailState {
  if (gone === 'yes') return 'sent';
  if (gone === 'perhaps') return 'unknown';
  if (gone === 'forgotten') return 'forgotten';
  return entry?.state === 'refused' || entry?.state === 'deferred' ? entry.state : 'waiting';
}

function standingInWords(plan: Plan, language: InterfaceLanguage): string {
  const { entry } = plan;
  const word = WORDS[language][stateOf(plan)];
  return entry && entry.state !== 'asked' ? `${word} ${entry.at.slice(0, 10)}` : word;
}

const WORDS = {
  fr: {
    head: ['adresse', 'nom', 'livret', 'message'],
    waiting: 'à envoyer',
    sent: 'envoyé',
    unknown: 'sort inconnu',
    refused: 'refusé',
    deferred: 'remis à plus tard',
    forgotten: 'rien (oublié)',
  },
  en: {
    head: ['address', 'name', 'booklet', 'message'],
    waiting: 'to send',
    sent: 'sent',
    unknown: 'fate unknown',
    refused: 'refused',
    deferred: 'put off',
    forgotten: 'nothing (forgotten)',
  },
} as const;
