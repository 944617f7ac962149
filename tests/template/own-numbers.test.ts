import { expect, test } from 'vitest';
import { numberBooklet } from '../../src/template/numbering.ts';
import { reportOwnNumbers } from '../../src/template/own-numbers.ts';
import { load } from '../content/project.ts';

/** The numbers that are told of in the titles of a chapter, a table, an exercise and a theorem, with what to write. */
function told(
  titles: { chapter?: string; table?: string; exercise?: string; theorem?: string },
  language = 'fr',
) {
  const typed = (title = 'Rien') => `title: ${JSON.stringify(title)}`;
  const { booklet, report } = load({
    'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Essai\nlanguage: ${language}\nchapters: [ un ]\nexercises: { numbers: chapter }\n`,
    'content/chapters/un.yaml': `${typed(titles.chapter)}
blocks:
  - section: 1.2 Une section
  - table: { head: [ a ], rows: [ [ b ] ] }
    ${typed(titles.table)}
  - exercise: Un
    ${typed(titles.exercise)}
  - statement: Un
    kind: theorem
    ${typed(titles.theorem)}
`,
  });
  reportOwnNumbers(booklet!, numberBooklet(booklet!), report);
  return report.faults.map(({ details }) => {
    const { own, instead } = details as { own: string; instead: string | null };
    return `${own} → ${instead}`;
  });
}

test.each([
  ['1. Mesurer', '1. → Mesurer'],
  ['2) Mesurer', '2) → Mesurer'],
  ['1.2 Mesurer', '1.2 → Mesurer'],
  ['1 – Mesurer : pourquoi', '1 – → "Mesurer : pourquoi"'],
  ['Chapitre 3 : mesurer', 'Chapitre 3 : → mesurer'],
  ['CHAPITRE IV. Mesurer', 'CHAPITRE IV. → Mesurer'],
  ['Chap. 2 Mesurer', 'Chap. 2 → Mesurer'],
  ['I. Mesurer', 'I. → Mesurer'],
  ['Chapitre 2', 'Chapitre 2 → null'],
])('the number that a chapter brings is told: %s', (chapter, line) => {
  expect(told({ chapter })).toEqual([line]);
});

test.each([
  '1984',
  '3 mesures',
  'V. Hugo',
  '1\\. Mesurer',
  '3.5 millions',
  '10 - 2',
  'Chapitres',
  '2e partie',
  '1984. Un roman',
])('a number that belongs to the title is not: %s', (chapter) => {
  expect(told({ chapter })).toEqual([]);
});

test('what is told goes by the label that is printed', () => {
  expect(told({ table: 'Tableau 2 : des mots', exercise: 'Exercice n° 3 – Vitesse' })).toEqual([
    'Tableau 2 : → des mots',
    'Exercice n° 3 – → Vitesse',
  ]);
  expect(told({ table: 'Tab. 2 Des mots', theorem: 'Théorème 4' })).toEqual([
    'Tab. 2 → Des mots',
    'Théorème 4 → null',
  ]);
  expect(told({ table: 'Exercice 2', exercise: 'Tableau 2', theorem: 'Tableau il y a' })).toEqual([]);
  expect(told({ table: 'Table 2: words', chapter: 'Kapitel 1' }, 'en')).toEqual(['Table 2: → words']);
});
