import { expect, test } from 'vitest';
import { contrast } from '../../src/charts/colors/color.ts';
import { THEMES } from '../../src/content/themes.ts';
import { faultsOf, styleBody } from './styled.ts';
import { themeCss } from './themes.ts';

// A link among words is told from them by more than its colour, or by a contrast of 3:1 (WCAG 2.2, 1.4.1).

const BODY = `<p id="text">Des mots <a id="web" href="https://a.org">et d’autres</a>,
  <a id="address" class="address" href="https://a.org">https://a.org</a>,
  <a id="ref" class="ref" href="#text">figure 1</a></p>`;

test.each(THEMES)('links are told from the words around them in the theme %s', (theme) => {
  const { style } = styleBody(BODY, themeCss(theme));
  const { textDecorationLine, color } = style('web');
  expect(textDecorationLine.includes('underline') || contrast(color, style('text').color) >= 3).toBe(true);
  // Words that say that they are a link, or a reference that reads as text, need no line.
  expect([style('address').textDecorationLine, style('ref').textDecorationLine]).toEqual([[], []]);
});

test.each([
  ['a { text-decoration: none }', ['2:5 css-link-untold']],
  ['a { text-decoration: none; color: #2d2d2b }', ['2:5 css-link-untold']],
  ['a { text-decoration: none; color: #d04040 }', []],
  ['a { text-decoration: none; font-weight: 700 }', []],
  ['a { text-decoration: none; border-bottom: 1pt solid }', []],
  ['a.address, a.ref { text-decoration: none }', []],
  ['p a { color: var(--ink) }', []],
])('a link that is as the words around is told where a sheet makes it so: %s', (own, told) => {
  const faults = faultsOf(`${themeCss('classic').replaceAll('\n', ' ')}\n${own}`, BODY);
  expect(faults.filter((fault) => fault.endsWith('untold'))).toEqual(told);
});

test('a declaration that leaves several links untold is told once', () => {
  const link = '<a href="https://a.org">mot</a>';
  const sheet = 'a { text-decoration: none; color: #222222 }';
  expect(faultsOf(sheet, `<p>Un ${link}, un ${link}.</p>`)).toEqual(['1:5 css-link-untold']);
});

test('a link whose words are all marked, or that stands alone, is told from the words', () => {
  const links = `<p>Un <a href="https://a.org"><em>mot</em></a>.</p><p><a href="https://a.org">Seul</a></p>`;
  const sheet = 'em { font-style: italic }\na { text-decoration: none; color: #222222 }';
  expect(faultsOf(sheet, links)).toEqual([]);
});
