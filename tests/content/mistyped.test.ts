import { expect, test } from 'vitest';
import { loadReader } from '../../src/content/bibtex/file.ts';
import { adviceOf } from '../faults/hints/advice.ts';
import { faultsOf } from '../faults/hints/by-content.ts';
import { type Files, SOUND } from './project.ts';

await loadReader();

const BOOKLET = 'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\nchapters: [ un ]\n';
const lines = (count: number, line = 'mot') => Array(count).fill(line);

/** Blocks of a chapter as typed, each with one mistake. */
const BLOCKS: readonly string[] = [
  // Items of lists
  'list: [ un deux, trois ]',
  'list: [ un\n    deux ]',
  'list: un, deux et trois mots de plus',
  'list: un',
  'list: Perrin, Curie',
  `list:\n      ${lines(8).join('\n      ')}`,
  `list:\n      ${lines(9).join('\n      ')}`,
  'list:\n      un: deux\n      trois: quatre',
  'list:\n      text: un\n      trois: quatre',
  `list: ${lines(8).join('\n      ')}`,
  `list: ${lines(9).join('\n      ')}`,
  'list: { a: b }',
  'list: "a: b"',
  'list: ""',
  'references: [ [ a ] ]',
  'exercise: Qui ?\n    choices: Lui, elle',
  'exercise: Qui ?\n    choices: a) Lui b) Elle',
  'exercise: Qui ?\n    parts: { a: b }',
  // Texts that are lists, and groups
  `text:\n      - ${lines(8).join('\n      - ')}`,
  `text:\n      - ${lines(9).join('\n      - ')}`,
  `text:\n      - ${lines(10).join('\n      - ')}`,
  'text: [ un, deux ]',
  'text: { un: deux }',
  'section: [ un, deux ]',
  'section:\n      - un\n      - deux',
  'quote: x\n    lang: [ fr ]',
  // Pairs
  'glossary:\n      mot: sens\n      autre: "sens : deux"',
  'glossary:\n      mot: sens',
  'glossary:\n      term: mot\n      definition: sens',
  'glossary: { mot: sens }',
  'glossary: mot',
  `glossary:\n      ${lines(4)
    .map((_, i) => `mot${i}: sens`)
    .join('\n      ')}`,
  `glossary:\n      ${lines(5)
    .map((_, i) => `mot${i}: sens`)
    .join('\n      ')}`,
  'glossary:\n      mot: |\n        sens\n        deux',
  'glossary:\n      mot: [ sens ]',
  'glossary:\n      - mot: sens',
  'glossary:\n      - { mot: sens, autre: b }',
  // Lists of lists
  'table: { head: [ a, b ], rows: [ 1, 2 ] }',
  'table: { head: [ a, b ], rows: [] }',
  'table:\n      head: [ a ]\n      rows:\n        a: 1',
  'table:\n      head: a, b\n      rows: [ [ 1, 2 ] ]',
  'table: { data: absent, columns: un }',
  // Keys left of, or beside, what they belong to
  'table:\n    head: [ a ]\n    rows: [ [ 1 ] ]',
  'table: Un titre\n    head: [ a ]\n    rows: [ [ 1 ] ]',
  'table:\n      head: [ a ]\n    rows: [ [ 1 ] ]',
  'exercise: Qui ?\n    parts:\n      - text: a\n    lines: 2\n    answers: b',
  'box: Un\n    blocks:\n      - text: a\n    text: b',
  `box: Un\n    blocks:\n      - list: [ a ]\n  ordered: true`,
  `box: Un\n    blocks:\n      - text: a\n  list:\n    - a\n    - b`,
  `box: Un\n    blocks:\n      - text: a\n  list:\n${lines(7, '    - a').join('\n')}`,
  `box: Un\n    blocks:\n      - text: a\n  list:\n${lines(8, '    - a').join('\n')}`,
  'list: [ a ]\n  ordered: true',
  'text: a\n  - ordered: true',
  // Commas in braces
  'glossary: [ { term: un, deux, definition: sens } ]',
  'glossary: [ { term: un, deux, trois, definition: sens } ]',
  'glossary: [ { term: un, definition: deux, trois } ]',
  'glossary: [ { term: "un", deux, definition: sens } ]',
  'glossary: [ { term: 1,5, definition: sens } ]',
  // Our markup in brackets and braces
  'glossary: [ { term: un, definition: voir la [#fig-un] } ]',
  'glossary: [ { term: un, definition: deux ([#fig-un]), term: trois } ]',
  'glossary: [ { term: un, definition: voir [deux](https://a.fr) } ]',
  'numbers: [ { value: 25, unit: mL, says: la prise de la [#un, p.] } ]',
  'list: [ voir [#un], deux ]',
  'list: [ un, le mot [Wort]{lang=de} ]',
  'list: [ un [@perrin1913, p. 2], deux ]',
  // Brackets, quotes, colons and signs
  'list: [ - un, deux ]',
  'list: [ -, deux ]',
  'list: [ un : deux, trois ]',
  'list: [ un\n      - deux ]',
  'list: [ 1 text: deux ]',
  'list: [ "un" deux ]',
  'list: [ "un" "deux" ]',
  'list: [ un, "deux"trois ]',
  'list: [ \\ce{H2O}, b ]',
  'list: [ un #deux, trois ]',
  'list: [ un, deux #trois\n    id: a',
  'list: [ { a: b ]',
  'text: "un" et "deux"',
  'text: "un\n    id: a',
  "text: 'l'un'",
  "text: 'l'un et l'autre'",
  "text: 'tis un: deux",
  'text: [un](a) deux : trois',
  'text: [un] deux : trois',
  'text: {{un}} : deux',
  'text: ? un : deux',
  'text: un\n      deux : trois',
  'text: un : deux\n      - trois',
  'text: |un : deux',
  'text: @un',
  'text: `un`',
  'text: %un',
  'text: > un',
  'text: un #deux',
  'text: un\n\n      deux',
  'text: >\n      un\n\n      deux',
  'text: "un\\theta"',
  'text: # un',
  'text:\n      un\n      # deux\n      trois',
  '\ttext: a',
  'text: a\n\tid: b',
  'text: a\n\t\tid: b',
  'text: a\n     id: b\n       level: 2',
  // Kinds of blocks
  'Text un mot',
  'text un mot',
  'titre',
  'photo.jpg',
  'images/photo.jpg',
  'photo.tiff',
  'zzz un mot',
  'answers: b\n    exercise: a',
  'exercise: a\n    answer: b\n    answers: c',
  'zzz: a\n    text: b',
  'figure: bars\n    data: x\n    series: [ a ]',
  'figure: lines\n    data: x\n    label: a\n    value: b',
  'figure: zzz\n    data: x',
  'image: a.png',
  'image: C:\\a\\b.png\n    alt: x',
  'text: a\n    text: b',
  'text: a\n    ? [ b ]\n    : c',
  'text: ~',
  'text: 12\n    level: deux',
  'break: zzz',
  'code: a\n    lines: [ 1 ]',
  'image: images/x.png\n    alt: a\n    credit: a\n    licence: CC0\n    width: 5 pouces',
];

