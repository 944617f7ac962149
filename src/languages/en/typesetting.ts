import {
  CAPITAL,
  ELLIPSES_AND_DASHES,
  type LanguageRules,
  LETTER,
  NO_BREAK,
  POWERS_AND_FORMULAS,
  quotes,
  replace as rule,
  WORD_END,
  WORD_START,
} from '../rules.ts';
import { dates } from './dates.ts';

/**
 * The rules of English, after New Hart's Rules (Oxford, 2nd edition, 2014) where British and American practice
 * agree. The outer quotation marks are double, as in American practice. The rules leave as typed: spaces around
 * dashes, an apostrophe before a figure ('90s), the hyphen between numbers.
 */

const DIGIT = /\d/;

const MONTHS = dates.months.join('|');

const UNITS = [
  '[nµmck]?m[²³23]?|[nµmkMGT]?g|[kMGTPE]?[WJ]|[kMGTP]?Wh|[kMG]?Hz|[kMGT]?t|[mkM]?V|m?A|[mc]?[lL]|ha',
  '[nµm]?s|min|h|K|°[CF]|[kMGTP]B|[kMGT]?bits?|ppm|ppb|dpi|million|billion|trillion|per cent|percent',
].join('|');

const NUMBERED = [
  '(?:[pP]|[pP]p|[nN]o|[fF]ig|[vV]ol|[cC]h|[aA]rt)\\.|§',
  '(?:[pP]age|[fF]igure|[tT]able|[cC]hapter|[sS]ection)s?',
].join('|');

export const typesetting: LanguageRules = {
  rules: [
    ...ELLIPSES_AND_DASHES,
    quotes({ outer: ['“', '”'], inner: ['‘', '’'] }),
    // A single mark opens before a letter and after none, if another closes; elsewhere it is an apostrophe.
    rule(/'/, `(?<=^|[\\s(\\[{“—–])'(?=[${LETTER}][^'\\n]*[${LETTER}]'(?![${LETTER}]))`, '‘'),
    rule(/'/, `(?<=[${LETTER}.,;:!?…)\\]}”\uFFFC])'|(?<=\\d)'(?=s)`, '’'),

    rule(DIGIT, `(?<=\\d) (?=(?:${UNITS})${WORD_END})`, NO_BREAK),
    rule(/ \d/, `(?<=${WORD_START}(?:${NUMBERED})) (?=\\d)`, NO_BREAK),
    rule(/M|D|P|S/, `(?<=${WORD_START}(?:Mr|Mrs|Ms|Dr|Prof|St)\\.?) (?=[${CAPITAL}])`, NO_BREAK),
    rule(/\. /, `(?<=${WORD_START}[${CAPITAL}]\\.) (?=[${CAPITAL}])`, NO_BREAK),
    // The day with its month: 12 March, March 12.
    rule(DIGIT, `(?<=${WORD_START}(?:[12]?\\d|3[01])) (?=(?:${MONTHS})${WORD_END})`, NO_BREAK),
    rule(DIGIT, `(?<=${WORD_START}(?:${MONTHS})) (?=(?:[12]?\\d|3[01])(?!\\d))`, NO_BREAK),
  ],
  marks: POWERS_AND_FORMULAS,
};
