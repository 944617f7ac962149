import { expect, test } from 'vitest';
import { closed } from '../../src/content/yaml/brackets.ts';
import { adviceOf } from '../faults/hints/advice.ts';
import { load } from './project.ts';

/** The first advice on a chapter with these blocks. */
function advice(blocks: string, more: Readonly<Record<string, string>> = {}): string {
  const { report } = load({
    'content/booklet.yaml': 'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\nchapters: [ un ]\n',
    'content/chapters/un.yaml': `title: Un\nblocks:\n${blocks}\n`,
    ...more,
  });
  return adviceOf(report.faults[0]!);
}

test.each([
  ['un, deux', '[ un, deux ]'],
  ['un, deux trois quatre cinq', '[ un, deux trois quatre cinq ]'],
  ['un, puis deux mots de plus que quatre', '[ "un, puis deux mots de plus que quatre" ]'],
  ['Un mot. Un autre, enfin', '[ "Un mot. Un autre, enfin" ]'],
  // Letters before each item, from the first one on.
  ['a) un B) deux', '[ un, deux ]'],
  ['a) un', '[ a) un ]'],
  ['un a) deux b) trois', '[ un a) deux b) trois ]'],
])('a line is a list of names or of few words, and no sentence: %s', (typed, list) => {
  expect(advice(`  - list: ${typed}`)).toBe(`écrivez list: ${list}`);
});

test.each([
  ['[ 1,5 m, 12,25 m, 2 m ]', 'écrivez : [ "1,5 m", "12,25 m", 2 m ]'],
  ['[ 2, 1,5 ]', 'écrivez : [ 2, "1,5" ]'],
  ['[ "un", { right: deux }, trois (4,2–6,2) ]', 'écrivez : [ "un", { right: deux }, "trois (4,2–6,2)" ]'],
])('a decimal comma in a list in brackets is told: %s', (list, told) => {
  expect(advice(`  - list: ${list}`)).toBe(told);
});

test('a note in a list in brackets is of its text', () => {
  const list = '  - list: [ a, Le bois^[Sans [@x], ici.] sec, c ]';
  expect(advice(list)).toContain('- list: [ a, "Le bois^[Sans [@x], ici.] sec", c ]');
});

test('items that commas part, all with a space or all without, are left alone', () => {
  for (const list of ['[ 1,2,3 ]', '[ 1, 2, 3 ]', '[ a,b, c ]', '[ "1,5", 2 ]', '[ x2,y, 3 ]']) {
    const { report } = load({
      'content/booklet.yaml': 'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\nchapters: [ un ]\n',
      'content/chapters/un.yaml': `title: Un\nblocks:\n  - list: ${list}\n`,
    });
    expect(report.faults.filter(({ code }) => code === 'content-yaml')).toEqual([]);
  }
});

test('a tab is one level', () => {
  const box = '  - box: Un\n    blocks:\n      - text: |\n          Un mot.\n';
  expect(advice(`${box}\t- text: Deux`)).toContain('mettez 2 espaces');
  expect(advice(`${box}\t\t- text: Deux`)).toContain('mettez 6 espaces');
});

test.each([
  ['lines', '007 lignes', '7'],
  ['lines', '03 cm', '3'],
  ['lines', '00', '0'],
  ['points', '02,5 pts', '2.5'],
  ['points', '-00', '0'],
])('a number has no zero before its digits: %s: %s', (key, typed, number) => {
  expect(advice(`  - exercise: Un mot.\n    ${key}: "${typed}"`)).toContain(
    number === '0' ? key : `${key}: ${number}`,
  );
});

test.each([
  ['- [ a, { b: c ]', '- [ a, { b: c } ]'],
  ['- { a: b }', '- { a: b }'],
  ['- [ a, b }', '- [ a, b ]'],
  ['- [ "]", b', '- [ "]", b ]'],
])('each bracket is closed by its own kind: %s', (typed, line) => {
  expect(closed(typed, 2)).toBe(line);
});

test.each([
  ['Perrin, Jean', '{ family: Perrin, given: Jean }'],
  ['Jean Perrin', '{ family: Perrin, given: Jean }'],
  ['Perrin J.-B.', '{ family: Perrin, given: J.-B. }'],
  ['Johannes van der Waals', '{ family: van der Waals, given: Johannes }'],
  ['King, Martin Luther, Jr.', '{ family: King, given: Martin Luther, suffix: Jr. }'],
  ['Banque mondiale', '{ literal: Banque mondiale }'],
  ['INSEE', '{ literal: INSEE }'],
  ['Perrin, Jean and Curie, Marie', '{ family: Perrin, given: Jean }, { family: Curie, given: Marie }'],
  ['Perrin, J. ; Curie, M.', '{ family: Perrin, given: J. }, { family: Curie, given: M. }'],
  ['Jean Perrin, Marie Curie', '{ family: Perrin, given: Jean }, { family: Curie, given: Marie }'],
])('the names of a line are parted: %s', (typed, names) => {
  const reference = `- id: p\n  type: book\n  title: T\n  author: "${typed}"\n`;
  expect(advice('  - references: all', { 'content/references.yaml': reference })).toBe(
    `écrivez author: [ ${names} ]`,
  );
});

