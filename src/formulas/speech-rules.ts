import { Engine } from 'speech-rule-engine/js/common/engine.js';
import { addSymbolRules } from 'speech-rule-engine/js/rule_engine/math_compound_store.js';
import { getOrMake } from '../once.ts';

/** The rules of a language as Speech Rule Engine has them: lists by kind and name, as `fr/symbols/math_arrows.min`. */
export type LanguageRules = Readonly<Record<string, unknown>>;

/** The words for a sign; or, for all languages, its category. */
interface SignRule {
  /** The sign's code, in hexadecimal digits. */
  readonly key: string;
}

const SIGNS = /\/symbols\//;
/** Rules that no booklet asks for: short forms, parts of a formula by their place, ways of other programs. */
const UNASKED = /\/rules\/(?:prefix|summary|chromevox|emacspeak)/;
/** A language has rules for one of the engine's two ways of speaking, or for both: then the second is not asked for. */
const [FIRST_WAY, SECOND_WAY] = [/^(?!base)\w+\/rules\/clearspeak_/, /^(?!base)\w+\/rules\/mathspeak_/];

/** The rules of signs that no formula has had yet, in the order of their languages. */
const waiting = new Map<string, { readonly language: string; readonly rule: SignRule }[]>();

/** The rules of a language that the engine is to read before it speaks. Those of signs, nearly all, wait for their sign. */
export function rulesToRead(language: string, rules: LanguageRules): LanguageRules {
  const hasBoth = Object.keys(rules).some((name) => FIRST_WAY.test(name));
  const asked = Object.entries(rules).filter(
    ([name]) => !UNASKED.test(name) && !(hasBoth && SECOND_WAY.test(name)),
  );
  return Object.fromEntries(
    asked.map(([name, list]) => {
      if (!SIGNS.test(name)) return [name, list];
      // The first entry of the list names the language.
      for (const rule of (list as readonly SignRule[]).slice(1)) keepWaiting(language, rule);
      return [name, []];
    }),
  );
}

function keepWaiting(language: string, rule: SignRule): void {
  const sign = String.fromCodePoint(Number.parseInt(rule.key, 16));
  getOrMake(waiting, sign, () => []).push({ language, rule });
}

/** Signs that the engine writes between what is multiplied, applied or listed. */
const INVISIBLE = '\u2061\u2062\u2063\u2064';

/** Has the engine read the rules of the signs in MathML that it has not read yet. */
export function readSigns(mathml: string): void {
  const text = mathml.replace(/&#x([0-9A-F]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const met = [...new Set(INVISIBLE + text)].filter((sign) => waiting.has(sign));
  if (met.length === 0) return;
  for (const sign of met) {
    for (const { language, rule } of waiting.get(sign)!) addSymbolRules([{ locale: language }, rule]);
    waiting.delete(sign);
  }
  // The words depend on the rule that was read last, unless the engine is set up again.
  Engine.getInstance().setDynamicCstr();
}
