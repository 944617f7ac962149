import { CHARGES, FORMULA_NUMBERS, IONS } from '../chemistry.ts';
import { dashes } from '../dashes.ts';
import { GUILLEMETS, type QuoteStyle, quotes, singleMarks } from '../quotes.ts';
import {
  ALPHANUMERIC,
  CAPITAL,
  ELLIPSES_AND_DASHES,
  FINE,
  type LanguageRules,
  LETTER,
  mark,
  NO_BREAK,
  NUMBER_END,
  POWERS,
  replace as rule,
  S,
  SEPARATORS,
  SIGNED,
  THOUSANDS,
  tie,
  WORD_END,
  WORD_START,
} from '../rules.ts';
import { dates } from './words.ts';

/**
 * The rules of French, after the Lexique des règles typographiques en usage à l'Imprimerie nationale (LRTIN), 3rd
 * edition, 2002. Doubts are stated at the rule. Text that is typed correctly does not change, so that applying the
 * rules twice has the effect of applying them once.
 *
 * The rules leave as typed: the hyphen between numbers (1939-1945), which may mean a range or join two names; capitals
 * without accents; "n°" with a degree sign (the LRTIN has a superior o, which a reader's search would not find);
 * "Mme" and "Mlle", whose superior letters are out of use.
 */

/** The place after a word or a closing sign, where high punctuation marks may stand. */
const AFTER_WORD = '(?<=[^ \u00A0\u2009\u202F\\n([{«“‘:;!?/])';
const DIGIT = /\d/;

const MONTHS = dates.months.join('|');

/** Symbols that are parted from their number even when typed without a space. */
const SIGNS = '[%‰€]|°[CF]';

const UNITS = [
  // Symbols: prefix and unit (SI brochure, 9th edition, 5.4.3: a space always parts number and unit).
  '[%‰€$£¥°]|°[CF]|[kMG]€|Md[€$]?|M[€$]?|[nµmcdhkMG]?m[²³23]?|[nµmkMGTP]?g|[kMGTPE]?[WJ]|[kMGTP]?Wh|[kMG]?Hz',
  '[kMGT]?t(?:eq|éq)?|[mckM]?V|m?A|[mcdh]?[lL]|ha|[nµm]?s|min|h|j|K|[kKMGTP]o|[kMGTP]?bits?|ppm|ppb|dpi',
  // Words that count as units.
  'mill(?:e|iers?|ions?|iards?)|billions?|euros?|dollars?|francs?|tonnes?|(?:kilo)?grammes?|kilos?',
  '(?:kilo|centi|milli)?mètres?|hectares?|litres?|barils?|(?:kilo|méga|giga|téra)?watt(?:heure)?s?|heures?',
  'degrés?|ans?|jours?|mois|siècles?|secondes?|minutes?|octets?|habitants?|points?|fois',
].join('|');

/** Words and abbreviations that stay with the number or the letter after them. */
const NUMBERED = [
  '[nN]°|§|(?:[pP]|[pP]p|[aA]rt|[cC]hap|[fF]ig|[vV]ol|[tT]|[lL]iv|[éÉ]d|tab|col|l|al|v|s)\\.',
  '(?:[pP]age|[fF]igure|[tT]ableau|[cC]hapitre|[aA]rticle|[tT]ome|[vV]olume|[nN]uméro|[aA]nnexe)[sx]?',
  '(?:[pP]artie|[sS]ection|[aA]cte|[sS]cène|[lL]ivre|[pP]lanche|[éÉ]quation|[eE]xercice|[éÉ]tape|[nN]iveau)[sx]?',
  '(?:[sS]éance|[lL]igne|[cC]olonne|[eE]ncadré|[dD]ocument|[gG]roupe|[sS]alle|[qQ]uestion|[pP]oint)s?|T[DP]',
].join('|');

/** Roman numerals, with the ending of an ordinal: XIV, XIXe, Ier. */
const ROMAN = '[IVXLC]+';
const ROMAN_ORDINAL = '[IVXLC]+(?:er|re|e)';
/** The words after an ordinal that it counts. */
const COUNTED = [
  '(?:siècle|millénaire|arrondissement|dynastie|législature|congrès|session|République|Internationale)s?',
  'Empire|Reich',
].join('|');

/** The place after a title: M., Mme, Dr, Mgr, St. */
const TITLES = '(?:MM|Mmes?|Mlles?|Drs?|Prs?|Me|Mgr|Sts?|Stes?|Vve|Lt|Cdt|Gal|Cne)\\.?';
/** First names that are shortened to more than a letter. */
const SHORT_NAMES = '(?:Ch|Chr|Fr|Ph|Th)\\.';

/** Guillemets, “ ” within them. The LRTIN repeats « » at the second rank; “ ” is now commoner. */
const QUOTES: QuoteStyle = { ...GUILLEMETS, levels: GUILLEMETS.levels.slice(0, 2) };

const PAIRS = quotes(QUOTES);

