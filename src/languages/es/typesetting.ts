import { type Conventions, typesettingOf } from '../conventions.ts';
import { dashes } from '../dashes.ts';
import { CURLY, GUILLEMETS } from '../quotes.ts';
import { type LanguageRules, LETTER, mark, NO_BREAK, replace, tie, WORD_END, WORD_START } from '../rules.ts';
import { dates } from './words.ts';

const ROMAN = '[IVXLC]+';
/** An en dash after a word, which no word follows. */
const CLOSING_DASH = '(?<=[^\\s–—])–(?=[\\s.,;:!?…)»]|$)';

/**
 * The rules of Spanish, after the Ortografía de la lengua española (RAE and ASALE, 2010). Dashes touch the aside that
 * they enclose: —así—. The rules leave as typed: points and commas within numbers, º and ª.
 */
const CONVENTIONS: Conventions = {
  quotes: GUILLEMETS,
  signs: '[%‰€]|°[CF]',
  units: [
    'por (?:ciento|mil)|mil(?:lones|lón|es)?|billones|billón|euros?|dólares|dólar|pesos?|pesetas?|kilos?|gramos?|toneladas?',
    '(?:kilo|centi|milí?)?metros?|hectáreas?|litros?|grados?|vatios?|horas?|minutos?|segundos?|días?|semanas?',
    'mes(?:es)?|años?|siglos?|habitantes|personas|puntos?|veces|ss?\\.',
  ].join('|'),
  numbered: [
    '§|[nN]\\.?[ºo]s?\\.?|[nN]\\.[ºo]s?|[nN]úms?\\.|[pP]ágs?\\.|pp?\\.|[aA]rts?\\.|[cC]aps?\\.|[fF]igs?\\.|[vV]ols?\\.|[tT]\\.|[eE]d\\.',
    '[cC]ol\\.|[vV]\\.|[tT]ab\\.|[sS]ecc?\\.|[áÁ]pdo\\.|[aA]ptdo\\.|[fF]ols?\\.',
    '(?:[pP]ágina|[fF]igura|[tT]abla|[cC]uadro|[cC]apítulo|[aA]rtículo|[tT]omo|[vV]olumen|[nN]úmero|[aA]nexo)s?',
    '(?:[pP]arte|[aA]partado|[aA]cto|[eE]scena|[lL]ibro|[lL]ámina|[eE]jercicio|[pP]aso|[nN]ivel|[lL]ínea|[gG]rupo)s?',
    '[sS]ecci(?:ón|ones)|[eE]cuaci(?:ón|ones)|[sS]esi(?:ón|ones)|[aA]ula|[pP]regunta|[aA]ño|[sS]iglos?',
  ].join('|'),
  titles:
    'D\\.|D\\.ª|Dña\\.|[dD]on|[dD]oña|Sr\\.|Sra\\.|Srta\\.|Sres\\.|Dr\\.|Dra\\.|Dres\\.|Prof\\.|Profa\\.|Lic\\.|Ing\\.|Excmo\\.|Excma\\.|San|Santa|Sto\\.|Sta\\.|Fr\\.',
  abbreviations: 'p. ej.|a. C.|d. C.|a. m.|p. m.|EE. UU.|RR. HH.|s. f.|s. l.|s. n.|e. g.|J. C.',
  gap: NO_BREAK,
  day: '(?:[12]?\\d|3[01]|1\\.º)',
  month: `(?:de )?(?:${dates.months.join('|')})`,
  dashes: dashes(''),
  rules: [
    // –así–: the dash of asides is the longer one.
    replace(/–/, `(?<=^|[\\s(«])–(?=[${LETTER}«“¿¡][^–—\\n]*[^\\s–—]${CLOSING_DASH})`, '—'),
    replace(/—.*–/, `(?<=(?:^|[\\s(«])—[${LETTER}«“¿¡][^–—\\n]{0,400})${CLOSING_DASH}`, '—'),
    // 52 a. C., 10:30 p. m.
    tie('\\d', `(?:[ad]\u00A0C|[ad]\\.\u00A0C|[ap]\\.\u00A0m)\\.`),
    tie('\\d\\.[ºª]', '[a-zñáéíóú]+'),
    tie(`${WORD_START}(?:[sS]iglos?[ \u00A0]${ROMAN} [ya])`, `${ROMAN}${WORD_END}`),
  ],
  marks: [
    // Centuries are in small capitals.
    mark(
      /siglo/i,
      `(?<=${WORD_START}[sS]iglos?[ \u00A0](?:${ROMAN}(?: [ya][ \u00A0]|, |[-–]))*)${ROMAN}${WORD_END}`,
      'c2sc',
    ),
    // 1.er, 3.er.
    mark(/\.er/, `(?<=\\d\\.)er(?:es)?${WORD_END}`, 'sups'),
  ],
};

export const typesetting: LanguageRules = typesettingOf(CONVENTIONS);

/** Spanish in Mexico: “ ” comes first. */
export const mexicanTypesetting: LanguageRules = typesettingOf({
  ...CONVENTIONS,
  quotes: CURLY,
});
