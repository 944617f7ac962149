import { CHARGES, FORMULA_NUMBERS, IONS } from '../chemistry.ts';
import { SYMBOLS } from '../conventions.ts';
import { CURLY, quotes, singleMarks } from '../quotes.ts';
import {
  CAPITAL,
  ELLIPSES_AND_DASHES,
  type LanguageRules,
  LETTER,
  NUMBER_END,
  POWERS,
  SEPARATORS,
  SIGNED,
  tie,
  WORD_END,
  WORD_START,
} from '../rules.ts';
import { dates } from './words.ts';

/**
 * The rules of English, after New Hart's Rules (Oxford, 2nd edition, 2014) where British and American practice
 * agree. The outer quotation marks are double, as in American practice. The rules leave as typed: whether spaces stand
 * around dashes, the hyphen between numbers.
 */

const MONTHS = dates.months.join('|');

const UNITS = `${SYMBOLS}|million|billion|trillion|per cent|percent`;

const NUMBERED = [
  '(?:[pP]|[pP]p|[nN]o|[nN]os|[fF]igs?|[vV]ol|[cC]h|[aA]rt|[sS]ec|[eE]qs?|[tT]ab|[aA]pp)\\.|§|AD',
  '(?:[pP]age|[fF]igure|[tT]able|[cC]hapter|[sS]ection|[vV]olume|[pP]art|[aA]ct|[sS]cene|[aA]ppendix)s?',
  '(?:[eE]quation|[eE]xercise|[sS]tep|[lL]evel|[lL]ine|[rR]oom|[gG]roup|[lL]ecture|[wW]eek|[qQ]uestion)s?',
].join('|');

/** Roman numerals of kings and popes. I is more often a pronoun: it is a number after few names. */
const ROMAN = '(?:[IVXLC]{2,}|[VX])';
const FIRST =
  'Elizabeth|Charles|James|Francis|Napoleon|William|George|Richard|Henry|Edward|Mary|War|Part|Type|Phase';

const TITLES = '(?:Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|St|Sts|Rev|Hon|Sir|Capt|Gen|Gov|Sen|Lt|Col|Sgt)\\.?';

const PAIRS = quotes(CURLY);

export const typesetting: LanguageRules = {
  quotes: PAIRS,
  rules: [
    ...ELLIPSES_AND_DASHES,
    SEPARATORS,
    PAIRS,
    ...singleMarks(CURLY),

    tie(NUMBER_END, `(?:${UNITS})${WORD_END}`),
    // 5 p.m., 10:30 am, 500 BC.
    tie('\\d', `(?:[ap]\\.?m\\.?|[AP]M|BCE?|CE|AD)${WORD_END}`),
    ...SIGNED,
    // p. 12, Fig. 3, Table 2, Part II, Appendix B.
    tie(`${WORD_START}(?:${NUMBERED})`, `\\d|(?:[IVXLC]+|[B-HJ-Z])${WORD_END}(?!['’])`),
    // Dr Smith, St. Louis, J. Doe, Martin Luther King Jr.
    tie(`${WORD_START}${TITLES}`, `[${CAPITAL}]`),
    tie(`${WORD_START}[${CAPITAL}]\\.`, `[${CAPITAL}]`),
    tie(`[${LETTER}],?`, `(?:Jr|Sr)${WORD_END}`),
    tie(`${WORD_START}et`, `al\\.`),
    // Louis XIV, Henry V, Elizabeth I.
    tie(`${WORD_START}[${CAPITAL}][${LETTER}]+`, `${ROMAN}${WORD_END}(?!['’])`),
    tie(`${WORD_START}(?:${FIRST})`, `I${WORD_END}(?!['’])`),
    // No line begins with a dash.
    tie('\\S', '[–—] '),
    // The day with its month: 12 March, March 12.
    tie(`${WORD_START}(?:[12]?\\d|3[01])`, `(?:${MONTHS})${WORD_END}`),
    tie(`${WORD_START}(?:${MONTHS})`, '(?:[12]?\\d|3[01])(?!\\d)'),
    IONS,
  ],
  marks: [...POWERS, FORMULA_NUMBERS, CHARGES],
};
