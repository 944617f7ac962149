import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LinkedPages, mergePages } from '../../src/layout/page-lists.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut } from './laid-out.ts';

const always = () => true;

/** Links as `3`, `3-5` and `3!` for one with a class. */
const links = (typed: string): LinkedPages[] =>
  typed.split(' ').map((each, link) => {
    const [from, to = from] = each.replace('!', '').split('-').map(Number);
    return { link, from: from!, to: to!, kind: each.endsWith('!') ? 'main' : '' };
  });
const typed = (pages: readonly LinkedPages[]) =>
  pages.map(({ from, to, kind }) => `${from}${to > from ? `-${to}` : ''}${kind ? '!' : ''}`).join(' ');

test.each([
  ['7 3 3', '3 7'],
  ['3 4', '3 4'],
  ['3 4 5', '3-5'],
  ['3 4 5 7 8', '3-5 7 8'],
  ['3-4 5', '3-5'],
  ['2-9 4 5-6', '2-9'],
  ['2-5 4-7', '2-7'],
  ['3 4! 5', '3 4! 5'],
  ['3 3!', '3!'],
  ['2-5 4!', '2-5 4!'],
])('%s is listed as %s', (given, listed) => expect(typed(mergePages(links(given), always))).toBe(listed));

test('pages that are not numbered one after the other are no range', () => {
  expect(typed(mergePages(links('3 4 5 6 7'), (page) => page !== 5))).toBe('3 4 5-7');
});

test('every page that is linked is listed once, in order, and no other', () => {
  const link = fc.record({ from: fc.nat(20), length: fc.constantFrom(0, 0, 0, 1, 4) });
  fc.assert(
    fc.property(fc.array(link), (given) => {
      const pages = given.map(({ from, length }, i) => ({ link: i, from, to: from + length, kind: '' }));
      const all = (of: readonly LinkedPages[]) =>
        of.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
      const listed = all(mergePages(pages, always));
      expect(listed).toEqual([...new Set(all(pages))].sort((a, b) => a - b));
    }),
  );
});

const CSS = `.new { break-before: page }
@page { @bottom-center { content: counter(page) } }
@page front { @bottom-center { content: counter(page, lower-roman) } }
.front { page: front }
.text { counter-reset: page 1 }
.pages { --livret-target-pages: merged }
.footnote { float: footnote; --livret-footnotes: book }`;

function listed(body: string, list: string): string {
  const { pages, tree } = layOut(`${body}<p>Fin : <span class="pages" id="list">${list}</span></p>`, CSS);
  const { index } = tree.byId.get('list')!;
  return pages
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.kind === 'text' ? mark : []))
    .filter(({ owner }) => owner === index || tree.byIndex[owner as number]?.parent?.index === index)
    .map(({ run }) => textOf(run))
    .join('');
}

const link = (id: string, to = '') => `<a href="#${id}"${to && ` data-to="#${to}"`}></a>`;
const pages = (count: number, kind = '') =>
  Array.from({ length: count }, (_, i) => `<p class="new ${kind}" id="${kind || 'p'}${i + 1}">x</p>`).join(
    '',
  );

test('a list of links prints the pages of their targets', () => {
  expect(listed(pages(6), [link('p5'), link('p2'), link('p2'), link('p3'), link('p4')].join(''))).toBe('2–5');
  expect(listed(pages(6), [link('p6'), link('p2')].join(''))).toBe('2, 6');
});

test('a passage ends where its end does, and a section with its last words', () => {
  const section = `<section id="all">${pages(3)}</section>${pages(2, 'q')}`;
  expect(listed(section, link('all', 'all'))).toBe('1–3');
  expect(listed(section, link('p2', 'q1'))).toBe('2–4');
});

test('a note that is set behind a section does not make it longer', () => {
  const noted = '<section id="all"><p>x<span class="footnote">Une note.</span></p></section>';
  const endnotes = '<section role="doc-endnotes" class="new"><h2>Notes</h2></section>';
  expect(listed(`${noted}${pages(2)}${endnotes}`, link('all', 'all'))).toBe('1');
});

test('roman and arabic numbers make no range', () => {
  const body = `${pages(2, 'front')}<section class="text new">${pages(2).replace('new ', '')}</section>`;
  expect(listed(body, ['front1', 'front2', 'p1', 'p2'].map((id) => link(id)).join(''))).toBe('i, ii, 1, 2');
});
