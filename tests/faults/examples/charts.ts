import type { Files } from '../../content/project.ts';
import { CSS, data, UN } from '../hints/projects.ts';
import { type Example, type Examples, mended } from './example.ts';

/** A project with one figure of a kind, given its keys, the fields of its data and their rows. */
function figure(keys: string, fields: string, rows: string): Files {
  return data(
    `title: Des données\nsource: []\ndate: 2020\nfields: { ${fields} }\nrows:\n${rows}\n`,
    `  - figure: ${keys}\n    title: Un titre\n    data: d\n    alt: Une figure`,
  );
}

/** An example that is mended in a row of the data. */
const row = (keys: string, fields: string, before: string, after: string, others = ''): Example =>
  mended((typed) => figure(keys, fields, `${others}${typed}`), before, after);

/** An example that is mended in the keys of the figure. */
const keyed = (fields: string, rows: string, before: string, after: string): Example =>
  mended((keys) => figure(keys, fields, rows), before, after);

/** The keys of a kind, and a field that is a text or a number. */
const keys = (kind: string, ...more: readonly string[]) => [kind, ...more].join('\n    ');
const words = (name: string) => `${name}: { label: ${name} }`;
const numbers = (name: string, unit = 't') => `${name}: { label: ${name}, unit: ${unit} }`;
const fields = (...each: readonly string[]) => each.join(', ');

const PARTS = fields(words('poste'), numbers('masse'));
const YEARS = fields(words('an'), numbers('avant'), numbers('apres'));
const TASKS = fields(words('tache'), words('debut'), words('fin'));
const PLACES = fields(words('ville'), numbers('lat', '°'), numbers('lon', '°'));
const METALS = fields(words('symbole'), numbers('numero', '""'), words('famille'));
const POINTS = fields(words('nom'), numbers('x'), numbers('y'));
const PARIS = '  - { ville: Paris, lat: 48.86, lon: 2.35 }\n';
const TWO_YEARS = '  - { an: Air, avant: 12, apres: 9 }\n  - { an: Eau, avant: 8, apres: 11 }';
const LITHIUM = '  - { symbole: Li, numero: 3, famille: rares }\n';

