import { bookletIds, cohortIdsFor, type ProjectFiles } from '../content/index.ts';
import type { Report } from '../faults/fault.ts';
import { forgottenAmong } from '../mail/forgotten.ts';
import { addressKey, type Entry, parseLedger, standings } from '../mail/ledger.ts';
import { type ListedPerson, readAllPeople } from '../project/people.ts';
import { ledgerPath } from '../sending/send.ts';
import { type Forgotten, isOf } from './person.ts';
import { type Traces, tracesOf } from './traces.ts';

/** All that a project's lists and ledgers know of people. */
export interface Known {
  /** The cohorts to which the search is limited; null for all. */
  readonly cohorts: ReadonlySet<string> | null;
  /** Everyone whom the lists have. */
  readonly listed: readonly ListedPerson[];
  /** The entries of each ledger, by its path from the project's folder. */
  readonly ledgers: ReadonlyMap<string, readonly Entry[]>;
  /** The ledgers of each cohort, those too that are still to be written. */
  readonly ledgersOf: (cohort: string) => readonly string[];
}

/**
 * Reads the lists and the ledgers of a project. A fault that could hide a person goes into the report.
 * @param cohorts those to which the search is limited; null for all.
 */
export async function readKnown(
  files: ProjectFiles,
  cohorts: ReadonlySet<string> | null,
  report: Report,
): Promise<Known> {
  const listed = await readAllPeople(files, report);
  const paths = files.list('content/cohorts').filter((path) => {
    const [, cohort] = LEDGER.exec(path) ?? [];
    return cohort !== undefined && (cohorts?.has(cohort) ?? true);
  });
  const ledgers = paths.map((path) => {
    const text = new TextDecoder().decode(files.read(path) ?? new Uint8Array());
    return [path, parseLedger(text, path, report)] as const;
  });
  const booklets = bookletIds(files);
  const ledgersOf = (cohort: string) => {
    if (booklets.length === 0) return [ledgerPath({ cohort, booklet: null })];
    const own = booklets.filter((booklet) => cohortIdsFor(booklet, files).includes(cohort));
    return own.map((booklet) => ledgerPath({ cohort, booklet }));
  };
  return { cohorts, listed, ledgers: new Map(ledgers), ledgersOf };
}

const LEDGER = /^content\/cohorts\/([^./]+)(?:\.[^./]+)?\.sent\.jsonl$/;

/** A person, and the places from which they are to be removed. */
export interface Removal {
  readonly person: Forgotten;
  /** Everyone whom the lists have. */
  readonly listed: readonly ListedPerson[];
  /** The ledgers that have the person, or will: their paths from the project's folder. */
  readonly ledgers: readonly string[];
  readonly traces: Traces;
}

/** @param out the output folder. */
export function removalOf(person: Forgotten, known: Known, out: string): Removal {
  const { listed, ledgers, ledgersOf, cohorts } = known;
  const naming = [...ledgers].flatMap(([file, entries]) =>
    entries.some((entry) => isOf(person, entry)) ? file : [],
  );
  const own = person.address === null ? [] : person.rows.flatMap(({ cohort }) => ledgersOf(cohort));
  return {
    person,
    listed,
    ledgers: [...new Set([...own, ...naming])].sort(),
    traces: tracesOf(person, listed, out, cohorts),
  };
}

export function isEmpty({ person, ledgers, traces }: Removal): boolean {
  return person.rows.length + ledgers.length + Object.values(traces).flat().length === 0;
}

/** The time when the person of an address was forgotten, ISO 8601 in UTC; null where no ledger says so. */
export function forgottenAt(asked: string, { ledgers }: Known): string | null {
  const times = [...ledgers.values()].map((entries) => {
    const find = forgottenAmong(standings(entries, ''));
    return find(addressKey(asked), '')?.at;
  });
  return times.find((at) => at !== undefined) ?? null;
}
