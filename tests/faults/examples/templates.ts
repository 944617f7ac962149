import type { Files } from '../../content/project.ts';
import { block, css, SOUND, text } from '../hints/projects.ts';
import { type Examples, mended, SVG } from './example.ts';

const templated = (before: string, after: string) => mended(block, before, after);
const styled = (before: string, after: string) => mended(css, before, after);
const written = (before: string, after: string) => mended(text, before, after);
const LAYOUT = 'templates/layout.hbs';

/** Examples of texts, templates, markup and style sheets. */
export const TEMPLATES: Examples = {
  'markdown-container': written('|\n      ::: note\n      Un mot.\n      :::', 'Un mot.\n  - note: Un mot.'),
  'markdown-image': mended(
    (typed): Files => ({ ...text(typed), 'content/images/logo.svg': SVG }),
    '"Le logo ![logo](images/logo.svg) du cours."',
    '"Le logo ![logo](images/logo.svg){height=5mm} du cours."',
  ),
  'markdown-too-deep': written(`"${'> '.repeat(30)}Un mot."`, '"> Un mot."'),
  'attributes-form': written('"Le mot [network]{en}."', '"Le mot [network]{lang=en}."'),
  'language-unknown': written('"Le mot [ahoj]{lang=cz}."', '"Le mot [ahoj]{lang=cs}."'),
  'note-defined-twice': written(
    '|\n      Un mot[^1], un autre[^1].\n\n      [^1]: Sa note.\n\n      [^1]: Une autre note.',
    '|\n      Un mot[^1], un autre[^2].\n\n      [^1]: Sa note.\n\n      [^2]: Une autre note.',
  ),
  'template-too-deep': templated('{{#if x}}'.repeat(150), '{{text}}'),
  'template-construct': templated('{{#*inline "mot"}}{{text}}{{/inline}}', '<div>{{text}}</div>'),
  'template-depth': templated('<div>{{> blocks/text}}</div>', '<div>{{text}}</div>'),
  'markup-row-empty': templated(
    '<table><tr></tr><tr><td>{{text}}</td></tr></table>',
    '<table><tr><td>{{text}}</td></tr></table>',
  ),
  'markup-cell-overlap': templated(
    '<table>\n<tr><td>A</td><td rowspan="2">B</td></tr>\n<tr><td colspan="2">C</td></tr>\n</table>',
    '<table>\n<tr><td>A</td><td rowspan="2">B</td></tr>\n<tr><td>C</td></tr>\n</table>',
  ),
  'markup-rowspan': templated(
    '<table><tr><td rowspan="2">{{text}}</td></tr></table>',
    '<table><tr><td>{{text}}</td></tr></table>',
  ),
  'markup-not-set': templated('<div><?php echo $titre ?>{{text}}</div>', '<div>{{text}}</div>'),
  'markup-duplicate-id': templated(
    '<div><p id="mot">A</p><p id="mot">B</p></div>',
    '<div><p id="mot">A</p><p>B</p></div>',
  ),
  'markup-picture-address': mended(
    (typed): Files => ({ ...block(typed), 'content/images/logo.svg': SVG }),
    '<img src="https://example.org/logo.svg" alt="Logo">',
    '<img src="images/logo.svg" alt="Logo">',
  ),
  'markup-root': mended(
    (typed): Files => ({ ...SOUND, [LAYOUT]: typed }),
    '<p>{{title}}</p>\n',
    '<html><body><p>{{title}}</p></body></html>\n',
  ),
  'markup-too-much': templated(
    `${'<div>'.repeat(250)}{{text}}${'</div>'.repeat(250)}`,
    '<div>{{text}}</div>',
  ),
  'css-too-many-rules': styled('p { color: black } '.repeat(5001), 'p { color: black }'),
  'css-too-deep': styled('@media print {'.repeat(60), 'p { color: black }'),
  'css-property-place': styled('body { size: A4 }', '@page { size: A4 }'),
  'css-variable-size': styled(
    `p { --mot: "${'la '.repeat(40_000)}" }\np::before { content: var(--mot) var(--mot) }`,
    'p { --mot: "la" }\np::before { content: var(--mot) var(--mot) }',
  ),
  'css-selector': styled('p, > em { color: red }', 'p, p > em { color: red }'),
  'css-pseudo-element': styled('p::first-line { color: red }', 'p em:first-child { color: red }'),
  'no-pages': styled('body { display: none }', 'h1 { display: none }'),
};