const withBlock = (typed: string): Files => ({
  'content/booklet.yaml': BOOKLET,
  'content/chapters/un.yaml': `title: Un\nblocks:\n  - ${typed}\n`,
});

/** Lines of the booklet's file in place of its title. */
const KEYS: readonly string[] = [
  'title: [ a, b ]',
  'title:\n  fr: a',
  'title: |',
  'titre: a',
  'title: a\nauthors: Marie Curie, Jean Perrin',
  'title: a\nauthors: [ Marie Curie et Jean Perrin ]',
  'title: a\nauthor: Marie Curie',
  'title: a\npage: A5 landscape',
  'title: a\npage: [ 148, 210 ]',
  'title: a\npage: { width: 148 }',
  'title: a\ndate: 24/11/2026',
  'title: a\ndate: demain',
  'title: a\nlanguage: français',
  'title: a\nformat: 2',
  'title: a\nvariables: { a: b, c }',
  'title: a\nvariables: [ a ]',
  'title: a\nvariables:\n  a.b: c',
  'title: a\nprint: couleur',
  'title: a\ntheme: zzz',
  'title: a\nparts: [ un ]',
  'title: a\nslug: Un Essai',
];

const withKeys = (typed: string): Files => ({
  'content/booklet.yaml': BOOKLET.replace('title: Essai', () => typed),
  'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: a } ]\n',
});

/** Whole files, beside those of a sound project. */
const FILES: readonly (readonly [string, string])[] = [
  ['chapters/suite.yaml', 'Un texte.\n'],
  ['chapters/suite.yaml', '- text: a\n'],
  ['chapters/suite.yaml', 'title: Un\n'],
  ['references.yaml', 'id: a\ntype: book\n'],
  ['references.yaml', '- Un livre\n'],
  ['references.yaml', '- { id: a, type: book, title: T, author: [ Jean Perrin, Curie ] }\n'],
  ['references.yaml', '- { id: a, type: book, title: T, author: Jean Perrin, issued: "12 mars 2020" }\n'],
  ['references.yaml', '- { id: a, type: livre, title: T, issued: { date-parts: [ 2020, 3 ] } }\n'],
  ['references.bib', '@book{a, title = {A}, year = 1999}\n\n@zzz{b, title = {B}}\n'],
  ['data/dates.yaml', 'title: D\nfields: [ a ]\nrows: [ { a: 1 } ]\n'],
  ['data/dates.yaml', 'title: D\nfields: { a: { label: A } }\nrows: [ a, b ]\n'],
  ['data/dates.yaml', 'title: D\nfields: { a: { label: A } }\nrows: { a: b }\n'],
  ['data/dates.yaml', 'title: D\nfields: { a: { label: A, unit: "" } }\nrows: [ { a: "1,5" }, { a: x } ]\n'],
  ['cohorts/l.yaml', 'people: Marie Curie, Jean Perrin\n'],
  ['cohorts/l.yaml', 'people: [ { nom: Curie } ]\n'],
  ['cohorts/l.yaml', 'add: [ { blocks: [ { text: a } ] } ]\nremove: [ absent ]\n'],
  [
    'cohorts/l.yaml',
    'add: [ { after: un-titre } ]\nreplace: { absent: [ { text: a } ] }\nmove: [ { id: dedans } ]\n',
  ],
];

const withFile = ([path, typed]: (typeof FILES)[number]): Files => ({ ...SOUND, [`content/${path}`]: typed });

/** A text as typed and, for each fault of it, its code, its place, what it says and its advice. */
function told(typed: string, files: Files): string {
  const faults = faultsOf(files).map((fault) => {
    const { file, line, column } = fault.source!;
    const advice = adviceOf(fault).replaceAll('\n', '\n    ');
    return `→ ${fault.code} ${file.slice('content/'.length)}:${line}:${column} ${advice}`;
  });
  return [typed, ...faults].join('\n');
}

test('what is typed wrongly is told where it stands, with what to write', async () => {
  const all = [
    ...BLOCKS.map((typed) => told(typed, withBlock(typed))),
    ...KEYS.map((typed) => told(typed, withKeys(typed))),
    ...FILES.map((each) => told(`${each[0]}: ${each[1].trimEnd()}`, withFile(each))),
  ];
  await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('mistyped.txt');
});
