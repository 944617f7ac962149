import { isSeq, parseDocument, stringify } from 'yaml';
import { DATES, ROLES, TEXTS, TYPES } from '../content/schema/references.ts';
import { getOrMake } from '../once.ts';
import type { CslItem, CslName } from './citations.ts';

/** The sources that a file cites: those of the project under their keys, and those that it brings along. */
export class Sources {
  /** Sources to add to content/references.yaml. */
  readonly added: CslItem[] = [];
  readonly #brought: ReadonlyMap<string, CslItem>;
  readonly #kept: ReadonlyMap<string, CslItem>;
  readonly #keys = new Map<string, string | null>();

  /** @param brought by what the file calls them; @param kept by their keys */
  constructor(brought: ReadonlyMap<string, CslItem>, kept: ReadonlyMap<string, CslItem>) {
    this.#brought = brought;
    this.#kept = kept;
  }

  /** The key under which a source is cited; null for one that is not known. */
  keyOf(source: string): string | null {
    return getOrMake(this.#keys, source, () => this.#find(source));
  }

  /** Whether any source is cited. */
  get cites(): boolean {
    return [...this.#keys.values()].some((key) => key !== null);
  }

  /** The family names of a source's makers, as a sentence names them; '' for none. */
  makersOf(source: string): string {
    const item = this.#brought.get(source) ?? this.#kept.get(source);
    const names = makers(item ?? {}).map(({ family, literal }) => family ?? literal ?? '');
    return names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
  }

  #find(source: string): string | null {
    const brought = this.#brought.get(source);
    const item = brought && readable(brought);
    if (!item) return this.#kept.has(source) ? source : null;
    const same = [...this.#kept].find(([, kept]) => isSame(kept, item));
    if (same) return same[0];
    const key = this.#freeKey(keyFor([brought['citation-key'], source], item));
    this.added.push({ ...item, id: key });
    return key;
  }

  #freeKey(wanted: string): string {
    const taken = new Set([...this.#kept.keys(), ...this.added.map(({ id }) => id)]);
    for (let n = 0; ; n++) {
      const key = n === 0 ? wanted : `${wanted}-${n + 1}`;
      if (!taken.has(key)) return key;
    }
  }
}

const makers = (item: CslItem): readonly CslName[] =>
  (item.author ?? item.editor ?? item.director ?? []) as readonly CslName[];

const isSame = (one: CslItem, other: CslItem) =>
  one.DOI && other.DOI
    ? String(one.DOI).toLowerCase() === String(other.DOI).toLowerCase()
    : String(one.title).toLowerCase() === String(other.title).toLowerCase() &&
      (makers(one)[0]?.family ?? '') === (makers(other)[0]?.family ?? '');

/** Keys that people give; addresses and numbers of programs are none. */
const GIVEN_KEY = /^[\p{L}_](?!TEM-\d)[^\s,;@[\]{}"/]{1,60}$/u;

/** The first name of a source that is a key, or one of its maker and year: `steffen2015`. */
function keyFor(names: readonly unknown[], item: CslItem): string {
  const given = names.map((name) => String(name ?? ''));
  const year = /\d{4}/.exec(JSON.stringify(item.issued ?? ''))?.[0] ?? '';
  const name = makers(item)[0]?.family ?? makers(item)[0]?.literal ?? String(item.title);
  const word = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .find((each) => each !== '');
  return given.find((key) => GIVEN_KEY.test(key)) ?? `${word ?? 'source'}${year}`;
}

/** An item with what lists of sources print, in the form that content/references.yaml asks for; null without a title. */
function readable(item: CslItem): CslItem | null {
  const title = textOf(item.title) ?? textOf(item['container-title']);
  if (title === null) return null;
  const names = ROLES.map((role) => [role, namesOf(item[role])]);
  const dates = DATES.map((variable) => [variable, dateOf(item[variable])]);
  const texts = ['language', ...TEXTS].map((variable) => [variable, textOf(item[variable])]);
  const address = textOf(item.URL);
  const fields = [
    ...names,
    ...dates,
    ...texts,
    ['URL', address && /^https?:\/\/[^\s/]\S*$/i.test(address) ? address : null],
  ].filter(([, value]) => value !== null);
  return {
    id: item.id,
    type: TYPES.includes(String(item.type)) ? item.type : 'document',
    title,
    ...Object.fromEntries(fields),
  };
}

const MARKUP = /<(?!\/?(?:i|b|sup|sub|sc)>)\/?[a-z][^>]*>/gi;

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const words = String(value)
    .replace(MARKUP, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return words === '' ? null : words;
}

const NAME_PARTS = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'];

function namesOf(value: unknown): readonly CslName[] | null {
  if (!Array.isArray(value)) return null;
  const names = (value as CslItem[]).map((name): CslName => {
    const parts = NAME_PARTS.map((part) => [part, textOf(name?.[part])]);
    return Object.fromEntries(parts.filter(([, words]) => words !== null));
  });
  const whole = names.filter(({ family, given, literal }) => family || given || literal);
  return whole.length > 0 ? whole : null;
}

function dateOf(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return textOf(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  const { 'date-parts': parts, literal, raw, season, circa } = value as CslItem;
  const ends = Array.isArray(parts) ? parts.filter((end) => Array.isArray(end) && Number(end[0]) !== 0) : [];
  const numbers = ends.map((end: unknown[]) => end.map(Number).filter((each) => each !== 0));
  const words = textOf(literal) ?? textOf(raw);
  if (numbers.length === 0 && words === null) return null;
  return {
    ...(numbers.length > 0 ? { 'date-parts': numbers } : { literal: words }),
    ...(season !== undefined && { season }),
    ...(circa !== undefined && { circa }),
  };
}

/** content/references.yaml with more sources at its end; all that stands there stays as it is typed. */
export function withSources(references: string | null, added: readonly CslItem[]): string | null {
  if (references === null || references.trim() === '') return stringify(added, { lineWidth: 0 });
  const { contents } = parseDocument(references);
  const list = isSeq(contents)
    ? contents
    : (contents as { get?(key: string): unknown } | null)?.get?.('references');
  if (!isSeq(list) || !list.range) return null;
  const [start, end] = list.range;
  if (list.flow) {
    const items = added.map((item) => JSON.stringify(item, null, 2)).join(',\n');
    return `${references.slice(0, end - 1).trimEnd()}${list.items.length > 0 ? ',' : ''}\n${items}\n${references.slice(end - 1)}`;
  }
  const indent = ' '.repeat(start - references.lastIndexOf('\n', start - 1) - 1);
  const items = stringify(added, { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
  const before = references.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${items}${references.slice(end)}`;
}
