import type { Name, Reference } from '../../content/index.ts';
import type { Role } from '../../content/schema/references.ts';
import { enumerate } from '../../languages/in-words.ts';
import type { Language } from '../../languages/language.ts';
import type { Contribution } from '../../languages/reference-words.ts';
import { wordList } from '../../word-list.ts';

/** The most names of one role before `et al.`. */
const MOST_NAMES = 4;

/** `et al.` typed as a name, and BibTeX's `and others`. */
const AND_OTHERS = /^(?:et al\.?|others)$/i;

/** The roles whose names an entry begins with: those of the first that it has. */
const MAKERS = wordList('author director composer performer editor editor-translator compiler curator');

/** The makers whose part is said after their names. */
const SAID = new Set<Role>(['director', 'editor', 'editor-translator', 'compiler', 'curator']);

/** The roles that other sentences name: the container's, and those of a work that is reviewed. */
const ELSEWHERE = new Set<Role>(['author', 'container-author', 'reviewed-author']);

/** The role and the names that an entry begins with, and whether there were others. */
export function makersOf({ names }: Reference) {
  const role = MAKERS.find((each) => (names[each]?.length ?? 0) > 0) ?? null;
  return { role, ...withoutOthers(role ? names[role]! : []) };
}

/** `Luc Martin (dir.)` */
export function makersIn(reference: Reference, language: Language): string {
  const { role, names, others } = makersOf(reference);
  const list = write(names, others, language);
  return role && SAID.has(role) ? `${list} (${wordOf(role, names.length, language)})` : list;
}

/** `trad. Myriem Bouzaher, ill. Folon`: those who had another part in it. */
export function contributionsOf(reference: Reference, language: Language): string {
  const { role: maker } = makersOf(reference);
  const inContainer = reference.texts['container-title'] !== undefined;
  return Object.entries(reference.names)
    .filter(([role]) => role !== maker && !ELSEWHERE.has(role as Role) && !(role === 'editor' && inContainer))
    .map(
      ([role, names]) => `${language.references.roles[role as Contribution]} ${listNames(names, language)}`,
    )
    .join(', ');
}

/** `A, B et C`, the first three where there are many. */
export function listNames(names: readonly Name[], language: Language): string {
  const { names: known, others } = withoutOthers(names);
  return write(known, others, language);
}

function write(names: readonly Name[], others: boolean, language: Language): string {
  const full = names.map((name) => name.full);
  const shown = full.length > MOST_NAMES ? full.slice(0, 3) : full;
  if (others || shown.length < full.length) return `${shown.join(', ')}${language.references.etAl}`;
  return enumerate(full, language);
}

function withoutOthers(all: readonly Name[]): { names: readonly Name[]; others: boolean } {
  const names = all.filter(({ family }) => !AND_OTHERS.test(family));
  return { names, others: names.length > 0 && names.length < all.length };
}

function wordOf(role: Role, count: number, { references }: Language): string {
  return role === 'editor' ? references.editors(count) : references.roles[role as Contribution];
}
