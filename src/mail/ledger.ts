import { hyphenated } from '../content/index.ts';
import { asciiAddress } from '../content/mailbox.ts';
import type { Report } from '../faults/fault.ts';

/**
 * The states of a message. `asked`: it is to be sent again, whatever its state was. `sending`: its text is
 * being handed over; if this is the last state, nobody knows whether it arrived. `deferred`, `refused`: the
 * server did not take it, for now or for good. `unknown`: the server did not answer. `forgotten`: the person gets
 * nothing more, under any edition.
 */
const STATES = ['asked', 'sending', 'sent', 'deferred', 'refused', 'unknown', 'forgotten'] as const;
export type State = (typeof STATES)[number];

/** A line of a cohort's ledger. */
export interface Entry {
  /** The time of writing, ISO 8601 in UTC. */
  readonly at: string;
  readonly state: State;
  readonly edition: string;
  /** The recipient's address, as `addressKey` gives it; a digest for one who was forgotten (`forgottenKey`). */
  readonly address: string;
  /** The recipient's name, as `personKey` gives it. Ledgers of before do not have it. */
  readonly person?: string;
  /** The PDF's SHA-256. */
  readonly pdf: string;
  /** The Message-ID. */
  readonly message: string;
  /** The server's reply. */
  readonly reply?: string;
}

/** The last entries under one edition: of each address, and of each person at an address. Those who were forgotten are under all. */
export type Standings = ReadonlyMap<string, Entry>;

export function standings(entries: readonly Entry[], edition: string): Standings {
  return new Map(
    entries
      .filter(({ edition: own, state }) => own === edition.trim() || state === 'forgotten')
      .flatMap((entry) => [
        [entry.address, entry] as const,
        [standingKey(entry.address, entry.person), entry] as const,
      ]),
  );
}

/** The last sending to a cohort, under any edition. */
export interface LastSending {
  /** The time of the last message, ISO 8601 in UTC. */
  readonly at: string;
  readonly edition: string;
  /** The number of people who got that edition. */
  readonly people: number;
}

/** @returns null when nothing was sent yet. */
export function lastSending(entries: readonly Entry[]): LastSending | null {
  const sent = entries.filter(({ state }) => state === 'sent');
  const last = sent.at(-1);
  if (!last) return null;
  const same = sent.filter(({ edition }) => edition === last.edition);
  const people = new Set(same.map(({ address, person }) => standingKey(address, person)));
  return { at: last.at, edition: last.edition, people: people.size };
}

/** The key of a person at an address that several share; without a person, that of entries which name none. */
export function standingKey(address: string, person = ''): string {
  return `${address} ${person}`;
}

/** The key under which the name of a person is compared: that of a list which was sorted otherwise is the same. */
export function personKey(name: string): string {
  return hyphenated(name);
}

/** Whether a message was sent. `forgotten`: nobody asks, since the person gets none. */
export type Gone = 'yes' | 'perhaps' | 'no' | 'forgotten';

/** Whether a message was sent, by its last entry. */
export function hasGone(entry: Entry | undefined): Gone {
  if (entry?.state === 'sent') return 'yes';
  if (entry?.state === 'forgotten') return 'forgotten';
  return entry?.state === 'sending' || entry?.state === 'unknown' ? 'perhaps' : 'no';
}

/**
 * The key under which an address is compared. Case is ignored, as it is by all common servers; a domain counts the same
 * in its own letters and in ASCII.
 */
export function addressKey(address: string): string {
  return asciiAddress(address.trim().normalize('NFC')).toLowerCase();
}

/**
 * Parses a ledger of one JSON object a line. Lines that were edited by hand count whatever their capitals, spaces and
 * line ends. An unreadable line is a fault, since its message might be sent twice.
 */
export function parseLedger(text: string, file: string, report: Report): Entry[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((line, i): Entry[] => {
      if (line.trim() === '') return [];
      const entry = parseEntry(line);
      if (!entry) report.error('ledger-unreadable', { file, line: i + 1, column: 1 }, {});
      return entry ? [entry] : [];
    });
}

/** The entry of a line; null for a line that has none, or only the beginning of one. */
export function parseEntry(line: string): Entry | null {
  try {
    const { at, state, edition, address, person, pdf, message, reply } = JSON.parse(line);
    const texts = [at, state, edition, address, pdf, message];
    if (!texts.every((text) => typeof text === 'string')) return null;
    const known = STATES.find((name) => name === state.trim().toLowerCase());
    if (!known) return null;
    return {
      at,
      state: known,
      edition: edition.trim(),
      address: addressKey(address),
      ...(typeof person === 'string' && { person: personKey(person) }),
      pdf: pdf.trim().toLowerCase(),
      message,
      ...(reply && { reply: String(reply) }),
    };
  } catch {
    return null;
  }
}
