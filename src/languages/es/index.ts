import { uncapitalized } from '../in-words.ts';
import type { Language } from '../language.ts';
import { charts } from './charts.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';
import { mexicanTypesetting, typesetting } from './typesetting.ts';
import * as words from './words.ts';

const common: Language = {
  tag: 'es',
  typesetting,
  commonWords:
    'el la los las un una unos unas de del al a y e o u pero en con por para sin sobre entre que quien cuyo se no más es son era fue ser está hay ha han había su sus lo le les este esta estos estas como si cuando donde ya muy también',
  hyphenation: { patterns: 'es' },
  numbers: {
    decimal: ',',
    // The RAE parts thousands by a thin space from five digits on; CLDR has a point.
    group: '\u202F',
    groupedFrom: 10_000,
    percent: ' %',
    million: 'M',
    billion: 'mil\u00A0M',
    powers: { mil: 3, millón: 6, millones: 6, billón: 12, billones: 12 },
    unknown: 'n.\u00A0d.',
  },
  quotes: { outer: ['«', '»'], inner: ['“', '”'] },
  colon: ': ',
  listSeparator: '; ',
  // Before the sound of i, y is e.
  and: (next) => (/^h?[ií](?![aeo])/i.test(next) ? ' e ' : ' y '),
  inSentence: uncapitalized,
  ...words,
  range: { between: ' a\u00A0' },
  edition: (edition) => (/^\d+$/.test(edition) ? `${edition}.ª edición` : edition),
  points: (number) => (number === 1 ? 'punto' : 'puntos'),
  references,
  links: {
    toNote: (number) => `Nota ${number}`,
    backToCall: (number) => `Volver a la llamada de la nota ${number}`,
  },
  web: {
    skip: 'Ir al texto',
    data: 'Los datos del gráfico',
    previous: 'Página anterior',
    next: 'Página siguiente',
    pages: 'Páginas',
  },
  charts,
  sheets,
};

export const spanish: Language = {
  ...common,
  regions: {
    MX: {
      ...common,
      tag: 'es-MX',
      typesetting: mexicanTypesetting,
      numbers: { ...common.numbers, decimal: '.', group: ',', groupedFrom: 1000 },
      quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
    },
  },
};
