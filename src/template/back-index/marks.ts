import type { Text } from '../../data/text.ts';
import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import type { TypedAttribute } from '../markdown/brackets.ts';
import type { RichNode } from '../nodes.ts';
import { type Scope, share } from '../scope.ts';
import { type IndexPath, indexPath, typedPath } from './entries.ts';

/** The attributes that make a passage an entry of the index, and those that say more of it. */
const ENTRY = ['index', 'index-start', 'index-end'] as const;
const SEE = ['see', 'see-also'] as const;
export const INDEX_ATTRIBUTES: ReadonlySet<string> = new Set([...ENTRY, ...SEE, 'sort']);

/** The class of the passage that says most of an entry. */
const MAIN = 'main';

export const isOfIndex = ({ name, value }: TypedAttribute): boolean =>
  INDEX_ATTRIBUTES.has(name) || (name === 'class' && value === MAIN);

/** Reads a path; an error and null where it is none. */
function readIndexPath(typed: string, source: Source, report: Report): IndexPath | null {
  const path = indexPath(typed);
  if (!path) report.error('index-form', source, { value: typed });
  return path;
}

/**
 * Adds `{index="métaux!cuivre"}` to the index: its pages are those of the passage. `see` and `see-also` lead to other
 * entries, `sort` says by which words the last word is sorted, `.main` marks the passage that says most.
 */
export function markIndex(
  attributes: readonly TypedAttribute[],
  children: readonly RichNode[],
  source: Source,
  scope: Scope,
): readonly RichNode[] {
  const { report } = scope;
  const given = new Map(attributes.map(({ name, value }) => [name, value]));
  const kind = ENTRY.find((name) => given.has(name));
  if (!kind) {
    const { name, value } = attributes[0]!;
    report.error('index-alone', source, { typed: name === 'class' ? `.${value}` : `${name}="${value}"` });
    return children;
  }
  const path = readIndexPath(given.get(kind)!, source, report);
  if (!path) return children;
  const main = attributes.some(({ value }) => value === MAIN);
  const id = share(scope, (later) => addEntry({ path, kind, main, given }, source, later));
  return id === null ? children : [{ kind: 'anchor', id, source, children }];
}

/** An entry as it is typed. */
interface TypedEntry {
  readonly path: IndexPath;
  readonly kind: (typeof ENTRY)[number];
  readonly main: boolean;
  readonly given: ReadonlyMap<string, string>;
}

/** Adds an entry to the index. @returns the id of its place; null for one that leads to others, which has no page here. */
function addEntry(
  { path, kind, main, given }: TypedEntry,
  source: Source,
  { index, report }: Scope,
): string | null {
  const term = index.term(path, source);
  term.sort ??= given.get('sort') ?? null;
  for (const name of SEE) {
    const other = given.has(name) ? readIndexPath(given.get(name)!, source, report) : null;
    const seen = name === 'see' ? term.see : term.seeAlso;
    if (other && !seen.some(({ path }) => typedPath(path) === typedPath(other)))
      seen.push({ path: other, source });
  }
  if (SEE.some((name) => given.has(name))) return null;
  const id = index.newId(path);
  const pages = { from: id, to: null, main };
  if (kind === 'index') term.pages.push(pages);
  else if (kind === 'index-start') index.begin(path, pages, source, report);
  else index.end(path, id, source, report);
  return id;
}

/** Adds all pages of a chapter or a section, by its id, to entries of the index. */
export function indexPassage(entries: readonly Text[], id: string, scope: Scope): void {
  for (const { value, source } of entries) {
    const path = readIndexPath(value, source, scope.report);
    if (!path) continue;
    share(scope, ({ index }) => {
      index.term(path, source).pages.push({ from: id, to: id, main: false });
    });
  }
}
