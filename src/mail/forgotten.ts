import { createHmac } from 'node:crypto';
import { type Entry, parseEntry, type Standings } from './ledger.ts';

/**
 * The salted digest (HMAC-SHA-256) that stands in a ledger for the address of a person who was forgotten, and by which
 * they are known when a list has them again: `forgotten:SALT:DIGEST`.
 * @param address as `addressKey` gives it.
 * @param person as `personKey` gives it; null for whoever has the address.
 */
export function forgottenKey(salt: string, address: string, person: string | null): string {
  // Lists turn names round: `Awa Diallo`, `DIALLO Awa`.
  const words = person?.split('-').sort() ?? null;
  const digest = createHmac('sha256', salt)
    .update(JSON.stringify([address, words]))
    .digest('hex');
  return `forgotten:${salt}:${digest}`;
}

/** The entry by which a ledger knows that a person was forgotten. @param key from `forgottenKey`. */
export function forgottenEntry(key: string, now: Date): Entry {
  return { at: now.toISOString(), state: 'forgotten', edition: '', address: key, pdf: '', message: '' };
}

/** Finds the entry that says a person was forgotten. */
export type FindForgotten = (address: string, person: string) => Entry | undefined;

export function forgottenAmong(known: Standings): FindForgotten {
  const salts = saltsOf(known.values());
  return (address, person) => {
    for (const salt of salts) {
      const entry =
        known.get(forgottenKey(salt, address, person)) ?? known.get(forgottenKey(salt, address, null));
      if (entry) return entry;
    }
    return undefined;
  };
}

/** The salts of a ledger: one, unless lines of several ledgers were put together by hand. */
export function saltsOf(entries: Iterable<Entry>): ReadonlySet<string> {
  const forgotten = [...entries].filter(({ state }) => state === 'forgotten');
  return new Set(forgotten.flatMap(({ address }) => address.split(':')[1] ?? []));
}

/** The text of a ledger with a digest in place of a person's address, and without what else tells of them. */
export function withoutAddress(text: string, isTheirs: (entry: Entry) => boolean, key: string): string {
  return text.replace(/^\uFEFF/, '').replace(/[^\r\n]+/g, (line) => {
    const entry = parseEntry(line);
    if (!entry || !isTheirs(entry)) return line;
    const { at, state, edition } = entry;
    return JSON.stringify({ at, state, edition, address: key, pdf: '', message: '' } satisfies Entry);
  });
}
