import { CHARGES, FORMULA_NUMBERS, IONS } from './chemistry.ts';
import { type QuoteStyle, quotes, singleMarks } from './quotes.ts';
import {
  CAPITAL,
  ELLIPSES_AND_DASHES,
  type LanguageRules,
  LETTER,
  type MarkRule,
  NO_BREAK,
  NUMBER_END,
  POWERS,
  type Rule,
  replace as rule,
  S,
  SEPARATORS,
  SIGNED,
  THOUSANDS,
  tie,
  WORD_END,
  WORD_START,
} from './rules.ts';

const ROMAN = '[IVXLC]+';

/**
 * The conventions in which languages differ that otherwise keep the same things together. The texts are alternatives of
 * a pattern, except `abbreviations`, which are plain.
 */
export interface Conventions {
  readonly quotes: QuoteStyle;
  /** The signs that are parted from their number even when typed without a space. */
  readonly signs: string;
  /** Words that count as units. */
  readonly units: string;
  /** Words and abbreviations that stay with the number or the letter after them. */
  readonly numbered: string;
  /** Titles that stay with the name after them. */
  readonly titles: string;
  /** Abbreviations of several parts, as the language spaces them: `z. B.|d. h.`. */
  readonly abbreviations: string;
  /** The space within abbreviations. */
  readonly gap: string;
  /** The day before its month, and the month with what may stand before it. */
  readonly day: string;
  readonly month: string;
  readonly dashes: Rule;
  readonly rules?: readonly Rule[];
  readonly marks?: readonly MarkRule[];
}

/** Symbols of units: prefix and unit (SI brochure, 9th edition, 5.4.3: a space always parts number and unit). */
export const SYMBOLS = [
  '[%‰€$£¥°]|°[CF]|[nµmcdhk]?m[²³23]?|[nµmkMGT]?g|[kMGTPE]?[WJ]|[kMGTP]?Wh|[kMG]?Hz|[kMGT]?t|[mkM]?V|m?A',
  '[mcdh]?[lL]|ha|[nµm]?s|min|h|K|[kMGTP]?B|[kMGT]?bits?|ppm|ppb|dpi|[hkM]?Pa|[mk]?mol|m?bar|km/h|EUR|CHF|USD',
].join('|');

/** The typesetting rules of a language that are made of its conventions, with the first text that is set by them. */
export function typesettingOf(conventions: Conventions): LanguageRules {
  let made: LanguageRules | null = null;
  const rules = () => {
    made ??= rulesOf(conventions);
    return made;
  };
  return {
    get rules() {
      return rules().rules;
    },
    get quotes() {
      return rules().quotes;
    },
    get marks() {
      return rules().marks;
    },
  };
}

function rulesOf(conventions: Conventions): LanguageRules {
  const { signs, units, numbered, titles, day, month } = conventions;
  const pairs = quotes(conventions.quotes);
  return {
    quotes: pairs,
    rules: [
      ...ELLIPSES_AND_DASHES,
      SEPARATORS,
      pairs,
      ...singleMarks(conventions.quotes),
      abbreviations(conventions),

      THOUSANDS,
      rule(/\d/, `(?<=\\d) ?(?=(?:${signs})${WORD_END})`, NO_BREAK),
      tie(NUMBER_END, `(?:${SYMBOLS}|${units})${WORD_END}`),
      tie('(?<!\\d\\s?)(?:€|£|\\$|CHF|EUR|USD)', '\\d'),
      ...SIGNED,
      rule(/[§º]\d/, `(?<=§|${WORD_START}[nN]\\.?º)(?=\\d)`, NO_BREAK),
      tie(`${WORD_START}(?:${numbered})`, `\\d|(?:${ROMAN}|[A-Z])${WORD_END}(?!['’])`),

      // Titles and initials with the name, names with their number, the day with its month.
      tie(`${WORD_START}(?:${titles})`, `[${CAPITAL}]`),
      tie(`${WORD_START}[${CAPITAL}]\\.`, `[${CAPITAL}]`),
      tie(`${WORD_START}et`, 'al\\.'),
      tie(`${WORD_START}[${CAPITAL}][${LETTER}]+`, `${ROMAN}${WORD_END}(?!['’])`),
      tie(`${WORD_START}${day}`, `(?:${month})${WORD_END}`),
      conventions.dashes,
      ...(conventions.rules ?? []),
      IONS,
    ],
    marks: [...(conventions.marks ?? []), ...POWERS, FORMULA_NUMBERS, CHARGES],
  };
}

/** No line begins with a dash. */
export const DASH_AFTER_WORD = tie('\\S', '[–—][ ,;:.!?…)]');

/** Spaces the parts of abbreviations, also of those typed without spaces: z.B. */
function abbreviations({ abbreviations, gap }: Conventions): Rule {
  if (abbreviations === '') return () => [];
  const places = abbreviations.split('|').flatMap((abbreviation) => {
    const [first = '', ...others] = abbreviation.split(' ').map((part) => part.replaceAll('.', '\\.'));
    const parts = [`[${first[0]}${first[0]!.toUpperCase()}]${first.slice(1)}`, ...others];
    return others.map((_, i) => {
      const [before, after] = [parts.slice(0, i + 1), parts.slice(i + 1)].map((some) => some.join(`${S}?`));
      return `(?<=${WORD_START}${before})${S}?(?=${after})`;
    });
  });
  return rule(/\./, places.join('|'), gap);
}
