import { expect, test } from 'vitest';
import { PROPERTY_NAMES } from '../../src/style/properties/index.ts';
import { SLOW } from '../tools.ts';
import { dumpPages, layOutWithFaults, textsOf } from './laid-out.ts';

/** Long words that are parted at the ends of lines, numbers, and a mark of abbreviation. */
const PROSE =
  'Les anticonstitutionnellement longues démonstrations, 1789 : « incontestablement » instructives, ' +
  'se poursuivent interminablement. ';

const BODY = `<p>Un paragraphe.</p>
<h2>Titre <b>gras</b> du chapitre, assez long pour prendre deux lignes entières</h2>
<div><img src="80x40" alt="x"></div>
<blockquote><p class="q">Une citation. ${PROSE}</p></blockquote>
<p class="p">${PROSE}<em>accentuation remarquable</em> ${PROSE}<span class="footnote">Une note. ${PROSE}</span></p>
<div class="end"><p>${PROSE}</p></div>
<ul><li>un ${PROSE}</li><li>deux</li></ul>
<hr>
<table><caption>Légende du tableau. ${PROSE}</caption><colgroup><col></colgroup>
<thead><tr><th>tête  double</th><th>autre</th></tr></thead>
<tbody><tr><td>1,5  ${PROSE}</td><td>grand<br>haut</td></tr><tr><td>22,25</td><td>b</td></tr></tbody></table>
<p>Fin. ${PROSE}</p>`;

const BASE = `
@page { size: 200pt 340pt; margin: 30pt 20pt; @top-center { content: string(courant) '1789'; } }
html { font: 10pt/12pt 'Source Serif 4'; hyphens: auto; text-align: justify }
body { string-set: courant 'x' }
h2 { font-weight: bold; font-size: 14pt; bookmark-level: 2; }
.footnote { float: footnote } .footnote::footnote-call { content: counter(footnote) }
.footnote::footnote-marker { content: counter(footnote) '. ' }
p::before { content: 'Avant 1789. ' }
@page { @footnote { width: 40pt; border-top: 1pt solid } }
`;

/** One kind of box is tried in the quick tier, in a document of a few lines. */
const QUICK_BOX = 'em';
const QUICK_BODY = `<p class="p">${PROSE}<em>accentuation remarquable</em> ${PROSE}</p>`;
/** The boxes: a selector, or an at-rule of `@page`, and what lets its properties show. */
const BOXES = [
  ...['html', 'body', 'blockquote', '.p', 'h2', 'li', 'img', 'hr'],
  ...['table', 'caption', 'thead', 'tr', 'td', 'col', '.footnote'],
  ...['p::before', 'li::marker', '.footnote::footnote-call', '.footnote::footnote-marker'],
  ...['@top-center', '@footnote', '@page'],
];

type Sample = readonly [value: string, besides?: string];

const side = (name: 'top' | 'right' | 'bottom' | 'left'): Record<string, Sample> => ({
  [`margin-${name}`]: ['7pt', name === 'right' ? 'text-align: right' : ''],
  [`padding-${name}`]: ['6pt', 'background-color: #eee; border-collapse: separate'],
  [`border-${name}-width`]: ['4pt', `border-${name}-style: solid`],
  [`border-${name}-style`]: ['solid'],
  [`border-${name}-color`]: ['#ff0000', `border-${name}-style: solid`],
});

