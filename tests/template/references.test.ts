import { describe, expect, test } from 'vitest';
import { readReferences } from '../../src/content/references.ts';
import type { Reference } from '../../src/content/types/reference.ts';
import { parseYaml } from '../../src/content/yaml/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { dateInWords, enumerate } from '../../src/languages/in-words.ts';
import { languageFor } from '../../src/languages/index.ts';
import { type RichNode, toHtml } from '../../src/template/nodes.ts';
import { referenceDate } from '../../src/template/references/dates.ts';
import { formatReference, shortReference } from '../../src/template/references/entry.ts';
import { openLicence } from '../../src/template/references/licence.ts';

const fr = languageFor('fr');
const en = languageFor('en-GB');
/** A source as content/references.yaml gives it, without a fault. */
function read(csl: object): Reference {
  const report = new Report();
  const json = JSON.stringify([{ id: 'x', type: 'book', title: 'T', ...csl }]);
  const file = parseYaml('content/references.yaml', new TextEncoder().encode(json), report);
  const references = readReferences([file], report);
  expect(report.faults).toEqual([]);
  return references!.get('x')!;
}

const name = (family: string, given?: string) => ({ family, given });

const html = (nodes: readonly RichNode[], tag: string) =>
  toHtml(nodes, languageFor(tag)).replaceAll('\u00A0', '_');
const entry = (csl: object, tag = 'fr') => html(formatReference(read(csl), languageFor(tag), tag), tag);
const short = (csl: object, tag = 'fr') => html(shortReference(read(csl), languageFor(tag)), tag);

