import type { DateStyle, Language } from '../language.ts';
import { charts } from './charts.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';
import { swissTypesetting, typesetting } from './typesetting.ts';
import * as words from './words.ts';

const common: Language = {
  tag: 'de',
  typesetting,
  commonWords:
    'der die das den dem des ein eine einen einem einer und oder aber in im ins am an auf aus bei mit nach von vom zu zum zur für über unter ist sind war waren wird werden wurde hat haben hatte nicht kein auch noch nur sich es er sie wir ihr als wie dass wenn so sein seine',
  hyphenation: { patterns: 'de-1996' },
  numbers: {
    decimal: ',',
    // Duden and DIN 5008 part thousands by a space; CLDR has a point.
    group: '\u202F',
    groupedFrom: 1000,
    percent: ' %',
    million: 'Mio.',
    billion: 'Mrd.',
    powers: { tausend: 3, million: 6, millionen: 6, 'mio.': 6, milliarde: 9, milliarden: 9, 'mrd.': 9 },
    unknown: 'k.\u202FA.',
  },
  quotes: { outer: ['„', '“'], inner: ['‚', '‘'] },
  colon: ': ',
  listSeparator: '; ',
  and: () => ' und ',
  // Nouns keep their capital.
  inSentence: (label) => label,
  ...words,
  range: { between: ' bis\u00A0' },
  edition: (edition) => (/^\d+$/.test(edition) ? `${edition}. Auflage` : edition),
  points: (number) => (number === 1 ? 'Punkt' : 'Punkte'),
  references,
  links: {
    toNote: (number) => `Anmerkung ${number}`,
    backToCall: (number) => `Zurück zum Verweis auf Anmerkung ${number}`,
  },
  web: {
    skip: 'Zum Text springen',
    data: 'Die Daten des Diagramms',
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    pages: 'Seiten',
  },
  charts,
  sheets,
};

/** Austria says Jänner. */
const austrianDates = {
  ...common.dates,
  months: ['Jänner', ...common.dates.months.slice(1)] as unknown as DateStyle['months'],
  shortMonths: ['Jän.', ...common.dates.shortMonths.slice(1)] as unknown as DateStyle['shortMonths'],
};

export const german: Language = {
  ...common,
  regions: {
    AT: { ...common, tag: 'de-AT', dates: austrianDates },
    CH: {
      ...common,
      tag: 'de-CH',
      typesetting: swissTypesetting,
      numbers: { ...common.numbers, decimal: '.', group: '’', percent: '%' },
      quotes: { outer: ['«', '»'], inner: ['‹', '›'] },
    },
  },
};
