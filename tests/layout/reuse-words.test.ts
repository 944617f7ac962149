import { expect, test } from 'vitest';
import { withUnchanged } from '../../src/document/unchanged.ts';
import { Report } from '../../src/faults/fault.ts';
import { layoutDocument } from '../../src/layout/index.ts';
import { reuseLayout } from '../../src/layout/reuse-layout.ts';
import { languagesIn, Theme } from '../../src/style/index.ts';
import { restyle } from '../../src/style/restyle.ts';
import { A5, parseBody, styleBody } from '../style/styled.ts';
import { dumpPage, dumpPages, FONTS, PICTURES } from './laid-out.ts';

const SHEET = `html { font-size: 10pt; line-height: 12pt; } @page { size: 240pt 300pt; margin: 20pt; }
  p { hyphens: manual; margin: 0 0 12pt; }`;

/**
 * Changes a document from `before` to `after`. Where it takes over the pages of before, these have to be the pages that
 * the document has when it is laid out from the ground; a page without a change is that of before itself.
 */
function change(before: string, after: string, css = ''): 'taken over' | 'made anew' {
  const inputs = { fonts: FONTS, pictures: PICTURES, report: new Report() };
  const sheet = SHEET + css;
  const { document } = styleBody(before, sheet);
  const layout = layoutDocument(document, inputs);
  const tree = withUnchanged(parseBody(after), document.tree)!;
  const styled = restyle(tree, document, new Theme([{ file: 'a.css', css: sheet }], A5, languagesIn(tree)))!;
  const changed = reuseLayout(styled, { styled: document, layout }, inputs);
  if (!changed) return 'made anew';
  const ground = layoutDocument(styleBody(after, sheet).document, inputs);
  expect(dumpPages(changed)).toBe(dumpPages(ground));
  const differs = changed.pages.map((page, i) => dumpPage(page) !== dumpPage(layout.pages[i]!));
  expect(differs).toContain(true);
  expect(changed.pages.map((page, i) => page !== layout.pages[i])).toEqual(differs);
  return 'taken over';
}

const p = (words: string) => `<p>${words}</p><p>Suite</p>`;
const LONG = 'un texte assez long pour aller sur une autre ligne, et encore un peu plus que cela';

test.each<[string, (name: string) => string, string?]>([
  ['in a paragraph of several lines', (name) => p(`${name}, ${LONG}`)],
  ['on one of two pages', (name) => `${p(name)}<p class="ahead">Fin</p>`, '.ahead { break-before: page; }'],
  ['in a part of a line', (name) => p(`Ici <em>${name}</em> dort`)],
  ['in an item with a marker', (name) => `<ul><li>${name}</li></ul>`],
  ['in a block beside others', (name) => `<div><p>${name}</p><p>Suite</p></div>`],
  ['in a block with words beside blocks', (name) => `<div>Avant <em>eux</em><p>${name}</p></div>`],
  ['beside a note', (name) => p(`${name}<span class="note">Une note</span>`), '.note { float: footnote; }'],
  ['in a block at the right', (name) => p(name), 'p { text-align: right; }'],
  ['on a ground', (name) => p(name), 'p { background: #eee; }'],
  ['after content', (name) => p(name), 'p::before { content: "Nom : "; }'],
])('words %s are set on the pages of before', (_, body, css) => {
  expect(change(body('Anna'), body('Bob'), css)).toBe('taken over');
});

const NOTE = '.note { float: footnote; }';
const PAGE = 'a::after { content: " " target-counter(attr(href), page); }';
const link = (name: string) => p(`<a id="x" href="#x">${name}</a>`);