test.each([
  ['- table: { head: [ a, b ], rows: [ [ Lecture: Hugo, x ] ] }', 'Lecture: Hugo'],
  ['- table:\n      head: [ a ]\n      rows:\n        - - Lecture: Hugo', 'Lecture: Hugo'],
  ['- exercise: Qui ?\n    choices: [ Lui: bien sûr, Elle ]', 'Lui: bien sûr'],
  ['- exercise: Qui ?\n    parts:\n      - Question: qui ?', 'Question: qui ?'],
])('words with a colon are a text where a group may stand too: %s', (block, words) => {
  expect(advice(`  ${block}`)).toBe(`écrivez "${words}"`);
});

test('a group in braces, or with a key that is meant, stays a group', () => {
  expect(advice('  - table: { head: [ a ], rows: [ [ { foo: x } ] ] }')).toContain('colspan');
  expect(advice('  - table:\n      head: [ a ]\n      rows:\n        - - txt: x')).toContain('text');
});

test.each([
  ['un : deux\n      trois : quatre', ['- "un : deux"', '- "trois : quatre"']],
  ['un\n      deux : trois\n\n      # fin\n      quatre', ['- un', '- "deux : trois"', '- quatre']],
  ['un: deux\n      trois: quatre', ['- "un: deux"', '- "trois: quatre"']],
  ['1. un\n      2. deux: trois', ['- un', '- "deux: trois"']],
])('lines with colons under the key of a list are its items: %s', (typed, items) => {
  const shown = advice(`  - list:\n      ${typed}`)
    .split('\n')
    .map((line) => line.trim());
  expect(shown.filter((line) => line.startsWith('-'))).toEqual(items);
});

test.each([
  'images/x.png,',
  'x.png;',
  'images/x.png ',
])('a sign after a name is no part of the file: %s', (typed) => {
  expect(advice(`  - image: "${typed}"\n    alt: x\n    credit: x\n    licence: x`)).toBe(
    'mettez le fichier dans content/images/, et écrivez images/x.png',
  );
});

test.each([
  ['A4 landscape', '{ width: 297 mm, height: 210 mm }'],
  ['a5, paysage', '{ width: 210 mm, height: 148 mm }'],
  ['148x210', '{ width: 148 mm, height: 210 mm }'],
  ['15 cm × 20', '{ width: 15 cm, height: 20 cm }'],
])('a page that is given by its sides, or turned, is written as these: %s', (typed, page) => {
  const booklet = `format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\npage: ${typed}\nchapters: [ un ]\n`;
  expect(advice('  - text: x', { 'content/booklet.yaml': booklet })).toBe(`écrivez page: ${page}`);
});

test.each([
  ['dumas 2020', 'vouliez-vous dire dumas2020 ?'],
  ['Dumas2020', 'vouliez-vous dire dumas2020 ?'],
  ['@dumas2020', 'vouliez-vous dire dumas2020 ?'],
  [
    'Données inventées',
    'écrivez dans content/references.yaml « - id: donnees-inventees » et écrivez donnees-inventees ici, ou écrivez l’un de : dumas2020',
  ],
])('a source that cannot be is told with those that there are: %s', (typed, told) => {
  const references = '- { id: dumas2020, type: book, title: T }\n';
  const quote = `  - table: { head: [ A ], rows: [ [ a ] ] }\n    title: T\n    source: [ "${typed}" ]`;
  expect(advice(quote, { 'content/references.yaml': references })).toBe(told);
});

test.each([
  ['dumas 2020', 'dumas2020'],
  ['dumas 2020a', 'dumas2020a'],
  // Titles and lists make no key: an example says what one is.
  ['Données inventées', 'shift2018'],
  ['dumas, 2020', 'shift2018'],
  ['Dumas et alii 2020', 'shift2018'],
])('a name with its year is written as the key of a source: %s', (typed, key) => {
  const references = `- { id: "${typed}", type: book, title: T }\n`;
  expect(advice('  - text: x', { 'content/references.yaml': references })).toContain(key);
});

test.each([
  [
    'Tables',
    'créez content/data/tables.yaml (pour un fichier CSV, avec fields: et rows: tables.csv) et écrivez tables ici, ou écrivez l’un de : dates',
  ],
  ['Dates', 'vouliez-vous dire dates ?'],
  ['content/data/dates.yaml', 'vouliez-vous dire dates ?'],
])('what names no data is told with the data that there are: %s', (typed, told) => {
  const data =
    'title: D\nsource: []\nfields: { date: { label: D }, event: { label: E } }\nrows:\n  - { date: 2020, event: x }\n';
  expect(advice(`  - timeline: { data: ${typed} }\n    title: T`, { 'content/data/dates.yaml': data })).toBe(
    told,
  );
});
