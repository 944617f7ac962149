import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { showVariant, type Variant } from '../../src/content/index.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { brief, load } from '../content/project.ts';
import { builtInTemplates } from './booklet-fixture.ts';

/** The example of docs/content.md, with what it leaves out. */
const DOCS = readFileSync(new URL('../../docs/content.md', import.meta.url), 'utf8');
const EXAMPLE = DOCS.split('### Exercises')[1]!.split('```yaml\n')[1]!.split('```')[0]!;

const CHAPTER = `title: Les solutions
blocks:
  - points: table
    total: 11
  - text: Voir l'[#ex-dilution], et la [#q-volume].
${EXAMPLE}  - exercise: Quelles espèces sont présentes ?
    points: 2
    choices: [ Les ions chlorure, { right: Les ions sodium } ]
    answer: Le sel est **dissous**.
`;

async function render(exercises: string, variants: readonly Variant[] = [], chapter = CHAPTER) {
  const { booklet, report } = load({
    'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-24\nchapters: [ un ]\n${exercises}`,
    'content/chapters/un.yaml': chapter,
  });
  const html = renderBooklet(showVariant(booklet!, variants), await builtInTemplates(), report);
  parseDocument(html, report);
  return { html, faults: report.faults.map(brief) };
}

/** The main part of a page without places and empty lines. */
const main = (html: string) =>
  html
    .replace(/ data-source="[^"]*"/g, '')
    .replace(/^[\s\S]*<main>\n|<section class="endnotes"[\s\S]*?<\/section>\n|<\/main>[\s\S]*$/g, '')
    .replace(/\n\s*\n/g, '\n');

test('the example of the docs, with answers at the end', async () => {
  const { html, faults } = await render('exercises: { answers: end }\n');
  expect(faults).toEqual([]);
  await expect(main(html)).toMatchFileSnapshot('golden/exercises-end.html');
});

test('the teacher has answers in place of the room for them, and right choices marked', async () => {
  const { html, faults } = await render('exercises: { numbers: chapter }\n', ['teacher']);
  expect(faults).toEqual([]);
  await expect(main(html)).toMatchFileSnapshot('golden/exercises-teacher.html');
});

test.each([
  'exercises: { numbers: throughout }\n',
  'exercises: { answers: teacher }\n',
])('a student’s copy says no answer: %s', async (exercises) => {
  const { html, faults } = await render(exercises);
  expect(faults).toEqual([]);
  expect(html).not.toMatch(/Il vaut|5 mL|10 mL|dissous|right|answer/);
  expect(html).toContain('Les ions sodium');
});

test('answers in place are in every copy', async () => {
  const here = await render('exercises: { answers: here }\n');
  const teacher = await render('exercises: { answers: here }\n', ['teacher']);
  expect(here.html).toBe(teacher.html);
  expect(here.html).toContain('Il vaut 10.');
});

test('answers at the end stand before the sources and the index, and after all else', () => {
  const orderOf = (last: string, parts = '') => {
    const { booklet } = load({
      'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-24\nchapters: [ un, deux, trois ]\nexercises: { answers: end }\n${parts}`,
      'content/references.yaml': '- { id: k, type: book, title: Un livre }\n',
      'content/chapters/un.yaml': 'title: Un\nblocks: [ { exercise: Pourquoi ?, answer: "Voir [@k]." } ]\n',
      'content/chapters/deux.yaml': `title: Deux\nblocks: [ ${last}, { references: cited } ]\n`,
      'content/chapters/trois.yaml': 'title: Trois\nblocks: [ { index: entries } ]\n',
    });
    return showVariant(booklet!, []).chapters.map(({ id }) => id);
  };
  expect(orderOf('{ section: Les sources }')).toEqual(['un', 'answers_', 'deux', 'trois']);
  expect(orderOf('{ text: Ces livres ont servi. }')).toEqual(['un', 'answers_', 'deux', 'trois']);
  const ending = '{ text: Pour conclure. }, { section: Les sources }';
  expect(orderOf(ending)).toEqual(['un', 'deux', 'answers_', 'trois']);
  const parts = 'parts: [ { title: Tout, chapters: [ un, deux, trois ] } ]\n';
  expect(orderOf('{ section: Les sources }', parts)).toEqual(['un', 'deux', 'trois', 'answers_']);
});

test('chapters count anew; one without a number gives none', async () => {
  const chapter =
    'title: T\nnumbered: false\nblocks: [ { exercise: a, id: a }, { box: b, blocks: [ { exercise: c } ] } ]\n';
  const { html } = await render('exercises: { numbers: chapter }\n', [], chapter);
  expect(html.match(/Exercice.[\d.]+/g)).toEqual(['Exercice\u00A01', 'Exercice\u00A02']);
  expect((await render('exercises: { numbers: chapter }\n')).html).toContain('Exercice\u00A01.3');
});

test('without a number nor a title, an exercise is as it was', async () => {
  const chapter = 'title: T\nblocks: [ { exercise: "Qui ?", lines: 2 } ]\n';
  const { html } = await render('', [], chapter);
  expect(main(html)).toContain(`<div class="exercise">
<p>Qui ?</p>
<div class="space ruled" data-lines="2">`);
});

test.each([
  ['points: 2.5, parts: [ { text: x, points: 1.5 }, { text: y, points: 1 } ]', []],
  ['points: 0.3, parts: [ { text: x, points: 0.1 }, { text: y, points: 0.2 } ]', []],
  [
    'points: 2, parts: [ { text: x, points: 1.5 }, y ]',
    ['exercise-points-sum content/chapters/un.yaml:3:28'],
  ],
  ['id: a, parts: [ { text: x, id: a } ]', ['content-duplicate-id content/chapters/un.yaml:3:51']],
])('points and ids of parts: %s', async (keys, faults) => {
  const chapter = `title: T\nblocks:\n  - { exercise: e, ${keys} }\n`;
  expect((await render('exercises: {}\n', [], chapter)).faults).toEqual(faults);
});

test('points stand after the words, also after a list', async () => {
  const chapter = `title: T
blocks:
  - { exercise: Un seul, points: 1 }
  - { exercise: "- a\\n- b", points: 2.5 }
`;
  const { html } = await render('', [], chapter);
  expect(main(html)).toContain('<p>Un seul <span class="points">(1\u00A0point)</span></p>');
  expect(main(html)).toContain('</ul><p> <span class="points">(2,5\u00A0points)</span></p>');
});

test('many exercises have their points in several tables, the last with the total', async () => {
  const exercises = Array.from({ length: 10 }, (_, i) => `  - { exercise: e${i}, points: 0.1 }\n`).join('');
  const { html, faults } = await render(
    'exercises: {}\n',
    [],
    `title: T\nblocks:\n  - points: table\n    total: 1\n${exercises}`,
  );
  expect(faults).toEqual([]);
  const tables = html
    .split('<table>')
    .slice(1)
    .map((table) => table.match(/\/[\d,]+</g)!.length);
  expect(tables).toEqual([8, 3]);
});
