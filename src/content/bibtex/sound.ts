import { type Fault, Report } from '../../faults/fault.ts';
import { foreign } from '../../faults/foreign.ts';
import { readReferences } from '../references.ts';
import { decode } from '../yaml/decode.ts';
import { parseYaml } from '../yaml/parse.ts';
import { loadReader, parseBibtex } from './file.ts';
import type { TypedEntry } from './types.ts';

/** The part of a bibliography that a project reads without an error. */
export interface SoundSources {
  /** The file as it is typed, without the entries that are left out. */
  readonly text: string;
  /** The number of its entries. */
  readonly count: number;
  /** The keys of the entries that are left out. */
  readonly left: readonly string[];
}

/**
 * Leaves the entries out of a file of BibTeX that a project cannot have, and warns of what is at fault in them, at its
 * place in the file; null, after errors, where the file cannot be read as entries.
 * @param own the project's content/references.yaml, whose keys are taken; null where there is none.
 */
export async function soundSources(
  path: string,
  bytes: Uint8Array,
  own: Uint8Array | null,
  report: Report,
): Promise<SoundSources | null> {
  const read = await loadReader();
  const text = decode(path, bytes, report);
  if (text === null) return null;
  const entries = foreign(
    () => read(text).entries,
    () => [],
  );
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetOf = ({ source }: Fault) => starts[source!.line - 1]! + source!.column - 1;
  const left = new Set<TypedEntry>();
  const told: Fault[] = [];
  // An entry that is left out may have given fields to others.
  for (;;) {
    const faults = faultsOf(path, blanked(text, left), own);
    const errors = faults.filter(({ severity }) => severity === 'error');
    const places = errors.map(offsetOf);
    const faulty = entries.filter(({ start, end }) => places.some((at) => at >= start && at < end));
    const isSound = errors.length === 0;
    if (!isSound && (faulty.length === 0 || errors.some(({ code }) => code === 'bibtex-syntax'))) {
      report.add(errors);
      return null;
    }
    told.push(...(isSound ? faults : errors.map((fault): Fault => ({ ...fault, severity: 'warning' }))));
    if (isSound) break;
    for (const entry of faulty) left.add(entry);
  }
  report.add(told.sort((one, other) => offsetOf(one) - offsetOf(other)));
  const isSource = ({ type }: TypedEntry) => type !== 'xdata' && type !== 'set';
  return {
    text: without(text, left),
    count: entries.filter((entry) => isSource(entry) && !left.has(entry)).length,
    left: inOrder(left).map(({ key }) => key),
  };
}

/** The faults of the file that have a place in it. */
function faultsOf(path: string, text: string, own: Uint8Array | null): Fault[] {
  const report = new Report();
  const file = parseBibtex(path, Buffer.from(text), report);
  const kept = own && parseYaml('content/references.yaml', own, new Report());
  if (file) readReferences(kept ? [kept, file] : [file], report);
  return report.faults.filter(({ source }) => source?.file === path);
}

/** The text with blanks for some entries, in which all else has its place. */
function blanked(text: string, some: ReadonlySet<TypedEntry>): string {
  let made = '';
  for (const { start, end } of inOrder(some)) {
    made += text.slice(made.length, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
  }
  return made + text.slice(made.length);
}

/** The text without some entries and the space that follows each. */
function without(text: string, some: ReadonlySet<TypedEntry>): string {
  let made = '';
  let at = 0;
  for (const { start, end } of inOrder(some)) {
    made += text.slice(at, start);
    at = end + /^\s*/.exec(text.slice(end))![0].length;
  }
  return made + text.slice(at);
}

const inOrder = (entries: ReadonlySet<TypedEntry>) =>
  [...entries].sort((one, other) => one.start - other.start);
