import { expect, test } from 'vitest';
import { THEMES } from '../../src/content/themes.ts';
import { faultsOf } from './styled.ts';
import { themeCss } from './themes.ts';

// Words whose colour is nearly that of their ground are not read (WCAG 2.2, 1.4.3).

const BODY = `<div class="box"><p>Des <em>mots</em>.</p></div><p class="alone">Un mot.</p>`;

test.each(THEMES)('all text of the theme %s can be seen', (theme) => {
  expect(faultsOf(themeCss(theme).replaceAll('\n', ' '), BODY)).toEqual([]);
});

test.each([
  ['p { color: white }', ['1:5 css-text-unseen']],
  ['.box { color: #eeeeee }', ['1:8 css-text-unseen']],
  ['em { color: white }', ['1:6 css-text-unseen']],
  ['.box { background: black; color: #111111 }', ['1:27 css-text-unseen']],
  ['p { color: #222222 } .box { background: #222222 }', ['1:5 css-text-unseen']],
  ['.box { background: #101010 }', ['1:8 css-text-unseen']],
  ['.box { background: black; color: white }', []],
  ['p { color: #999999 }', []],
  ['p { color: white } html { background: black }', []],
  ['p { color: white } @page { background: navy }', []],
  ['p { color: white; display: none }', []],
  ['p { color: white; position: absolute; top: 0 }', []],
])('text in the colour of its ground is told where a sheet makes it so: %s', (sheet, told) => {
  expect(faultsOf(sheet, BODY)).toEqual(told);
});
