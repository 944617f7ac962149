import type { Language } from '../language.ts';

export const errata: Language['errata'] = {
  title: 'Fe de erratas',
  printed: 'Edición impresa',
  corrected: 'Edición corregida',
  page: (page) => (page === '' ? 'Página sin número' : `Página ${page}`),
  start: 'Al principio',
  paragraph: 'párrafo',
  item: 'punto',
  row: 'fila',
  replace: (before, after) => `donde dice ${before} debe decir ${after}`,
  add: (text) => `añádase a continuación ${text}`,
  remove: (text) => `suprímase ${text}`,
  chart: 'el gráfico',
  picture: 'la imagen',
  changed: 'véase la edición corregida',
};
