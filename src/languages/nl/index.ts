import { uncapitalized } from '../in-words.ts';
import type { Language } from '../language.ts';
import { charts } from './charts.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';
import { typesetting } from './typesetting.ts';
import * as words from './words.ts';

export const dutch: Language = {
  tag: 'nl',
  typesetting,
  commonWords:
    'de het een en of maar van in op aan bij met voor uit naar door over onder tot te is zijn was waren wordt worden werd heeft hebben had niet geen ook nog dat die dit deze er hij zij ze we wij hun zich als dan om wat wie',
  // At a hyphen before it, a trema would fall: financiën is parted financi-en.
  hyphenation: { patterns: 'nl', notBefore: 'äëïöü' },
  numbers: {
    decimal: ',',
    group: '.',
    groupedFrom: 10_000,
    percent: '%',
    million: 'mln.',
    billion: 'mld.',
    powers: { duizend: 3, miljoen: 6, 'mln.': 6, miljard: 9, 'mld.': 9 },
    unknown: 'n.b.',
  },
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  colon: ': ',
  listSeparator: '; ',
  and: () => ' en ',
  inSentence: uncapitalized,
  ...words,
  range: { between: ' tot en met\u00A0' },
  edition: (edition) => (/^\d+$/.test(edition) ? `${edition}e druk` : edition),
  points: (number) => (number < 2 ? 'punt' : 'punten'),
  references,
  links: {
    toNote: (number) => `Noot ${number}`,
    backToCall: (number) => `Terug naar de verwijzing naar noot ${number}`,
  },
  web: {
    skip: 'Naar de tekst',
    data: 'De gegevens van de grafiek',
    previous: 'Vorige pagina',
    next: 'Volgende pagina',
    pages: 'Pagina’s',
  },
  charts,
  sheets,
};
