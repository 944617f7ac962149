// Speech Rule Engine, with what Livret uses of it: MathML said in words. A bundle of its own (scripts/compile.mjs),
// loaded where a PDF has formulas.

import { setupEngine } from 'speech-rule-engine/js/api/control.js';
import { toSpeech } from 'speech-rule-engine/js/api/string.js';
import { Engine } from 'speech-rule-engine/js/common/engine.js';
import { type LanguageRules, readSigns, rulesToRead } from './speech-rules.ts';
import { keepExpressions } from './xpath.ts';

/** Signs that are said by what they look like, not by what they mean in a formula. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  // Upright letters are those of chemistry and of units, which nobody calls upright.
  [/ mathvariant="normal"/g, ''],
  [/>&#x394;</g, '>Delta<'],
  [/>&#x3A9;</g, '>Omega<'],
  [/>&#x2223;</g, '>|<'],
];

/** Words that the rules of a language lack, or have in another's. */
const WORDS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/\bsub\b/g, 'indice'],
    [/\ble sommation\b/g, 'la somme'],
    [/\ble intégrale\b/g, 'l’intégrale'],
    [/\bde le /g, 'du '],
  ],
  it: [
    [/\bil integrale\b/g, 'l’integrale'],
    [/\bil sommatoria\b/g, 'la sommatoria'],
  ],
};

const replaced = (text: string, pairs: readonly (readonly [RegExp, string])[]): string =>
  pairs.reduce((said, [pattern, by]) => said.replace(pattern, by), text);

keepExpressions();

/**
 * Makes a function that says MathML in a language. Its words are those of one language at a time: what it says must be
 * asked for before the next language is.
 * @param read gives the words of a language, or of all (`base`), as JSON.
 */
export async function speaker(
  language: string,
  read: (name: string) => string,
): Promise<(mathml: string) => string> {
  const custom = async (name: string) => rulesToRead(name, JSON.parse(read(name)) as LanguageRules);
  // Else the engine would read English too. Without `custom`, it would look for its own files.
  Engine.getInstance().defaultLocale = language;
  // The first call reads nothing.
  await setupEngine({ custom });
  await setupEngine({ locale: language, domain: 'clearspeak', modality: 'speech', markup: 'none', custom });
  return (mathml) => {
    const asked = replaced(mathml, SIGNS);
    readSigns(asked);
    const said = toSpeech(asked).replace(/\s+/g, ' ').trim();
    return replaced(said, WORDS[language] ?? []);
  };
}
