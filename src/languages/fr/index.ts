import { uncapitalized } from '../in-words.ts';
import type { Language } from '../language.ts';
import { charts } from './charts.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';
import { typesetting } from './typesetting.ts';
import * as words from './words.ts';

export const french: Language = {
  tag: 'fr',
  typesetting,
  commonWords:
    'le la les l un une des de d du au aux et ou mais où que qu qui dont ce cette ces se s ne n pas plus est sont était être a ont avait il elle ils elles on nous vous leur leurs son sa ses sur dans par pour avec sans entre comme si y en à',
  hyphenation: { patterns: 'fr' },
  numbers: {
    decimal: ',',
    group: '\u202F',
    groupedFrom: 1000,
    percent: ' %',
    million: 'M',
    billion: 'Md',
    powers: { mille: 3, millier: 3, milliers: 3, million: 6, millions: 6, milliard: 9, milliards: 9, md: 9 },
    unknown: 'n.\u00A0d.',
  },
  quotes: { outer: ['«\u00A0', '\u00A0»'], inner: ['“', '”'] },
  colon: ' : ',
  listSeparator: ' ; ',
  and: () => ' et ',
  inSentence: uncapitalized,
  ...words,
  range: { between: ' à\u00A0' },
  edition: (edition) =>
    edition === '1' ? '1re édition' : /^\d+$/.test(edition) ? `${edition}e édition` : edition,
  points: (number) => (number < 2 ? 'point' : 'points'),
  references,
  links: {
    toNote: (number) => `Note ${number}`,
    backToCall: (number) => `Retour à l’appel de la note ${number}`,
  },
  web: {
    skip: 'Aller au texte',
    data: 'Les données du graphique',
    previous: 'Page précédente',
    next: 'Page suivante',
    pages: 'Pages',
  },
  charts,
  sheets,
};
