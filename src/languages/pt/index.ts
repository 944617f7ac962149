import { uncapitalized } from '../in-words.ts';
import type { Language } from '../language.ts';
import { brazil } from './brazil.ts';
import { charts } from './charts.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';
import { typesetting } from './typesetting.ts';
import * as words from './words.ts';

const common: Language = {
  tag: 'pt',
  typesetting,
  commonWords:
    'o a os as um uma de do da dos das ao à aos às em no na nos nas por pelo pela para com sem sobre entre e ou mas que quem não mais é são era foi ser está há tem seu sua seus suas este esta isto como se quando também já muito',
  // Acordo Ortográfico, base XX, 6.º: a hyphen at a line's end is repeated on the next line.
  hyphenation: { patterns: 'pt', repeatsHyphen: true },
  numbers: {
    decimal: ',',
    group: '\u202F',
    groupedFrom: 10_000,
    percent: ' %',
    million: 'M',
    billion: 'mil\u00A0M',
    powers: { mil: 3, milhar: 3, milhares: 3, milhão: 6, milhões: 6, bilião: 12, biliões: 12 },
    unknown: 'n.\u00A0d.',
  },
  quotes: { outer: ['«', '»'], inner: ['“', '”'] },
  colon: ': ',
  listSeparator: '; ',
  and: () => ' e ',
  inSentence: uncapitalized,
  ...words,
  range: { between: ' a\u00A0' },
  edition: (edition) => (/^\d+$/.test(edition) ? `${edition}.ª edição` : edition),
  points: (number) => (number < 2 ? 'ponto' : 'pontos'),
  references,
  links: {
    toNote: (number) => `Nota ${number}`,
    backToCall: (number) => `Voltar à chamada da nota ${number}`,
  },
  web: {
    skip: 'Saltar para o texto',
    data: 'Os dados do gráfico',
    previous: 'Página anterior',
    next: 'Página seguinte',
    pages: 'Páginas',
  },
  charts,
  sheets,
};

export const portuguese: Language = { ...common, regions: { BR: { ...common, ...brazil } } };
