import { describe, expect, it } from 'vitest';
import { wordFault } from '../../src/faults/print.ts';
import { brief, type Files, load, PNG, SOUND, withChange } from './project.ts';

const BOOKLET = 'content/booklet.yaml';
const REFERENCES = 'content/references.yaml';
const ENERGIE = 'content/data/energie.yaml';
const DATES = 'content/data/dates.yaml';
const DEBUT = 'content/chapters/debut.yaml';
const SUITE = 'content/chapters/suite.yaml';

/** A chapter's file replaced by this text. */
const chapter = (text: string): Files => ({ ...SOUND, [DEBUT]: text });
const blocks = (text: string): Files => chapter(`title: T\nblocks:\n${text}`);
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? part : [...Buffer.from(part)])));

/** The sound booklet without one of its files, and with others. */
const without = (path: string, more: Files): Files => ({
  ...Object.fromEntries(Object.entries(SOUND).filter(([each]) => each !== path)),
  ...more,
});

it('names the item above of which keys are, and none for an item without keys or with others', () => {
  const above = (item: string) =>
    load(blocks(`  - list: [ un ]\n${item}`)).report.faults.map(
      ({ details }) => (details as { above?: string | null }).above,
    );
  expect(above('  - ordered: true\n')).toEqual(['list']);
  expect(above('  - {}\n')).toEqual([null]);
  expect(above('  - ordered: true\n    zzz: 1\n')).toEqual([null]);
});

it('tells every line that stands in a wrong column, each once', () => {
  const { report } = load(
    blocks('  - text: a\n- section: c\n  - text: d\n   - text: e\n  text: f\n  - text: g\n'),
  );
  expect(report.faults.map((fault) => [fault.source?.line, wordFault(fault, 'fr').instead])).toEqual([
    [4, expect.stringContaining('mettez 2 espaces au début de cette ligne : « - section: c »')],
    [6, expect.stringContaining('mettez 2 espaces au début de cette ligne : « - text: e »')],
    [7, 'écrivez : - text: f'],
  ]);
});

it('words after a list in brackets are told at their line, not at quotes above', () => {
  const { report } = load(blocks('  - text: "a"\n  - list: [ b ], c\n'));
  expect(report.faults.map(({ code, source }) => [code, source?.line])).toEqual([['content-yaml', 4]]);
});

it('a stray bracket below a quoted text is told at its line', () => {
  const { report } = load(blocks('  - text: "a"\n  ]\n'));
  expect(
    report.faults.map(({ code, source, details }) => [
      code,
      source?.line,
      (details as { problem: string }).problem,
    ]),
  ).toEqual([['content-yaml', 4, 'text-indent']]);
});

it('a cohort’s addition with a misspelt key is told once', () => {
  const { report } = load({
    ...SOUND,
    'content/cohorts/l.yaml': 'variables: {}\nadd:\n  - end-of: debut\n    block: [ { text: Un mot. } ]\n',
  });
  expect(report.faults.map(({ code }) => code)).toEqual(['content-unknown-key']);
});

it.each([
  ['place: X', 'publisher-place'],
  ['journal: X', 'container-title'],
  ['booktitle: X', 'container-title'],
  ['titel: X', null],
])('a field of a source in the words of another program: %s', (typed, meant) => {
  const { report } = load(withChange(REFERENCES, '  volume: 2', `  ${typed}`));
  expect(report.faults.map(({ details }) => (details as { near: string | null }).near)).toEqual([meant]);
});

it('a type of source in the words of another program', () => {
  const { report } = load(withChange(REFERENCES, 'type: article-journal', 'type: journalArticle'));
  expect(report.faults[0]).toMatchObject({ code: 'content-choice', details: { near: 'article-journal' } });
});

