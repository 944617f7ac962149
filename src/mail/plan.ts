import { addressKey, type Entry, hasGone, type Standings } from './ledger.ts';
import type { Addressee } from './mailing.ts';

/** What is to be done for one person. */
export interface Plan {
  readonly person: Addressee;
  /** What the ledger says last. */
  readonly entry: Entry | undefined;
  /** `perhaps`: it may have gone, and is not sent again unless asked. */
  readonly gone: 'yes' | 'perhaps' | 'no';
  /** Another PDF went under this edition. */
  readonly changed: boolean;
  /** It is among those that were asked for. */
  readonly chosen: boolean;
}

/**
 * Who is to get a message, by what is known of earlier ones.
 * @param pdf the SHA-256 of the PDF that a person gets.
 * @param only the addresses asked for, as `addressKey` gives them; null for all.
 */
export function planMessages(
  people: readonly Addressee[],
  known: Standings,
  pdf: (person: Addressee) => string,
  only: ReadonlySet<string> | null,
): Plan[] {
  return people.map((person) => {
    const key = addressKey(person.email);
    const entry = known.get(key);
    const gone = hasGone(entry);
    const changed = gone !== 'no' && entry!.pdf !== pdf(person);
    return { person, entry, gone, changed, chosen: only === null || only.has(key) };
  });
}

/** Those whom a message is sent to; with `again`, whatever went before. */
export function toSend(plans: readonly Plan[], again: boolean): Plan[] {
  return plans.filter(({ chosen, gone }) => chosen && (again || gone === 'no'));
}
