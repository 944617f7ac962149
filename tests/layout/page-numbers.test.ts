import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, textsOf } from './laid-out.ts';

const CSS = `:root { font: 10pt/12pt 'Source Serif 4', serif; } @page { size: 250pt 200pt; margin: 20pt; }
  @page { @bottom-center { content: counter(page) } } @page :blank { @bottom-center { content: none } }`;
const chapter = (id: string, lines: number) =>
  `<div class="chapter" id="${id}">${'<p>ligne</p>'.repeat(lines)}</div>`;
const BOOK = `<div class="cover"><p>titre</p></div>
  <div class="front"><p><a href="#one">un</a> <a href="#front">avant</a></p><p id="front">avant</p></div>
  ${chapter('one', 20)}${chapter('two', 20)}`;
const NUMBERED = `${CSS} .cover { page: cover } @page cover { @bottom-center { content: none } }
  .front { page: front } @page front { @bottom-center { content: counter(page, lower-roman) } }
  .chapter { page: chapter; break-before: recto } #one { counter-reset: page 1 }
  @page :nth(1 of chapter) { @bottom-center { content: none } @top-right { content: 'p. ' counter(page) } }
  a::after { content: ' ' target-counter(attr(href), page) }`;

const foliosOf = ({ pages }: ReturnType<typeof layOut>) =>
  pages.map((page) =>
    textsOf(page)
      .filter(({ owner }) => owner === 'pagination')
      .map(({ run }) => textOf(run))
      .join('')
      .replace('\u00a0', ' '),
  );

test('front matter in numerals, the text from 1; a page without a folio is counted with its like', () => {
  const layout = layOut(BOOK, NUMBERED);
  expect(layout.pages.map(({ label }) => label)).toEqual(['i', 'ii', '1', '2', '3', '4']);
  expect(layout.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  // A page more, and a blank one before the text.
  const longer = BOOK.replace('<p id="front">', `${'<p>avant</p>'.repeat(15)}<p id="front">`);
  expect(
    layOut(longer, NUMBERED)
      .pages.map(({ label }) => label)
      .slice(0, 5),
  ).toEqual([...['i', 'ii', 'iii', 'iv', '1']]);
});

test('the first page of each chapter has its folio elsewhere, blank pages have none', () => {
  expect(foliosOf(layOut(BOOK, NUMBERED))).toEqual(['', 'ii', 'p. 1', '2', 'p. 3', '4']);
  const short = BOOK.replace(chapter('one', 20), chapter('one', 2));
  expect(foliosOf(layOut(short, NUMBERED))).toEqual(['', 'ii', 'p. 1', '', 'p. 3', '4']);
});

test('a break within a chapter does not begin a group of pages', () => {
  const css = `${NUMBERED} .break { break-before: page }`;
  const body = `<div class="chapter"><p>un</p><p class="break">deux</p></div>`;
  expect(foliosOf(layOut(body, css))).toEqual(['p. 1', '2']);
});

test('references say the page as it is printed there, or in the style that they name', () => {
  const says = (css: string) =>
    textsOf(layOut(BOOK, css).pages[1]!)
      .filter(({ owner }) => owner !== 'pagination')
      .map(({ run }) => textOf(run))
      .join('');
  expect(says(NUMBERED)).toBe('un 1 avant iiavant');
  expect(says(`${NUMBERED} a::after { content: ' ' target-counter(attr(href), page, upper-roman) }`)).toBe(
    'un I avant IIavant',
  );
});

test('@page may number pages anew', () => {
  const css = `${CSS} .chapter { page: chapter; break-before: page } @page :nth(1 of chapter) { counter-reset: page 10 }`;
  expect(
    layOut(`<p>x</p>${chapter('one', 20)}${chapter('two', 2)}`, css).pages.map(({ label }) => label),
  ).toEqual([...['1', '10', '11', '10']]);
});

test('a page is left out where it is the same one', () => {
  const css = `${CSS} a::after { content: ', p. ' target-counter(attr(href), page); --livret-target-page: elsewhere }`;
  const body = `<p id="here"><a href="#here">ici</a> <a href="#there">là</a></p>${'<p>ligne</p>'.repeat(20)}<p id="there">là</p>`;
  const [first] = layOut(body, css).pages;
  expect(
    textsOf(first!)
      .slice(0, 4)
      .map(({ run }) => textOf(run))
      .join(''),
  ).toMatch(/^ici là, p.\u00a02/);
});

test('a number that no page can take leaves the pages as they are', () => {
  const body = '<p>un</p><div class="gone"></div><p class="next">deux</p>';
  const css = `${CSS} .gone { counter-reset: page 7 } .next { break-before: page }`;
  expect(layOut(body, css).pages.map(({ label }) => label)).toEqual(['1', '2']);
});

test.each([
  ':first',
  ':nth(2)',
  ':nth(even)',
  'a:nth(1)',
  ':nth(2 of a)',
])('the text is as wide as pages in general are, not as those of %s', (place) => {
  const css = `${CSS} div { page: a } @page ${place} { margin: 20pt 10pt }`;
  const { pages } = layOut(`<div>${'<p>ligne</p>'.repeat(50)}</div>`, css);
  const lines = pages.flatMap((page) => textsOf(page).flatMap(({ line }) => line?.paragraph.lines ?? []));
  expect(new Set(lines.map(({ measure }) => measure))).toEqual(new Set([210]));
});
