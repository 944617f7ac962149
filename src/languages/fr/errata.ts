import type { Language } from '../language.ts';

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Édition imprimée',
  corrected: 'Édition corrigée',
  page: (page) => (page === '' ? 'Page sans numéro' : `Page ${page}`),
  start: 'Au début',
  paragraph: 'paragraphe',
  item: 'point',
  row: 'ligne',
  replace: (before, after) => `au lieu de ${before}, lire ${after}`,
  add: (text) => `ajouter ensuite ${text}`,
  remove: (text) => `supprimer ${text}`,
  chart: 'le graphique',
  picture: 'l’image',
  changed: 'à revoir dans l’édition corrigée',
};
