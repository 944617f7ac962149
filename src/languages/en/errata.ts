import type { Language } from '../language.ts';

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Printed edition',
  corrected: 'Corrected edition',
  page: (page) => (page === '' ? 'Page without number' : `Page ${page}`),
  start: 'At the beginning',
  paragraph: 'paragraph',
  item: 'item',
  row: 'row',
  replace: (before, after) => `for ${before} read ${after}`,
  add: (text) => `add after it ${text}`,
  remove: (text) => `delete ${text}`,
  chart: 'the chart',
  picture: 'the picture',
  changed: 'see the corrected edition',
};
