import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asciiAddress } from '../content/mailbox.ts';
import type { Addressee, Mailing } from '../mail/mailing.ts';
import { writeError } from './environment-error.ts';
import { folderInside } from './inside.ts';
import { replaceFile } from './replace-file.ts';
import { removeLeftovers } from './temporary-files.ts';

/** The names of message files: a person's number in the list, then their address. */
const NAMED = /^\d{3,}-.*\.eml$/;

/** The path of a person's message from the output folder: `iut-valserre/mail/001-awa@example.org.eml`. */
export function messageFile({ cohort, people }: Mailing, person: Addressee): string {
  const digits = Math.max(3, String(people.length).length);
  const number = String(people.indexOf(person) + 1).padStart(digits, '0');
  return `${cohort}/mail/${number}-${messageName(person.email)}`;
}

/** The name of the file of a message to an address, after the number. */
export function messageName(address: string): string {
  return `${asciiAddress(address).replace(/[^A-Za-z0-9@.+_-]/g, '_')}.eml`;
}

/**
 * Writes messages as .eml files to look at, and removes the files that an earlier run wrote.
 * @throws EnvironmentError
 */
export async function writeMessages(
  mailing: Mailing,
  people: readonly Addressee[],
  out: string,
): Promise<void> {
  const files = new Map(people.map((person) => [messageFile(mailing, person), person]));
  const inner = `${mailing.cohort}/mail`;
  const folder = folderInside(out, inner);
  removeLeftovers(out, inner);
  const before = existsSync(folder) ? readdirSync(folder).filter((name) => NAMED.test(name)) : [];
  for (const name of before) if (!files.has(`${inner}/${name}`)) remove(join(folder, name));
  for (const [file, person] of files) replaceFile(out, file, await mailing.write(person, mailing.date));
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch (cause) {
    throw writeError(cause, path);
  }
}
