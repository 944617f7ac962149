import {
  CAPITAL,
  type LanguageRules,
  LETTER,
  mark,
  NO_BREAK,
  quotes,
  replace as rule,
  WORD_END,
  WORD_START,
} from '../rules.ts';

/**
 * English, after New Hart's Rules (Oxford, 2nd edition, 2014) for what Britain and America have in common,
 * with double quotation marks outside as American practice has them: both are in use, and what is
 * typed decides nothing else. Left as typed: spaced or closed dashes, an apostrophe before a figure
 * ('90s), the hyphen between numbers.
 */

const DIGIT = /\d/;

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

const UNITS = [
  '[nµmck]?m[²³23]?|[nµmkMGT]?g|[kMGTPE]?[WJ]|[kMGTP]?Wh|[kMG]?Hz|[kMGT]?t|[mkM]?V|m?A|[mc]?[lL]|ha',
  '[nµm]?s|min|h|K|°[CF]|[kMGTP]B|[kMGT]?bits?|ppm|ppb|dpi|million|billion|trillion|per cent|percent',
].join('|');

const NUMBERED = [
  '(?:[pP]|[pP]p|[nN]o|[fF]ig|[vV]ol|[cC]h|[aA]rt)\\.|§',
  '(?:[pP]age|[fF]igure|[tT]able|[cC]hapter|[sS]ection)s?',
].join('|');

const FORMULAS = '(?:CO2|N2O|CH4|NO2|SO2|NH3|H2O|SF6)(?:e|eq)?';

export const typesetting: LanguageRules = {
  rules: [
    rule(/\.{3}/, '(?<!\\.)\\.{3}(?!\\.)', '…'),
    rule(/---/, '(?<!-)---(?!-)', '—'),
    // Not where a command's option begins: --force.
    rule(/--/, `(?<!-|(?:^|[\\s(])(?=--[${LETTER}]))--(?!-)`, '–'),
    quotes({ outer: ['“', '”'], inner: ['‘', '’'] }),
    // A single mark opens before a letter and after none, if another closes; elsewhere it is an apostrophe.
    rule(/'/, `(?<=^|[\\s(\\[{“—–])'(?=[${LETTER}][^'\\n]*[${LETTER}]'(?![${LETTER}]))`, '‘'),
    rule(/'/, `(?<=[${LETTER}.,;:!?…)\\]}”\uFFFC])'|(?<=\\d)'(?=s)`, '’'),

    rule(DIGIT, `(?<=\\d) (?=(?:${UNITS})${WORD_END})`, NO_BREAK),
    rule(/ \d/, `(?<=${WORD_START}(?:${NUMBERED})) (?=\\d)`, NO_BREAK),
    rule(/M|D|P|S/, `(?<=${WORD_START}(?:Mr|Mrs|Ms|Dr|Prof|St)\\.?) (?=[${CAPITAL}])`, NO_BREAK),
    rule(/\. /, `(?<=${WORD_START}[${CAPITAL}]\\.) (?=[${CAPITAL}])`, NO_BREAK),
    // 12 March, March 12.
    rule(DIGIT, `(?<=${WORD_START}(?:[12]?\\d|3[01])) (?=(?:${MONTHS})${WORD_END})`, NO_BREAK),
    rule(DIGIT, `(?<=${WORD_START}(?:${MONTHS})) (?=(?:[12]?\\d|3[01])(?!\\d))`, NO_BREAK),
  ],
  marks: [
    mark(/m[23]/, `(?<=\\d[ \u00A0\u202F]?[kcdm]?m)[23]${WORD_END}`, 'sups'),
    mark(/[A-Z]\d/, `(?<=${WORD_START}(?:[kMG]?t)?(?=${FORMULAS}${WORD_END})[A-Z]+)\\d`, 'subs'),
  ],
};
