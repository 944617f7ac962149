import { parse } from 'yaml';
import { bibtexItems } from '../content/bibtex/file.ts';
import { foreign } from '../faults/foreign.ts';
import { escapeWords } from './escape.ts';

/** A source in CSL-JSON (https://docs.citationstyles.org, csl-data.json), not checked. */
export type CslItem = Readonly<Record<string, unknown>>;

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** One source of a citation. */
export interface Cited {
  /** The name in the file that cites it. */
  readonly source: string;
  /** Words before and after it, such as `see` and `p. 21`. */
  readonly before: string;
  readonly after: string;
}

/**
 * CSL-JSON or CSL-YAML, a list or one under `references`, or BibTeX, as its items by their ids; null for anything
 * else.
 */
export async function readSources(text: string): Promise<Map<string, CslItem> | null> {
  const read: unknown = foreign(
    () => parse(text),
    () => null,
  );
  const list = Array.isArray(read) ? read : (read as { references?: unknown } | null)?.references;
  if (Array.isArray(list)) return byId(list);
  const items = text.includes('@') ? await bibtexItems(text) : null;
  return items && byId(items);
}

/** Items by their ids, without those that have none. */
export function byId(items: readonly unknown[]): Map<string, CslItem> {
  const all = items as readonly (CslItem | null)[];
  return new Map(all.flatMap((item) => (item?.id === undefined ? [] : [[String(item.id), item]])));
}

/**
 * A citation as booklets have it: `[@key, p. 21; @other]`, words before a source in front of its bracket.
 * @param keyOf the key of a source; null, for the whole, where one has none.
 */
export function citationMarkdown(
  all: readonly Cited[],
  keyOf: (source: string) => string | null,
): string | null {
  const groups: { before: string; items: string[] }[] = [];
  for (const { source, before, after } of all) {
    const key = keyOf(source);
    if (key === null) return null;
    const item = `@${key}${after && `, ${plain(after)}`}`;
    const words = before.trim();
    if (words === '' && groups.length > 0) groups.at(-1)!.items.push(item);
    else groups.push({ before: words && `${escapeWords(words)} `, items: [item] });
  }
  return groups.map(({ before, items }) => `${before}[${items.join('; ')}]`).join('; ');
}

/** Words without the signs that part sources. */
const plain = (words: string) =>
  words.replace(/[;[\]]/g, (sign) => ({ ';': ',', '[': '(', ']': ')' })[sign]!);
