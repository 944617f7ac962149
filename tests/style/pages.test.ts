import { expect, test } from 'vitest';
import type { PageSelector } from '../../src/style/computed.ts';
import { A5, faultsOf, styleBody, styleWithFaults } from './styled.ts';

const PLAIN: PageSelector = { name: 'auto', side: 'recto', number: 2, inGroup: 2, blank: false };
const pageOf = (css: string, page: Partial<PageSelector> = {}) =>
  styleBody('<p>x</p>', css).document.page({ ...PLAIN, ...page });

test('a page without size has the size of the booklet', () => {
  expect(pageOf('')).toMatchObject(A5);
  expect(pageOf('@page { size: auto }')).toMatchObject(A5);
});

test.each([
  ['A4', 595.28, 841.89],
  ['148mm 210mm', 419.53, 595.28],
  ['300pt', 300, 300],
  ['A5 landscape', 595.28, 419.53],
  ['landscape', 595.28, 419.53],
  ['portrait letter', 612, 792],
  ['landscape A6', 419.53, 297.64],
])('size: %s', (size, width, height) => {
  const page = pageOf(`@page { size: ${size} }`);
  expect(page.width).toBeCloseTo(width, 2);
  expect(page.height).toBeCloseTo(height, 2);
});

test.each([
  ['', 0, []],
  ['marks: crop', 6, ['crop']],
  ['marks: cross crop; bleed: 3mm', 8.5, ['crop', 'cross']],
  ['bleed: 5pt', 5, []],
  ['marks: cross; bleed: auto', 0, ['cross']],
])('the edges of a printed page: %s', (css, bleed, marks) => {
  const page = pageOf(`@page { ${css} }`);
  expect(page.bleed).toBeCloseTo(bleed, 1);
  expect(page.marks).toEqual(marks);
});

test.each([
  'marks: crop crop',
  'marks: star',
  'marks: none crop',
  'bleed: -1mm',
  'bleed: 1em',
  'bleed: 30mm',
  'bleed: 1mm 2mm',
])('%s is a fault', (css) => {
  const { report } = styleWithFaults('<p>x</p>', `@page { ${css} }`);
  expect(report.faults.map(({ code }) => code)).toEqual(['css-value']);
});

test('marks and bleed are reported outside @page', () => {
  const { report } = styleWithFaults('<p>x</p>', 'p { bleed: 3mm; marks: crop }');
  expect(report.faults.map(({ code }) => code)).toEqual(['css-property-place', 'css-property-place']);
});

test('margins are in points: percentages refer to the page, auto is 0', () => {
  const { margin } = pageOf('@page { size: 200pt 400pt; margin: 10% 5% 72pt auto }');
  expect(margin).toEqual({ top: 40, right: 10, bottom: 72, left: 0 });
});

const SIDES = `@page { margin: 1pt } @page :left { margin-left: 2pt } @page :right { margin-left: 3pt }
  @page :first { margin-left: 4pt } @page :blank { margin-left: 5pt } @page cover { margin-left: 6pt }
  @page cover:left { margin-left: 7pt }`;

test.each<[Partial<PageSelector>, number]>([
  [{}, 3],
  [{ side: 'verso' }, 2],
  [{ number: 1 }, 4],
  [{ side: 'verso', blank: true }, 5],
  [{ name: 'cover' }, 6],
  [{ name: 'cover', number: 1 }, 6],
  [{ name: 'cover', side: 'verso' }, 7],
  [{ name: 'unheard-of', side: 'verso' }, 2],
])('the most specific rule that matches %j wins', (page, left) => {
  expect(pageOf(SIDES, page).margin).toMatchObject({ top: 1, left });
});

test('in a booklet that is read from right to left, right pages are versos', () => {
  const css = `html { --livret-page-progression: right-to-left } ${SIDES}`;
  const left = (page: Partial<PageSelector>) => pageOf(css, page).margin.left;
  expect([left({ side: 'recto' }), left({ side: 'verso' })]).toEqual([2, 3]);
});