/** The mistake, the files, and the faults to find: code and place. */
const CASES: readonly (readonly [string, Files, readonly string[]])[] = [
  // Files
  ['no booklet', { [SUITE]: 'title: T\nblocks: []\n' }, [`content-no-booklet ${BOOKLET}:1:1`]],
  [
    'a stray file',
    { ...SOUND, 'content/autres/a.yaml': 'x: 1' },
    ['content-unknown-file content/autres/a.yaml:1:1'],
  ],
  [
    'a .yml file',
    { ...SOUND, 'content/data/a.yml': 'x: 1' },
    ['content-unknown-file content/data/a.yml:1:1'],
  ],
  [
    'a file name with a space',
    { ...SOUND, 'content/data/a b.yaml': '' },
    ['content-unknown-file content/data/a b.yaml:1:1'],
  ],
  ['an empty file', chapter(''), [`content-empty-file ${DEBUT}:1:1`]],
  ['only a comment', chapter('# rien\n'), [`content-empty-file ${DEBUT}:1:1`]],
  ['a value left out', chapter('~\n'), [`content-empty-file ${DEBUT}:1:1`]],
  [
    'Latin-1',
    { ...SOUND, [DEBUT]: bytes('title: a\nshort: ', 0xe9, 't\n') },
    [`content-not-utf8 ${DEBUT}:2:8`],
  ],
  [
    'a Word file under a name of YAML',
    { ...SOUND, [DEBUT]: bytes('PK\x03\x04', 0xe9) },
    [`content-not-utf8 ${DEBUT}:1:5`],
  ],
  [
    'a tag of a language with two regions',
    chapter('title: a\nblocks:\n  - quote: b\n    lang: la-VA-VA\n'),
    [`content-type ${DEBUT}:4:11`],
  ],
  [
    'no-break spaces at the head of a key, told once',
    chapter('title: a\nblocks:\n  - quote: b\n\u00A0\u00A0\u00A0\u00A0id: c\n    level: 1\n    lang: fr\n'),
    [`content-yaml ${DEBUT}:4:1`],
  ],
  ['a NUL', chapter('title: a\nshort: b\0\n'), [`content-control-character ${DEBUT}:2:9`]],
  [
    'a control character by escape',
    withChange(SUITE, 'title: 1984', 'title: "a\\x07b"'),
    [`content-control-character ${SUITE}:1:10`],
  ],
  [
    'a lone surrogate by escape',
    withChange(SUITE, 'title: 1984', 'title: "\\ud800"'),
    [`content-control-character ${SUITE}:1:9`],
  ],
  ['a very long file', chapter(`# ${'x'.repeat(2_000_000)}`), [`content-too-long ${DEBUT}:1:1`]],
  ['very deep nesting', chapter(`title: ${'['.repeat(100_000)}`), [`content-too-deep ${DEBUT}:1:107`]],
  ['very deep dashes', chapter('- '.repeat(100_000)), [`content-too-deep ${DEBUT}:1:200`]],

  // YAML
  ['a tab', chapter('title: T\nblocks:\n\t- text: a\n'), [`content-yaml ${DEBUT}:3:1`]],
  ['an unclosed quotation mark', chapter('title: "T\nblocks: []\n'), [`content-yaml ${DEBUT}:1:8`]],
  ['a key indented too little', blocks('  - text: a\n   id: b\n'), [`content-yaml ${DEBUT}:4:4`]],
  ['a key indented too much', blocks('  - text: a\n      id: b\n'), [`content-yaml ${DEBUT}:4:7`]],
  ['an unclosed apostrophe', chapter("title: 'T\nblocks: []\n"), [`content-yaml ${DEBUT}:1:8`]],
  ['text after a quotation', chapter('title: "T" U\nblocks: []\n'), [`content-yaml ${DEBUT}:1:12`]],
  ['emphasis at the start', chapter('title: *Deux mots*\nblocks: []\n'), [`content-yaml ${DEBUT}:1:8`]],
  [
    'a variable at the start',
    chapter('title: {{room}} le soir\nblocks: []\n'),
    [`content-yaml ${DEBUT}:1:8`],
  ],
  ['text beside its bar', chapter('title: | T\nblocks: []\n'), [`content-yaml ${DEBUT}:1:10`]],
  ['a list beside its key', chapter('title: T\nblocks: - text: a\n'), [`content-yaml ${DEBUT}:2:9`]],
  ['carriage returns alone', chapter('title: T\rblock: []\r'), [`content-unknown-key ${DEBUT}:2:1`]],
  ['two colons', chapter('title: Un titre : un autre\nblocks: []\n'), [`content-yaml ${DEBUT}:1:8`]],
  ['no colon', chapter('title: T\nblocks\n'), [`content-yaml ${DEBUT}:2:1`]],
  ['a key out of line', chapter('title: T\n  short: S\nblocks: []\n'), [`content-yaml ${DEBUT}:2:3`]],
  [
    'an unclosed bracket',
    withChange(BOOKLET, '[ debut, suite ]', '[ debut, suite'),
    [`content-yaml ${BOOKLET}:9:11`],
  ],
  ['a value that begins with @', chapter('title: @moi\nblocks: []\n'), [`content-yaml ${DEBUT}:1:8`]],
  ['a backslash', chapter('title: "C:\\Users"\nblocks: []\n'), [`content-yaml ${DEBUT}:1:11`]],
  ['a tag', chapter('title: !moi T\nblocks: []\n'), [`content-yaml ${DEBUT}:1:8`]],
  [
    'two documents',
    chapter('title: T\nblocks: []\n---\ntitle: U\n'),
    [`content-several-documents ${DEBUT}:3:1`],
  ],
  ['an unknown alias', chapter('title: *moi*\nblocks: []\n'), [`content-unknown-alias ${DEBUT}:1:8`]],
  [
    'a billion laughs',
    blocks(
      `  - &a { text: x }\n${['b', 'c', 'd', 'e', 'f']
        .map((name, i) => `  - &${name} { box: B, blocks: [${Array(9).fill(`*${'abcde'[i]}`)}] }\n`)
        .join('')}`,
    ),
    [`content-too-many-aliases ${DEBUT}:5:27`],
  ],

  // Keys and values
  [
    'an unknown key, and its required meaning',
    chapter('titel: T\nblocks: []\n'),
    [`content-unknown-key ${DEBUT}:1:1`],
  ],
  ['a missing key', chapter('blocks: []\n'), [`content-missing-key ${DEBUT}:1:1`]],
  ['a key given twice', chapter('title: T\nblocks: []\ntitle: U\n'), [`content-duplicate-key ${DEBUT}:3:1`]],
  ['an empty value', chapter('title:\nblocks: []\n'), [`content-empty ${DEBUT}:1:1`]],
  ['a blank text', chapter('title: "  "\nblocks: []\n'), [`content-empty ${DEBUT}:1:1`]],
  [
    'a key that is a list',
    chapter('? [a]\n: b\ntitle: T\nblocks: []\n'),
    [`content-key-not-text ${DEBUT}:1:3`],
  ],
  [
    'a variable as text without quotes',
    chapter('title: {{room}}\nblocks: []\n'),
    [`content-type ${DEBUT}:1:8`],
  ],
  [
    'a comma within braces',
    withChange(REFERENCES, 'Cour des comptes', 'Cour des comptes, France'),
    [`content-comma-in-text ${REFERENCES}:3:76`],
  ],
  ['a title without end', chapter(`title: ${'T '.repeat(600)}\nblocks: []\n`), [`content-type ${DEBUT}:1:8`]],
  ['a list where text goes', chapter('title: [a]\nblocks: []\n'), [`content-type ${DEBUT}:1:8`]],
  [
    'text where a list goes',
    withChange(BOOKLET, '[ Une autrice ]', 'Une autrice'),
    [`content-type ${BOOKLET}:4:10`],
  ],
  ['a list where a group goes', chapter('- text: a\n'), [`content-type ${DEBUT}:1:1`]],
  [
    'yes where true goes',
    withChange(SUITE, 'numbered: false', 'numbered: non'),
    [`content-type ${SUITE}:2:11`],
  ],
  ['another format', withChange(BOOKLET, 'format: 1', 'format: 2'), [`content-type ${BOOKLET}:1:9`]],
  [
    'a language not known',
    withChange(BOOKLET, 'language: fr', 'language: Fr'),
    [`content-choice ${BOOKLET}:5:11`],
  ],
  [
    'a day that does not exist',
    withChange(BOOKLET, '2026-11-24', '2026-02-30'),
    [`content-type ${BOOKLET}:6:7`],
  ],
  [
    'a slug that is no file name',
    withChange(BOOKLET, 'slug: petit-livret', 'slug: con'),
    [`content-type ${BOOKLET}:2:7`],
  ],
  ['a page name', withChange(BOOKLET, 'page: A5', 'page: A55'), [`content-choice ${BOOKLET}:7:7`]],
  [
    'a page without units',
    withChange(BOOKLET, 'page: A5', 'page: { width: 148, height: 210 mm }'),
    [`content-type ${BOOKLET}:7:16`],
  ],
  [
    'a huge page',
    withChange(BOOKLET, 'page: A5', 'page: { width: 148 cm, height: 210 mm }'),
    [`content-page-size ${BOOKLET}:7:16`],
  ],
  [
    'a list as variable',
    withChange(BOOKLET, 'room: Amphi B', 'room: [ a ]'),
    [`content-type ${BOOKLET}:8:20`],
  ],

  // Chapters and blocks
  [
    'an unknown chapter',
    withChange(BOOKLET, '[ debut, suite ]', '[ debout, suite ]'),
    [`content-unknown-name ${BOOKLET}:9:13`],
  ],
  [
    'a chapter twice',
    withChange(BOOKLET, '[ debut, suite ]', '[ debut, debut ]'),
    [`content-chapter-twice ${BOOKLET}:9:20`],
  ],
  ['a block of no kind', blocks('  - tex: a\n'), [`content-no-kind ${DEBUT}:3:5`]],
  ['a block of two kinds', blocks('  - text: a\n    note: b\n'), [`content-two-kinds ${DEBUT}:4:5`]],
  ['a text as block', blocks('  - a\n'), [`content-type ${DEBUT}:3:5`]],
  ['an empty block', blocks('  -\n  - text: a\n'), [`content-empty ${DEBUT}:3:4`]],
  ['a fault in a box', blocks('  - box: B\n    blocks:\n      - text:\n'), [`content-empty ${DEBUT}:5:9`]],
  ['a kind of box', blocks('  - box: B\n    kind: fact\n    blocks: []\n'), [`content-choice ${DEBUT}:4:11`]],
  ['a very long id', blocks(`  - text: a\n    id: ${'a'.repeat(201)}\n`), [`content-name-long ${DEBUT}:4:9`]],
  [
    'a long id with capitals',
    blocks(`  - text: a\n    id: ${'A'.repeat(200)}\n`),
    [`content-type ${DEBUT}:4:9`],
  ],
  ['an id with capitals', blocks('  - text: a\n    id: Moi\n'), [`content-type ${DEBUT}:4:9`]],
  [
    'an id twice',
    blocks('  - text: a\n    id: x\n  - text: a\n    id: x\n'),
    [`content-duplicate-id ${DEBUT}:6:9`],
  ],
  [
    "an id that is a chapter's",
    blocks('  - text: a\n    id: suite\n'),
    [`content-duplicate-id ${SUITE}:1:1`],
  ],
  [
    'an unlisted chapter',
    { ...SOUND, 'content/chapters/x.yaml': 'title: T\nblocks: [ { txt: a } ]\n' },
    ['content-no-kind content/chapters/x.yaml:2:11', 'content-chapter-unlisted content/chapters/x.yaml:1:1'],
  ],
  [
    'a short row',
    blocks('  - table: { head: [ a, b ], rows: [ [ 1 ] ] }\n'),
    [`content-cell-count ${DEBUT}:3:38`],
  ],
  [
    'a row too long for what reaches into it',
    blocks('  - table: { head: [ a, b ], rows: [ [ { text: x, rowspan: 2 }, y ], [ 1, 2 ] ] }\n'),
    [`content-cell-count ${DEBUT}:3:70`],
  ],
  [
    'a cell that reaches out of the head',
    blocks('  - table: { head: [ { text: a, rowspan: 2 }, b ], rows: [ [ 1, 2 ] ] }\n'),
    [`content-rowspan ${DEBUT}:3:30`],
  ],
  [
    'a cell that reaches below the last row',
    blocks('  - table: { head: [ a, b ], rows: [ [ { text: x, rowspan: 2 }, y ] ] }\n'),
    [`content-rowspan ${DEBUT}:3:48`],
  ],
  [
    'a cell on another',
    blocks(
      '  - table: { head: [ a, b, c ], rows: [ [ 1, { text: x, rowspan: 2 }, 3 ], [ { text: y, colspan: 2 } ] ] }\n',
    ),
    [`content-cell-overlap ${DEBUT}:3:86`],
  ],
  [
    'a row without a cell of its own',
    blocks('  - table: { head: [ a ], rows: [ [ { text: x, rowspan: 2 } ], [] ] }\n'),
    [`content-row-covered ${DEBUT}:3:64`],
  ],
  [
    'an empty row',
    blocks('  - table: { head: [ a ], rows: [ [] ] }\n'),
    [`content-cell-count ${DEBUT}:3:35`],
  ],
  [
    'a table without a column',
    blocks('  - table: { head: [], rows: [] }\n'),
    [`content-table-empty ${DEBUT}:3:20`],
  ],
  [
    'rows of a table without a head that differ',
    blocks('  - table: { head: [], rows: [ [ 1, 2 ], [ 3 ] ] }\n'),
    [`content-cell-count ${DEBUT}:3:42`],
  ],
  [
    'a cell whose colspan is none, told once',
    blocks('  - table: { head: [ a, b ], rows: [ [ { text: x, colspan: deux } ] ] }\n'),
    [`content-type ${DEBUT}:3:60`],
  ],
  [
    'a head with a cell at fault, told once',
    blocks('  - table: { head: [ { text: x, colspan: 0 } ], rows: [ [ 1, 2 ] ] }\n'),
    [`content-type ${DEBUT}:3:42`],
  ],
  [
    'a head of rows and cells',
    blocks('  - table: { head: [ a, [ b ] ], rows: [ [ 1 ] ] }\n'),
    [`content-head-mixed ${DEBUT}:3:22`],
  ],
  [
    'a second row of a head that is too short',
    blocks('  - table: { head: [ [ a, b ], [ c ] ], rows: [ [ 1, 2 ] ] }\n'),
    [`content-cell-count ${DEBUT}:3:32`],
  ],
  ['a pitch alone', blocks('  - exercise: x\n    pitch: 8 mm\n'), [`content-space-size ${DEBUT}:4:12`]],
  [
    'lines, height and pitch',
    blocks('  - { space: ruled, lines: 3, height: 30 mm, pitch: 8 mm }\n'),
    [`content-space-size ${DEBUT}:3:53`],
  ],
  [
    'lines on a whole page',
    blocks('  - { space: ruled, lines: 3, height: page }\n'),
    [`content-space-size ${DEBUT}:3:39`],
  ],
  ['a height that is none', blocks('  - { space: ruled, height: pages }\n'), [`content-type ${DEBUT}:3:29`]],
  [
    'too few widths',
    blocks('  - table: { head: [ a, b ], rows: [] }\n    widths: [ 3 mm ]\n'),
    [`content-column-count ${DEBUT}:4:13`],
  ],
  [
    'a width that is none, whose column is not missed too',
    blocks('  - table: { head: [ a, b ], rows: [] }\n    widths: [ 3 mm, 1 ]\n'),
    [`content-type ${DEBUT}:4:21`],
  ],
  [
    'a missing image',
    withChange(SUITE, 'images/x.png', 'images/y.png'),
    [`content-unknown-name ${SUITE}:14:12`],
  ],
  [
    'an image outside content',
    withChange(SUITE, 'images/x.png', '../x.png'),
    [`content-unknown-name ${SUITE}:14:12`],
  ],
  [
    'an image that is none',
    { ...SOUND, 'content/images/x.png': Buffer.from('GIF89a') },
    [`content-not-an-image ${SUITE}:14:12`],
  ],
  [
    'a GIF',
    { ...withChange(SUITE, 'images/x.png', 'x.gif'), 'content/x.gif': PNG },
    [`content-not-an-image ${SUITE}:14:12`],
  ],
  [
    'an image without a licence',
    withChange(SUITE, '    licence: CC0\n', ''),
    [`content-no-credit ${SUITE}:14:5`],
  ],

  // Figures, tables and timelines from data
  ['a kind of figure', withChange(DEBUT, 'figure: bars', 'figure: brs'), [`content-choice ${DEBUT}:8:13`]],
  [
    'data not known',
    withChange(DEBUT, '    data: energie\n', '    data: energy\n'),
    [`content-unknown-name ${DEBUT}:11:11`],
  ],
  [
    'a field not known',
    withChange(DEBUT, 'value: part', 'value: parts'),
    [`content-unknown-name ${DEBUT}:13:12`],
  ],
  [
    'a text field where numbers go',
    withChange(DEBUT, 'value: part', 'value: phase'),
    [`content-field-kind ${DEBUT}:13:12`],
  ],
  [
    'an option of another kind of figure',
    withChange(DEBUT, 'sort: descending', 'columns: 2'),
    [`content-unknown-key ${DEBUT}:14:5`],
  ],
  [
    'a label not in the data',
    withChange(DEBUT, '[ Autres ]', '[ Autre ]'),
    [`content-unknown-name ${DEBUT}:15:18`],
  ],
  [
    'layers of numbers',
    blocks('  - figure: layers\n    title: T\n    alt: A\n    data: annees\n'),
    [`content-unknown-name ${DEBUT}:6:11`],
  ],
  [
    'a column not known',
    withChange(DEBUT, 'poste, part,', 'post, part,'),
    [`content-unknown-name ${DEBUT}:18:40`],
  ],
  [
    'a total that is not there',
    blocks('  - table: { data: dates, columns: [ date ], total: true }\n'),
    [`content-no-total ${DEBUT}:3:53`],
  ],
  [
    'a timeline of other data',
    withChange(SUITE, 'data: dates', 'data: energie'),
    [`content-timeline-field ${SUITE}:11:23`, `content-timeline-field ${SUITE}:11:23`],
  ],
  ['a height of nothing', withChange(DEBUT, '70 mm', '0 mm'), [`content-type ${DEBUT}:17:13`]],
  [
    'a height without end',
    withChange(DEBUT, '70 mm', `${'9'.repeat(400)} mm`),
    [`content-type ${DEBUT}:17:13`],
  ],
  ['a date in words', withChange(DATES, '2019-07-24', '24 juillet'), [`content-type ${DATES}:8:13`]],

  // Data
  [
    'a comma in a number',
    withChange(ENERGIE, 'part: 55.5', 'part: "55,5 %"'),
    [`content-not-a-number ${ENERGIE}:12:45`],
  ],
  [
    'a field not in the data',
    withChange(ENERGIE, 'phase: production', 'phases: production'),
    [`content-unknown-name ${ENERGIE}:14:22`],
  ],
  [
    'a value missing in a row',
    withChange(ENERGIE, 'phase: production, ', ''),
    [`content-missing-value ${ENERGIE}:14:5`],
  ],
  [
    'a field name with a space',
    withChange(ENERGIE, '  phase: {', '  "la phase": {'),
    [`content-type ${ENERGIE}:7:3`],
  ],
  [
    'a field renamed, which no row follows',
    withChange(ENERGIE, '  phase: {', '  phases: {'),
    [`content-unknown-name ${ENERGIE}:12:25`],
  ],
  [
    'a comma in a number without quotes',
    withChange(ENERGIE, 'part: 55.5', 'part: 55,5'),
    [`content-comma-in-text ${ENERGIE}:12:48`],
  ],
  [
    'a number that is none, and is not missing too',
    withChange(ENERGIE, 'part: 55.5', 'part: .nan'),
    [`content-type ${ENERGIE}:12:45`],
  ],
  [
    'a number beyond exact ones',
    withChange(ENERGIE, 'part: 55.5', 'part: 1e300'),
    [`content-type ${ENERGIE}:12:45`],
  ],
  [
    'decimals without number',
    withChange(ENERGIE, 'decimals: 1', 'decimals: 999'),
    [`content-type ${ENERGIE}:8:45`],
  ],
  [
    'an unknown source',
    withChange(ENERGIE, '[ steffen2015 ]', '[ stefen2015 ]'),
    [`content-unknown-name ${ENERGIE}:2:11`],
  ],
  ['a sum that is wrong', withChange(ENERGIE, 'total: 4000', 'total: 4000.6'), []],
  [
    'a share that is wrong',
    withChange(ENERGIE, 'part: 20,', 'part: 20.1,'),
    [
      `content-check-sum ${ENERGIE}:17:5`,
      `content-check-sum ${ENERGIE}:18:5`,
      `content-check-share ${ENERGIE}:13:43`,
    ],
  ],
  [
    'a count that is wrong',
    withChange(ENERGIE, 'count: 1', 'count: 2'),
    [`content-check-count ${ENERGIE}:23:5`],
  ],
  ['a check of no kind', withChange(ENERGIE, 'count: 1', 'cout: 1'), [`content-no-kind ${ENERGIE}:23:5`]],
  [
    'a check of a text field',
    withChange(ENERGIE, 'share: part', 'share: poste'),
    [`content-field-kind ${ENERGIE}:21:12`],
  ],
  [
    'a check on a field not known',
    withChange(ENERGIE, 'where: { phase:', 'where: { phas:'),
    [`content-unknown-name ${ENERGIE}:19:14`],
  ],

  // References
  ['no references', { ...SOUND, [REFERENCES]: '[]\n' }, [`content-no-references ${DATES}:2:11`]],
  [
    'an address that is none',
    withChange(REFERENCES, 'volume: 2', 'URL: javascript:x'),
    [`content-type ${REFERENCES}:6:8`],
  ],
  [
    'a reference twice',
    withChange(REFERENCES, 'id: zotero', 'id: steffen2015'),
    [`content-duplicate-id ${REFERENCES}:8:7`, `content-unknown-name ${DATES}:2:11`],
  ],
  [
    'a type not in CSL',
    withChange(REFERENCES, 'type: book', 'type: boook'),
    [`content-choice ${REFERENCES}:9:9`],
  ],
  [
    'a variable not in CSL',
    withChange(REFERENCES, 'volume: 2', 'volumes: 2'),
    [`content-unknown-key ${REFERENCES}:6:3`],
  ],
  [
    'a name without a family',
    withChange(REFERENCES, 'family: Steffen, given: Will', 'suffix: Jr.'),
    [`content-name-incomplete ${REFERENCES}:3:13`],
  ],
  [
    'a date in words',
    withChange(REFERENCES, '2015-03-16', 'mars dernier'),
    [`content-type ${REFERENCES}:4:11`],
  ],
  [
    'date parts out of range',
    withChange(REFERENCES, '[ [ 1668, 3 ] ]', '[ [ 1668, 17 ] ]'),
    [`content-type ${REFERENCES}:11:11`],
  ],
  [
    'sources under the name of an export',
    without(REFERENCES, { 'content/Ma bibliothèque.ris': 'TY  - BOOK' }),
    ['content-references-format content/Ma bibliothèque.ris:1:1'],
  ],
  [
    'sources in BibTeX under another name',
    without(REFERENCES, { 'content/Ma bibliothèque.bib': '@book{a}' }),
    ['content-unknown-file content/Ma bibliothèque.bib:1:1'],
  ],
];

