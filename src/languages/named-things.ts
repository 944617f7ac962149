import type { Counted, Language } from './language.ts';

const LAST_WORD = /([\p{L}’']+\.?)\s+$/u;

/** The kinds of things that the last word of a text names, when a reference comes next: `in den Kapiteln `, `l'équation `. */
export function thingsNamed(text: string, language: Language): readonly Counted[] {
  const [, typed] = LAST_WORD.exec(text) ?? [];
  if (typed === undefined) return [];
  const word = typed.toLowerCase().replaceAll("'", '’');
  const heard = [word, word.slice(word.lastIndexOf('’') + 1)];
  const kinds = Object.keys(language.plurals) as Counted[];
  return kinds.filter((kind) => formsOf(kind, language).some((form) => heard.includes(form.toLowerCase())));
}

function formsOf(kind: Counted, language: Language): readonly string[] {
  const { words, plurals, otherForms, shortLines } = language;
  const own = [words[kind], plurals[kind], ...(otherForms[kind] ?? [])];
  if (kind === 'line' || kind === 'verse') return [...own, ...shortLines[kind]];
  // A part of an exercise is called by the exercise too: "exercice 3b".
  return kind === 'question' ? [...own, ...formsOf('exercise', language)] : own;
}
