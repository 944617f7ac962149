import { describe, expect, test } from 'vitest';
import type { Reference } from '../../src/content/booklet.ts';
import { dateInWords, enumerate } from '../../src/languages/in-words.ts';
import { languageFor } from '../../src/languages/index.ts';
import { toHtml } from '../../src/template/nodes.ts';
import { formatReference, shortReference } from '../../src/template/references.ts';
import { reference } from './booklet-fixture.ts';

const fr = languageFor('fr');
const en = languageFor('en-GB');
const name = (family: string, given: string | null = null) => ({ family, given });

const entry = (more: Partial<Reference>, tag = 'fr') =>
  toHtml(
    formatReference(
      reference('x', { authors: [], issued: null, title: 'T', ...more }),
      languageFor(tag),
      tag,
    ),
    languageFor(tag),
  ).replaceAll('\u00A0', '_');
const short = (more: Partial<Reference>) =>
  toHtml(shortReference(reference('x', more), fr), fr).replaceAll('\u00A0', '_');

describe('entries', () => {
  test.each<[Partial<Reference>, string]>([
    [
      {
        type: 'article-journal',
        authors: [name('Steffen', 'Will'), name('Broadgate', 'Wendy'), name('Deutsch', 'Lisa')],
        issued: '2015',
        title: 'The Great Acceleration',
        language: 'en',
        containerTitle: 'The Anthropocene Review',
        volume: '2',
        issue: '1',
        page: '81-98',
        doi: '10.1177/2053019614564785',
      },
      'Will Steffen, Wendy Broadgate et Lisa Deutsch (2015). «_<span lang="en">The Great Acceleration</span>_». ' +
        '<cite lang="en">The Anthropocene Review</cite>, vol._2, n°_1, p._81-98. ' +
        '<a class="address" href="https://doi.org/10.1177/2053019614564785">https://doi.org/10.1177/2053019614564785</a>',
    ],
    [
      {
        type: 'book',
        authors: [name('Ellul', 'Jacques')],
        issued: '1988',
        title: 'Le Bluff',
        publisher: 'Hachette',
      },
      'Jacques Ellul (1988). <cite>Le Bluff</cite>. Hachette.',
    ],
    [
      {
        type: 'chapter',
        authors: [name('A')],
        editors: [name('B'), name('C')],
        title: 'Un « mot »',
        containerTitle: 'Livre',
        page: '3',
      },
      'A (s. d.). «_Un “mot”_». Dans <cite>Livre</cite> (B et C, dir.), p._3.',
    ],
    [{ type: 'book', editors: [name('B')], issued: '2001', title: 'T' }, 'B (dir.) (2001). <cite>T</cite>.'],
    [{ type: 'thesis', authors: [name('A')], issued: '2013' }, 'A (2013). <cite>T</cite>, thèse.'],
    [{ type: 'motion_picture', authors: [name('A')], issued: '2020' }, 'A (2020). <cite>T</cite>, film.'],
    [
      { type: 'speech', authors: [name('A')], issued: '1972', title: 'Quoi ?' },
      'A (1972). «_Quoi ?_», conférence.',
    ],
    [
      { type: 'legislation', issued: '2021-05-25', title: 'Loi n° 2021-646' },
      'Loi n° 2021-646 (25 mai 2021).',
    ],
    [{ type: 'legal_case', authors: [name('CNIL')], issued: '2020-10' }, 'CNIL (octobre 2020). T.'],
    [
      {
        type: 'webpage',
        authors: [name('RTBF')],
        issued: '2019-08',
        title: '[Des câbles]',
        url: 'https://x.org/?a=1&b=2',
        note: 'Lu ailleurs.',
      },
      'RTBF (août 2019). Des câbles. Lu ailleurs. <a class="address" href="https://x.org/?a=1&amp;b=2">https://x.org/?a=1&amp;b=2</a>',
    ],
    [
      { type: 'post', authors: ['A', 'B', 'C', 'D', 'E'].map((family) => name(family)), issued: '2020' },
      'A, B, C et al. (2020). «_T_».',
    ],
    [
      { type: 'article', authors: [name('A', 'B'), name('et al.')], issued: '2020' },
      'B A et al. (2020). «_T_».',
    ],
    [
      { doi: 'https://doi.org/10.1/x', url: 'https://y.org' },
      '<cite>T</cite> (s. d.). <a class="address" href="https://doi.org/10.1/x">https://doi.org/10.1/x</a>',
    ],
  ])('%j', (more, html) => expect(entry(more)).toBe(html));

  test('in English', () => {
    expect(
      entry(
        {
          type: 'chapter',
          authors: [name('A')],
          editors: [name('B'), name('C')],
          issued: '2020-03-01',
          title: 'A “b”',
          containerTitle: 'D',
          page: '1-2',
          language: 'en',
        },
        'en',
      ),
    ).toBe('A (1 March 2020). “A ‘b’”. In <cite>D</cite> (B and C, eds.), pp._1-2.');
  });
});

test('captions name a source in short', () => {
  expect(short({ authors: [name('A', 'x')], issued: '2015-03' })).toBe('A_2015');
  expect(short({ authors: [name('A'), name('B')] })).toBe('A et B_2020');
  expect(short({ authors: [name('A'), name('B'), name('C')] })).toBe('A et al._2020');
  expect(short({ authors: [name('A'), name('et al.')] })).toBe('A et al._2020');
  expect(short({ authors: [name('et al.')], title: 'Titre' })).toBe('Titre_2020');
  expect(short({ authors: [], editors: [name('E')], issued: null })).toBe('E_s. d.');
  expect(short({ authors: [], title: 'Loi n° 2019-774 relative à la transformation' })).toBe(
    'Loi n° 2019-774',
  );
  expect(short({ authors: [], title: '[Un titre qui est bien trop long pour une légende]' })).toBe(
    'Un titre qui est bien trop long…_2020',
  );
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
