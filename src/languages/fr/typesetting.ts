import {
  ALPHANUMERIC,
  CAPITAL,
  ELLIPSES_AND_DASHES,
  type LanguageRules,
  LETTER,
  mark,
  NO_BREAK,
  POWERS_AND_FORMULAS,
  quotes,
  replace as rule,
  WORD_END,
  WORD_START,
} from '../rules.ts';
import { dates } from './dates.ts';

/**
 * The rules of French, after the Lexique des règles typographiques en usage à l'Imprimerie nationale (LRTIN), 3rd
 * edition, 2002. Doubts are stated at the rule. Text that is typed correctly does not change, so that applying the
 * rules twice has the effect of applying them once.
 *
 * The rules leave as typed: the hyphen between numbers (1939-1945), which may mean a range or join two names; capitals
 * without accents; "n°" with a degree sign (the LRTIN has a superior o, which a reader's search would not find);
 * "Mme" and "Mlle", whose superior letters are out of use.
 */

/** The LRTIN's "espace fine insécable", whose width is fixed. */
const FINE = '\u202F';
/** The spaces that a rule may replace by its own. */
const S = '[ \u00A0\u2009\u202F]';
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

/** Words and abbreviations that stay with the number after them. */
const NUMBERED = [
  '[nN]°|§|(?:[pP]|[pP]p|[aA]rt|[cC]hap|[fF]ig|[vV]ol|[tT]|[lL]iv|[éÉ]d|tab|col|l|al)\\.',
  '(?:[pP]age|[fF]igure|[tT]ableau|[cC]hapitre|[aA]rticle|[tT]ome|[vV]olume|[nN]uméro|[aA]nnexe)[sx]?',
].join('|');

export const typesetting: LanguageRules = {
  rules: [
    ...ELLIPSES_AND_DASHES,

    // Guillemets, “ ” within them. The LRTIN repeats « » at the second rank; “ ” is now commoner.
    quotes({ outer: ['«', '»'], inner: ['“', '”'] }),
    // The apostrophe, after a letter or what ends a passage; elsewhere a straight mark may be a prime.
    rule(/'/, `(?<=[${LETTER}])'|(?<=[»”)\uFFFC])'(?=[${ALPHANUMERIC}«“"(\uFFFC])`, '’'),
    // Inside, a no-break space (LRTIN, "guillemets"): it stretches with the line's others.
    rule(/«/, `(?<=«)${S}*(?=[^ \u00A0\u2009\u202F\\n])`, NO_BREAK),
    rule(/»/, `(?<=[^ \u00A0\u2009\u202F\\n«])${S}*(?=»)`, NO_BREAK),

    // A fine before ; ! ? when a word or a closing sign comes before, and a space, the end or a closing
    // sign after: so not in addresses (a?b), code (!=) or faces ( ;-) ).
    rule(/[!?]/, `${AFTER_WORD}${S}*(?=[!?]+(?:[\\s)\\]»”"’.,…—–\uFFFC]|$))`, FINE),
    rule(/;/, `${AFTER_WORD}${S}*(?=;(?:[\\s»”"\uFFFC]|$))`, FINE),
    // A no-break space before the colon; not in 10:30, 16:9, https://, C:\.
    rule(/:/, `${AFTER_WORD}${S}*(?=:(?:[\\s»”"\uFFFC]|$))`, NO_BREAK),

    // Thousands, by a fine; only where a space was typed, since four digits may be a year.
    rule(
      /\d\s\d{3}/,
      `(?<=(?<![${LETTER}\\d.,])\\d{1,3}(?:${S}\\d{3})*)[ \u00A0\u2009](?=\\d{3}(?!\\d))`,
      FINE,
    ),
    // Number and unit. The LRTIN wants a no-break space; a typed fine is kept.
    rule(DIGIT, `(?<=\\d) ?(?=(?:${SIGNS})${WORD_END})`, NO_BREAK),
    rule(DIGIT, `(?<=\\d) (?=(?:${UNITS})${WORD_END})`, NO_BREAK),
    // "3 Md €": money after a multiple.
    rule(/[€$]/, `(?<=\\d${S}(?:k|M|Md|millions?|milliards?)) (?=[€$])`, NO_BREAK),
    // n° 2, p. 21, art. 5, § 4, figure 3.
    rule(/[°§]\d/, `(?<=${WORD_START}[nN]°|§)(?=\\d)`, NO_BREAK),
    rule(/ \d/, `(?<=${WORD_START}(?:${NUMBERED})) (?=\\d)`, NO_BREAK),

    // Titles and initials with the name: M. Ellul, Mme Curie, J. Ellul, J.-P. Serre.
    rule(/M|D|P/, `(?<=${WORD_START}(?:MM\\.|Mmes?|Mlles?|Drs?|Prs?|Me|Mgr)) (?=[${CAPITAL}])`, NO_BREAK),
    rule(/\. /, `(?<=${WORD_START}[${CAPITAL}]\\.) (?=[${CAPITAL}])`, NO_BREAK),
    rule(/\. J/, `(?<=${WORD_START}(?:av|apr)\\.) (?=J)`, NO_BREAK),
    // The day with its month.
    rule(DIGIT, `(?<=${WORD_START}(?:1er|[12]?\\d|3[01])) (?=(?:${MONTHS})${WORD_END})`, NO_BREAK),
    // A dash that opens a line of dialogue.
    rule(/[—–]/, '(?<=(?:^|\\n)[—–]) ', NO_BREAK),
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
      [ordinal('1|I', 'ers?|res?'), ordinal('2|II', 'nde?s?|des?'), ordinal('\\d+|[IVX]+', 'es?')].join('|'),
      'sups',
    ),
    ...POWERS_AND_FORMULAS,
  ],
};

/** The ending of an ordinal, after a number that stands alone. */
function ordinal(number: string, ending: string): string {
  return `(?<=(?<![${ALPHANUMERIC}.,])(?:${number}))(?:${ending})${WORD_END}`;
}
