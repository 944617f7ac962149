// Speech Rule Engine, with what Livret uses of it: MathML said in words. A bundle of its own (scripts/compile.mjs),
// loaded where a PDF has formulas.

import { setupEngine } from 'speech-rule-engine/js/api/control.js';
import { toSpeech } from 'speech-rule-engine/js/api/string.js';
import { xpath } from 'speech-rule-engine/js/common/lib_external.js';
import { install, type XPathExpression, type XPathResult } from 'wicked-good-xpath';

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
  const custom = (name: string) => Promise.resolve(read(name));
  // The first call loads no words; without `custom` the engine would look for its own files.
  await setupEngine({ custom });
  await setupEngine({ locale: language, domain: 'clearspeak', modality: 'speech', markup: 'none', custom });
  return (mathml) => {
    const said = toSpeech(replaced(mathml, SIGNS)).replace(/\s+/g, ' ').trim();
    return replaced(said, WORDS[language] ?? []);
  };
}

/** Types of results, as DOM Level 3 XPath numbers them. */
const [ANY, BOOLEAN, NODES, ORDERED_NODES] = [0, 3, 4, 5];
const NO_NODES = { iterateNext: () => null };

/**
 * The rules' XPath expressions are parsed once each; the engine would parse them for each node. It asks every condition
 * for nodes first: one that has a truth value says so by an exception, with a stack, and is evaluated again.
 */
function keepExpressions(): void {
  const window = { document: {} as { createExpression(text: string, resolver: unknown): XPathExpression } };
  install(window);
  const known = new Map<string, XPathExpression>();
  let last: { readonly text: string; readonly node: unknown; readonly result: XPathResult } | null = null;
  xpath.evaluate = (text, node, resolver, type) => {
    if (type === BOOLEAN && last?.text === text && last.node === node) return last.result;
    const expression = known.get(text) ?? window.document.createExpression(text, resolver);
    known.set(text, expression);
    if (type !== ORDERED_NODES) return expression.evaluate(node, type);
    const result = expression.evaluate(node, ANY);
    last = result.resultType === BOOLEAN ? { text, node, result } : null;
    return result.resultType === NODES ? result : NO_NODES;
  };
}