export const typesetting: LanguageRules = {
  quotes: PAIRS,
  rules: [
    ...ELLIPSES_AND_DASHES,
    SEPARATORS,

    PAIRS,
    ...singleMarks(QUOTES),
    // Inside, a no-break space (LRTIN, "guillemets"): it stretches with the line's others.
    rule(/«/, `(?<=«)${S}*(?=[^ \u00A0\u2009\u202F\\n])`, NO_BREAK),
    rule(/»/, `(?<=[^ \u00A0\u2009\u202F\\n«])${S}*(?=»)`, NO_BREAK),

    // A fine before ; ! ? when a word or a closing sign comes before, and a space, the end or a closing
    // sign after: so not in addresses (a?b), code (!=) or faces ( ;-) ).
    rule(/[!?]/, `${AFTER_WORD}${S}*(?=[!?]+(?:[\\s)\\]»”"’.,…—–\uFFFC]|$))`, FINE),
    rule(/;/, `${AFTER_WORD}${S}*(?=;(?:[\\s»”"\uFFFC]|$))`, FINE),
    // A no-break space before the colon; not in 10:30, 16:9, https://, C:\.
    rule(/:/, `${AFTER_WORD}${S}*(?=:(?:[\\s»”"\uFFFC]|$))`, NO_BREAK),

    THOUSANDS,
    // Number and unit. The LRTIN wants a no-break space; a typed fine is kept.
    rule(DIGIT, `(?<=\\d) ?(?=(?:${SIGNS})${WORD_END})`, NO_BREAK),
    tie(NUMBER_END, `(?:${UNITS})${WORD_END}`),
    // "3 Md €": money after a multiple.
    tie(`\\d${S}(?:k|M|Md|millions?|milliards?)`, '[€$]'),
    // 10 h 30, 5 min 12 s, 1 m 80.
    tie(`\\d${S}?(?:h|min|m)`, `\\d{1,2}${WORD_END}`),
    ...SIGNED,
    // n° 2, p. 21, art. L. 122-4, § 4, figure 3, annexe B, tome II.
    rule(/[°§]\d/, `(?<=${WORD_START}[nN]°|§)(?=\\d)`, NO_BREAK),
    tie(`${WORD_START}(?:${NUMBERED})`, `\\d|(?:${ROMAN}|[A-Z])${WORD_END}(?!['’])`),
    tie(`(?:${WORD_START}[A-Z]\\.|${S}[LRDA])`, '\\d'),
    tie(`${WORD_START}[nN]os?`, '\\d'),

    // Titles and initials with the name: M. Ellul, Mme Curie, St Louis, J. Ellul, J.-P. Serre, Ch. Perrault.
    tie(`${WORD_START}${TITLES}`, `[${CAPITAL}]`),
    tie(`${WORD_START}(?:[${CAPITAL}]\\.|${SHORT_NAMES})`, `[${CAPITAL}]`),
    tie(`${WORD_START}(?:av|apr)\\.`, 'J'),
    tie(`${WORD_START}[pP]\\.`, 'ex\\.'),
    tie(`${WORD_START}et`, 'al\\.'),
    // Names with their number, and what an ordinal counts: Louis XIV, Napoléon Ier, XIXe siècle.
    tie(`${WORD_START}[${CAPITAL}][${LETTER}]+`, `(?:${ROMAN}|${ROMAN_ORDINAL})${WORD_END}(?!['’])`),
    tie(`${WORD_START}(?:${ROMAN_ORDINAL}|1er|\\d+e)`, `(?:${COUNTED})${WORD_END}`),
    // The day with its month.
    tie(`${WORD_START}(?:1er|[12]?\\d|3[01])`, `(?:${MONTHS})${WORD_END}`),
    dashes(NO_BREAK),
    IONS,
  ],

  marks: [
    // Centuries are in small capitals; régimes, sovereigns and congresses stay in capitals.
    mark(
      /siècle/,
      `${WORD_START}[IVX]+(?=e(?:(?:${S}(?:et|au|ou)${S}|[-–])[IVX]+e)*${S}siècles?${WORD_END})`,
      'c2sc',
    ),
    // Ordinals: 1er, 1re, 2e, 2de, XXe, Ier.
    mark(
      /[\dIVX](?:e|r|n|d)/,
      // Vers and Inde are words: only the first and the second have endings of their own.
      [
        ordinal('1|I', 'ers?|[rèe]?re?s?'),
        ordinal('2|II', 'nde?s?|des?'),
        ordinal('\\d+|[IVX]+', 'es?|i?[èe]mes?'),
      ].join('|'),
      'sups',
    ),
    // The superior o of no 5 and nos 3 et 4; "nos 3 enfants" are ours.
    mark(
      /no/i,
      `(?<=${WORD_START}[nN])(?:o|os(?=${S}\\d+(?:,|[-–]|${S}(?:et|à|ou)${S}?)${S}?\\d))(?=${S}\\d)`,
      'sups',
    ),
    ...POWERS,
    FORMULA_NUMBERS,
    CHARGES,
  ],
};

/** The ending of an ordinal, after a number that stands alone. */
function ordinal(number: string, ending: string): string {
  return `(?<=(?<![${ALPHANUMERIC}.,])(?:${number}))(?:${ending})${WORD_END}`;
}
