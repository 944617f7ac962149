import { DASH_AFTER_WORD, typesettingOf } from '../conventions.ts';
import { CURLY } from '../quotes.ts';
import { type LanguageRules, NO_BREAK, tie, WORD_START } from '../rules.ts';
import { dates } from './words.ts';

/**
 * The rules of Dutch, after the Technische Handleiding of the Taalunie and the advice of Onze Taal. Both allow ‘ ’ and
 * “ ” for quotations; “ ” is clearer beside apostrophes. The rules leave as typed: ordinals (19e, not raised),
 * abbreviations without spaces (o.a., d.w.z.), „…” of older texts.
 */
export const typesetting: LanguageRules = typesettingOf({
  quotes: { ...CURLY, kept: ['«»', '„”'], elisions: `${CURLY.elisions}|s|t|m|k|r|ns|d|ie|er` },
  signs: '°[CF]',
  units: [
    'procent|promille|miljoen|miljard|biljoen|mln\\.?|mld\\.?|duizend|euro|cent|dollar|gulden|kilo|gram|ton|liter|graden|graad',
    '(?:kilo|centi|milli)?meter|hectare|watt|uur|minuten|minuut|min\\.|seconden|seconde|sec\\.|dagen|dag|weken|week',
    'maanden|maand|jaar|eeuwen|eeuw|keer|maal|inwoners|personen|punten|punt|e\\.v\\.|[vn]\\.Chr\\.',
  ].join('|'),
  numbered: [
    '§|[nN]r\\.|[nN]rs\\.|[bB]lz\\.|[pP]p?\\.|[aA]rtt?\\.|[hH]fst\\.|[hH]fdst\\.|[aA]fb\\.|[fF]ig\\.|[tT]ab\\.|[dD]l\\.|[vV]ol\\.|[jJ]rg\\.',
    '[lL]id|[cC]a\\.|[cC]irca|[pP]ar\\.|[bB]ijl\\.|[oO]pg\\.|r\\.|[tT]el\\.|[kK]ol\\.',
    '(?:[pP]agina|[fF]iguur|[aA]fbeelding|[tT]abel|[hH]oofdstuk|[aA]rtikel|[dD]eel|[nN]ummer|[bB]ijlage|[bB]edrijf)',
    '[sS]cène|[vV]ergelijking|[oO]efening|[oO]pgave|[sS]tap|[nN]iveau|[rR]egel|[zZ]aal|[lL]okaal|[gG]roep|[vV]raag|[pP]unt',
    '[wW]eek|[lL]es|[cC]ollege|[fF]ase|[pP]aragraaf|[jJ]aar',
  ].join('|'),
  titles:
    '[dD]hr\\.|[mM]evr\\.|[mM]w\\.|[dD]e heer|[mM]evrouw|[dD]r\\.|[dD]rs\\.|[pP]rof\\.|[iI]r\\.|[iI]ng\\.|[mM]r\\.|[dD]s\\.|St\\.|Sint|H\\.',
  abbreviations: '',
  gap: NO_BREAK,
  day: '(?:[12]?\\d|3[01])',
  month: dates.months.join('|'),
  dashes: DASH_AFTER_WORD,
  rules: [
    // The 19e eeuw, the 2e druk.
    tie(`${WORD_START}\\d{1,3}(?:e|ste|de)`, '(?:eeuw|druk|editie|hoofdstuk|jaargang|klas|leerjaar)'),
    tie(`${WORD_START}(?:[pP]rof|[dD]r|[dD]rs|[iI]r|[mM]r)\\.`, '(?:dr|ir|drs|mr|ing)\\.'),
  ],
});
