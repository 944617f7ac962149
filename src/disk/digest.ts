import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { attempt } from '../attempt.ts';

/** The SHA-256 of bytes, or of a text's UTF-8, in hexadecimal. */
export function digestOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The SHA-256 of texts one after the other. */
export function digestOfParts(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** The SHA-256 of a file; null when it is missing or cannot be read. */
export const digestOfFile = (path: string): string | null =>
  attempt(() => digestOf(readFileSync(path)), null);
