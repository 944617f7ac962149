import {
  BOOKLET,
  blocks,
  booklet,
  type Cases,
  CSS,
  css,
  D,
  DATA,
  data,
  part,
  replacing,
  SOUND,
  text,
  UN,
} from './projects.ts';

const MORE = { 'content/chapters/suite.yaml': 'title: Suite\nblocks:\n  - text: Encore.\n' };
const FIGURE = '  - figure: bars\n    title: T\n    data: d\n    label: a\n    value: b\n    alt: x';
const ENGLISH =
  'The words of this chapter are in English, and nobody has said so; it is what comes of a file that was made from another one, with its first lines kept as they were. There is nothing on the page that would tell who reads it.';
const named = (author: string) => ({
  ...blocks('  - text: Un mot [@a].\n  - references: cited'),
  'content/references.yaml': `- { id: a, type: book, title: T, author: [ ${author} ], issued: 2020 }\n`,
});

/** Projects that would build without a word, and not be as they were meant. */
export const SILENT_CASES: Cases = {
  'content-chapter-unlisted': [
    {
      files: { ...SOUND, ...MORE },
      edit: replacing(BOOKLET, ' ]', (advice) => `, ${part(/…, (\S+) \]/)(advice)} ]`),
    },
    {
      files: { ...SOUND, ...MORE, [BOOKLET]: (SOUND[BOOKLET] as string).replace('[ un ]', '\n  - un') },
      edit: replacing(BOOKLET, /$/, (advice) => `  ${part(/la ligne « (- \S+) »/)(advice)}\n`),
    },
  ],
  'markdown-product': [
    {
      files: blocks('  - text: |\n      Il reste 2*3*4 pommes.'),
      edit: replacing(UN, /\*3\*/, part(/écrivez (\S+),/)),
    },
  ],
  'markdown-number': [
    {
      files: blocks('  - text: |\n      1. un\n      2. deux\n      4. trois'),
      edit: replacing(UN, '4.', part(/écrivez (\d+\.)/)),
    },
  ],
  'references-empty': [
    {
      files: {
        ...named('{ literal: A }'),
        [UN]: 'title: Un\nblocks:\n  - text: Un mot.\n  - references: cited\n',
      },
      edit: replacing(
        UN,
        'Un mot.',
        (advice) => `Un mot ${part(/textes : (\[@\S+\])/)(advice).replace('clé', 'a')}.`,
      ),
    },
  ],
  'block-twice': [
    {
      files: {
        ...named('{ literal: A }'),
        [UN]: 'title: Un\nblocks:\n  - text: Un mot [@a].\n  - references: cited\n  - references: cited\n',
      },
      edit: replacing(UN, /\n.*references.*\n$/, () => '\n'),
    },
    {
      files: blocks('  - text: |\n      Un [mot]{index="mot"}.\n  - index: entries\n  - index: entries'),
      edit: replacing(UN, /\n.*index: entries\n$/, () => '\n'),
    },
  ],
  'answer-no-choice': [
    {
      files: blocks('  - exercise: Où ?\n    choices: [ Paris, Lyon ]\n    answer: Bordeaux'),
      edit: replacing(
        UN,
        '[ Paris, Lyon ]\n    answer: Bordeaux',
        (advice) => `[ Paris, { ${part(/« - (right: …) »/)(advice).replace('…', 'Lyon')} } ]`,
      ),
    },
    {
      files: blocks('  - exercise: Où ?\n    choices: [ Paris, Lyon ]\n    answer: (e)'),
      edit: replacing(UN, '(e)', part(/lettre de A à (\w)/)),
    },
  ],
  'picture-alt-empty': [
    {
      files: {
        ...booklet('format: 1', 'format: 1\npictures: own'),
        [UN]: 'title: Un\nblocks:\n  - image: a.svg\n    alt: photo\n',
        'content/a.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>',
      },
      edit: replacing(UN, 'alt: photo', part(/voit pas : (alt: .*)/)),
    },
  ],
  'text-placeholder': [
    {
      files: text('Bonjour, %NOM% !'),
      edit: (files, advice) => ({
        ...replacing(UN, '%NOM%', part(/s’écrit (\S+),/))(files, advice),
        [BOOKLET]: (files[BOOKLET] as string).replace(
          'format: 1',
          `format: 1\n${part(/booklet.yaml : (variables: .*?) ;/)(advice).replace('…', 'Ada')}`,
        ),
      }),
    },
    {
      files: text('Le XXXX décembre.'),
      edit: replacing(UN, 'XXXX', part(/tel quel : (`.*`)/)),
    },
  ],
  'text-other-language': [
    {
      files: text(ENGLISH),
      edit: replacing(BOOKLET, 'language: fr', part(/écrivez (language: \w+)/)),
    },
    {
      files: text(ENGLISH),
      edit: replacing(UN, /\n$/, (advice) => `\n    ${part(/ou (lang: \w+)/)(advice)}\n`),
    },
  ],
  'css-text-unseen': [
    {
      files: css('p { color: white }'),
      edit: replacing(CSS, 'white', (advice) => (/changez color/.test(advice) ? 'black' : 'white')),
    },
  ],
  'people-of-none': [
    {
      files: { ...SOUND, 'content/cohorts/mardi.csv': 'Nom;Courriel\nAda;ada@example.org\n' },
      edit: (files, advice) => ({
        ...files,
        [part(/créez (\S+),/)(advice)]: `${part(/par exemple : (.*)/)(advice)}\n`,
      }),
    },
  ],
  'chart-name-empty': [
    {
      files: data(`${DATA}rows:\n  - { a: x, b: 1 }\n  - { a: "", b: 2 }\n`, FIGURE),
      edit: replacing(D, '""', () => 'y'),
    },
  ],
  'chart-name-twice': [
    {
      files: data(`${DATA}rows:\n  - { a: x, b: 1 }\n  - { a: x, b: 2 }\n`, FIGURE),
      edit: replacing(D, 'a: x, b: 2', () => 'a: y, b: 2'),
    },
  ],
  'class-unstyled': [
    {
      files: {
        ...css('.rouge, .bleu { color: red }'),
        ...blocks('  - text: a\n    class: roug\n  - { text: b, class: rouge bleu }'),
      },
      edit: replacing(UN, /roug$/m, part(/dire (\S+) \?/)),
    },
    {
      files: { ...css(''), ...blocks('  - text: a\n    class: zébré'.replaceAll('é', 'e')) },
      edit: (files, advice) => ({
        ...files,
        'templates/theme.css': part(/écrivez (\.\S+ \{ … \})/)(advice).replace('…', 'color: red'),
      }),
    },
  ],
  'reference-markdown': [
    {
      files: {
        ...blocks('  - text: Un mot [@a].\n  - references: cited'),
        'content/references.yaml':
          '- id: a\n  type: book\n  title: The genome of *Yersinia pestis* and of C*-algebras\n  issued: 2020\n',
      },
      edit: replacing('content/references.yaml', /\*Y.*?\*/, part(/écrivez (.*)/)),
    },
  ],
  'content-people-joined': [
    {
      files: { ...SOUND, [BOOKLET]: `${SOUND[BOOKLET]}authors: [ Ada Lovelace et Ida Rhodes ]\n` },
      edit: replacing(BOOKLET, /authors:.*/, part(/écrivez (.*)/)),
    },
    {
      files: named('{ literal: Ada Lovelace et Ida Rhodes }'),
      edit: replacing('content/references.yaml', /\{ literal[^}]*\}/, part(/écrivez (.*)/)),
    },
    {
      files: {
        ...blocks('  - text: Un mot [@a].\n  - references: cited'),
        'content/references.bib':
          '@book{a, title = {T}, author = {Ada Lovelace et Ida Rhodes}, year = 2020}\n',
      },
      edit: replacing('content/references.bib', /Ada.*Rhodes/, part(/écrivez (.*)/)),
    },
  ],
};