/** A value of each property that is not its initial one, and declarations that it needs to show. */
const SAMPLES: Record<string, Sample> = {
  ...side('top'),
  ...side('right'),
  ...side('bottom'),
  ...side('left'),
  'font-size': ['13pt', 'border-left: 1em solid'],
  'line-height': ['17pt'],
  'font-family': ["'Source Sans 3'"],
  'font-weight': ['600'],
  'font-style': ['italic'],
  'font-variant-caps': ['small-caps'],
  'font-variant-numeric': ['oldstyle-nums'],
  'font-variant-position': ['super'],
  color: ['#123456', 'border-left: 1pt solid'],
  'letter-spacing': ['1pt'],
  'text-align': ['right'],
  'text-align-last': ['right'],
  'text-wrap': ['balance', 'text-align: left'],
  'text-indent': ['11pt'],
  'text-transform': ['uppercase'],
  'text-decoration-line': ['underline'],
  'vertical-align': ['2pt'],
  'white-space': ['pre'],
  hyphens: ['none'],
  'hyphenate-limit-chars': ['30'],
  display: ['none'],
  float: ['bottom'],
  'background-color': ['#eeeeee'],
  'background-image': ['url(80x60)', 'padding: 3pt'],
  'background-position': ['4pt 3pt', 'padding: 3pt; background-image: url(80x60)'],
  'background-size': ['40pt', 'padding: 3pt; background-image: url(80x60)'],
  'background-repeat': ['no-repeat', 'padding: 3pt; background-image: url(20x6)'],
  width: ['70pt'],
  height: ['200pt'],
  'min-height': ['200pt'],
  'max-width': ['30pt'],
  'max-height': ['20pt'],
  'border-collapse': ['collapse', 'border: 1pt solid'],
  'border-spacing': ['9pt', 'border-collapse: separate'],
  'list-style-type': ['upper-roman'],
  page: ['autre'],
  'break-before': ['page'],
  'break-after': ['page'],
  'break-inside': ['avoid'],
  orphans: ['9'],
  widows: ['9'],
  'box-decoration-break': ['clone', 'padding: 9pt; background: #eee'],
  'column-count': ['2'],
  'column-gap': ['40pt', 'column-count: 2'],
  'column-span': ['all'],
  'column-rule-width': ['4pt', 'column-count: 2; column-rule-style: solid'],
  'column-rule-style': ['solid', 'column-count: 2'],
  'column-rule-color': ['#ff0000', 'column-count: 2; column-rule-style: solid'],
  'line-snap': ['baseline'],
  'counter-reset': ['page 40 footnote 5'],
  content: ["'autre'"],
  'string-set': ['courant "y"'],
  'bookmark-level': ['3'],
  'bookmark-label': ['"autre"', 'bookmark-level: 3'],
  position: ['absolute'],
  top: ['5pt', 'position: absolute'],
  right: ['5pt', 'position: absolute'],
  bottom: ['5pt', 'position: absolute'],
  left: ['5pt', 'position: absolute'],
  'z-index': ['-1', 'position: absolute'],
  '--livret-line-numbers': ['2', 'margin-left: 20pt'],
  '--livret-clear': ['words', 'position: absolute; top: 0'],
  'baseline-source': ['last'],
  'object-fit': ['cover', 'width: 60pt; height: 60pt'],
  'object-position': ['left', 'width: 60pt; height: 60pt; object-fit: cover'],
};

/** The declarations with a sample, for a box; `extra` is the declaration under test. */
function sheet(box: string, ...declarations: string[]): string {
  const block = `{ ${declarations.filter(Boolean).join('; ')} }`;
  if (box === '@page') return `${BASE} @page ${block}`;
  return box.startsWith('@') ? `${BASE} @page { ${box} ${block} }` : `${BASE} ${box} ${block}`;
}

/** All that a layout has of CSS. */
function seen(
  body: string,
  css: string,
  about: string,
): { readonly pages: string; readonly reports: boolean } {
  const laid = layOutWithFaults(body, css);
  const reports = laid.faults.some(
    ({ code, details }) =>
      (code === 'css-not-applying' && (details as { declaration: string }).declaration.startsWith(about)) ||
      (code === 'css-property-place' && (details as { name: string }).name === about),
  );
  const numbers = laid.pages.map(({ label, name }) => `${label} ${name}`).join();
  const looks = laid.pages
    .flatMap(textsOf)
    .map(({ run: { style } }) => `${style.color} ${style.underline} ${style.rise}`);
  return { pages: [dumpPages(laid), JSON.stringify(laid.bookmarks), numbers, looks].join('\n'), reports };
}

