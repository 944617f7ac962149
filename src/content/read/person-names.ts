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

function isCapital(word: string): boolean {
  return CAPITAL.test(word);
}

function group(parts: Readonly<Record<string, string>>): string {
  const typed = Object.entries(parts).map(
    ([key, value]) => `${key}: ${/[^\p{L}\p{M}\p{N}\s.’-]/u.test(value) ? quoted(value) : value}`,
  );
  return `{ ${typed.join(', ')} }`;
}
