import { faultReports, toJson } from '../build/report.ts';
import type { CohortFaults } from '../build/shared-inputs.ts';
import { distinct, type Fault, Report } from '../faults/fault.ts';
import { formatFault, type InterfaceLanguage, wordFault } from '../faults/print.ts';
import { getOrMake } from '../once.ts';
import { lineReader } from '../project/line-reader.ts';
import { rangesOf } from './ranges.ts';
import type { Session } from './session.ts';

/**
 * Prints faults with their code frames, each once. Errors come last, where they are seen. A fault at a place
 * that cohorts share names the cohorts that have it, unless all do. Many that differ by their line alone are one.
 */
export function printFaults(
  findings: readonly CohortFaults[],
  { files, language, world, told }: Session,
): void {
  const readLine = lineReader(files);
  const whose = cohortsByFault(findings);
  const texts = toldOf(findings)
    .map((fault) => {
      const ids = whose(fault);
      const cohorts = ids.length > 0 ? `\n${COHORTS[language](ids)}` : '';
      const text = `${formatFault(fault, language, readLine, world.stderr.color)}${cohorts}`;
      return { fault, text, words: wordsOf(fault, cohorts, language) };
    })
    .filter(({ text }) => !told.has(text));
  const errors = texts.filter(({ fault }) => fault.severity === 'error');
  const warnings = texts.filter(({ fault }) => fault.severity === 'warning');
  for (const { text } of texts) told.add(text);
  for (const { text, others } of gathered([...warnings, ...errors])) {
    const more = others.length > 0 ? `\n${ALIKE[language](others.length, linesOf(others))}` : '';
    world.stderr.write(`${text}${more}\n\n`);
  }
  const last = errors.at(-1)?.fault;
  if (last && world.stderr.terminal) world.stderr.write(`${MORE[language](last.code)}\n`);
}

/** The text that faults share which differ by their line alone; null for one that has no line. */
function wordsOf(fault: Fault, cohorts: string, language: InterfaceLanguage): string | null {
  const { code, severity, source } = fault;
  return source && JSON.stringify([code, severity, source.file, wordFault(fault, language), cohorts]);
}

/** The number of faults with the same words that are shown one by one. */
const ONE_BY_ONE = 3;

/** Faults in order, where many have the same words the first alone, with the others. */
function gathered<Told extends { readonly words: string | null }>(
  all: readonly Told[],
): (Told & { readonly others: readonly Told[] })[] {
  const alike = new Map<string | null, Told[]>();
  for (const one of all) getOrMake(alike, one.words, () => []).push(one);
  return all.flatMap((one) => {
    const [first, ...others] = alike.get(one.words)!;
    if (one.words === null || others.length < ONE_BY_ONE) return [{ ...one, others: [] }];
    return one === first ? [{ ...one, others }] : [];
  });
}

/** The lines of faults, `3, 7–9`. */
function linesOf(told: readonly { readonly fault: Fault }[]): string {
  const lines = new Set(told.map(({ fault }) => fault.source!.line));
  return rangesOf([...lines].sort((a, b) => a - b));
}

const ALIKE = {
  fr: (count: number, lines: string) => `(${count} autres fois dans ce fichier : lignes ${lines})`,
  en: (count: number, lines: string) => `(${count} more times in this file: lines ${lines})`,
} as const;

const MORE = {
  fr: (code: string) => `pour en savoir plus : livret explain ${code}`,
  en: (code: string) => `to know more: livret explain ${code}`,
} as const;

/** Each fault once, as many as one report keeps. */
function toldOf(findings: readonly CohortFaults[]): readonly Fault[] {
  const told = new Report();
  told.add(distinct(findings.flatMap(({ faults }) => faults)));
  return told.faults;
}

function cohortsByFault(findings: readonly CohortFaults[]): (fault: Fault) => readonly string[] {
  const everyone = new Set(findings.map(({ cohort }) => cohort));
  const having = new Map<string, Set<string | null>>();
  for (const { cohort, faults } of findings) {
    for (const fault of faults) {
      const text = JSON.stringify(fault);
      having.set(text, (having.get(text) ?? new Set()).add(cohort));
    }
  }
  return (fault) => {
    const cohorts = having.get(JSON.stringify(fault)) ?? new Set([null]);
    const inOwnFile = fault.source?.file.startsWith('content/cohorts/') ?? true;
    const forAll = cohorts.has(null) || (everyone.size > 1 && cohorts.size === everyone.size);
    return inOwnFile || forAll ? [] : [...cohorts].filter((cohort) => cohort !== null);
  };
}

const COHORTS = {
  fr: (ids: readonly string[]) => `(${ids.length > 1 ? 'cohortes' : 'cohorte'} ${ids.join(', ')})`,
  en: (ids: readonly string[]) => `(${ids.length > 1 ? 'cohorts' : 'cohort'} ${ids.join(', ')})`,
} as const;

/** Shows faults as a command's result: on stdout with `--json`, else in words on stderr. */
export function showFaults(findings: readonly CohortFaults[], session: Session): void {
  const { parsed, language, world, progress } = session;
  progress.clear();
  if (!parsed.values.json) {
    printFaults(findings, session);
    return;
  }
  const faults = toldOf(findings);
  world.stdout.write(toJson({ faults: faultReports(faults, language) }));
}
