import type { Language } from '../language.ts';

export const errata: Language['errata'] = {
  title: 'Errata corrige',
  printed: 'Edizione stampata',
  corrected: 'Edizione corretta',
  page: (page) => (page === '' ? 'Pagina senza numero' : `Pagina ${page}`),
  start: 'All’inizio',
  paragraph: 'capoverso',
  item: 'punto',
  row: 'riga',
  replace: (before, after) => `invece di ${before} leggere ${after}`,
  add: (text) => `aggiungere di seguito ${text}`,
  remove: (text) => `eliminare ${text}`,
  chart: 'il grafico',
  picture: 'l’immagine',
  changed: 'si veda l’edizione corretta',
};