test.each<[string, (name: string) => string, string?]>([
  ['with a background', (name) => p(`Ici <b>${name}</b>`), 'b { background: #eee; }'],
  ['with a border, within another', (name) => p(`<i><b>${name}</b></i>`), 'b { border: 1pt solid red; }'],
  ['that name a page', link, PAGE],
  ['that name a page before', link, PAGE.replace('after', 'before')],
  ['within words that name a page', (name) => link(`<b>${name}</b>`), PAGE],
  [
    'in a block that names a page',
    (name) => `<p id="x" title="#x">${name}</p>`,
    'p::after { content: target-counter(attr(title), page); }',
  ],
  ['of a reference to lines', (name) => p(`<a id="x" href="#x" data-words="ligne #|lignes #">${name}</a>`)],
  ['of an entry of an index', link, 'a { --livret-target-pages: merged; }'],
  ['between blocks', (name) => `<div>${name}<p>Suite</p></div>`],
  ['in a part of a line between blocks', (name) => `<div><em>${name}</em><p>Suite</p></div>`],
  ['in a heading with a bookmark', (name) => p(name), 'p { bookmark-level: 1; }'],
  ['in a running head', (name) => p(name), 'p { string-set: head content(); }'],
  ['in a cell', (name) => `<table><tr><td>${name}</td></tr></table>`],
  ['in a note', (name) => p(`Voici<span class="note">${name}</span>`), NOTE],
  ['beside a drawing', (name) => p(`${name} <img class="formula" src="20x8" alt="">`)],
  ['in lines with numbers', (name) => `<div><p>${name}</p></div>`, 'div { --livret-line-numbers: 2; }'],
  ['in a line of code', (name) => p(name), 'p { white-space: pre-wrap; }'],
  ['at a place of the page', (name) => p(name), 'p { position: absolute; }'],
  [
    'on a page with words at a place of it',
    (name) => `<p>${name}</p><div class="at">Ici</div>`,
    '.at { position: absolute; top: 200pt; }',
  ],
  ['before an empty line', (name) => p(`${name}<br><br>Suite`)],
  ['too wide for their line', (name) => p(`${name}${'m'.repeat(30)}`)],
])('pages are made anew for words %s', (_, body, css) => {
  expect(change(body('Anna'), body('Bob'), css)).toBe('made anew');
});

test.each<[string, (value: string, words: string) => string]>([
  ['start', (value, words) => `<ol start="${value}"><li>${words}</li></ol>`],
  ['data-width', (value, words) => p(`${words} <span data-width="${value}pt"></span>`)],
  ['data-width', (value, words) => `${p(words)}<img src="chart:20" alt="" data-width="${value}pt">`],
  ['data-height', (value, words) => `${p(words)}<img src="chart:20" alt="" data-height="${value}pt">`],
  ['href', (value, words) => `<i id="7"></i><i id="9"></i>${p(`${words} <a href="#${value}">suite</a>`)}`],
  ['lang', (value, words) => `<p lang="${value === '7' ? 'en' : 'fr'}">${words}</p>`],
])('pages are made anew for another %s: %s', (_, body) => {
  expect(change(body('7', 'Anna'), body('9', 'Anna'))).toBe('made anew');
  expect(change(body('7', 'Anna'), body('7', 'Bob'))).toBe('taken over');
});

test.each<[string, (value: string, words: string) => string]>([
  ['title', (value, words) => `<p title="${value}">${words}</p>`],
  ['datetime', (value, words) => p(`${words} <time datetime="${value}">hier</time>`)],
  ['address elsewhere', (value, words) => p(`${words} <a href="https://example.org/${value}">suite</a>`)],
])('another %s changes no page', (_, body) => {
  expect(change(body('1', 'Anna'), body('2', 'Bob'))).toBe('taken over');
});

test('pages are made anew where words that something may refer to stand on another line', () => {
  const words = (name: string) => p(`${name} et <a id="x" href="#x">un</a> deux`);
  const css = 'p { width: 50pt; }';
  expect(change(words('Anna'), words('Anne'), css)).toBe('taken over');
  expect(change(words('Anna'), words('Annabel'), css)).toBe('made anew');
  expect(change(p('Anna et un deux'), p('Annabel et un deux'), css)).toBe('taken over');
});

test('words on another page than words at a place of theirs are set on the pages of before', () => {
  const css = '.at { position: absolute; top: 200pt; } .ahead { break-before: page; }';
  const body = (name: string) => `<div class="at">Ici</div><p class="ahead">${name}</p>`;
  expect(change(body('Anna'), body('Bob'), css)).toBe('taken over');
});

test.each([
  ['no words left', p('Anna'), p(' ')],
  ['words where none were', p(' '), p('Anna')],
  ['a line less', p(`Anna, ${LONG}`), p('Anna')],
  ['a line more', p('Anna'), p(`Anna, ${LONG}`)],
])('pages are made anew for %s', (_, before, after) => {
  expect(change(before, after)).toBe('made anew');
});

test('pages are made anew where a paragraph could now be set in a line more', () => {
  const words = Array.from({ length: 34 }, (_, i) => ['abcde', 'fg', 'hijk', 'lmn', 'opqrst'][i % 5]).join(
    ' ',
  );
  const css = 'p { text-align: justify; }';
  expect(change(p(words), p(`${words}x`), css)).toBe('made anew');
  expect(change(p(words), p(words.replace('opqrst', 'opqrsu')), css)).toBe('taken over');
});
