import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../attempt.ts';
import { PART_REPORT, reportName } from '../build/parts.ts';
import { messageName } from '../disk/message-files.ts';
import type { ListedPerson } from '../project/people.ts';
import { copyTest, escaped } from './copies.ts';
import type { Forgotten } from './person.ts';
import { clearedReport } from './report.ts';

/** The files that an output folder has of a person: paths from there, with `/`, sorted. */
export interface Traces {
  /** The .eml files of messages to the person. */
  readonly messages: readonly string[];
  /** Copies, their web pages, their records, and what a killed build left of them. */
  readonly copies: readonly string[];
  /** Reports of builds that name the person. */
  readonly reports: readonly string[];
}

/**
 * Finds what builds and mails of any booklet wrote for a person.
 * @param listed everyone whom the lists have.
 * @param cohorts where to look; null for everywhere.
 */
export function tracesOf(
  person: Forgotten,
  listed: readonly ListedPerson[],
  out: string,
  cohorts: ReadonlySet<string> | null,
): Traces {
  const messages: string[] = [];
  const copies: string[] = [];
  const reports: string[] = [];
  const isCopy = copyTest(person, listed);
  for (const path of pathsUnder(out)) {
    const [, cohort, kind, name] = OF_PEOPLE.exec(path) ?? [];
    if (name === undefined) {
      if (isReport(path) && clearedReport(readFileSync(join(out, path), 'utf8'), person, listed))
        reports.push(path);
    } else if (cohorts?.has(cohort!) ?? true) {
      if (kind === 'mail' && isMessage(person, name)) messages.push(path);
      if (kind === 'copies' && isCopy(cohort!, name)) copies.push(path);
    }
  }
  return { messages, copies, reports };
}

/** `COHORT/copies/NAME`, and the same in the folder of a booklet or of its records. */
const OF_PEOPLE = /^(?:[^/]+\/)?(?:\.cache\/)?([^/]+)\/(copies|mail)\/([^/]+)$/;

const isReport = (path: string): boolean => {
  const [name, ...folders] = path.split('/').reverse();
  return folders.length < 2 && (name === reportName(null) || PART_REPORT.test(name!));
};

/** The paths of all files and folders under a folder, sorted. Links are not followed. */
function pathsUnder(folder: string): string[] {
  const under = (inner: string): string[] =>
    entriesOf(join(folder, inner)).flatMap((entry) => {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      return entry.isDirectory() ? [path, ...under(path)] : [path];
    });
  return under('').sort();
}

const entriesOf = (folder: string): Dirent[] =>
  attempt(() => readdirSync(folder, { withFileTypes: true }), []);

/** Whether a file is a message to a person. A killed process leaves parts of files, with a dot before their names. */
function isMessage({ address }: Forgotten, name: string): boolean {
  return address !== null && new RegExp(`^\\.?\\d{3,}-${escaped(messageName(address))}`).test(name);
}
