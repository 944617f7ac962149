import { createHash } from 'node:crypto';
import { domainOf } from '../content/mailbox.ts';
import { addressKey } from './ledger.ts';

/** What makes a message the one that it is. */
export interface Identity {
  readonly cohort: string;
  readonly edition: string;
  readonly address: string;
  /** The PDF's SHA-256. */
  readonly pdf: string;
}

/**
 * The Message-ID (RFC 5322, 3.6.4), without the angle brackets: the same for the same message, so that a
 * server may drop a double. It tells nothing of whom the message is for.
 */
export function messageId({ cohort, edition, address, pdf }: Identity, sender: string): string {
  return `livret-${digest(cohort, edition, addressKey(address), pdf)}@${asciiDomain(sender)}`;
}

/** 128 bits, as hexadecimal digits. */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

export function asciiDomain(address: string): string {
  return new URL(`http://${domainOf(address)}`).hostname;
}