describe('faults of content', () => {
  it.each(CASES)('%s', (_, files, expected) => {
    const { report } = load(files);
    expect(report.faults.map(brief)).toEqual(expected);
    for (const fault of report.faults) {
      for (const language of ['fr', 'en'] as const) {
        const { wrong, instead } = wordFault(fault, language);
        expect(`${wrong} ${instead}`).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });
});

describe('one cause, one fault', () => {
  const FIGURES = `title: T
blocks:
  - { figure: bars, data: energie, label: poste, value: part, title: A }
  - { figure: bars, data: energie, label: poste, value: part, title: B }
`;
  it.each([
    [
      'data of another shape than figures need',
      { ...withChange(ENERGIE, 'unit: "%"', 'unite: "%"'), [SUITE]: FIGURES },
      [`content-unknown-key ${ENERGIE}:8:24`],
    ],
    [
      'a key of a figure that is mistyped',
      { ...SOUND, [SUITE]: FIGURES.replace('value: part, title: A', 'vlaue: part, title: A') },
      [`content-unknown-key ${SUITE}:3:50`],
    ],
    [
      'a value of a figure of another type',
      { ...SOUND, [SUITE]: FIGURES.replace('value: part, title: A', 'value: [ part ], title: A') },
      [`content-type ${SUITE}:3:57`],
    ],
    [
      'rows that are not there',
      {
        ...SOUND,
        [ENERGIE]:
          'title: E\nsource: []\nfields: { poste: { label: P }, part: { label: Q, unit: m } }\nrows: x.csv\n',
      },
      [`content-unknown-name ${ENERGIE}:4:7`],
    ],
    ['a variable mistyped in a text', withChange(BOOKLET, '"{{room}},', '"{{rooom}},'), []],
    [
      'two kinds that are one key twice',
      blocks('  - text: a\n    text: b\n'),
      [`content-duplicate-key ${DEBUT}:4:5`],
    ],
  ])('%s', (_, files, expected) => {
    expect(load(files).report.faults.map(brief)).toEqual(expected);
  });
});

it('tells several mistakes of YAML in one file at once', () => {
  const { report } = load(chapter('title: %x\nblocks:\n  - text: `code`\n'));
  expect(report.faults.map(brief)).toEqual([`content-yaml ${DEBUT}:1:8`, `content-yaml ${DEBUT}:3:11`]);
});
