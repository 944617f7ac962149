import { quoted } from '../yaml/line.ts';

/** The words and signs between the names of several people, BibTeX's among them. */
const BETWEEN = /\s*(?:;|&|(?:,\s*)?\s(?:and|et|und|y)\s)\s*/u;
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;
const CAPITAL = /^\p{Lu}\p{M}*(?:[\p{L}\p{M}’'.-]*)$/u;

/** A name that was typed as one text, in parts: `Perrin, Jean` as `{ family: Perrin, given: Jean }`. */
export function asName(typed: string): string {
  const [family = '', given, suffix] = typed.split(/\s*,\s*/, 3);
  if (given) return group({ family, given, ...(suffix && { suffix }) });
  const words = family.split(/\s+/);
  const isPerson = words.length > 1 && words.length < 5 && [words[0]!, words.at(-1)!].every(isCapital);
  if (!isPerson) return group({ literal: family });
  if (INITIALS.test(words.at(-1)!))
    return group({ family: words.slice(0, -1).join(' '), given: words.at(-1)! });
  // A particle belongs to the family name: Johannes van der Waals.
  const particle = words.findIndex((word) => /^\p{Ll}/u.test(word));
  const from = particle === -1 ? words.length - 1 : particle;
  return group({ family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') });
}

/** The names that were typed on one line; a comma parts a family name from a given one, or people with both. */
export function asNames(typed: string): string[] {
  const people = typed.split(BETWEEN).filter((part) => part !== '');
  return people.flatMap((person) => {
    const parts = person.split(/\s*,\s*/);
    const areWhole = parts.length > 1 && parts.every((part) => /^\p{Lu}\S*\s+\S/u.test(part));
    return areWhole ? parts.map(asName) : asName(person);
  });
}

/** Words that begin the name of an institution, which may have "and" or a comma in it. */
const INSTITUTION =
  /^(?:acad|agen|amis|asso|bib|bureau|cent|cit|college|coll[èe]g|colegi|comit|conse|coun|d[ée]part|direc|[ée]col|[ée]quip|escol|escuel|facol|facul|fakul|f[ée]d[ée]r|fond|found|gr[ou]+p|gmbh|hoch|hôpi|hosp|inst|iut$|labo|lyc|m[ée]tropole|minist|mus|observ|office|organi|r[ée]gion|schul|school|scuola|serv|soci|sons?$|stift|syndic|team|uni|verein|verlag|ville)/iu;

/** People who were typed as one: `Ada Lovelace et Charles Babbage`; null for one person, or an institution. */
export function severalPeople(typed: string): string[] | null {
  const people = typed
    .split(BETWEEN)
    .flatMap((part) => (part.split(/\s*,\s*/).every(isWhole) ? part.split(/\s*,\s*/) : part));
  const last = people.at(-1)!;
  if (people.length < 2 || !people.every(isPersonal) || !isWhole(last)) return null;
  // The first of a couple has a given name alone: Pierre et Marie Curie.
  const family = last.split(/\s+/).at(-1)!;
  return people.map((name) => (isWhole(name) ? name : `${name} ${family}`));
}

/** Family names that were typed as one; null for one name, such as `Ortega y Gasset`. */
export function severalNames(typed: string): string[] | null {
  const names = typed.split(/\s*(?:;|&|\s(?:and|et|und)\s)\s*/u);
  return names.length > 1 && names.every(isPersonal) ? names : null;
}

function isWhole(name: string): boolean {
  return /\s/.test(name) && isPersonal(name);
}

function isPersonal(name: string): boolean {
  const words = name.replace(',', '').split(/\s+/);
  return (
    words.length < 6 &&
    [words[0]!, words.at(-1)!].every(isCapital) &&
    words.every((word) => (isCapital(word) || /^\p{Ll}{1,3}$/u.test(word)) && !INSTITUTION.test(word))
  );
}

function isCapital(word: string): boolean {
  return CAPITAL.test(word);
}

function group(parts: Readonly<Record<string, string>>): string {
  const typed = Object.entries(parts).map(
    ([key, value]) => `${key}: ${/[^\p{L}\p{M}\p{N}\s.’-]/u.test(value) ? quoted(value) : value}`,
  );
  return `{ ${typed.join(', ')} }`;
}
