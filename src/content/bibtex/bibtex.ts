import { crossref } from '@citation-js/plugin-bibtex/lib/mapping/crossref.js';
import { nearest } from '../../faults/nearest.ts';
import { Fields } from './fields.ts';
import { itemOf } from './item.ts';
import { scan } from './scan.ts';
import { TYPES } from './tables.ts';
import type { Bibliography, CslItem, Problem, TypedEntry, TypedField } from './types.ts';

/** Reads BibTeX and biblatex: each entry as CSL has it, and the faults of the file. */
export function readBibtex(text: string): Bibliography {
  const { entries, problems } = scan(text);
  // A fault of syntax has others in its wake, which are none.
  if (problems.some(({ fault }) => fault.code === 'bibtex-syntax')) return { entries, items: [], problems };
  const library = new Library(entries, problems);
  const items = entries.flatMap((entry) => library.item(entry) ?? []);
  library.tellUnread();
  // A field that several entries take from one is at fault once.
  const told = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return { entries, items, problems: [...told.values()] };
}

/** Keys that citations can name; the same holds for those of content/references.yaml. */
const CITABLE = /^[\p{L}\p{N}_][^\s,;@[\]{}"]*$/u;

class Library {
  readonly #byKey: Map<string, TypedEntry>;
  readonly #problems: Problem[];
  /** Fields that are not printed, by name: the first, and how many there are. */
  readonly #unread = new Map<string, { at: number; count: number }>();

  constructor(entries: readonly TypedEntry[], problems: Problem[]) {
    this.#byKey = new Map(entries.map((entry) => [entry.key, entry]));
    this.#problems = problems;
  }

  /** null for an entry that only gives fields to others, and, after a fault, for one that cannot be listed. */
  item(entry: TypedEntry): CslItem | null {
    const { type, key, at } = entry;
    if (type === 'xdata' || type === 'set') return null;
    if (!(type in TYPES)) {
      const near = nearest(type, Object.keys(TYPES));
      this.#problem(at, { code: 'bibtex-unread', details: { kind: 'type', name: type, near, count: 1 } });
    }
    const fields = new Fields(this.#allFields(entry), this.#problems);
    const before = this.#problems.length;
    const item = itemOf(entry, fields);
    for (const { name, at } of fields.unread()) {
      const known = this.#unread.get(name);
      if (entry.fields.has(name))
        this.#unread.set(name, { at: known?.at ?? at, count: (known?.count ?? 0) + 1 });
    }
    if (!CITABLE.test(key)) this.#problem(at, { code: 'bibtex-entry', details: { problem: 'key', key } });
    else if (!item.variables.has('title') && this.#problems.length === before) {
      this.#problem(at, { code: 'bibtex-entry', details: { problem: 'title', key } });
    }
    return CITABLE.test(key) && item.variables.has('title') ? item : null;
  }

  tellUnread(): void {
    for (const [name, { at, count }] of this.#unread) {
      this.#problem(at, { code: 'bibtex-unread', details: { kind: 'field', name, near: null, count } });
    }
  }

  /** The fields of the entry, those of `xdata`, and those of the entry that `crossref` or `xref` names. */
  #allFields(entry: TypedEntry): ReadonlyMap<string, TypedField> {
    const shared = this.#named(entry, 'xdata').flatMap(({ fields }) => [...fields]);
    const own = new Map([...shared, ...entry.fields]);
    const parent = this.#named(entry, 'crossref')[0];
    if (!parent) return own;
    // Two entries that name one another have nothing to give.
    const grand = parent.fields.get('crossref')?.tex.trim();
    const above = parent.fields.has('crossref') && grand !== entry.key ? this.#byKey.get(grand!) : undefined;
    const registry = { parent: asRead(parent, above && 'above'), ...(above && { above: asRead(above) }) };
    const type = entry.type === 'conference' ? 'inproceedings' : entry.type;
    const all = crossref(type, { ...Object.fromEntries(own), crossref: 'parent' }, registry);
    return new Map(
      Object.entries(all).flatMap(([name, field]) =>
        typeof field === 'object' && field ? [[name, field as TypedField]] : [],
      ),
    );
  }

  #named(entry: TypedEntry, field: 'xdata' | 'crossref'): TypedEntry[] {
    const typed = entry.fields.get(field);
    const names = (typed?.tex ?? '').split(',').map((name) => name.trim());
    return names.filter(Boolean).flatMap((name) => {
      const found = this.#byKey.get(name);
      if (found) return [found];
      const near = nearest(name, [...this.#byKey.keys()]);
      this.#problem(typed!.valueAt, {
        code: 'bibtex-name',
        details: { kind: 'crossref', name, near, field },
      });
      return [];
    });
  }

  #problem(at: number, fault: Problem['fault']): void {
    this.#problems.push({ at, fault });
  }
}

/** An entry as the library has it, whose own parent bears a name of ours. */
function asRead({ type, fields }: TypedEntry, above?: string) {
  const properties: Record<string, unknown> = { ...Object.fromEntries(fields) };
  delete properties.crossref;
  return { type, properties: above === undefined ? properties : { ...properties, crossref: above } };
}
