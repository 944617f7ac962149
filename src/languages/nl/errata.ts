import type { Language } from '../language.ts';

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Gedrukte uitgave',
  corrected: 'Verbeterde uitgave',
  page: (page) => (page === '' ? 'Bladzijde zonder nummer' : `Bladzijde ${page}`),
  start: 'Aan het begin',
  paragraph: 'alinea',
  item: 'punt',
  row: 'rij',
  replace: (before, after) => `in plaats van ${before} lees ${after}`,
  add: (text) => `voeg daarna toe ${text}`,
  remove: (text) => `schrap ${text}`,
  chart: 'de grafiek',
  picture: 'de afbeelding',
  changed: 'zie de verbeterde uitgave',
};
