import { BOOKLET, blocks, type Cases, css, D, DATA, data, part, replacing, SOUND, UN } from './projects.ts';

const MORE = { 'content/chapters/suite.yaml': 'title: Suite\nblocks:\n  - text: Encore.\n' };
const FIGURE = '  - figure: bars\n    title: T\n    data: d\n    label: a\n    value: b\n    alt: x';
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
