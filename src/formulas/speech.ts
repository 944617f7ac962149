// Speech Rule Engine, with what Livret uses of it: MathML said in words. A bundle of its own (scripts/compile.mjs),
// loaded where a PDF has formulas.

import { setupEngine } from 'speech-rule-engine/js/api/control.js';
import { toSpeech } from 'speech-rule-engine/js/api/string.js';
import { Engine } from 'speech-rule-engine/js/common/engine.js';
import { indexRules } from './rule-index.ts';
import { readSigns, rulesOf } from './speech-rules.ts';
import { inItsWords, sayable } from './speech-words.ts';
import { keepExpressions } from './xpath.ts';

keepExpressions();
indexRules();

/**
 * Makes a function that says MathML in a language. Its words are those of one language at a time: what it says must be
 * asked for before the next language is.
 * @param read reads a file of `dist/speech/`.
 */
export async function speaker(
  language: string,
  read: (name: string) => string,
): Promise<(mathml: string) => string> {
  const custom = async (name: string) => rulesOf(name, read);
  // Without a default, the engine would read English too. Without `custom`, it would look for its own files.
  Engine.getInstance().defaultLocale = language;
  // The first call reads nothing.
  await setupEngine({ custom });
  await setupEngine({ locale: language, domain: 'clearspeak', modality: 'speech', markup: 'none', custom });
  return (mathml) => {
    const asked = sayable(mathml, language);
    readSigns(asked, language);
    return inItsWords(toSpeech(asked), language);
  };
}
