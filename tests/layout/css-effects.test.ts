import { expect, test } from 'vitest';
import { PROPERTY_NAMES, type PropertyName } from '../../src/style/properties/index.ts';
import { dumpPages, layOutWithFaults } from './laid-out.ts';

/** Long words that are parted at the ends of lines, numbers, and a mark of abbreviation. */
const PROSE =
  'Les anticonstitutionnellement longues démonstrations, 1789 : « incontestablement » instructives, ' +
  'se poursuivent interminablement. ';

const BODY = `<section class="s"><h2>Titre <b>gras</b> du chapitre, assez long pour prendre deux lignes entières</h2>
<p>${PROSE}<em>accentuation remarquable</em> ${PROSE}<span class="footnote">Une note. ${PROSE}</span></p>
<div class="end"><p>${PROSE}</p></div>
<ul><li>un ${PROSE}</li><li>deux</li></ul>
<div class="f"><img src="80x40" alt="x"></div>
<hr>
<table><caption>Légende du tableau. ${PROSE}</caption><colgroup><col></colgroup>
<thead><tr><th>tête</th><th>autre</th></tr></thead>
<tbody><tr><td>1,5 ${PROSE}</td><td>grand<br>haut</td></tr><tr><td>22,25</td><td>b</td></tr></tbody></table>
<p>Fin. ${PROSE}${PROSE}</p></section>`;

const BASE = `
@page { size: 200pt 340pt; margin: 30pt 20pt; @top-center { content: 'Courant 1789'; } }
html { font: 10pt/12pt 'Source Serif 4'; --livret-stretch: 50%; hyphens: auto }
h2 { font-weight: bold; font-size: 14pt; bookmark-level: 2; }
.footnote { float: footnote } .footnote::footnote-call { content: counter(footnote) }
.footnote::footnote-marker { content: counter(footnote) '. ' }
p::before { content: 'Avant 1789. ' }
@page { @footnote { width: 40pt; border-top: 1pt solid } }
`;

/** The boxes: a selector, or an at-rule of `@page`, and what lets its properties show. */
const BOXES = [
  ...['html', 'body', 'section', 'p', 'h2', 'li', 'em', 'img', 'hr'],
  ...['table', 'caption', 'thead', 'tr', 'td', 'col', '.footnote'],
  ...['p::before', 'li::marker', '.footnote::footnote-call', '.footnote::footnote-marker'],
  ...['@top-center', '@footnote', '@page'],
];

type Sample = readonly [value: string, besides?: string];

const side = (name: 'top' | 'right' | 'bottom' | 'left'): Record<string, Sample> => ({
  [`margin-${name}`]: ['7pt'],
  [`padding-${name}`]: ['6pt', 'background-color: #eee'],
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
  'font-weight': ['900'],
  'font-style': ['italic'],
  'font-variant-caps': ['small-caps'],
  'font-variant-numeric': ['oldstyle-nums'],
  'font-variant-position': ['super'],
  color: ['#123456', 'border-left: 1pt solid'],
  'letter-spacing': ['1pt'],
  'text-align': ['right'],
  'text-align-last': ['right'],
  'text-wrap': ['balance'],
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
  width: ['70pt'],
  height: ['90pt'],
  'min-height': ['90pt'],
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
  'column-rule-width': ['4pt', 'column-count: 2; column-rule-style: solid'],
  'column-rule-style': ['solid', 'column-count: 2'],
  'column-rule-color': ['#ff0000', 'column-count: 2; column-rule-style: solid'],
  'line-snap': ['baseline'],
  'counter-reset': ['page 40 footnote 5'],
  content: ["'autre'"],
  'string-set': ['courant "x"'],
  'bookmark-level': ['3'],
  'bookmark-label': ['"autre"', 'bookmark-level: 3'],
};

/** The declarations with a sample, for a box; `extra` is the declaration under test. */
function sheet(box: string, ...declarations: string[]): string {
  const block = `{ ${declarations.filter(Boolean).join('; ')} }`;
  if (box === '@page') return `${BASE} @page ${block}`;
  return box.startsWith('@') ? `${BASE} @page { ${box} ${block} }` : `${BASE} ${box} ${block}`;
}

/** All that a layout has of CSS. */
function seen(css: string, about: string): { readonly pages: string; readonly reports: boolean } {
  const laid = layOutWithFaults(BODY, css);
  const reports = laid.faults.some(
    ({ code, details }) =>
      (code === 'css-not-applying' && (details as { declaration: string }).declaration.startsWith(about)) ||
      (code === 'css-property-place' && (details as { name: string }).name === about),
  );
  const numbers = laid.pages.map(({ label, name }) => `${label} ${name}`).join();
  return { pages: dumpPages(laid) + JSON.stringify(laid.bookmarks) + numbers, reports };
}

const TESTED = PROPERTY_NAMES.filter((name) => !name.startsWith('--'));

test('each property has a sample', () => {
  expect(TESTED.filter((name) => !SAMPLES[name])).toEqual([]);
});

test.each(BOXES)('each property changes %s or is reported, not both', (box) => {
  const silent: string[] = [];
  const shouting: string[] = [];
  for (const name of TESTED) {
    const [value, besides = ''] = SAMPLES[name as PropertyName]!;
    const before = seen(sheet(box, besides), name);
    const after = seen(sheet(box, besides, `${name}: ${value}`), name);
    const changes = before.pages !== after.pages;
    if (!changes && !after.reports) silent.push(name);
    if (changes && after.reports) shouting.push(name);
  }
  expect({ silent, shouting }).toEqual({ silent: [], shouting: [] });
});
