import { Engine } from 'speech-rule-engine/js/common/engine.js';
import { addSymbolRules } from 'speech-rule-engine/js/rule_engine/math_compound_store.js';
import { INTERVALS } from 'speech-rule-engine/js/speech_rules/alphabet.js';
import { generate } from 'speech-rule-engine/js/speech_rules/alphabet_generator.js';

/** The rules of a language, as the engine has them: lists by kind and name, as `fr/functions/algebra.min`. */
type LanguageRules = Readonly<Record<string, unknown>>;

/** The first line of a language's file (scripts/speech.mjs). */
interface FirstLine {
  /** One of the engine's ways of speaking, which has rules for all languages too; null for `base`. */
  readonly way: string | null;
  readonly lists: LanguageRules;
}

/** The rules of signs, nearly all of a language, which wait for their sign. */
interface Waiting {
  /** A line for each sign: its code in hexadecimal digits and a list of its rules. */
  readonly lines: string;
  /** The signs whose rules were read. */
  readonly read: Set<string>;
  /** The alphabets whose letters have words. */
  readonly alphabets: Set<string>;
}

/** The rules that wait, by their language; `base` has those of all languages. */
const waiting = new Map<string, Waiting>();

/** All alphabets of the engine: letters, and digits, in each style. */
const alphabets = [...INTERVALS];

/** The ways of speaking whose rules for all languages were read. */
const ways = new Set<string>();

/**
 * The rules of a language, or of all (`base`), that the engine reads before it speaks.
 * @param read reads a file of `dist/speech/`.
 */
export function rulesOf(language: string, read: (name: string) => string): LanguageRules {
  const file = read(`${language}.txt`);
  const end = file.indexOf('\n');
  waiting.set(language, { lines: file.slice(end), read: new Set(), alphabets: new Set() });
  const { way, lists } = JSON.parse(file.slice(0, end)) as FirstLine;
  if (way === null || ways.has(way)) return lists;
  ways.add(way);
  return { ...(JSON.parse(read(`${way}.json`)) as LanguageRules), ...lists };
}

/** Signs that the engine writes between what is multiplied, applied or listed. */
const INVISIBLE = '\u2061\u2062\u2063\u2064';

/** Makes the engine read the rules of the signs in MathML that it has not read yet. */
export function readSigns(mathml: string, language: string): void {
  const text = mathml.replace(/&#x([0-9A-F]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const { read } = waiting.get(language)!;
  const met = [...new Set(INVISIBLE + text)].filter((sign) => !read.has(sign));
  if (met.length === 0) return;
  for (const sign of met) {
    makeLetters(sign, language);
    for (const from of ['base', language]) readSign(sign, from);
  }
  // The words depend on the rule that was read last, unless the engine is set up again.
  Engine.getInstance().setDynamicCstr();
}

/** Makes words for the letters of the alphabets that have a sign. The engine makes those of all its alphabets at once. */
function makeLetters(sign: string, language: string): void {
  const { alphabets: made } = waiting.get(language)!;
  for (const [name, alphabet] of alphabets) {
    if (made.has(name) || !alphabet.unicode.includes(sign)) continue;
    made.add(name);
    INTERVALS.clear();
    INTERVALS.set(name, alphabet);
    generate(language);
  }
}

function readSign(sign: string, language: string): void {
  const { lines, read } = waiting.get(language)!;
  if (read.has(sign)) return;
  read.add(sign);
  const start = `\n${sign.codePointAt(0)!.toString(16)} `;
  const at = lines.indexOf(start);
  if (at < 0) return;
  const rules = JSON.parse(lines.slice(at + start.length, lines.indexOf('\n', at + 1))) as object[];
  addSymbolRules([{ locale: language }, ...rules]);
}
