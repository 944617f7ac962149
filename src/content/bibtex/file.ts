import { LineCounter, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Report } from '../../faults/fault.ts';
import { foreign } from '../../faults/foreign.ts';
import type { ProjectFiles } from '../files.ts';
import { decode } from '../yaml/decode.ts';
import { YamlFile } from '../yaml/file.ts';
import type { Bibliography, CslItem, CslValue } from './types.ts';

export const BIBTEX = 'content/references.bib';

let reader: ((text: string) => Bibliography) | null = null;

/** Loads the reader of BibTeX where a project has such a file. */
export async function loadBibtex(files: ProjectFiles): Promise<void> {
  if (files.list('content').includes(BIBTEX)) await loadReader();
}

/** Loads the reader of BibTeX. */
export async function loadReader(): Promise<(text: string) => Bibliography> {
  reader ??= (await import('./bibtex.ts')).readBibtex;
  return reader;
}

/**
 * Reads BibTeX as the CSL-JSON that says the same, each value at the place of its field; null, and faults, when it
 * cannot be read. `loadBibtex` comes first.
 */
export function parseBibtex(path: string, bytes: Uint8Array, report: Report): YamlFile | null {
  if (!reader) throw new Error('the reader of BibTeX is not loaded');
  const read = reader;
  const text = decode(path, bytes, report);
  if (text === null) return null;
  const found = foreign<Bibliography | null>(
    () => read(text),
    (message) => {
      report.error(
        'library-failed',
        { file: path, line: 1, column: 1 },
        { library: '@citation-js', message },
      );
      return null;
    },
  );
  if (!found) return null;
  const lines = new LineCounter();
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start);
  const file = new YamlFile(path, text, listOf(found.items), lines);
  const { problems } = found;
  for (const { at, fault } of problems) {
    const add = fault.code === 'bibtex-unread' ? report.warning : report.error;
    add.call(report, fault.code, file.place(at), fault.details);
  }
  return problems.some(({ fault }) => fault.code !== 'bibtex-unread') ? null : file;
}

/** The sources of a text in BibTeX as CSL-JSON, without those at fault; null where it has none. */
export async function bibtexItems(text: string): Promise<readonly unknown[] | null> {
  const read = await loadReader();
  const items = foreign(
    () => read(text).items,
    () => [],
  );
  return items.length > 0 ? listOf(items).toJSON() : null;
}

function listOf(items: readonly CslItem[]): YAMLSeq {
  const groups = items.map(({ at, variables }) => {
    const entries = [...variables].map(([name, { at, value }]) => [name, nodeOf(value, at)] as const);
    return groupOf(entries, at);
  });
  return sequence(groups, 0);
}

function nodeOf(value: CslValue['value'], at: number): Node {
  if (typeof value === 'string') return scalar(value, at);
  if (!('length' in value)) return groupOf([['literal', scalar(value.literal, at)]], at);
  const names = value.map((name) =>
    groupOf(
      Object.entries(name).map(([part, words]) => [part, scalar(words, at)] as const),
      at,
    ),
  );
  return sequence(names, at);
}

function sequence(items: YAMLMap[], at: number): YAMLSeq {
  const list = new YAMLSeq();
  list.range = [at, at, at];
  list.items = items;
  return list;
}

function groupOf(entries: readonly (readonly [name: string, node: Node])[], at: number): YAMLMap {
  const group = new YAMLMap();
  group.range = [at, at, at];
  group.items = entries.map(([name, node]) => new Pair(scalar(name, node.range![0]), node));
  return group;
}

function scalar(value: string, at: number): Scalar<string> {
  const made = new Scalar(value);
  made.source = value;
  made.range = [at, at, at];
  return made;
}
