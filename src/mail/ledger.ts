import type { Report } from '../faults/fault.ts';

/**
 * What became of a message, as far as it is known. `asked`: it is to be sent again, whatever it was before.
 * `sending`: its text is being handed over; where nothing follows, nobody knows whether it arrived.
 * `deferred` and `refused`: the server said that it did not take it, for now or for good. `unknown`: the
 * server said nothing.
 */
export const STATES = ['asked', 'sending', 'sent', 'deferred', 'refused', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** A line of a cohort's ledger. */
export interface Entry {
  /** When, as ISO 8601 in UTC. */
  readonly at: string;
  readonly state: State;
  readonly edition: string;
  /** As `addressKey` gives it. */
  readonly address: string;
  /** The PDF's SHA-256. */
  readonly pdf: string;
  readonly message: string;
  /** What the server said. */
  readonly reply?: string;
}

/** Of each address, what was last written under an edition. */
export type Standings = ReadonlyMap<string, Entry>;

export function standings(entries: readonly Entry[], edition: string): Standings {
  return new Map(
    entries.filter((entry) => entry.edition === edition).map((entry) => [entry.address, entry] as const),
  );
}

/** Whether a message has gone, may have gone, or has surely not. */
export function hasGone(entry: Entry | undefined): 'yes' | 'perhaps' | 'no' {
  if (entry?.state === 'sent') return 'yes';
  return entry?.state === 'sending' || entry?.state === 'unknown' ? 'perhaps' : 'no';
}

/** Mailboxes are told apart without regard to case, as all common servers do. */
export function addressKey(address: string): string {
  return address.normalize('NFC').toLowerCase();
}

/** One JSON object a line. What cannot be read is a fault: what it said would be forgotten. */
export function parseLedger(text: string, file: string, report: Report): Entry[] {
  return text.split('\n').flatMap((line, i): Entry[] => {
    if (line.trim() === '') return [];
    const entry = parseEntry(line);
    if (!entry) report.error('ledger-unreadable', { file, line: i + 1, column: 1 }, {});
    return entry ? [entry] : [];
  });
}

function parseEntry(line: string): Entry | null {
  try {
    const entry = JSON.parse(line);
    const texts = [entry.at, entry.edition, entry.address, entry.pdf, entry.message];
    return texts.every((text) => typeof text === 'string') && STATES.includes(entry.state) ? entry : null;
  } catch {
    return null;
  }
}