test.each([
  ['CC BY 4.0', 'CC BY 4.0'],
  ['CC0', 'CC0'],
  ['http://creativecommons.org/licenses/by-nc-nd/3.0/igo/legalcode', 'CC BY-NC-ND 3.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'Public Domain Mark 1.0'],
  ['Licence Ouverte 2.0 (Etalab)', 'Licence Ouverte 2.0 (Etalab)'],
  ['ODbL', 'ODbL'],
  ['Domaine public', 'Domaine public'],
  ['© 1985 Ciné-Tamaris', null],
  ['Tous droits réservés', null],
  ['CCI France', null],
])('the licence %s says %s', (license, said) => expect(openLicence(read({ license }))).toBe(said));

test('a source that two booklets share is listed in the language of each', () => {
  const reference = read({ author: [name('A')], issued: '2015-03' });
  const listed = ['fr', 'en-GB', 'fr'].map((tag) =>
    html(formatReference(reference, languageFor(tag), tag), tag),
  );
  expect(listed[0]).toContain('mars 2015');
  expect(listed[1]).toContain('March 2015');
  expect(listed[2]).toBe(listed[0]);
});

describe('entries', () => {
  test.each<[object, string]>([
    [
      {
        type: 'article-journal',
        author: [name('Steffen', 'Will'), name('Broadgate', 'Wendy'), name('Deutsch', 'Lisa')],
        issued: '2015',
        title: 'The Great Acceleration',
        language: 'en',
        'container-title': 'The Anthropocene Review',
        volume: '2',
        issue: '1',
        page: '81-98',
        DOI: '10.1177/2053019614564785',
      },
      'Will Steffen, Wendy Broadgate et Lisa Deutsch (2015). «_<span lang="en">The Great Acceleration</span>_». ' +
        '<cite lang="en">The Anthropocene Review</cite>, vol._2, n°_1, p._81-98. ' +
        '<a class="address" href="https://doi.org/10.1177/2053019614564785">https://doi.org/10.1177/2053019614564785</a>',
    ],
    [
      {
        type: 'book',
        author: [name('Ellul', 'Jacques')],
        issued: '1988',
        title: 'Le Bluff',
        publisher: 'Hachette',
      },
      'Jacques Ellul (1988). <cite>Le Bluff</cite>. Hachette.',
    ],
    [
      {
        type: 'chapter',
        author: [name('A')],
        editor: [name('B'), name('C')],
        title: 'Un « mot »',
        'container-title': 'Livre',
        page: '3',
      },
      'A (s. d.). «_Un “mot”_». Dans <cite>Livre</cite> (B et C, dir.), p._3.',
    ],
    [{ type: 'book', editor: [name('B')], issued: '2001', title: 'T' }, 'B (dir.) (2001). <cite>T</cite>.'],
    [{ type: 'thesis', author: [name('A')], issued: '2013' }, 'A (2013). <cite>T</cite>, thèse.'],
    [{ type: 'motion_picture', author: [name('A')], issued: '2020' }, 'A (2020). <cite>T</cite>, film.'],
    [
      { type: 'speech', author: [name('A')], issued: '1972', title: 'Quoi ?' },
      'A (1972). «_Quoi ?_», conférence.',
    ],
    [
      { type: 'legislation', issued: '2021-05-25', title: 'Loi n° 2021-646' },
      'Loi n° 2021-646 (25 mai 2021).',
    ],
    [{ type: 'legal_case', author: [name('CNIL')], issued: '2020-10' }, 'CNIL (octobre 2020). T.'],
    [
      {
        type: 'webpage',
        author: [name('RTBF')],
        issued: '2019-08',
        title: '[Des câbles]',
        URL: 'https://x.org/?a=1&b=2',
        note: 'Lu ailleurs.',
      },
      'RTBF (août 2019). Des câbles. Lu ailleurs. <a class="address" href="https://x.org/?a=1&amp;b=2">https://x.org/?a=1&amp;b=2</a>',
    ],
    [
      { type: 'post', author: ['A', 'B', 'C', 'D', 'E'].map((family) => name(family)), issued: '2020' },
      'A, B, C et al. (2020). «_T_».',
    ],
    [
      { type: 'article', author: [name('A', 'B'), name('et al.')], issued: '2020' },
      'B A et al. (2020). «_T_».',
    ],
    [
      { DOI: 'https://doi.org/10.1/x', URL: 'https://y.org' },
      '<cite>T</cite> (s. d.). <a class="address" href="https://doi.org/10.1/x">https://doi.org/10.1/x</a>',
    ],
  ])('%j', (more, html) => expect(entry(more)).toBe(html));

  test('in English', () => {
    expect(
      entry(
        {
          type: 'chapter',
          author: [name('A')],
          editor: [name('B'), name('C')],
          issued: '2020-03-01',
          title: 'A “b”',
          'container-title': 'D',
          page: '1-2',
          language: 'en',
        },
        'en',
      ),
    ).toBe('A (1 March 2020). “A ‘b’”. In <cite>D</cite> (B and C, eds.), pp._1–2.');
  });

  test('a range of pages has the dash of the language', () => {
    const article = {
      type: 'chapter',
      author: [name('A')],
      title: 'b',
      'container-title': 'D',
      page: 'S1-S12, 81-98',
    };
    expect(entry(article, 'de')).toContain('S._S1–S12, 81–98.');
    expect(entry(article, 'fr')).toContain('p._S1-S12, 81-98.');
  });
});

describe('what Zotero and other programs export', () => {
  const dated = (...parts: (number | string)[][]) => ({ 'date-parts': parts });
  test.each<[string, object, string]>([
    [
      'a book of a series, translated',
      {
        author: [{ family: 'Beauvoir', given: 'Simone', 'dropping-particle': 'de' }],
        translator: [name('Parshley', 'Howard')],
        issued: dated([1953]),
        'original-date': dated([1949]),
        'original-title': 'Le Deuxième Sexe',
        edition: '2',
        volume: '1',
        'number-of-volumes': '2',
        'collection-title': 'Vintage',
        'collection-number': '7',
        'publisher-place': 'Londres',
        publisher: 'Jonathan Cape',
        'number-of-pages': '762',
        ISBN: '978-0-00-000000-2',
      },
      'Simone de Beauvoir (1953). <cite>T</cite>. Trad. Howard Parshley. 2e édition, vol._1, 2 vol. Coll. Vintage, n°_7. ' +
        'Londres, Jonathan Cape, 762 p. Éd. originale <cite>Le Deuxième Sexe</cite>, 1949. ISBN_978-0-00-000000-2.',
    ],
    [
      'an edited book without an author',
      { editor: [name('Martin', 'Luc')], illustrator: [name('Folon')], issued: '2001' },
      'Luc Martin (dir.) (2001). <cite>T</cite>. Ill. Folon.',
    ],
    [
      'a chapter of the works of another, with an editor',
      {
        type: 'chapter',
        author: [name('Eco', 'Umberto')],
        'container-author': [name('Bloch', 'Marc')],
        'container-title': 'Œuvres',
        editor: [name('E', 'D')],
        issued: '1985',
        page: '3',
      },
      'Umberto Eco (1985). «_T_». Dans Marc Bloch, <cite>Œuvres</cite> (D E, dir.), p._3.',
    ],
    [
      'a report with a number and markup',
      {
        type: 'report',
        title:
          'Rapport sur <i>Homo sapiens</i>, H<sub>2</sub>O et <span class="nocase">l’ADN</span> <b>5</b> < 6',
        number: '456',
        publisher: 'Sénat',
        issued: dated([2015, 12, 1]),
      },
      '<cite>Rapport sur <em>Homo sapiens</em>, H<sub>2</sub>O et l’ADN <strong>5</strong> &lt; 6</cite> ' +
        '(1er décembre 2015). n°_456. Sénat.',
    ],
    [
      'a talk at an event of several days',
      {
        type: 'paper-conference',
        author: [{ family: 'King', given: 'Martin', suffix: 'Jr.' }],
        'event-title': 'Colloque',
        'event-place': 'Köln',
        'event-date': dated([2020, 3, 1], [2020, 3, 5]),
        issued: dated([2020]),
        DOI: 'https://doi.org/10.1000/xyz',
      },
      'Martin King Jr. (2020). «_T_». Colloque, Köln, 1er–5 mars 2020. ' +
        '<a class="address" href="https://doi.org/10.1000/xyz">https://doi.org/10.1000/xyz</a>',
    ],
    [
      'a book whose place stands as that of an event too',
      {
        type: 'book',
        author: [{ literal: 'INSEE' }],
        'event-place': 'Paris',
        'publisher-place': 'Paris',
        issued: dated([2020]),
      },
      'INSEE (2020). <cite>T</cite>. Paris.',
    ],
    [
      'a page without a date, and the day on which it was read',
      {
        type: 'webpage',
        author: [{ literal: 'INSEE' }],
        URL: 'https://example.org/a',
        accessed: dated(['2024', '3', 5]),
        license: 'CC BY 4.0',
        genre: 'Billet de blog',
        abstract: '…',
        keyword: 'a, b',
      },
      'INSEE (s. d.). «_T_», Billet de blog. CC BY 4.0. Consulté le 5 mars 2024. ' +
        '<a class="address" href="https://example.org/a">https://example.org/a</a>',
    ],
    [
      'a video, its director and its length',
      {
        type: 'video',
        director: [name('Varda', 'Agnès')],
        'script-writer': [name('Varda', 'Agnès')],
        medium: 'DVD',
        dimensions: '79 min',
        issued: '1985',
        license: '© 1985 Ciné-Tamaris',
        note: 'PMID: 12\nRestauré.\nCitation Key: varda',
      },
      'Agnès Varda (réal.) (1985). <cite>T</cite>, film, DVD, 79 min. Scénario Agnès Varda. Restauré.',
    ],
    [
      'a review, and an archive',
      {
        type: 'review',
        author: [name('A')],
        'reviewed-author': [name('B')],
        'reviewed-title': 'C',
        archive: 'Archives nationales',
        archive_location: 'F/7/1',
        issued: '1902',
      },
      'A (1902). «_T_». Recension : B, <cite>C</cite>. Archives nationales, F/7/1.',
    ],
    [
      'a name in the order of its language',
      { author: [{ ...name('Mao', 'Zedong'), 'static-ordering': true }], issued: '1937' },
      'Mao Zedong (1937). <cite>T</cite>.',
    ],
    [
      'an elided particle',
      { author: [{ ...name('Alembert', 'Jean'), 'dropping-particle': 'd’' }], issued: '1751' },
      'Jean d’Alembert (1751). <cite>T</cite>.',
    ],
  ])('%s', (_, csl, expected) => expect(entry(csl)).toBe(expected));

  test.each<[unknown, string, string]>([
    [dated([1957], [1990]), '1957–1990', '1957–1990'],
    [{ ...dated([1880]), circa: true }, 'vers 1880', 'c. 1880'],
    [{ ...dated([2020]), season: 'spring' }, 'printemps_2020', 'spring_2020'],
    [{ ...dated([2020]), season: '4' }, 'hiver_2020', 'winter_2020'],
    [dated([2020, 14]), 'été_2020', 'summer_2020'],
    ['2020-23', 'automne_2020', 'autumn_2020'],
    [dated([-52]), '52 av. J.-C.', '52 BC'],
    ['-0052', '52 av. J.-C.', '52 BC'],
    [dated([476]), '476', '476'],
    [dated([2020, 3], [2020, 4]), 'mars–avril 2020', 'March–April 2020'],
    ['2019-12-30/2020-01-02', '30 décembre 2019 – 2 janvier 2020', '30 December 2019 – 2 January 2020'],
    ['2020-03-30/2020-04-02', '30 mars – 2 avril 2020', '30 March – 2 April 2020'],
    ['1880~', 'vers 1880', 'c. 1880'],
    [{ literal: 'an II' }, 'an II', 'an II'],
    [{ raw: '5 mars 2020' }, '5 mars 2020', '5 March 2020'],
    [{ raw: 'à paraître' }, 'à paraître', 'à paraître'],
    [[{ year: 1957 }, { year: 1990 }], '1957–1990', '1957–1990'],
    ['mars 2020', 'mars 2020', 'March 2020'],
  ])('the date %j', (issued, fr, en) => {
    expect(entry({ issued })).toBe(`<cite>T</cite> (${fr}).`);
    expect(entry({ issued }, 'en')).toBe(`<cite>T</cite> (${en}).`);
  });
});

test.each([
  ['en-US', 'March 30 – April 2, 2020'],
  ['es', '30 de marzo – 2 de abril de 2020'],
  ['de', '30. März – 2. April 2020'],
])('the year of two days is said once in %s', (language, words) => {
  const date = { start: '2020-03-30', end: '2020-04-02', season: null, circa: false };
  expect(referenceDate(date, languageFor(language)).replaceAll('\u00A0', ' ')).toBe(words);
});

test('captions name a source in short', () => {
  expect(short({ author: [name('A', 'x')], issued: '2015-03' })).toBe('A_2015');
  const [A, B, C] = ['A', 'B', 'C'].map((family) => name(family));
  const issued = '2020';
  expect(short({ author: [A, B], issued })).toBe('A et B_2020');
  expect(short({ author: [A, B, C], issued })).toBe('A et al._2020');
  expect(short({ author: [A, name('et al.')], issued })).toBe('A et al._2020');
  expect(short({ author: [name('et al.')], title: 'Titre', issued })).toBe('Titre_2020');
  expect(short({ editor: [name('E')] })).toBe('E_s. d.');
  expect(short({ title: 'Loi n° 2019-774 relative à la transformation' })).toBe('Loi n° 2019-774');
  expect(short({ title: '[Un <i>titre</i> qui est bien trop long pour une légende]', issued })).toBe(
    'Un titre qui est bien trop long…_2020',
  );
  // A title of 32 characters stands whole.
  const title = 'Un titre de trente-deux lettres.';
  expect(['', '.'].map((more) => short({ title: title + more, issued }))).toEqual([
    `${title}_2020`,
    'Un titre de trente-deux…_2020',
  ]);
  expect(
    short({ author: [{ ...name('Gogh', 'V.'), 'non-dropping-particle': 'van' }], issued: '-0052-03/1990' }),
  ).toBe('van Gogh_52 av. J.-C. – 1990');
});

test('dates in words, as precise as they are given', () => {
  expect(
    ['2021', '2021-03', '2021-03-01', '2021-03-12', 'an II'].map((date) => dateInWords(date, fr)),
  ).toEqual(['2021', 'mars 2021', '1er mars 2021', '12 mars 2021', 'an II']);
  expect(dateInWords('2021-03-01', en)).toBe('1 March 2021');
});

test('enumerations and editions', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((items) => enumerate(items, fr))).toEqual([
    '',
    'A',
    'A et B',
    'A, B et C',
  ]);
  expect(['1', '2', 'revue'].map(fr.edition)).toEqual(['1re édition', '2e édition', 'revue']);
  expect(['1', '2', '3', '11', '22'].map(en.edition)).toEqual([
    '1st edition',
    '2nd edition',
    '3rd edition',
    '11th edition',
    '22nd edition',
  ]);
});
