import { expect, test } from 'vitest';
import { attributesOf } from '../../src/document/elements.ts';
import type { ElementNode } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { layoutDocument } from '../../src/layout/index.ts';
import { layOutAgain } from '../../src/layout/lay-out-again.ts';
import { UNSCALED } from '../../src/layout/scaled-document.ts';
import { loadFonts } from '../../src/text/index.ts';
import { styleBody } from '../style/styled.ts';
import { SLOW } from '../tools.ts';
import { Session } from './edited.ts';
import { BACKGROUNDS, dumpPage, FONTS, PICTURES } from './laid-out.ts';

// A word that takes the room of another is set on the page of before, and no page is made.

const CSS = `html { font-size: 10pt; line-height: 12pt; } @page { size: 240pt 200pt; margin: 20pt; }
  p { hyphens: manual; } .ahead { break-before: page; } .narrow { width: 30pt; }`;

/** Three pages. A word of the last one may be too long for its lines. */
const body = (first: string, second = 'Deux', last = 'Fin', picture = '') =>
  `<p>${first}</p>${picture}<p class="ahead">${second}</p><p class="ahead narrow" data-source="a.yaml:9:1">${last}</p>`;
const LONG = 'Hippopotamesque';

/** A session whose first state is laid out. */
function started(state: string, css = CSS) {
  const session = new Session(css, state);
  return { session, first: session.layOut(state) };
}

test('the pages without the word are those of before', () => {
  const { session, first } = started(body('Anna'));
  const { pages, isWhole, anew } = session.layOut(body('Anne'));
  expect(isWhole).toBe(false);
  expect(pages.map(dumpPage)).toEqual(anew.pages.map(dumpPage));
  expect(pages.map((page) => first.pages.includes(page))).toEqual([false, true, true]);
});

test('one edit after another is set on the pages of the last', () => {
  const { session } = started(body('Anna'));
  for (const [a, b] of [
    ['Anne', 'Deux'],
    ['Anne', 'Doux'],
    ['Anna', 'Deux'],
  ] as const) {
    const { pages, isWhole, anew } = session.layOut(body(a, b));
    expect([isWhole, pages.map(dumpPage)]).toEqual([false, anew.pages.map(dumpPage)]);
  }
});

test('after pages that had to be made, the next word is set on these', () => {
  const { session } = started(body('Anna'));
  expect(session.layOut(body('Anna', `Deux ${'et deux '.repeat(20)}`)).isWhole).toBe(true);
  expect(session.layOut(body('Anne', `Deux ${'et deux '.repeat(20)}`)).isWhole).toBe(false);
});

test('scales at which sheets are filled are not tried again', () => {
  const css = `${CSS} .fill { page: back; --livret-fill-pages: 4; } html { --livret-fit-spacing: 10% }`;
  const state = (word: string) =>
    `${body(word)}<p>${'Une ligne de plus. '.repeat(30)}</p><div class="fill">Dos</div>`;
  const { session, first } = started(state('Anna'), css);
  const { isWhole, pages, faults, anew } = session.layOut(state('Anne'));
  expect([isWhole, faults]).toEqual([false, anew.faults]);
  expect(first.faults.map(({ code }) => code)).toEqual(faults.map(({ code }) => code));
  expect(pages.map(dumpPage)).toEqual(anew.pages.map(dumpPage));
});

test('faults of other words are told again', () => {
  const { session, first } = started(body('Anna', 'Deux', LONG));
  const { isWhole, faults } = session.layOut(body('Anne', 'Deux', LONG));
  expect(first.faults.map(({ code }) => code)).toContain('layout-cut-word');
  expect([isWhole, faults]).toEqual([false, first.faults]);
});

test.each([
  '',
  'data-source="a.yaml:1:1"',
])('pages are made anew where a fault may say the word %s', (place) => {
  const state = (word: string) => `<p ${place} class="off">${word}</p><p>Suite</p>`;
  const { session } = started(state('Anna'), `${CSS} .off { margin-left: -100pt; }`);
  const { isWhole, faults, anew } = session.layOut(state('Anne'));
  expect([isWhole, faults.map(({ code }) => code)]).toEqual([true, ['layout-off-page']]);
  expect(faults).toEqual(anew.faults);
});

test.each([
  ['the page of the word', '', true],
  ['another page', 'ahead', false],
])('words at a place of %s are checked against the word', (_, page, whole) => {
  const css = `${CSS} .over { position: absolute; top: 150pt; left: 100pt; }`;
  const state = (word: string) =>
    `<p>${word}</p><section class="${page}"><p>Deux</p><p class="over">Trois</p></section>`;
  const { session } = started(state('Anna'), css);
  const { isWhole, pages, anew } = session.layOut(state('Anne'));
  expect([isWhole, pages.map(dumpPage)]).toEqual([whole, anew.pages.map(dumpPage)]);
});

