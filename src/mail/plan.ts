import { type FindForgotten, forgottenAmong } from './forgotten.ts';
import {
  addressKey,
  type Entry,
  type Gone,
  hasGone,
  personKey,
  type Standings,
  standingKey,
} from './ledger.ts';
import type { Addressee } from './mailing.ts';

/** A person's message: what the ledger says of it, and whether it was chosen. */
export interface Plan {
  readonly person: Addressee;
  /** The person's last entry in the ledger. */
  readonly entry: Entry | undefined;
  /** `perhaps`: it may have been sent. It is not sent again unless the user asks. */
  readonly gone: Gone;
  /** Whether another PDF was sent under this edition. */
  readonly changed: boolean;
  /** Whether the user chose this person. */
  readonly chosen: boolean;
  /** Whether the user chose this person by their address. */
  readonly named: boolean;
}

/**
 * Plans a message for each person, by what is known of earlier ones.
 * @param pdf the SHA-256 of the PDF that a person gets.
 * @param only the addresses asked for, as `addressKey` gives them; null for all.
 */
export function planMessages(
  people: readonly Addressee[],
  known: Standings,
  pdf: (person: Addressee) => string,
  only: ReadonlySet<string> | null,
): Plan[] {
  const atAddress = new Map<string, Addressee[]>();
  for (const person of people) {
    const key = addressKey(person.email);
    atAddress.set(key, [...(atAddress.get(key) ?? []), person]);
  }
  const findForgotten = forgottenAmong(known);
  return people.map((person) => {
    const key = addressKey(person.email);
    const entry = withForgotten(person, lastEntry(person, atAddress.get(key)!, known), findForgotten);
    const gone = hasGone(entry);
    const changed = (gone === 'yes' || gone === 'perhaps') && entry!.pdf !== pdf(person);
    const named = only?.has(key) ?? false;
    return { person, entry, gone, changed, chosen: only === null || named, named };
  });
}

/**
 * The last entry of a person. Where several share an address, it is the one of their name; an entry that names nobody
 * is that of the first.
 */
function lastEntry(person: Addressee, sharing: readonly Addressee[], known: Standings): Entry | undefined {
  const address = addressKey(person.email);
  if (sharing.length === 1) return known.get(address);
  const own = known.get(standingKey(address, personKey(person.name)));
  return own ?? (sharing[0] === person ? known.get(standingKey(address)) : undefined);
}

/** The entry that says a person was forgotten, unless they got a message since, at their wish. */
function withForgotten(
  { email, name }: Addressee,
  last: Entry | undefined,
  findForgotten: FindForgotten,
): Entry | undefined {
  const forgotten = findForgotten(addressKey(email), personKey(name));
  return forgotten && (!last || last.at <= forgotten.at) ? forgotten : last;
}

/**
 * The plans whose messages are to be sent. `again` includes those that were sent before, and people who were forgotten
 * and whom the user names.
 */
export function toSend(plans: readonly Plan[], again: boolean): Plan[] {
  return plans.filter(
    ({ chosen, gone, named }) => chosen && (gone === 'no' || (again && (gone !== 'forgotten' || named))),
  );
}
