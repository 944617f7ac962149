import type { Counted, Language } from './language.ts';

const LAST_WORD = /([\p{L}’']+\.?)\s+$/u;
/** The words and signs that join one of several things to the next: `, `, ` et `, `–`. */
const JOINS = /^[\s,;–-]*(?:\p{L}{1,4}\s+)?$/u;

/** A kind of things that a word names. */
export interface NamedThing {
  readonly kind: Counted;
  /** Whether the word is that of one thing alone, and not of several: `figure`, but `figures`, `fig.`, `Kapitel`. */
  readonly isOne: boolean;
}

/** The kinds of things that the last word of a text names, when a reference comes next: `in den Kapiteln `, `l'équation `. */
export function thingsNamed(text: string, language: Language): readonly NamedThing[] {
  const [, typed] = LAST_WORD.exec(text) ?? [];
  if (typed === undefined) return [];
  const word = typed.toLowerCase().replaceAll("'", '’');
  const heard = [word, word.slice(word.lastIndexOf('’') + 1)];
  const isHeard = (form: string) => heard.includes(form.toLowerCase());
  const { words, plurals } = language;
  const kinds = (Object.keys(plurals) as Counted[]).filter((kind) => formsOf(kind, language).some(isHeard));
  return kinds.map((kind) => ({ kind, isOne: isHeard(words[kind]) && words[kind] !== plurals[kind] }));
}

/** Whether a text between two references joins them, so that the second one goes on with the word before the first. */
export const joinsThings = (text: string): boolean => JOINS.test(text);

function formsOf(kind: Counted, language: Language): readonly string[] {
  const { words, plurals, otherForms, shortLines } = language;
  const own = [words[kind], plurals[kind], ...(otherForms[kind] ?? [])];
  if (kind === 'line' || kind === 'verse') return [...own, ...shortLines[kind]];
  // A part of an exercise is called by the exercise too: "exercice 3b".
  return kind === 'question' ? [...own, ...formsOf('exercise', language)] : own;
}