test('pictures are asked for again, so that their faults are told', () => {
  const pictures = '<img src="20x30" alt=""><img src="chart:30" alt="">';
  const { session } = started(body('Anna', 'Deux', 'Fin', pictures));
  const { isWhole, asked } = session.layOut(body('Anne', 'Deux', 'Fin', pictures));
  expect([isWhole, new Set(asked)]).toEqual([false, new Set(['20x30', 'chart:30'])]);
});

test('pages are made anew for a picture that shows something else', () => {
  const state = (word: string) => body(word, 'Deux', 'Fin', '<img src="chart:30" alt="">');
  const shown = ({ tag }: ElementNode) => (tag === 'img' ? 'other data' : null);
  const { session } = started(state('Anna'));
  expect(session.layOut(state('Anne')).isWhole).toBe(false);
  expect(session.layOut(state('Anne'), {}, shown).isWhole).toBe(true);
});

test('pages are made anew for other fonts, backgrounds, styles and kinds of page', async () => {
  const { document } = styleBody(body('Anna'), CSS);
  const inputs = { fonts: FONTS, pictures: PICTURES, backgrounds: BACKGROUNDS, report: new Report() };
  const layout = layoutDocument(document, inputs);
  const last = { styled: document, layout, scale: UNSCALED, ...inputs, asked: [], faults: [] };
  const isWhole = (now: object, given: object) =>
    layOutAgain({ ...document, ...now }, last, { ...inputs, ...given }) === null;
  const { style, page } = document;
  expect(isWhole({}, {})).toBe(false);
  expect(isWhole({}, { fonts: await loadFonts() })).toBe(true);
  expect(isWhole({}, { backgrounds: () => null })).toBe(true);
  expect(isWhole({ style: (element: ElementNode) => style(element) }, {})).toBe(true);
  expect(isWhole({ page: (asked: Parameters<typeof page>[0]) => page(asked) }, {})).toBe(true);
});

/** Two values of attributes that take some alone; null for none. */
const VALUES: Readonly<Record<string, readonly [string, string | null]>> = {
  'aria-hidden': ['true', 'false'],
  'data-bleed': ['left', null],
  'data-height': ['10mm', '20mm'],
  'data-lines': ['2', '3'],
  'data-pitch': ['5mm', '10mm'],
  'data-place': ['here', null],
  'data-to': ['#premier', null],
  'data-width': ['10mm', '20mm'],
  colspan: ['1', '2'],
  href: ['https://example.org/un', '#premier'],
  lang: ['fr', 'en'],
  rowspan: ['1', '2'],
  scope: ['row', 'col'],
  src: ['20x30', '20x40'],
  start: ['1', '2'],
};

/** Elements with attributes of their own, beside a word that changes. */
const ELEMENTS: Readonly<Record<string, (attribute: string) => string>> = {
  a: (attribute) => `<p>Un <a ${attribute}>lien</a>.</p>`,
  col: (attribute) =>
    `<table><colgroup><col ${attribute}><col></colgroup><tr><td>Un</td><td>Deux</td></tr></table>`,
  div: (attribute) => `<div ${attribute}></div>`,
  h1: (attribute) => `<h1 ${attribute}>Titre</h1>`,
  img: (attribute) =>
    `<img ${/src=/.test(attribute) ? '' : 'src="20x30"'} ${/alt=/.test(attribute) ? '' : 'alt=""'} ${attribute}>`,
  ol: (attribute) => `<ol ${attribute}><li>Un</li></ol>`,
  p: (attribute) => `<p ${attribute}>Un « mot » officiel.</p>`,
  span: (attribute) => `<p>Un blanc : <span ${attribute}></span>.</p>`,
  table: (attribute) => `<table ${attribute}><tr><td>Un</td></tr></table>`,
  td: (attribute) => `<table><tr><td ${attribute}>Un</td></tr><tr><td>Deux</td><td>Trois</td></tr></table>`,
  th: (attribute) => `<table><tr><th ${attribute}>Un</th></tr><tr><td>Deux</td><td>Trois</td></tr></table>`,
  time: (attribute) => `<p>Le <time ${attribute}>1er mai</time>.</p>`,
};

test.each(Object.entries(ELEMENTS))(
  'another value of an attribute of <%s> leaves no page that it changes',
  SLOW,
  (tag, html) => {
    const css = `${CSS} .deux, #deux { color: #f00; } [title=deux] { margin-left: 5pt; }`;
    for (const name of attributesOf(tag)) {
      const [before, after] = (VALUES[name] ?? ['un', 'deux']).map((value) =>
        body(
          '<span id="premier">Anna</span>',
          'Deux',
          'Fin',
          html(value === null ? '' : `${name}="${value}"`),
        ),
      );
      const { session } = started(before!, css);
      const { pages, anew } = session.layOut(after!);
      expect([name, pages.map(dumpPage)]).toEqual([name, anew.pages.map(dumpPage)]);
    }
  },
);
