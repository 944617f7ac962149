import { uncapitalized } from '../in-words.ts';
import type { Language } from '../language.ts';
import { charts } from './charts.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';
import { typesetting } from './typesetting.ts';
import * as words from './words.ts';

export const italian: Language = {
  tag: 'it',
  typesetting,
  commonWords:
    'il lo la gli le i un uno una di del dello della dei degli delle d l a al alla ai alle da dal dalla in nel nella nei con su sul sulla per tra fra e ed o ma che chi cui non più è sono era essere ha hanno si ci suo sua loro questo questa come se quando anche',
  hyphenation: { patterns: 'it' },
  numbers: {
    decimal: ',',
    group: '.',
    groupedFrom: 10_000,
    percent: '%',
    million: 'mln',
    billion: 'mld',
    powers: { mila: 3, migliaia: 3, milione: 6, milioni: 6, mln: 6, miliardo: 9, miliardi: 9, mld: 9 },
    unknown: 'n.d.',
  },
  quotes: { outer: ['«', '»'], inner: ['“', '”'] },
  colon: ': ',
  listSeparator: '; ',
  // The d of ed stands before the same vowel (Serianni).
  and: (next) => (/^[eèé]/i.test(next) ? ' ed ' : ' e '),
  inSentence: uncapitalized,
  ...words,
  range: { before: 'da\u00A0', between: ' a\u00A0' },
  edition: (edition) => (/^\d+$/.test(edition) ? `${edition}ª edizione` : edition),
  points: (number) => (number === 1 ? 'punto' : 'punti'),
  references,
  links: {
    toNote: (number) => `Nota ${number}`,
    backToCall: (number) => `Torna al richiamo della nota ${number}`,
  },
  web: {
    skip: 'Vai al testo',
    data: 'I dati del grafico',
    previous: 'Pagina precedente',
    next: 'Pagina successiva',
    pages: 'Pagine',
  },
  charts,
  sheets,
};
