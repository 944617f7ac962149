import { describe, expect, test } from 'vitest';
import type { FigureBlock } from '../../src/content/types/figure.ts';
import { brief, type Files, load, SOUND } from './project.ts';

const CHAPTER = 'content/chapters/suite.yaml';

/** The sound booklet with a chapter of these blocks, and what else there is. */
function withFigure(blocks: string, more: Files = {}): Files {
  return { ...SOUND, [CHAPTER]: `title: Suite\nblocks:\n${blocks}`, ...more };
}

function figureOf(files: Files): FigureBlock {
  const { booklet, report } = load(files);
  expect(report.faults.map(brief)).toEqual([]);
  const blocks = booklet!.chapters[1]!.blocks.flatMap((each) => (each.kind === 'box' ? each.blocks : each));
  return blocks.find((each) => each.kind === 'figure')!;
}

const faults = (files: Files) => load(files).report.faults.map(brief);

describe('data in a CSV file', () => {
  const HEAD = `title: Emploi
source: [ steffen2015 ]
fields:
  secteur: { label: Secteur }
  femmes: { label: Femmes, unit: milliers }
rows: emploi.csv
`;
  const figure = '  - figure: bars\n    title: T\n    data: emploi\n    label: secteur\n    value: femmes\n';
  const csv = (text: string) =>
    withFigure(figure, { 'content/data/emploi.yaml': HEAD, 'content/data/emploi.csv': text });
  const rows = (text: string) => figureOf(csv(text)).chart.data[0]!.rows.map(({ values }) => values);

  test.each([
    ['semicolons and decimal commas', 'secteur;femmes\n"Eau; gaz";1 182,5\nBois;\n'],
    ['commas and decimal points', '\ufeffsecteur,femmes\r\nEau; gaz,1182.5\r\nBois,\r\n'],
    ['tabs, columns in another order', 'femmes\tsecteur\n1\u202f182,5\tEau; gaz\n\tBois'],
  ])('%s', (_, text) => {
    expect(rows(text)).toEqual([
      { secteur: 'Eau; gaz', femmes: 1182.5 },
      { secteur: 'Bois', femmes: null },
    ]);
  });

  test('quotes within quotes, and line breaks', () => {
    expect(rows('secteur,femmes\n"dit ""le\nBois""",3\n')).toEqual([
      { secteur: 'dit "le\nBois"', femmes: 3 },
    ]);
  });

  test('what is no number is told with its line and column', () => {
    expect(faults(csv('secteur;femmes\nBois;12\nEau;douze\nGaz;1.18,5\n'))).toEqual([
      'content-not-a-number content/data/emploi.csv:3:5',
      'content-not-a-number content/data/emploi.csv:4:5',
    ]);
  });

  test('a line of other cells, a mark that is not closed, a column that is missing, a file that is', () => {
    expect(faults(csv('secteur;femmes\nBois;12;13\n'))).toEqual([
      'content-csv-cells content/data/emploi.csv:2:1',
    ]);
    expect(faults(csv('secteur;femmes\nEau;1\n"Bois;12\n'))).toEqual([
      'content-csv-quote content/data/emploi.csv:3:1',
    ]);
    expect(faults(csv('secteur;hommes\nBois;12\n'))).toEqual([
      'content-csv-columns content/data/emploi.csv:1:1',
    ]);
    const without = { ...csv(''), 'content/data/emploi.csv': undefined } as unknown as Files;
    expect(faults(without)).toEqual(['content-unknown-name content/data/emploi.yaml:6:7']);
  });
});

const INLINE = `  - figure: lines
    title: Une courbe
    x: an
    series: [ valeur ]
    table: true
    options: { elements: { line: { tension: 0.4, borderDash: [ 2, 1 ] } }, scales: { y: { reverse: true } } }
    data:
      source: [ steffen2015 ]
      fields: { an: { label: Année, unit: "" }, valeur: { label: Valeur, unit: Gt, decimals: 1 } }
      rows:
        - { an: 2000, valeur: 4 }
        - { an: 2010, valeur: 6.5 }
        - { an: 2020, valeur: 5 }
`;

test('data may stand in the figure, and be set as a table', () => {
  const { chart, table } = figureOf(withFigure(INLINE));
  expect(chart.data[0]).toMatchObject({ title: 'Une courbe', sources: ['steffen2015'] });
  expect(table!.head[0]!.map(({ value }) => value)).toEqual(['Année', 'Valeur (Gt)']);
  expect(table!.bodies[0]!.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['2000', '4,0'],
    ['2010', '6,5'],
    ['2020', '5,0'],
  ]);
});