/** Examples of charts. */
export const CHARTS: Examples = {
  'chart-sum-zero': row(
    keys('doughnut', 'label: poste', 'value: masse'),
    PARTS,
    '  - { poste: Air, masse: 0 }\n  - { poste: Eau, masse: 0 }',
    '  - { poste: Air, masse: 3 }\n  - { poste: Eau, masse: 5 }',
  ),
  'chart-series-pair': keyed(
    YEARS,
    TWO_YEARS,
    keys('slope', 'label: an', 'series: [ avant ]'),
    keys('slope', 'label: an', 'series: [ avant, apres ]'),
  ),
  'chart-series-empty': row(
    keys('lines', 'x: an', 'series: [ avant, apres ]'),
    YEARS,
    '  - { an: 2010, avant: 12, apres: null }\n  - { an: 2020, avant: 8, apres: null }',
    '  - { an: 2010, avant: 12, apres: 9 }\n  - { an: 2020, avant: 8, apres: 11 }',
  ),
  'chart-points-unknown': row(
    keys('scatter', 'x: x', 'y: y'),
    POINTS,
    '  - { nom: C, x: 4, y: null }',
    '  - { nom: C, x: 4, y: 6 }',
    '  - { nom: A, x: 1, y: 2 }\n  - { nom: B, x: 3, y: 5 }\n',
  ),
  'chart-axis-log': keyed(
    YEARS,
    '  - { an: 2010, avant: 0, apres: 9 }\n  - { an: 2020, avant: 8, apres: 11 }',
    keys('lines', 'x: an', 'series: [ avant, apres ]', 'axis: { scale: log }'),
    keys('lines', 'x: an', 'series: [ avant, apres ]'),
  ),
  'chart-points-covered': row(
    keys('scatter', 'x: x', 'y: y'),
    POINTS,
    '  - { nom: C, x: 1, y: 2 }',
    '  - { nom: C, x: 1, y: 4 }',
    '  - { nom: A, x: 1, y: 2 }\n  - { nom: B, x: 3, y: 5 }\n',
  ),
  'chart-dots-crowded': keyed(
    PARTS,
    Array.from({ length: 900 }, (_, i) => `  - { poste: P${i}, masse: 12 }`).join('\n'),
    keys('strip', 'value: masse'),
    keys('histogram', 'value: masse'),
  ),
  'chart-step-total': row(
    keys('waterfall', 'label: poste', 'value: masse', 'totals: [ Reste ]'),
    PARTS,
    '  - { poste: Reste, masse: 80 }',
    '  - { poste: Reste, masse: 75 }',
    '  - { poste: Recettes, masse: 100 }\n  - { poste: Dépenses, masse: -25 }\n',
  ),
  'chart-symbol-too-long': row(
    keys('units', 'label: symbole', 'row: famille', 'color: famille'),
    METALS,
    '  - { symbole: Argent, numero: 47, famille: précieux }',
    '  - { symbole: Ag, numero: 47, famille: précieux }',
    LITHIUM,
  ),
  'chart-country-unknown': row(
    keys('map', 'label: poste', 'value: masse'),
    PARTS,
    '  - { poste: Grenoble, masse: 12 }',
    '  - { poste: France, masse: 12 }',
    '  - { poste: Espagne, masse: 23 }\n',
  ),
  'chart-day-unread': row(
    keys('calendar', 'day: poste', 'value: masse'),
    PARTS,
    '  - { poste: 2024-03, masse: 18 }',
    '  - { poste: 2024-03-04, masse: 18 }',
    '  - { poste: 2024-02-28, masse: 12 }\n',
  ),
  'chart-end-before-start': row(
    keys('gantt', 'label: tache', 'start: debut', 'end: fin'),
    TASKS,
    '  - { tache: Essais, debut: 2026-03-02, fin: 2026-02-06 }',
    '  - { tache: Essais, debut: 2026-02-06, fin: 2026-03-02 }',
  ),
  'chart-state-unknown': row(
    keys('matrix', 'label: tache', 'series: [ debut, fin ]', 'states: [ respectée, franchie ]'),
    TASKS,
    '  - { tache: Climat, debut: respectée, fin: franchi }',
    '  - { tache: Climat, debut: respectée, fin: franchie }',
  ),
  'chart-degrees': row(
    keys('map', 'label: ville', 'at: [ lat, lon ]'),
    PLACES,
    '  - { ville: Oakland, lat: -122.27, lon: 37.8 }',
    '  - { ville: Oakland, lat: 37.8, lon: -122.27 }',
  ),
  'chart-latitude-longitude': keyed(
    PLACES,
    PARIS,
    keys('map', 'label: ville', 'at: [ lat ]'),
    keys('map', 'label: ville', 'at: [ lat, lon ]'),
  ),
  'chart-outside-area': keyed(
    PLACES,
    `${PARIS}  - { ville: Tōkyō, lat: 35.68, lon: 139.69 }`,
    keys('map', 'label: ville', 'at: [ lat, lon ]', 'area: europe'),
    keys('map', 'label: ville', 'at: [ lat, lon ]', 'area: world'),
  ),
  'chart-element-unknown': row(
    keys('periodic', 'symbol: symbole', 'number: numero', 'color: famille'),
    METALS,
    '  - { symbole: Or, numero: 79, famille: précieux }',
    '  - { symbole: Au, numero: 79, famille: précieux }',
    LITHIUM,
  ),
  'chart-element-number': row(
    keys('periodic', 'symbol: symbole', 'number: numero', 'color: famille'),
    METALS,
    '  - { symbole: Au, numero: 78, famille: précieux }',
    '  - { symbole: Au, numero: 79, famille: précieux }',
    LITHIUM,
  ),
  'chart-option-refused': keyed(
    YEARS,
    '  - { an: 2010, avant: 12, apres: 9 }\n  - { an: 2020, avant: 8, apres: 11 }',
    keys(
      'lines',
      'x: an',
      'series: [ avant ]',
      'options:',
      '  elements: { line: { borderDash: [ 2, 2 ], borderDashOffset: 1 } }',
    ),
    keys('lines', 'x: an', 'series: [ avant ]', 'options:', '  elements: { line: { borderDash: [ 2, 2 ] } }'),
  ),
  'chart-names-left-out': keyed(
    POINTS,
    Array.from({ length: 60 }, (_, i) => `  - { nom: Ville numéro ${i}, x: ${100 + i}, y: ${100 + i} }`).join(
      '\n',
    ),
    keys('scatter', 'x: x', 'y: y', 'label: nom'),
    keys('scatter', 'x: x', 'y: y'),
  ),
  'chart-part-unseen': mended(
    (id) => ({
      ...figure(
        keys('diagram', 'picture: images/plan.svg', 'part: poste', 'label: poste', 'value: masse'),
        PARTS,
        `  - { poste: ${id}, masse: 12 }`,
      ),
      'content/images/plan.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><defs><linearGradient id="fond"><stop offset="0" stop-color="red"/></linearGradient></defs><rect id="salle" width="20" height="10" fill="url(#fond)"/></svg>',
    }),
    'fond',
    'salle',
  ),
  'chart-missing': mended(
    (id) => {
      const files = figure(
        keys('bars', 'label: poste', 'value: masse', 'id: fig-prix'),
        PARTS,
        '  - { poste: Air, masse: 3 }',
      );
      const lead = `<div>{{text}}<img src="chart:${id}" alt="Les prix"></div>`;
      return { ...files, [UN]: `${files[UN]}\n  - lead: Les prix.\n`, 'templates/blocks/lead.hbs': lead };
    },
    'fig-prx',
    'fig-prix',
  ),
  'chart-color-pale': mended(
    (color) => ({
      ...figure(
        keys('lines', 'x: an', 'series: [ avant, apres ]'),
        YEARS,
        '  - { an: 2010, avant: 12, apres: 9 }\n  - { an: 2020, avant: 8, apres: 11 }',
      ),
      [CSS]: `img { color: ${color} }`,
    }),
    '#eeeeee',
    '#333333',
  ),
};
