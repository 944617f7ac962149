import { type Conventions, DASH_AFTER_WORD, typesettingOf } from '../conventions.ts';
import type { QuoteStyle } from '../quotes.ts';
import { FINE, type LanguageRules, NO_BREAK, replace, tie, WORD_END, WORD_START } from '../rules.ts';
import { dates } from './words.ts';

/**
 * The rules of German, after Duden, Die deutsche Rechtschreibung (28th edition, 2020, "Textverarbeitung und E-Mails")
 * and DIN 5008:2020. Doubts: the space within z. B. is narrow, as Duden allows; a line ends with a dash rather than
 * begins with one. The rules leave as typed: »…« of books, points within large sums of money, ss and ß.
 */
const QUOTES: QuoteStyle = {
  levels: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  kept: ['«»', '»«'],
  turned: '«»“',
  single: ['‚', '‘'],
  elisions: 'n|ne|nen|nem|ner|nes|s|m|raus|rein|rauf|runter|rüber|ran|tis|em|til',
};

const CONVENTIONS: Conventions = {
  quotes: QUOTES,
  signs: '[%‰€]|°[CF]',
  units: [
    'Prozent|Promille|Mio\\.|Mrd\\.|Mill\\.|Tsd\\.|Millionen|Million|Milliarden?|Billionen|Billion|Euro|Cent|Franken',
    'Grad|Meter|Kilometer|Zentimeter|Millimeter|Hektar|Liter|Gramm|Kilogramm|Kilo|Tonnen?|Watt|Kilowattstunden',
    'Uhr|Stunden?|Std\\.|Minuten?|Min\\.|Sekunden?|Tagen?|Tage|Wochen?|Monaten?|Monate|Jahren?|Jahre|Mal',
    'Einwohner|Personen|Punkten?|Punkte|ff?\\.|[vn]\\.',
  ].join('|'),
  numbered: [
    '§§?|Nr\\.|Nrn\\.|S\\.|Sp\\.|Z\\.|Bd\\.|Bde\\.|Kap\\.|Abb\\.|Tab\\.|Abs\\.|Abschn\\.|Art\\.|Anm\\.|Aufl\\.|Bl\\.|Fn\\.|Gl\\.|H\\.|Rn\\.|Rz\\.|Rdnr\\.',
    'Hf?t\\.|Jg\\.|Ziff\\.|Lit\\.|Anh\\.|Teil|Band|Kapitel|Abbildung|Abbildungen|Tabelle|Tabellen|Abschnitt|Artikel|Absatz',
    'Seiten?|Nummer|Ziffer|Anhang|Akt|Szene|Gleichung|Übung|Aufgabe|Schritt|Stufe|Zeile|Raum|Gruppe|Frage|Punkt|Heft|Klasse',
    'Woche|Sitzung|Vorlesung|Anlage|[cC]a\\.|[cC]irca|[uU]m|Jahr|Kl\\.|Hausnr\\.|Tel\\.',
  ].join('|'),
  titles:
    'Hr\\.|Hrn\\.|Fr\\.|Herrn?|Frau|Dr\\.|Prof\\.|Dipl\\.|Ing\\.|Mag\\.|St\\.|Sankt|Hl\\.|hl\\.|Univ\\.|Priv\\.|Doz\\.',
  abbreviations: [
    'z. B.|d. h.|u. a. m.|u. a.|u. Ä.|o. Ä.|z. T.|u. U.|u. v. a.|u. v. m.|i. d. R.|i. e. S.|s. o.|s. u.|o. g.|m. E.|n. Chr.|v. Chr.',
    'v. a.|z. Z.|z. H.|z. Hd.|i. A.|e. V.|a. D.|a. M.|v. l. n. r.|o. J.|o. O.|h. c.|s. a.|a. a. O.|a. F.|n. F.|i. V. m.|i. S. d.|i. S. v.|h. M.|m. w. N.',
  ].join('|'),
  gap: FINE,
  day: '(?:[12]?\\d|3[01])\\.',
  month: `${dates.months.join('|')}|Jänner|(?:Jan|Jän|Feb|Apr|Aug|Sept?|Okt|Nov|Dez)\\.`,
  dashes: DASH_AFTER_WORD,
  rules: [
    // 1. 3. 2026, 19. Jahrhundert, 2. Auflage, 3. Kapitel.
    tie(`${WORD_START}\\d{1,2}\\.`, `(?:\\d{1,2}\\.|Jahrhunderts?|Jhs?\\.|Auflage|Aufl\\.|Kapitel|Semester)`),
    tie(`\\d{1,2}\\.[ \u00A0]\\d{1,2}\\.`, '\\d{4}'),
    // Before Christ, in one with the year: 52 v. Chr.
    replace(/ [vn]\./, ` (?=[vn]\\.${FINE}Chr)(?<=\\d )`, NO_BREAK),
    tie(`${WORD_START}Dr\\.`, '(?:phil|med|rer|jur|h|Ing)\\.'),
    tie(`${WORD_START}rer\\.`, `(?:nat|pol|oec)\\.${WORD_END}`),
  ],
};

export const typesetting: LanguageRules = typesettingOf(CONVENTIONS);

/** German in Switzerland, after the Schreibweisungen der Bundeskanzlei (2nd edition, 2013): «…» without spaces, 12%. */
export const swissTypesetting: LanguageRules = typesettingOf({
  ...CONVENTIONS,
  quotes: {
    ...QUOTES,
    levels: [
      ['«', '»'],
      ['‹', '›'],
    ],
    single: ['‹', '›'],
  },
  signs: '°[CF]',
});
