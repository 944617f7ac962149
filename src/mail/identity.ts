import { createHash } from 'node:crypto';
import { asciiAddress, domainOf } from '../content/mailbox.ts';
import { addressKey, personKey } from './ledger.ts';

/** The properties that tell one message from another. */
interface Identity {
  readonly cohort: string;
  readonly edition: string;
  readonly address: string;
  /** The recipient's name: several may share an address. */
  readonly person: string;
  /** The PDF's SHA-256. */
  readonly pdf: string;
}

/**
 * The Message-ID (RFC 5322, 3.6.4) without angle brackets. The same message always has the same id, so that a
 * server may drop a duplicate. The id does not reveal the recipient.
 */
export function messageId({ cohort, edition, address, person, pdf }: Identity, sender: string): string {
  return `livret-${digest(cohort, edition, addressKey(address), personKey(person), pdf)}@${asciiDomain(sender)}`;
}

/** The first 128 bits of the parts' SHA-256, in hexadecimal. */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

export function asciiDomain(address: string): string {
  return domainOf(asciiAddress(address)).toLowerCase();
}
