import { readAsset } from '../assets.ts';
import { loadFormulas, mathmlOf, type TypedFormula } from './index.ts';

/** The languages in which Speech Rule Engine says formulas. */
const SPOKEN_LANGUAGES = ['de', 'en', 'es', 'fr', 'it'] as const;

const known = new Map<string, string>();
/** The most formulas whose words are kept. */
const MOST_KNOWN = 5_000;

const keyOf = ({ tex, display, lang }: TypedFormula) => `${spokenLanguage(lang)} ${display} ${tex}`;

/** The language in which formulas of a language are said; null where there is none. */
export function spokenLanguage(lang: string): (typeof SPOKEN_LANGUAGES)[number] | null {
  const [primary] = lang.toLowerCase().split('-');
  return SPOKEN_LANGUAGES.find((each) => each === primary) ?? null;
}

/** Finds the words of formulas, those that are known already apart: `spokenFormula` gives them. */
export async function speakFormulas(formulas: readonly TypedFormula[]): Promise<void> {
  const asked = formulas.filter((formula) => !known.has(keyOf(formula)));
  for (const language of SPOKEN_LANGUAGES) {
    const own = asked.filter(({ lang }) => spokenLanguage(lang) === language);
    if (own.length === 0) continue;
    await loadFormulas();
    const { speaker } = await import('./speech.ts');
    const speak = await speaker(language, (name) =>
      Buffer.from(readAsset(`speech/${name}`)).toString('latin1'),
    );
    for (const formula of own) {
      const mathml = mathmlOf(formula);
      if (mathml === null) continue;
      if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
      known.set(keyOf(formula), speak(mathml));
    }
  }
}

/** A formula in words, after `speakFormulas`; null where its language has none. */
export function spokenFormula(formula: TypedFormula): string | null {
  return known.get(keyOf(formula)) ?? null;
}

/** The words of all formulas that were said, by keys of ours. */
export const spokenWords = (): [string, string][] => [...known];

/** Takes words that were found by an earlier process. */
export function takeWords(words: readonly (readonly [string, string])[]): void {
  for (const [key, said] of words) if (!known.has(key)) known.set(key, said);
}