test.each<[string, Partial<PageSelector>, boolean]>([
  [':nth(3)', { number: 3 }, true],
  [':nth(3)', { number: 4 }, false],
  [':nth(odd)', { number: 5 }, true],
  [':nth(2n)', { number: 5 }, false],
  [':nth(even)', { number: 5 }, false],
  [':nth(even)', { number: 6 }, true],
  [':nth(-n + 2)', { number: 2 }, true],
  [':nth(-n+2)', { number: 3 }, false],
  [':nth(1 of chapter)', { name: 'chapter', inGroup: 1, number: 7 }, true],
  [':nth(1 of chapter)', { name: 'chapter', inGroup: 2, number: 1 }, false],
  [':nth(1 of chapter)', { name: 'auto', inGroup: 1 }, false],
  ['chapter:nth(1)', { name: 'chapter', inGroup: 1, number: 7 }, true],
  [':nth(n of chapter):left', { name: 'chapter', side: 'verso' }, true],
])('@page %s for %j: %s', (selector, page, holds) => {
  const css = `@page { margin: 1pt } @page chapter { margin: 2pt } @page ${selector} { margin: 3pt }`;
  expect(pageOf(css, page).margin.top === 3).toBe(holds);
});

test('a fault in a rule with :nth() is reported even when no page matches it', () => {
  expect(faultsOf('@page :nth(17 of chapter) { color: var(--none) }')).toEqual(['1:36 css-variable']);
  expect(faultsOf('@page :nth(one) { margin: 0 }')).toEqual(['1:7 css-syntax']);
  expect(faultsOf('@page cover:nth(1 of chapter) { margin: 0 }')).toEqual(['1:7 css-syntax']);
});

test('a rule may have several selectors', () => {
  const css = '@page :left, cover { margin: 9pt }';
  expect(pageOf(css, { side: 'verso' }).margin.top).toBe(9);
  expect(pageOf(css, { name: 'cover' }).margin.top).toBe(9);
  expect(pageOf(css).margin.top).toBeCloseTo(42.52);
});

test('a margin box exists when it has content, and inherits from its page and the root', () => {
  const css = `html { color: red; font-size: 9pt } h1 { string-set: chapter content(text) } @page { font-size: 7pt;
    @top-left { content: string(chapter) } @bottom-right { content: counter(page); font-size: 2em }
    @top-center { content: none } }`;
  const { marginBoxes } = pageOf(css);
  expect(Object.keys(marginBoxes)).toEqual(['top-left', 'bottom-right']);
  expect(marginBoxes['top-left']).toMatchObject({
    color: '#ff0000',
    fontSize: 7,
    textAlign: 'left',
    verticalAlign: 'middle',
  });
  expect(marginBoxes['bottom-right']).toMatchObject({ fontSize: 14, textAlign: 'right' });
});

test('a more specific rule can remove a margin box', () => {
  const css = '@page { @top-left { content: "x" } } @page :blank { @top-left { content: none } }';
  expect(pageOf(css).marginBoxes['top-left']?.content).toEqual([{ kind: 'text', text: 'x' }]);
  expect(pageOf(css, { blank: true }).marginBoxes).toEqual({});
});

test('@footnote styles the area of notes', () => {
  const css =
    '@page { @footnote { border-top: 0.5pt solid; margin-top: 6pt; padding-top: 3pt; width: 20mm } }';
  const { footnoteArea } = pageOf(css);
  expect(footnoteArea.border.top).toEqual({ width: 0.5, style: 'solid', color: '#000000' });
  expect([footnoteArea.margin.top, footnoteArea.padding.top]).toEqual([6, 3]);
});

test('pages inherit the variables of the root', () => {
  const css = ':root { --ink: red } @page { @top-left { content: "x"; color: var(--ink) } }';
  expect(pageOf(css).marginBoxes['top-left']?.color).toBe('#ff0000');
});

test('pages of one kind share one style', () => {
  const { document } = styleBody('<p>x</p>', SIDES);
  expect(document.page({ ...PLAIN })).toBe(document.page({ ...PLAIN, name: 'other' }));
});
