import { PNG } from '../../content/project.ts';
import { BIBTEX_CASES } from './bibtex-cases.ts';
import { CHART_CASES } from './chart-cases.ts';
import { EXPRESSION_CASES } from './expression-cases.ts';
import { FONT_CASES } from './font-cases.ts';
import { INDEX_CASES } from './index-cases.ts';
import { MARKUP_CASES } from './markup-cases.ts';
import { PART_CASES } from './part-cases.ts';
import {
  BLOCK,
  BOOKLET,
  block,
  blocks,
  booklet,
  type Cases,
  CSS,
  chapter,
  css,
  D,
  DATA,
  data,
  part,
  ROWS,
  replacing,
  SOUND,
  text,
  UN,
} from './projects.ts';
import { SHEET_CASES } from './sheet-cases.ts';
import { SILENT_CASES } from './silent-cases.ts';
import { WORD_CASES } from './word-cases.ts';

/** The projects by the fault that each has. A fault has several where its advice takes several forms. */
export const CASES: Cases = {
  ...BIBTEX_CASES,
  ...CHART_CASES,
  ...EXPRESSION_CASES,
  ...FONT_CASES,
  ...INDEX_CASES,
  ...PART_CASES,
  ...MARKUP_CASES,
  ...SHEET_CASES,
  ...SILENT_CASES,
  ...WORD_CASES,
  'print-profile': [SOUND, { ...SOUND, 'content/press/coated.icc': 'no profile' }].map((files) => ({
    files: { ...files, ...booklet('chapters', 'print: { profile: press/coated.icc }\nchapters') },
    edit: replacing(BOOKLET, /print: .*/, part(/(print: cmyk)/)),
  })),
  'content-unknown-file': ['Un.YAML', 'un.yml', 'partie/un.yaml'].map((name) => {
    const { [UN]: moved, ...others } = SOUND;
    return { files: { ...others, [`content/chapters/${name}`]: moved! } };
  }),
  'content-name-long': [
    {
      files: blocks(`  - section: Un mot\n    id: ${'a'.repeat(201)}`),
      edit: replacing(UN, /a{201}/, (advice) =>
        'a'.repeat(Number(part(/de (\d+) caractères au plus/)(advice))),
      ),
    },
  ],
  'content-several-documents': [{ files: chapter('title: Un\nblocks: []\n---\n') }],
  'content-yaml': [
    ...[
      text('Le langage C # et la suite'),
      blocks(' \t- text: Un mot.'),
      blocks('  - section: Un\n  section: Deux\n  - text: Un mot.'),
      text('#1 des ventes'),
      text('Le langage C # et\n      la suite'),
      blocks('  - list: [ C # et, deux ]'),
      blocks('  - lead |\n      Quelques mots.'),
      blocks('  - text >-\n      Quelques mots.'),
      text('&amp; x'),
      text('! attention'),
      text('*mot* en italique'),
      text('**Gras** début'),
      text('**Gras** début\n      et la suite'),
      text('* un'),
      text('%x'),
      text('`code` ici'),
      text('? pourquoi'),
      text('Un titre : le reste'),
      text('Bonjour\n      le monde: la suite'),
      text('[lien](https://a.fr) montre'),
      text('"Bonjour" dit-il'),
      text('"Il dit "oui" et part"'),
      text('"Bonjour'),
      text("'tis"),
      text('| Bonjour'),
      text('>citation'),
      text('- un'),
      text('"C:\\Users"'),
      text('"$\\theta$"'),
      text('Un alinéa.\n\n      Un autre.'),
      text('>\n      Un alinéa.\n\n      Un autre.'),
      text('Voici :\n      - un\n      - deux'),
      text('Bonjour\n  le monde'),
      text('|\n  Bonjour'),
      text('] oui'),
      blocks('  - list:\n    un\n    - deux'),
      blocks('  - list: un\n      deux\n    trois mots'),
      blocks(
        '  - definitions:\n      - { term: Un mot definition: Deux }\n      - { term: a, definition: b }',
      ),
      blocks('  - definitions:\n      - { term: Un long mot: le reste, definition: Deux }'),
      blocks('  - text: a\n  -text: b'),
      blocks('  - text: a\n    id: b\n\n  -section: Un mot\n  - text: c'),
      blocks('  - list:\n      -un\n      -deux'),
      blocks('  - text:Bonjour'),
      blocks('  - text\u00A0: Bonjour'),
      blocks('  -\u00A0text: Bonjour'),
      blocks('  - text: a\n  – text: b'),
      blocks('  - text：Bonjour'),
      blocks('  - text: “Un : deux: trois”   # à revoir'),
      blocks('\t- text: a'),
      blocks('  - text: a\n\tid: b'),
      blocks('  - text: a\n\u00A0\u00A0\u00A0\u00A0id: b\n    class: c'),
      blocks('  - text: a\n   id: b'),
      blocks('  - text: a\n     id: b'),
      blocks('  - text: a\n - text: b'),
      blocks('  - list: [ a, b\n  - text: c'),
      blocks('  - list: [ a, b }\n  - text: c'),
      blocks('  - list: [ "a" "b" ]'),
      blocks('  - list: [ a, - ]'),
      blocks('  - list:\n      - un\n        - deux'),
      blocks('  - list:\n      - un\n      deux'),
      blocks('  - glossary: [ { term: un definition: x } ]'),
      blocks('  - glossary: [ { term: "un" definition: x } ]'),
      blocks('  - glossary: [ { term: un mot, definition: a }, { term: un autre mot definition: x } ]'),
      blocks('  - glossary: [ { term: Un mot : suite, definition: x } ]'),
      data(`${DATA}rows:\n  - { a: x b: 1 }\n`),
      data(`${DATA}rows:\n  - { a: x, b: - }\n`),
      data(`${DATA}rows:\n  - { a: x; b: 1 }\n`),
      data(`${DATA}rows:\n  - { a: 1.5; b: 1 }\n`),
      blocks('  - list: [ b, `a` ]'),
      chapter('title = Un\nblocks: []\n'),
      chapter('title:Un\nblocks: []\n'),
      chapter(' title: Un\nblocks: []\n'),
      chapter('title: Un\n  blocks: []\n'),
      chapter('title: Un\nblocks\n  - text: a\n'),
      blocks('  - exercise: a\nlines: 3'),
      blocks('  - exercise: a\nsection: b'),
      blocks('  - box: a\n    blocks:\n      - exercise: b\n    answer: |\n      c\n\n      d'),
      data(DATA.replace(/fields: .*/, 'fields:\n  a: { label: A }\n  b:\n    label: B\n  unit: m') + ROWS),
      ...['lines: 3', 'choices: [ un, deux ]', 'section: b'].map((typed) => ({
        ...blocks('  - text: a\n    id: mot'),
        'content/cohorts/a.yaml': `replace:\n  mot:\n    - exercise: b\n  ${typed}\n`,
      })),
    ].map((files) => ({ files })),
    {
      files: blocks('  - exercise: b\nchoices:\n  - un\n  - deux'),
      edit: replacing(UN, /choices:[\s\S]*/, part(/écrivez :\n([\s\S]*)/)),
    },
    {
      files: blocks('  - list: [ 1,5 m, 12,25 m, 2 m ]'),
      edit: replacing(UN, /\[.*\]/, part(/écrivez : (\[.*\])/)),
    },
    {
      files: data(`${DATA}rows: d.csv\n  - { a: x, b: 1 }\n`),
      edit: replacing(D, ' d.csv', (advice) => (/gardez l’une des deux/.test(advice) ? '' : 'x')),
    },
    {
      files: chapter('title: Un\n\n  - text: |\n      Un mot.\n\n  - section: Deux\n'),
      edit: replacing(UN, 'Un\n', (advice) => `Un\n${part(/comme (blocks:)/)(advice)}\n`),
    },
  ],
  'content-unknown-alias': [{ files: text('*x') }],
  'content-empty-file': [
    {
      files: chapter(''),
      edit: (files, advice) => ({ ...files, [UN]: part(/exemple :\n([\s\S]*)/)(advice) }),
    },
  ],
  'content-empty': [
    { files: text('') },
    {
      files: blocks('  - list:\n      -'),
      edit: replacing(UN, '      -', (advice) => `      - ${part(/exemple (.*?), ou/)(advice)}`),
    },
  ],
  'content-duplicate-key': [{ files: chapter('title: a\ntitle: b\nblocks: []\n') }],
  'content-unknown-key': [{ files: chapter('titel: Un\nblocks: []\n') }],
  'content-comma-in-text': [
    {
      files: data(`${DATA}rows:\n  - { a: x, b: 1,5 }\n`),
      edit: replacing(D, 'b: 1,5', part(/écrivez (.*)$/)),
    },
    {
      files: data(`${DATA}rows:\n  - { a: x, y, b: 1 }\n`),
      edit: replacing(D, 'a: x, y', part(/écrivez (.*)$/)),
    },
  ],
  'content-missing-key': [
    { files: chapter('blocks: []\n') },
    { files: chapter('title: Un\n') },
    { files: booklet('slug: essai\n', '') },
    { files: blocks('  - quote: a\n  - glossary: [ { term: a } ]') },
    { files: blocks('  - table:\n      rows: [ [ a ] ]') },
    {
      files: blocks('  - table:\n      rows: [ [ a, b ] ]'),
      edit: replacing(UN, 'rows:', (advice) => `${part(/\((head: \[\]) sans tête\)/)(advice)}\n      rows:`),
    },
  ],
  'content-type': [
    { files: chapter('title: Un\nblocks: Bonjour\n') },
    { files: blocks('  - Bonjour') },
    {
      files: chapter('title: Un\nblocks:\n  text: Bonjour\n'),
      edit: (files, advice) => ({ ...files, [UN]: `title: Un\n${part(/écrivez :\n([\s\S]*)/)(advice)}\n` }),
    },
    { files: booklet('[ un ]', 'un') },
    { files: chapter('title: Un\nnumbered: no\nblocks: []\n') },
    { files: chapter('title: Un\nnumbered: oui\nblocks: []\n') },
    { files: text('[note]') },
    { files: text('{{x}}') },
    { files: blocks('  - list: a') },
    { files: blocks('  - list: un, deux, trois') },
    { files: blocks('  - list: Il pleut, et la ville dort.') },
    { files: blocks('  - list:\n      - Paris: la ville') },
    { files: blocks('  - { space: ruled, height: 30 }') },
    { files: blocks('  - { space: ruled, height: "7,5 cm" }') },
    { files: blocks('  - { text: a, id: Été chaud }') },
    { files: booklet('2026-11-24', '24/11/2026') },
    { files: booklet('chapters', 'page: 148x210\nchapters') },
    { files: booklet('chapters', 'page: { width: 148, height: 210 mm }\nchapters') },
    { files: booklet('chapters', 'copies: beaucoup\nchapters') },
    { files: booklet('chapters', 'mail: { link: www.insee.fr }\nchapters') },
    { files: booklet('format: 1', 'format: 2') },
  ],
  'content-choice': [
    { files: booklet('language: fr', 'language: eo') },
    { files: booklet('language: fr', 'language: Deutsch') },
    { files: booklet('language: fr', 'language: pt-PT') },
    { files: booklet('language: fr', 'language: Fr') },
    { files: booklet('chapters', 'page: A55\nchapters') },
    { files: blocks('  - { box: a, kind: fact, blocks: [] }') },
  ],
  'content-no-kind': [
    { files: blocks('  - Text: Bonjour'), edit: replacing(UN, 'Text', part(/dire (\w+)/)) },
    {
      files: blocks('  - exercise: Un mot ?\n  - answer: Deux.'),
      edit: replacing(UN, '- answer', (advice) => `  ${part(/retirez son tiret : (\w+)/)(advice)}`),
    },
    {
      files: blocks('  - théorème: Tout triangle a trois côtés.'),
      edit: replacing(
        UN,
        'théorème: Tout triangle a trois côtés.',
        (advice) =>
          `${part(/écrivez (\w+:)/)(advice)} Tout triangle a trois côtés.\n    ${part(/et dessous (kind: \w+)/)(advice)}`,
      ),
    },
  ],
  'content-two-kinds': [
    { files: blocks('  - text: a\n    note: b'), edit: replacing(UN, '    note', () => '  - note') },
  ],
  'content-chapter-twice': [{ files: booklet('[ un ]', '\n  - un\n  - un') }],
  'content-unknown-name': [
    { files: booklet('[ un ]', '[ uns ]') },
    { files: data(DATA + ROWS, '  - { figure: bars, data: e, label: a, value: b, title: T }') },
    { files: data(DATA + ROWS, '  - { figure: bars, data: d, label: a, value: bb, title: T }') },
  ],
  'content-no-credit': [
    {
      files: { ...blocks('  - image: a.png\n    alt: A'), 'content/a.png': PNG },
      edit: (files, advice) => ({
        ...files,
        [BOOKLET]: `${files[BOOKLET]}${part(/ou (pictures: own)/)(advice)}\n`,
      }),
    },
  ],
  'content-cell-count': [
    {
      files: blocks('  - table: { head: [ a, b ], rows: [ [ 1 ] ] }'),
      edit: replacing(UN, '[ 1 ]', (advice) => `[ 1, ${part(/(""|''|~)/)(advice)} ]`),
    },
  ],
  'numbers-too-many': [
    {
      files: blocks(`  - numbers: [ ${'{ value: 1, says: a }, '.repeat(5)}]`),
      edit: replacing(UN, /(?:\{ value: 1, says: a \}, )+/, (advice) =>
        '{ value: 1, says: a }, '.repeat(Number(part(/gardez-en (\d)/)(advice))),
      ),
    },
  ],
  'code-language-unknown': [
    {
      files: blocks('  - code: x = 1\n    language: Pyton'),
      edit: replacing(UN, 'Pyton', part(/language: (\w+)/)),
    },
  ],
  'exercise-points-sum': [
    {
      files: blocks(
        '  - exercise: Un\n    points: 5\n    parts: [ { text: a, points: 1.5 }, { text: b, points: 3 } ]',
      ),
      edit: replacing(UN, /points: 5/, part(/(points: [\d.]+)/)),
    },
  ],
  'choice-box': [
    {
      files: blocks('  - exercise: Vrai ?\n    choices:\n      - "[x] Oui"\n      - Non'),
      edit: replacing(UN, '- "[x] Oui"', part(/écrivez (.*)$/)),
    },
    {
      files: blocks('  - exercise: Vrai ?\n    choices:\n      - Oui\n      - "[ ] Non"'),
      edit: replacing(UN, '- "[ ] Non"', part(/écrivez (.*)$/)),
    },
  ],
  'content-space-size': [
    {
      files: blocks('  - { exercise: a, pitch: 8 mm }'),
      edit: replacing(UN, 'pitch', (advice) => `${part(/ajoutez (lines: \d+)/)(advice)}, pitch`),
    },
  ],
  'content-no-total': [
    {
      files: data(`${DATA}${ROWS}checks: [ { sum: b } ]\n`),
      edit: replacing(D, 'rows:', (advice) => `${part(/écrivez (total: \{ b: )/)(advice)}3 }\nrows:`),
    },
  ],
  'content-field-kind': [
    {
      files: data(
        DATA.replace(', unit: m', '') + ROWS,
        '  - { figure: bars, data: d, label: a, value: b, title: T }',
      ),
      edit: replacing(D, 'label: B', (advice) => `label: B${part(/…(, unit: "")/)(advice)}`),
    },
  ],
  'content-missing-value': [
    {
      files: data(`${DATA}rows: [ { a: x } ]\n`),
      edit: replacing(D, 'a: x', (advice) => `a: x, ${part(/ou (b: null)/)(advice)}`),
    },
  ],
  'content-not-a-number': [
    {
      files: data(`${DATA}rows: [ { a: x, b: "1,5" } ]\n`),
      edit: replacing(D, '"1,5"', part(/écrivez (\S+)/)),
    },
    {
      files: data(`${DATA}rows: [ { a: x, b: 0123 } ]\n`),
      edit: replacing(D, '0123', part(/écrivez (\S+)/)),
    },
    {
      files: { ...data(`${DATA}rows: d.csv\n`), 'content/data/d.csv': 'a;b\nx;1\ny;absent\n' },
      edit: replacing('content/data/d.csv', 'absent', (advice) =>
        /ou rien si la valeur/.test(advice) ? '' : 'x',
      ),
    },
  ],
  'cohort-chapter-in-chapter': [
    {
      files: {
        ...SOUND,
        'content/chapters/deux.yaml': 'title: D\nblocks: []\n',
        'content/cohorts/a.yaml': 'add:\n  - { end-of: un, chapters: [ deux ] }\n',
      },
      edit: replacing('content/cohorts/a.yaml', 'end-of: un', part(/écrivez (.*)/)),
    },
  ],
  'variable-unused': [
    {
      files: booklet('chapters', 'variables: { room: A }\nchapters'),
      edit: replacing(
        UN,
        'Quelques',
        (advice) => `"${part(/écrivez (\{\{.*?\}\})/)(advice)}"\n  - text: Quelques`,
      ),
    },
  ],
  'variable-unknown': [
    {
      files: {
        ...booklet('chapters', 'variables: { room: A }\nchapters'),
        [UN]: 'title: Un\nblocks:\n  - text: "{{rooom}}"\n',
      },
      edit: replacing(UN, '{{rooom}}', part(/dire (\{\{.*?\}\})/)),
    },
  ],
  'markdown-html': [
    {
      files: text('Un <b>mot</b>'),
      edit: replacing(UN, /<b>(.*)<\/b>/, (advice) => part(/écrivez (.*)/)(advice).replace('…', 'mot')),
    },
  ],
  'content-key-inside': [
    {
      files: blocks('  - table:\n      rows: [ [ x, 1 ] ]\n      row-heads: false'),
      edit: replacing(UN, / {6}(row-heads: false)/, (advice) => {
        part(/écrivez row-heads: en retrait comme (table):/)(advice);
        return '    row-heads: false';
      }),
    },
  ],
  'content-key-outside': [
    {
      files: blocks('  - table: Prix\n    head: [ a, b ]\n    rows: [ [ x, 1 ] ]'),
      edit: replacing(UN, / {2}- table: Prix\n {4}head: (.*)\n {4}rows: (.*)/, (advice) => {
        const [, of, keys] = /^écrivez (\w+): seul sur sa ligne, puis ([\w, ]+) deux espaces/.exec(advice)!;
        const [head, rows] = keys!.split(', ');
        const title = part(/— (title: .+)$/)(advice);
        return `  - ${of}:\n      ${head}: [ a, b ]\n      ${rows}: [ [ x, 1 ] ]\n    ${title}`;
      }),
    },
    {
      files: blocks(
        `  - figure: bars\n    label: a\n    value: b\n    alt: Un mot.\n    title: D\n    source: []\n    fields: { a: { label: A }, b: { label: B, unit: m } }\n    rows: [ { a: x, b: 1 } ]`,
      ),
      edit: replacing(UN, /( {4}fields: .*)\n( {4}rows: .*)/, (advice) => {
        const of = part(/^écrivez (\w+): seul sur sa ligne, puis fields, rows/)(advice);
        const inner = 'fields: { a: { label: A }, b: { label: B, unit: m } }\n      rows: [ { a: x, b: 1 } ]';
        return `    ${of}:\n      ${inner}`;
      }),
    },
  ],
  'markdown-plain': [
    'title: La science des *données*',
    'title: "[Was](https://a.fr) ist das?"',
    'title: À 5 $, $E = mc$',
  ].map((typed) => ({
    files: booklet('title: Un essai', typed),
    edit: replacing(BOOKLET, /\*données\*|\[Was\]\(.*?\)|\$E.*\$/, part(/^écrivez (.+)$/)),
  })),
  'markdown-heading': [
    {
      files: text('|\n      # Titre'),
      edit: replacing(UN, /text: \|\n.*# /, (advice) => part(/« - (section: )Titre/)(advice)),
    },
  ],
  'note-unclosed': [
    {
      files: text('Un mot^[une note.'),
      edit: replacing(UN, 'note.', (advice) => `note.${part(/ajoutez (\])/)(advice)}`),
    },
    {
      files: text('|\n      Un mot^[une note.\n\n      Sa suite.]'),
      edit: replacing(UN, /mot\^\[une note\.\n\n {6}Sa suite\.\]/, (advice) => {
        const [, call, note] = /par (\[\^n\]) .*?(\[\^n\]:)/.exec(advice)!;
        return `mot${call}\n\n      ${note} une note.\n\n          Sa suite.`;
      }),
    },
  ],
  'attributes-class': [{ files: text('"[mot]{.trem}"'), edit: replacing(UN, '.trem', part(/dire (\.\w+)/)) }],
  'citation-unknown': [
    {
      files: {
        ...text('"Un mot [@shft]."'),
        'content/references.yaml': '- id: shift\n  type: book\n  title: T\n',
      },
      edit: replacing(UN, '@shft', part(/dire (@\w+)/)),
    },
  ],
  'citation-no-list': [
    {
      files: {
        ...text('"Un mot [@aaa]."'),
        'content/references.yaml': '- id: aaa\n  type: book\n  title: T\n',
      },
      edit: (files, advice) => ({ ...files, [UN]: `${files[UN]}  ${part(/« (- .*?) »/)(advice)}\n` }),
    },
  ],
  'reference-unknown': [
    {
      files: text('"Voir [#figg]."\n  - section: Titre\n    id: figs'),
      edit: replacing(UN, '[#figg]', part(/dire (\[.*?\])/)),
    },
  ],
  'section-level': [
    {
      files: blocks('  - subsection: Titre'),
      edit: replacing(UN, 'subsection:', part(/écrivez (section:)/)),
    },
  ],
  'template-block': [
    {
      files: block('{{#if text}}{{text}}{{/each}}'),
      edit: replacing(BLOCK, '{{/each}}', part(/écrivez (.*)/)),
    },
    {
      files: block('<div>{{#if text}}{{text}}</div>'),
      edit: replacing(BLOCK, '</div>', (advice) => `${part(/ajoutez (\S+)/)(advice)}</div>`),
    },
  ],
  'template-unknown-variable': [
    {
      files: block('<p>{{txt}}</p>'),
      edit: replacing(BLOCK, 'txt', part(/dire (\w+)/)),
    },
  ],
  'template-single-braces': [
    { files: block('<p>{text}</p>'), edit: replacing(BLOCK, '{text}', part(/écrivez (\{\{text\}\}),/)) },
    { files: block('<p>{text} {{text}}</p>'), edit: replacing(BLOCK, '{text}', part(/ou (\S+) pour/)) },
  ],
  'template-unescaped': [
    {
      files: block('<div>{{{text}}}</div>'),
      edit: replacing(BLOCK, '{{{text}}}', (advice) => part(/écrivez (.*?) :/)(advice)),
    },
  ],
  'markup-unknown-element': [
    {
      files: block('<dvi>{{text}}</dvi>'),
      edit: replacing(
        BLOCK,
        /^.*$/,
        (advice) => `<${part(/<(\w+)>/)(advice)}>{{text}}</${part(/<(\w+)>/)(advice)}>`,
      ),
    },
  ],
  'markup-unclosed': [
    {
      files: block('<div>{{text}}'),
      edit: replacing(BLOCK, '}}', (advice) => `}}${part(/ajoutez (.*)/)(advice)}`),
    },
  ],
  'css-property': [{ files: css('p { colour: red }'), edit: replacing(CSS, 'colour', part(/dire (\S+)/)) }],
  'css-syntax': [
    {
      files: css('p {\n  margin-top: 2mm\n  color: red;\n}'),
      edit: replacing(CSS, '2mm', (advice) => `2mm${part(/écrivez .*?(;)/)(advice)}`),
    },
  ],
  'css-value': [
    { files: css('p { margin-top: 10 }'), edit: replacing(CSS, '10', part(/écrivez (\S+)/)) },
    {
      files: { ...css('@page { @top-left { content: url(un.png) } }'), 'templates/un.png': PNG },
      edit: replacing(CSS, 'content: url(un.png)', part(/écrivez (.*?no-repeat)/)),
    },
  ],
  'css-unclosed': [
    {
      files: css('p { color: red'),
      edit: replacing(CSS, 'red', (advice) => `red ${part(/ajoutez (\S+)/)(advice)}`),
    },
  ],
  'css-variable': [
    {
      files: css(':root { --ink: red }\np { color: var(--inc) }'),
      edit: replacing(CSS, '--inc', part(/dire (\S+)/)),
    },
  ],
  'css-important': [
    {
      files: css('@page { size: A4 !important }'),
      edit: replacing(CSS, / !important/, () => ''),
    },
  ],
  'css-variable-unused': [
    {
      files: css(':root { --acent: red }'),
      edit: replacing(CSS, '--acent', part(/dire (\S+)/)),
    },
  ],
  'css-variable-value': [
    {
      files: css(':root { --accent: bleu }'),
      edit: replacing(CSS, '--accent: bleu', part(/(--accent: .*?;)/)),
    },
    {
      files: css(':root { --accent: 7a1f5c }'),
      edit: replacing(CSS, '--accent: 7a1f5c', part(/écrivez (--accent: #7a1f5c;)/)),
    },
    {
      files: css(':root { --accent: red --size: 10pt }'),
      edit: replacing(CSS, '--accent: red', part(/écrivez (--accent: red;)/)),
    },
    {
      files: css(':root { --size: 10,5 }'),
      edit: replacing(CSS, '--size: 10,5', part(/écrivez (--size: 10.5pt;)/)),
    },
    {
      files: css(':root { --bold: gras; }\n.box-title { font-weight: var(--bold) }'),
      edit: replacing(CSS, '--bold: gras;', part(/(--bold: .*?;)/)),
    },
  ],
  'css-layer': [
    {
      files: css('@layer mon style { p { color: red } }'),
      edit: replacing(CSS, '@layer mon style {', part(/écrivez (@layer nom \{)/)),
    },
  ],
  'css-media': [
    {
      files: css('@media (hover: hover) { p { color: red } }'),
      edit: replacing(CSS, '@media (hover: hover)', part(/écrivez ([^,]*)/)),
    },
  ],
  'css-selector-element': [
    {
      files: css('sectoin { color: red }'),
      edit: replacing(CSS, 'sectoin', (advice) => /<(\w+)>/.exec(advice)?.[1] ?? 'section'),
    },
  ],
  'text-unknown-family': [
    {
      files: css('p { font-family: "Source Serif" }'),
      edit: replacing(CSS, 'Source Serif', (advice) => part(/(Source Serif 4)/)(advice)),
    },
  ],
  'date-missing': [
    {
      files: booklet('date: 2026-11-24\n', ''),
      edit: replacing(BOOKLET, 'chapters', (advice) => `${part(/`(date: .*?)`/)(advice)}\nchapters`),
    },
  ],
  'attributes-alone': [
    {
      files: text('"Un mot {.term} seul."'),
      edit: replacing(UN, 'mot {.term}', (advice) => part(/: (\[mot\].*)$/)(advice)),
    },
  ],
  'citation-bare': [
    {
      files: {
        ...text('"Un mot, [a, p. 21]."\n  - references: cited'),
        'content/references.yaml': '- id: a\n  type: book\n  title: T\n',
      },
      edit: replacing(UN, '[a, p. 21]', part(/écrivez (.*)/)),
    },
    {
      files: {
        ...text('"Un mot, @aaa."\n  - references: cited'),
        'content/references.yaml': '- id: aaa\n  type: book\n  title: T\n',
      },
      edit: replacing(UN, '@aaa', part(/écrivez (.*)/)),
    },
  ],
  'variable-not-text': [
    {
      files: {
        ...booklet('chapters', 'variables: { cours: { jour: A } }\nchapters'),
        [UN]: 'title: Un\nblocks:\n  - text: "{{cours}} {{cours.jour}}"\n',
      },
      edit: replacing(UN, '{{cours}}', part(/écrivez (.*)/)),
    },
  ],
  'note-undefined': [
    {
      files: text('"Un mot[^x]."'),
      edit: replacing(UN, '[^x]', (advice) => `${part(/sur place : (\^\[)/)(advice)}note]`),
    },
  ],
  'reference-form': [
    {
      files: text('"Voir [#fin, page]."\n  - section: Fin\n    id: fin'),
      edit: replacing(UN, '[#fin, page]', part(/, (\[[^\]]*p\.\]) pour/)),
    },
  ],
  'template-unknown-partial': [
    {
      files: block('{{> pargraph}}'),
      edit: replacing(BLOCK, /^.*$/, (advice) =>
        /dire (\{\{.*?\}\})/.exec(advice)?.[1] ? '<p>{{text}}</p>' : '<p></p>',
      ),
    },
  ],
  'template-unknown-helper': [
    {
      files: block('{{#iff text}}<div>{{text}}</div>{{/iff}}'),
      edit: replacing(BLOCK, /iff/g, part(/dire (\w+)/)),
    },
  ],
  'template-unquoted': [
    {
      files: block('<div class=a>{{text}}</div>'),
      edit: replacing(BLOCK, 'class=a', (advice) => part(/écrivez (.*)/)(advice).replace('…', 'a')),
    },
  ],
  'markup-mismatched-tag': [
    {
      files: block('<div><span>a</div>{{text}}'),
      edit: replacing(BLOCK, '</div>', (advice) => `${part(/d’abord (.*)/)(advice)}</div>`),
    },
  ],
  'markup-unknown-attribute': [
    {
      files: block('<div clas="a">{{text}}</div>'),
      edit: replacing(BLOCK, 'clas="a"', (advice) => part(/dire (\w+="…")/)(advice).replace('…', 'a')),
    },
  ],
  'css-at-rule': [
    { files: css('@pages { margin: 20mm }'), edit: replacing(CSS, '@pages', part(/dire (@\w+)/)) },
  ],
  'css-pseudo-class': [
    {
      files: css('p:first-chid { color: red }'),
      edit: replacing(CSS, ':first-chid', part(/dire (:[\w-]+)/)),
    },
  ],
  'css-string': [
    {
      files: css('@page { @top-left { content: string(titre) } }'),
      edit: (files, advice) => ({ ...files, [CSS]: `${files[CSS]}\n${part(/exemple (.*)/)(advice)}` }),
    },
  ],
  'content-csv-ambiguous': [
    {
      files: { ...data(`${DATA}rows: d.csv\n`), 'content/data/d.csv': 'a;b\nx;1,234\ny;2,345\n' },
      edit: replacing(D, 'rows: d.csv', part(/écrivez (rows: \{.*?\})/)),
    },
  ],
  'content-csv-columns': [
    {
      files: { ...data(`${DATA}rows: d.csv\n`), 'content/data/d.csv': 'a;Longueur (m)\nx;1\n' },
      edit: replacing(D, 'label: B', (advice) => `label: B, ${part(/(column: "[^"]*")/)(advice)}`),
    },
    {
      files: { ...data(`${DATA}rows: d.csv\n`), 'content/data/d.csv': 'x;1\ny;2\n' },
      edit: replacing('content/data/d.csv', /^/, (advice) => `${part(/colonnes, (a;b) ;/)(advice)}\n`),
    },
  ],
  'content-references-format': [
    {
      files: { ...SOUND, 'content/Ma bibliothèque.json': '[ { "id": "a", "type": "book", "title": "A" } ]' },
      edit: ({ 'content/Ma bibliothèque.json': moved, ...others }, advice) => ({
        ...others,
        [`content/${part(/renommez-le en (\S+)/)(advice)}`]: moved!,
      }),
    },
  ],
  'content-csv-quote': [
    {
      files: { ...data(`${DATA}rows: d.csv\n`), 'content/data/d.csv': 'a,b\n"x,1\n' },
      edit: replacing('content/data/d.csv', '"x', () => '"x"'),
    },
  ],
};
