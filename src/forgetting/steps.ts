import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cutCsvRows, cutListed } from '../content/people/index.ts';
import { writeError } from '../disk/environment-error.ts';
import { placeInside } from '../disk/inside.ts';
import { LedgerFile } from '../disk/ledger-file.ts';
import { replaceFile, rewriteFile } from '../disk/replace-file.ts';
import { Report } from '../faults/fault.ts';
import { forgottenEntry, forgottenKey, saltsOf, withoutAddress } from '../mail/forgotten.ts';
import { type Entry, parseLedger } from '../mail/ledger.ts';
import { type Forgotten, isOf } from './person.ts';
import type { Removal } from './removal.ts';
import { clearedReport } from './report.ts';

/** The project's folder and the output folder, and what is not the same each time. */
interface Place {
  readonly folder: string;
  readonly out: string;
  readonly now: Date;
  /** Bytes that nobody can guess, in hexadecimal. */
  readonly newSalt: () => string;
}

/**
 * The steps that forget a person, in an order in which any of them may be the last: the ledger learns first of all who
 * gets nothing more, and the list and the ledger lose the person last, so that the same command finds them again.
 */
export function stepsOf(removal: Removal, place: Place): readonly (() => void)[] {
  const { person, ledgers, traces } = removal;
  const files = [...new Set(person.rows.map(({ row }) => row.source.file))];
  return [
    ...ledgers.map((file) => () => markLedger(file, person, place)),
    ...[...traces.messages, ...traces.copies].map((path) => () => remove(place.out, path)),
    ...traces.reports.map((path) => () => clearReport(path, removal, place)),
    ...files.map((file) => () => cutRows(file, removal, place)),
    ...ledgers.map((file) => () => clearLedger(file, person, place)),
  ];
}

/** The key of a person in a ledger, with its own salt where it has one. */
function keyIn(entries: readonly Entry[], { address, shares, keys }: Forgotten, place: Place): string {
  const [salt = place.newSalt()] = saltsOf(entries);
  return forgottenKey(salt, address!, shares ? [...keys][0]! : null);
}

/** Writes into a ledger that a person gets nothing more, unless that is the last that it says of them. */
function markLedger(file: string, person: Forgotten, place: Place): void {
  const ledger = new LedgerFile(place.folder, file);
  try {
    const entries = parseLedger(ledger.text, file, new Report());
    const key = keyIn(entries, person, place);
    const last = entries.findLast((entry) => entry.address === key || isOf(person, entry));
    if (last?.state !== 'forgotten') ledger.append(forgottenEntry(key, place.now));
  } finally {
    ledger.close();
  }
}

/** Puts the digest in place of a person's address. */
function clearLedger(file: string, person: Forgotten, place: Place): void {
  const text = readFileSync(placeInside(place.folder, file), 'utf8');
  const key = keyIn(parseLedger(text, file, new Report()), person, place);
  const cleared = withoutAddress(text, (entry) => isOf(person, entry), key);
  if (cleared !== text) rewriteFile(place.folder, file, cleared);
}

function remove(folder: string, path: string): void {
  const place = placeInside(folder, path);
  try {
    rmSync(place, { recursive: true, force: true });
  } catch (cause) {
    throw writeError(cause, place);
  }
}

/** Leaves a person out of a report. */
function clearReport(path: string, { person, listed }: Removal, { out }: Place): void {
  const cleared = clearedReport(readFileSync(join(out, path), 'utf8'), person, listed);
  if (cleared !== null) replaceFile(out, path, cleared);
}

/** Cuts a person's rows out of a list. */
function cutRows(file: string, { person, listed }: Removal, { folder }: Place): void {
  const bytes = readFileSync(placeInside(folder, file));
  const rows = person.rows.filter(({ row }) => row.source.file === file);
  const lines = new Set(rows.map(({ row }) => row.source.line));
  // The numbers of those who have none of their own follow from the rows before them.
  const last = rows.at(-1)!;
  const after = listed.slice(listed.indexOf(last) + 1).filter(({ cohort }) => cohort === last.cohort);
  const leave = after.some(({ numbered }) => !numbered);
  const cut = file.endsWith('.csv') ? cutCsvRows(bytes, lines, leave) : cutListed(bytes, lines);
  if (cut) rewriteFile(folder, file, cut);
}
