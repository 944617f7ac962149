import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The SHA-256 of bytes, or of a text's UTF-8, in hexadecimal. */
export function digestOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The SHA-256 of a file; null when it is missing or cannot be read. */
export function digestOfFile(path: string): string | null {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return null;
  }
}
