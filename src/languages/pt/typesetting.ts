import { type Conventions, typesettingOf } from '../conventions.ts';
import { dashes } from '../dashes.ts';
import { CURLY, GUILLEMETS } from '../quotes.ts';
import { type LanguageRules, NO_BREAK, tie, WORD_END, WORD_START } from '../rules.ts';
import { dates } from './words.ts';

const ROMAN = '[IVXLC]+';

/**
 * The rules of Portuguese, after the Acordo Ortográfico of 1990 and, where it is silent, the Código de Redação
 * Interinstitucional of the European Union (10.2 and annexes). The rules leave as typed: º and ª, spaces around dashes.
 */
const CONVENTIONS: Conventions = {
  quotes: GUILLEMETS,
  signs: '[%‰€]|°[CF]',
  units: [
    'por (?:cento|mil)|mil|milhão|milhões|mil milhões|bilhão|bilhões|bili(?:ão|ões)|euros?|dólares|dólar|reais|escudos|quilos?|gramas?',
    'toneladas?|(?:quiló|centí|milí)?metros?|hectares?|litros?|graus?|watts?|horas?|minutos?|segundos?|dias?|semanas?',
    'mês|meses|anos?|séculos?|habitantes|pessoas|pontos?|vezes|ss?\\.|segs?\\.',
  ].join('|'),
  numbered: [
    '§§?|[nN]\\.?[ºo]s?|[nN]\\.[ºo]s?|[pP]ágs?\\.|pp?\\.|[aA]rts?\\.|[aA]rt\\.[ºo]|[cC]aps?\\.|[fF]igs?\\.|[vV]ols?\\.|[tT]\\.|[tT]abs?\\.',
    '[eE]d\\.|[cC]ol\\.|[vV]\\.|[sS]ecç?\\.|[qQ]uadros?|[aA]nexos?|[lL]iv\\.|fls?\\.|[aA]l\\.',
    '(?:[pP]ágina|[fF]igura|[tT]abela|[cC]apítulo|[aA]rtigo|[tT]omo|[vV]olume|[nN]úmero|[pP]arte|[aA]to|[cC]ena)s?',
    '(?:[lL]ivro|[eE]xercício|[pP]asso|[gG]rupo|[lL]inha|[fF]ase|[sS]ala|[pP]ergunta|[pP]onto|[aA]ula|[aA]no)s?|[nN]ível',
    '[sS]ec?ç(?:ão|ões)|[eE]quaç(?:ão|ões)|[sS]ess(?:ão|ões)|[sS]éculos?|[sS]éc\\.',
  ].join('|'),
  titles:
    'D\\.|Sr\\.|Sr\\.ª|Sra\\.|Srs\\.|Dr\\.|Dr\\.ª|Dra\\.|Drs\\.|Prof\\.|Prof\\.ª|Profa\\.|Eng\\.|Eng\\.º|Arq\\.|São|Santo|Santa|S\\.|Sto\\.|Sta\\.|Dom|Dona|Frei',
  abbreviations: 'p. ex.|a. C.|d. C.|s. d.|s. l.|i. e.',
  gap: NO_BREAK,
  day: '(?:[12]?\\d|3[01]|1\\.?º)',
  month: `(?:de )?(?:${dates.months.join('|')})`,
  dashes: dashes(NO_BREAK),
  rules: [
    // 52 a. C.; R$ 5.
    tie('\\d', '[ad]\\.\\s?C\\.'),
    tie('[RUS]+\\$', '\\d'),
    tie(`${WORD_START}[sS]éculos?[ \u00A0]${ROMAN} e`, `${ROMAN}${WORD_END}`),
  ],
};

export const typesetting: LanguageRules = typesettingOf(CONVENTIONS);

/** Portuguese in Brazil, after the Manual de redação da Presidência da República (3rd edition, 2018): “ ”, 12%. */
export const brazilianTypesetting: LanguageRules = typesettingOf({
  ...CONVENTIONS,
  quotes: CURLY,
  signs: '°[CF]',
});