const TESTED = PROPERTY_NAMES.filter((name) => !name.startsWith('--'));

/** Properties that show only where a page ends, in columns, or where all lines stand on a grid: other tests have such pages. */
const BY_PAGE = ['break-inside', 'column-span', 'orphans', 'widows', 'box-decoration-break', 'line-snap'];

/** Inherited properties that tables and lists have values of their own for, below Livret's sheet. */
const OWN = ['border-collapse', 'border-spacing', 'list-style-type'];

const RULES = ['column-rule-width', 'column-rule-style', 'column-rule-color'];
/** In a cell or a note as narrow as these, columns would have lines with gaps. */
const COLUMNS = ['column-count', 'column-gap', ...RULES];
const OF_LETTERS = ['text-transform', 'hyphens', 'hyphenate-limit-chars'];

/** Properties that have an effect on a box, but not in this document, or not with this value. */
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  html: ['display'],
  // The edges of the document, as high as its pages.
  body: ['margin-bottom', 'height', 'min-height', 'break-before', 'break-after'],
  // Charts have their fonts, and formulas their lines; the pictures here have none.
  img: ['font-family', 'baseline-source'],
  // The values that these boxes have without a theme, and texts of one line or one word.
  h2: ['hyphens', 'hyphenate-limit-chars', 'padding-right', ...RULES],
  li: ['text-wrap'],
  '.p': ['text-wrap'],
  blockquote: ['text-wrap'],
  // A column without its element is a column all the same.
  col: ['display'],
  em: ['font-style'],
  hr: ['padding-right', 'padding-left', 'border-top-style'],
  // Absolute boxes stand in the flow of pages alone.
  caption: ['text-wrap', 'padding-right', 'position', 'top', 'right', 'bottom', 'left', 'z-index'],
  thead: ['font-weight', 'text-wrap', 'hyphens', 'hyphenate-limit-chars'],
  // The only note of its page. Without `footnote` it is none.
  '.footnote': ['text-wrap', 'margin-bottom', 'float', ...COLUMNS],
  td: COLUMNS,
  'li::marker': ['text-transform'],
  '.footnote::footnote-call': [...OF_LETTERS, 'font-variant-position', 'margin-right', 'padding-right'],
  '.footnote::footnote-marker': OF_LETTERS,
  // Boxes of one line in the middle of their height.
  '@page': ['line-height'],
  '@top-center': ['line-height'],
  // The area of notes has lengths in em, and grows upwards.
  '@footnote': ['font-size', 'margin-top', 'border-top-style'],
};

/** Values for boxes that heed others than the sample. */
const VALUES: Readonly<Record<string, string>> = {
  'td vertical-align': 'middle',
  '@top-center vertical-align': 'top',
};

test('each property has a sample', () => {
  expect(TESTED.filter((name) => !SAMPLES[name])).toEqual([]);
});

const SWEEP = 'each property changes %s or is reported, not both';

test.each([QUICK_BOX])(SWEEP, (box) => sweep(box, QUICK_BODY));
test.each([QUICK_BOX, ...BOXES])(SWEEP, SLOW, (box) => sweep(box, BODY));

function sweep(box: string, body: string): void {
  const known = new Map<string, string>();
  const silent: string[] = [];
  const shouting: string[] = [];
  for (const name of TESTED) {
    const [sample, besides = ''] = SAMPLES[name]!;
    const value = VALUES[`${box} ${name}`] ?? sample;
    const before = known.get(besides) ?? seen(body, sheet(box, besides), name).pages;
    known.set(besides, before);
    const after = seen(body, sheet(box, besides, `${name}: ${value}`), name);
    const changes = before !== after.pages;
    const isUnseen = [...BY_PAGE, ...OWN, ...(UNSEEN[box] ?? [])].includes(name);
    if (!changes && !after.reports && !isUnseen) silent.push(name);
    if (changes && after.reports && !isUnseen) shouting.push(name);
  }
  expect({ silent, shouting }).toEqual({ silent: [], shouting: [] });
}
