import type { Language } from '../language.ts';

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Edição impressa',
  corrected: 'Edição corrigida',
  page: (page) => (page === '' ? 'Página sem número' : `Página ${page}`),
  start: 'No início',
  paragraph: 'parágrafo',
  item: 'ponto',
  row: 'linha',
  replace: (before, after) => `onde se lê ${before} leia-se ${after}`,
  add: (text) => `acrescentar a seguir ${text}`,
  remove: (text) => `suprimir ${text}`,
  chart: 'o gráfico',
  picture: 'a imagem',
  changed: 'ver a edição corrigida',
};
