import { PNG } from '../../content/project.ts';
import { essay } from '../../project/essay.ts';
import { BOOKLET, blocks, booklet, chapter, DATA, data, ROWS, SOUND, text, UN } from '../hints/projects.ts';
import { added, type Examples, mended, renamed, SVG } from './example.ts';

const SOURCES = 'content/references.yaml';
const ETUDE = '- id: etude\n  type: book\n  title: Une étude\n';

/** A project whose chapter is UN and whose other file is typed. */
const file =
  (path: string, more = {}) =>
  (typed: string) => ({ ...SOUND, ...more, [path]: typed });

/** Data of three fields, as they add up. */
const energy = (fields: string, rows: string) =>
  data(`title: Énergie\nsource: []\ndate: 2020\nfields:\n${fields}\n${rows}\n`);

const PARTS = `  poste: { label: Poste }
  total: { label: Énergie, unit: TWh }
  part: { label: Part, unit: "%" }`;

/** Examples of the files of content/, of data and tables. */
export const CONTENT: Examples = {
  'content-no-booklet': renamed(
    { 'content/livret.yaml': SOUND[BOOKLET]!, [UN]: SOUND[UN]! },
    'content/livret.yaml',
    BOOKLET,
  ),
  'content-unknown-file': renamed(
    { [BOOKLET]: SOUND[BOOKLET]!, 'content/chapters/un.yml': SOUND[UN]! },
    'content/chapters/un.yml',
    UN,
  ),
  'file-misplaced': renamed(
    { ...SOUND, 'data/prix.yaml': DATA + ROWS },
    'data/prix.yaml',
    'content/data/prix.yaml',
  ),
  'content-references-format': renamed(
    { ...SOUND, 'content/bibliographie.json': '[ { "id": "a", "type": "book", "title": "A" } ]' },
    'content/bibliographie.json',
    SOURCES,
  ),
  'content-not-an-image': mended(
    (name) => ({
      ...blocks(`  - image: images/${name}\n    alt: Un pont\n    credit: Moi\n    licence: CC0`),
      'content/images/pont.gif': PNG,
      'content/images/pont.svg': SVG,
    }),
    'pont.gif',
    'pont.svg',
  ),
  'content-name-long': mended(
    (id) => blocks(`  - section: Les prix\n    id: ${id}`),
    `les-prix-${'de-l-energie-'.repeat(16)}en-2020`,
    'les-prix-de-l-energie',
  ),
  'content-key-not-text': mended(
    (key) => ({
      ...text('"Le cours est en {{salle}}."'),
      ...{ [BOOKLET]: essay(`variables:\n  ${key}: Amphi B\n`) },
    }),
    '{{salle}}',
    'salle',
  ),
  'content-duplicate-id': mended(
    (id) => blocks(`  - section: Les prix\n    id: prix\n  - section: Les prix en 2020\n    id: ${id}`),
    'prix',
    'prix-2020',
  ),
  'content-no-references': mended(
    added(data(`${DATA.replace('source: []', 'source: [ etude ]')}${ROWS}`), SOURCES),
    '',
    ETUDE,
  ),
  'content-page-size': mended(
    (page) => booklet('chapters', `page: ${page}\nchapters`),
    '{ width: 5 mm, height: 210 mm }',
    '{ width: 148 mm, height: 210 mm }',
  ),
  'numbers-too-many': mended(
    (typed) =>
      blocks(
        `  - numbers:\n      - { value: 9, says: chapitres }\n      - { value: 40, says: pages }\n      - { value: 12, says: figures }\n      - { value: 3, says: cartes }\n${typed}`,
      ),
    '      - { value: 7, says: tableaux }',
    '  - numbers:\n      - { value: 7, says: tableaux }',
  ),
  'content-timeline-field': mended(
    (field) =>
      data(
        `title: D\nsource: []\ndate: 2020\nfields: { ${field}: { label: Année }, event: { label: Fait } }\nrows:\n  - { ${field}: 1789, event: La prise de la Bastille }\n`,
        '  - timeline: { data: d }',
      ),
    'annee',
    'date',
  ),
  'content-undated': mended(
    (source) => ({
      ...data(
        `${DATA.replace('source: []\ndate: 2020', source)}${ROWS}`,
        '  - figure: bars\n    title: T\n    data: d\n    label: a\n    value: b\n    alt: x\n  - references: cited',
      ),
      [SOURCES]: ETUDE,
    }),
    'source: [ etude ]',
    'source: [ etude ]\ndate: 2020',
  ),
  'content-check-share': mended(
    (row) =>
      energy(
        PARTS,
        `rows:\n  - { poste: Terminaux, total: 80, part: 80 }\n  - ${row}\ntotal: { total: 100, part: 100 }\nchecks:\n  - { share: part, of: total }`,
      ),
    '{ poste: Réseaux, total: 20, part: 21 }',
    '{ poste: Réseaux, total: 20, part: 20 }',
  ),
  'content-check-add': mended(
    (row) =>
      energy(
        '  groupe: { label: Groupe }\n  filles: { label: Filles, unit: élèves }\n  garcons: { label: Garçons, unit: élèves }\n  tous: { label: Tous, unit: élèves }',
        `rows:\n  - ${row}\nchecks:\n  - { add: [ filles, garcons ], equals: tous }`,
      ),
    '{ groupe: A, filles: 12, garcons: 15, tous: 28 }',
    '{ groupe: A, filles: 12, garcons: 15, tous: 27 }',
  ),
  'content-check-count': mended((count) => data(`${DATA}${ROWS}checks:\n  - count: ${count}\n`), '3', '2'),
  'content-name-incomplete': mended(
    file(SOURCES),
    `${ETUDE}  author: [ { suffix: Jr. } ]\n`,
    `${ETUDE}  author: [ { family: King, suffix: Jr. } ]\n`,
  ),
  'content-table-empty': mended(
    (rows) => blocks(`  - table:\n      head: []\n      rows: ${rows}`),
    '[]',
    '[ [ Lundi, 14 h ] ]',
  ),
  'content-cell-overlap': mended(
    (row) =>
      blocks(
        `  - table:\n      head: [ Jour, Matin, Soir ]\n      rows:\n        - [ Lundi, { text: Cours, rowspan: 2 }, TD ]\n        - ${row}`,
      ),
    '[ { text: Mardi, colspan: 2 }, TP ]',
    '[ Mardi, TP ]',
  ),
  'content-row-covered': mended(
    (rows) => blocks(`  - table:\n      head: [ Jour, Heure ]\n      rows:\n${rows}`),
    '        - [ { text: Lundi, rowspan: 2 }, { text: 14 h, rowspan: 2 } ]\n        - []',
    '        - [ Lundi, 14 h ]',
  ),
  'content-csv-two-values': mended(
    (rows) => ({
      ...data(
        `title: D
source: []
date: 2020
fields:
  annee: { label: Année, column: Year }
  fr: { label: France, column: FR }
rows: ${rows}
`,
      ),
      'content/data/d.csv': 'Year,Sex,Code,Value\n2019,T,FR,12\n2019,F,FR,6\n2020,T,FR,14\n2020,F,FR,7\n',
    }),
    '{ file: d.csv, across: { names: Code, values: Value } }',
    '{ file: d.csv, where: { Sex: T }, across: { names: Code, values: Value } }',
  ),
  'content-control-character': mended(text, 'Un mot\u0004 collé', 'Un mot collé'),
  'content-too-deep': mended(
    (typed) => chapter(`title: Un\nblocks: ${typed}\n`),
    '['.repeat(101) + ']'.repeat(101),
    '[]',
  ),
  'content-too-many-aliases': mended(
    (items) => blocks(`  - list: [ &mot Un mot${items} ]`),
    ', *mot'.repeat(101),
    ', *mot',
  ),
  'content-too-long': mended(text, `Un mot${', un mot'.repeat(250_000)}.`, 'Un mot.'),
  'content-not-svg': mended(
    (picture) => ({
      ...data(
        `title: D\nsource: []\ndate: 2020\nfields: { piece: { label: Pièce }, aire: { label: Aire, unit: m² } }\nrows:\n  - { piece: salle, aire: 12 }\n`,
        `  - figure: diagram\n    title: Un plan\n    data: d\n    picture: images/${picture}\n    part: piece\n    label: piece\n    value: aire\n    alt: Un plan`,
      ),
      'content/images/plan.png': PNG,
      'content/images/plan.svg': SVG.replace('<rect', '<rect id="salle"'),
    }),
    'plan.png',
    'plan.svg',
  ),
  'file-outside-project': mended(
    (print) => booklet('chapters', `${print}\nchapters`),
    'print: { profile: ../../coated.icc }',
    'print: cmyk',
  ),
};
