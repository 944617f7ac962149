import { expect, test } from 'vitest';
import { measurePages } from '../../src/preview/measures.ts';
import { layOut } from '../layout/laid-out.ts';
import { styleBody } from '../style/styled.ts';

const CSS = `@page { size: 200pt 150pt; margin: 20pt } @page :first { margin-top: 50pt } @page :blank { margin-top: 70pt }
  @page wide { margin-left: 30pt } @page wide:nth(2) { margin-left: 40pt }
  :root { font: 10pt/12pt 'Source Serif 4' } p { margin: 0 }
  .wide { page: wide; break-before: right } .wide + .wide { break-before: page }`;
const BODY = `<p>Un</p><p class="wide">Deux</p><p class="wide">Trois</p>`;

test('a page’s margins are those of its name, its place in its group and its blankness', () => {
  const pages = measurePages(layOut(BODY, CSS), styleBody(BODY, CSS).document);
  expect(pages.map(({ margins }) => [margins.top, margins.left])).toEqual([
    [50, 20],
    [70, 30],
    [20, 40],
    [20, 30],
  ]);
});
