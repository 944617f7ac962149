import type { Files } from '../../content/project.ts';
import { FONTS } from '../../fonts/files.ts';
import { block, blocks, booklet, CSS, css, text, UN } from '../hints/projects.ts';
import { commanded, type Examples, mended, SVG } from './example.ts';

const written = (before: string, after: string) => mended(text, before, after);
const chaptered = (before: string, after: string) => mended(blocks, before, after);
const ruled = (before: string, after: string) => mended(css, before, after);
const templated = (before: string, after: string) => mended(block, before, after, 'build');

/** A chapter of these blocks under a style sheet that is typed. */
const styled =
  (typed: string) =>
  (rules: string): Files => ({ ...blocks(typed), [CSS]: rules });

/** A table of so many columns of numbers. */
const table = (columns: number) =>
  `  - table:\n      head: []\n      rows: [ [ ${Array.from({ length: columns }, () => '123456').join(', ')} ] ]`;

/** Many digits of a number. */
const PI = '14159265358979323846264338327950288419716939937510582097494459230781640628';
const WORDS = 'Quelques mots qui se suivent, et d’autres encore.';

/** Examples of letters and pages. */
export const PAGES: Examples = {
  'text-missing-glyph': written('La capitale du Japon (東京).', 'La capitale du Japon (Tōkyō).'),
  'layout-overfull-line': written('"Nom : [____]{width=200mm}"', '"Nom : [____]{width=60mm}"'),
  'layout-cut-word': mended(
    (title) => ({
      ...blocks('  - text: Un village.'),
      [UN]: `title: ${title}\nblocks:\n  - text: Un village.\n`,
    }),
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    '"Llanfairpwllgwyngyll\\u00ADgogerychwyrndrobwll\\u00ADllantysiliogogogoch"',
  ),
  'formula-unspoken': mended(
    (typed) => ({ ...booklet('language: fr', 'language: nl'), [UN]: `title: Een\nblocks:\n${typed}\n` }),
    '  - math: a^2 + b^2 = c^2',
    '  - math: a^2 + b^2 = c^2\n    alt: a kwadraat plus b kwadraat is c kwadraat',
  ),
  'formula-too-wide': chaptered(
    `  - math: \\pi = 3{,}${PI}`,
    `  - math: \\pi = 3{,}${PI.slice(0, 20)}\\dots`,
  ),
  'layout-wide-table': chaptered(table(14), table(4)),
  'layout-table-too-wide': chaptered(table(30), table(4)),
  'layout-cell-overfull': chaptered(
    '  - table: { head: [ Nom, Note ], rows: [ [ "[____]{width=90mm}", "[____]{width=90mm}" ] ] }',
    '  - table: { head: [ Nom, Note ], rows: [ [ "[____]{width=50mm}", "[____]{width=20mm}" ] ] }',
  ),
  'layout-cell-broken': mended(
    styled(
      `  - table:\n      head: [ Nom, Sujet ]\n      rows:\n        - [ Awa, "${WORDS} ${WORDS} ${WORDS}" ]`,
    ),
    'td { white-space: nowrap }',
    'td { text-align: left }',
  ),
  'layout-margin-narrow': mended(
    (margin) => ({
      ...text('Un mot^[Sa note.].'),
      [CSS]: `:root { --margin-outer: ${margin} }\n.footnote { float: none; --livret-float: margin }`,
    }),
    '8mm',
    '30mm',
  ),
  'layout-overfull-page': ruled(
    'p { break-inside: avoid; padding-bottom: 300mm }',
    'p { break-inside: avoid; padding-bottom: 30mm }',
  ),
  'layout-off-page': ruled(
    '.chapter > p { margin-left: 140mm; white-space: nowrap }',
    '.chapter > p { margin-left: 40mm; white-space: nowrap }',
  ),
  'layout-text-over-text': mended(
    styled('  - text: Le titre\n    class: titre\n  - text: La date\n    class: date'),
    '.titre { position: absolute; top: 30mm; left: 20mm }\n.date { position: absolute; top: 30mm; left: 25mm }',
    '.titre { position: absolute; top: 30mm; left: 20mm }\n.date { position: absolute; top: 40mm; left: 25mm }',
  ),
  'layout-margin-box-off-page': ruled(
    '@page { @bottom-center { content: "Livret"; font-size: 300pt } }',
    '@page { @bottom-center { content: "Livret"; font-size: 9pt } }',
  ),
  'layout-line-uncounted': chaptered(
    '  - text: Voir la [#l-mot].\n  - text: Un mot^[Sa [note]{#l-mot}.].\n    line-numbers: true',
    '  - text: Voir la [#l-mot].\n  - text: Un [mot]{#l-mot}^[Sa note.].\n    line-numbers: true',
  ),
  'layout-bleed-away': mended(
    (typed) => ({
      ...blocks(
        `  - text: Un mot.\n  - image: images/pont.svg\n    alt: Un pont\n    credit: Moi\n    licence: CC0\n    height: 40 mm\n${typed}`,
      ),
      'content/images/pont.svg': SVG,
    }),
    '    bleed: top\n    place: here',
    '    bleed: top',
  ),
  'print-type-small': commanded('print --scheme 6-up --out papier', 'print --scheme 2-up --out papier'),
  'print-page-large': mended(
    styled('  - text: Un mot.\n    class: plan'),
    '@page plan { size: A3 }\n.plan { page: plan }',
    '@page plan { size: A5 landscape }\n.plan { page: plan }',
    'print --out papier',
  ),
  'pdf-heavy': mended(css, ':root { --livret-pdf-limit: 1kB }', ':root { --livret-pdf-limit: 2MB }', 'build'),
  'claim-heading': templated('<div><h4>Note</h4>{{text}}</div>', '<div><h2>Note</h2>{{text}}</div>'),
  'claim-link': templated(
    '<p><a href="https://a.org">A <a href="https://b.org">B</a></a></p>',
    '<p><a href="https://a.org">A</a> <a href="https://b.org">B</a></p>',
  ),
  'claim-place': templated('<ul><p>A</p><li>B</li></ul>', '<ul><li>A</li><li>B</li></ul>'),
  'claim-broken': templated(
    '<table><tr><td>A</td></tr><caption>B</caption><tr><td>C</td></tr></table>',
    '<table><caption>B</caption><tr><td>A</td></tr><tr><td>C</td></tr></table>',
  ),
  'layout-misfit': chaptered(
    '  - text: Un mot.\n  - break: page\n  - text: Un autre.',
    '  - text: Un mot.\n  - text: Un autre.',
  ),
  'font-stands-in': mended(
    (rules): Files => ({
      ...text('Un mot **gras**.'),
      'templates/fonts/sans.otf': FONTS.cff(),
      'templates/fonts/sans-gras.otf': FONTS.cff(),
      [CSS]: `p { font-family: Sans }\n@font-face { font-family: Sans; src: url(fonts/sans.otf); font-weight: 400 }\n${rules}\n`,
    }),
    '',
    '@font-face { font-family: Sans; src: url(fonts/sans-gras.otf); font-weight: 700 }',
  ),
};