test('small multiples of the series of one data set', () => {
  const small = (series: string) => `  - figure: multiples
    title: Deux courbes
    series: ${series}
    data:
      source: [ steffen2015 ]
      fields: { an: { label: Année, unit: "" }, eau: { label: Eau, unit: Gt }, gaz: { label: Gaz, unit: Gt } }
      rows:
        - { an: 2000, eau: 4, gaz: 1 }
        - { an: 2010, eau: 6.5, gaz: 2 }
`;
  const { chart, sources } = figureOf(withFigure(small('[ eau, gaz ]')));
  expect(chart.data.map(({ title, fields }) => [title, [...fields.keys()]])).toEqual([
    ['Eau', ['an', 'eau']],
    ['Gaz', ['an', 'gaz']],
  ]);
  expect(sources).toEqual(['steffen2015']);
  expect(faults(withFigure(small('[ eau, gas ]')))).toEqual([`content-unknown-name ${CHAPTER}:5:20`]);
  expect(faults(withFigure(small('[ an ]')))).toEqual([`content-too-few-fields ${CHAPTER}:7:7`]);
});

test('an empty list of data or of series is told', () => {
  const lines = INLINE.replace('[ valeur ]', '[]');
  expect(faults(withFigure(lines))).toEqual([`content-empty ${CHAPTER}:6:13`]);
  const multiples = '  - figure: multiples\n    title: T\n    data: []\n';
  expect(faults(withFigure(multiples))).toEqual([`content-empty ${CHAPTER}:5:11`]);
  const series = `${multiples.replace('[]', 'energie')}    series: []\n`;
  expect(faults(withFigure(series))).toEqual([`content-empty ${CHAPTER}:6:13`]);
});

test('options of Chart.js are kept by path, each with its place', () => {
  const { chartJs } = figureOf(withFigure(INLINE)).chart;
  expect(chartJs.map(({ path, value, source }) => [path.join('.'), value, source.column])).toEqual([
    ['elements.line.tension', 0.4, 36],
    ['elements.line.borderDash', [2, 1], 50],
    ['scales.y.reverse', true, 91],
  ]);
});

test('data of no known date are told', () => {
  const references = '- id: vieux\n  type: book\n  title: Sans date\n';
  const files = withFigure(INLINE.replace('steffen2015', 'vieux'), {
    'content/references.yaml': `${SOUND['content/references.yaml']}${references}`,
  });
  expect(faults(files)).toEqual([`content-undated ${CHAPTER}:3:5`]);
});

describe('a text alternative is made where there is none', () => {
  const alternative = (blocks: string) => figureOf(withFigure(blocks)).alt.value;
  const bars = '  - figure: bars\n    title: T\n    data: energie\n    label: poste\n    value: part\n';

  test('few values are all said', () => {
    expect(alternative(bars)).toBe(
      'Barres horizontales. Part (%), par poste (3). Terminaux 55,5 % ; Réseaux 20,0 % ; Autres 24,5 %.',
    );
    expect(alternative(`${bars}    alt: Trois barres.\n`)).toBe('Trois barres.');
  });

  test('with the extremes, where values are many', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `        - { nom: n${i}, v: ${(i * 7) % 9} }\n`).join(
      '',
    );
    const text = alternative(`  - figure: bars
    title: T
    label: nom
    value: v
    direction: upright
    data:
      source: [ steffen2015 ]
      fields: { nom: { label: Nom }, v: { label: Valeur, unit: km } }
      rows:
${rows}`);
    expect(text).toBe('Barres verticales. Valeur (km), par nom (9). maximum n5 8 ; minimum n0 0.');
  });

  test('with the ends and the peak of a line', () => {
    expect(alternative(INLINE)).toBe(
      'Courbes. Valeur (Gt) : de 4,0 (2000) à 5,0 (2020) ; maximum 6,5 (2010).',
    );
  });

  test('in the language of the booklet', () => {
    const english = (SOUND['content/booklet.yaml'] as string).replace('language: fr', 'language: en');
    const { alt } = figureOf(withFigure(INLINE, { 'content/booklet.yaml': english }));
    expect(alt.value).toBe('Lines. Valeur (Gt): from 4.0 (2000) to 5.0 (2020); maximum 6.5 (2010).');
  });

  test('in the language of the block, or of the section that it is in', () => {
    const german = 'Liniendiagramm. Valeur (Gt): von 4,0 (2000) bis 5,0 (2020); Höchstwert 6,5 (2010).';
    const figure = INLINE.replace('title', 'lang: de\n    title');
    expect(alternative(figure)).toBe(german);
    expect(alternative(`  - section: S\n    lang: de\n  - subsection: T\n${INLINE}`)).toBe(german);
    expect(alternative(`  - section: S\n    lang: de\n  - section: T\n${INLINE}`)).toMatch(/^Courbes/);
    expect(alternative(`  - box: B\n    lang: de\n    blocks:\n${INLINE.replace(/^/gm, '    ')}`)).toBe(
      german,
    );
  });

  test('with how two quantities go together, for points', () => {
    expect(
      alternative(
        INLINE.replace('figure: lines', 'figure: scatter').replace('series: [ valeur ]', 'y: valeur'),
      ),
    ).toBe(
      'Nuage de points. 3 points. Année : de 2000 à 2020. Valeur (Gt) : de 4,0 à 6,5. ' +
        'Quand la première grandeur augmente, la seconde augmente en général.',
    );
  });
});
