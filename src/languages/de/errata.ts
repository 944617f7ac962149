import type { Language } from '../language.ts';

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Gedruckte Ausgabe',
  corrected: 'Berichtigte Ausgabe',
  page: (page) => (page === '' ? 'Seite ohne Seitenzahl' : `Seite ${page}`),
  start: 'Am Anfang',
  paragraph: 'Absatz',
  item: 'Listenpunkt',
  row: 'Zeile',
  replace: (before, after) => `statt ${before} lies ${after}`,
  add: (text) => `danach einfügen ${text}`,
  remove: (text) => `streichen ${text}`,
  chart: 'das Diagramm',
  picture: 'das Bild',
  changed: 'siehe die berichtigte Ausgabe',
};
