import { typesettingOf } from '../conventions.ts';
import { dashes } from '../dashes.ts';
import { GUILLEMETS } from '../quotes.ts';
import { type LanguageRules, NO_BREAK, tie, WORD_END, WORD_START } from '../rules.ts';
import { dates } from './words.ts';

const ROMAN = '[IVXLC]+';

/**
 * The rules of Italian, after Treccani's La grammatica italiana (2012) and Zanichelli's norms for authors (Serianni,
 * Grammatica italiana, 1989, for doubts). “ ” stay where they are typed, since many houses set words apart by them
 * and quote with « ». The rules leave as typed: E' for È, the per cent sign without a space.
 */
export const typesetting: LanguageRules = typesettingOf({
  quotes: {
    ...GUILLEMETS,
    kept: ['«»', '“”'],
    elisions: `${GUILLEMETS.elisions}|sto|sta|sti|ste|ndrangheta|na|no|o|e|u|st`,
  },
  signs: '°[CF]',
  units: [
    'per (?:cento|mille)|mila|milion[ei]|miliard[oi]|mln|mld|bilion[ei]|euro|dollar[oi]|lire|lira|chil[oi]|gramm[oi]|tonnellat[ae]',
    '(?:chilo|centi|milli)?metr[oi]|ettar[oi]|litr[oi]|grad[oi]|watt|or[ae]|minut[oi]|second[oi]|giorn[oi]|settiman[ae]',
    'mes[ei]|ann[oi]|secol[oi]|abitanti|persone|punt[oi]|volte|ss?\\.|sgg\\.|sg\\.',
  ].join('|'),
  numbered: [
    '§§?|[nN]\\.|nn\\.|[nN]\\.º|[nN]°|[pP]agg?\\.|pp?\\.|[aA]rtt?\\.|[cC]app?\\.|[fF]igg?\\.|[vV]oll?\\.|[tT]\\.|[tT]abb?\\.|[sS]ezz?\\.',
    '[sS]ecc?\\.|[cC]oll?\\.|vv?\\.|cc?\\.|[eE]d\\.|[lL]ett\\.|[aA]ll\\.|[cC]ap\\.',
    '(?:[pP]agin|[fF]igur|[tT]abell|[tT]avol|[sS]cen|[lL]ine|[dD]omand|[rR]ig|[aA]ul)[ae]|[aA]ula',
    '(?:[cC]apitol|[aA]rticol|[tT]om|[aA]llegat|[aA]tt|[lL]ibr|[eE]serciz|[pP]ass|[lL]ivell|[gG]rupp|[pP]unt)[oi]',
    '[vV]olum[ei]|[nN]umer[oi]|[pP]art[ei]|[sS]ezion[ei]|[eE]quazion[ei]|[lL]ezion[ei]|[aA]nno|[fF]ase',
  ].join('|'),
  titles:
    'Sig\\.|Sig\\.ra|Sig\\.na|Sigg\\.|[sS]ig\\.|[sS]ig\\.ra|[dD]ott\\.|[dD]ott\\.ssa|[pP]rof\\.|[pP]rof\\.ssa|[pP]roff\\.|[iI]ng\\.|[aA]vv\\.|[oO]n\\.|San|Santa|Santo|S\\.|Ss\\.|Don|don|Fra|fra',
  abbreviations: 'p. es.|ad es.|s. d.|s. l.|s. a.|n. d. r.',
  gap: NO_BREAK,
  day: '(?:[12]?\\d|3[01]|1[º°])',
  month: dates.months.join('|'),
  dashes: dashes(NO_BREAK),
  rules: [
    // 52 a.C.; XIX secolo, sec. XIX.
    tie('\\d', '[ad]\\.\\s?C\\.'),
    tie(`${WORD_START}${ROMAN}`, `secol[oi]${WORD_END}`),
  ],
});
