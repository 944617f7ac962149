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
  const named = '<p class="wide">Un</p><p class="wide">Deux</p>';
  const [first, second] = measurePages(layOut(named, CSS), styleBody(named, CSS).document);
  expect([first!.margins.left, second!.margins.left]).toEqual([30, 40]);
});

/** Lines of `aaaa bb`, whose gaps stand one under another, on one page. */
const RIVER = `<p class="river">${'aaaa bb '.repeat(14)}cc</p>`;
const RIVERS = `@page { size: 114pt 200pt; margin: 20pt } :root { font: 10pt/12pt 'Source Serif 4' }
  p { margin: 0 } .river { text-align: justify; hyphens: none } .left { text-align: left }
  .next { break-before: page }`;
const measured = (body: string, css = RIVERS) =>
  measurePages(layOut(body, css), styleBody(body, css).document);

test('gaps of justified lines are told with their ratio to a good one, lines that are not justified have none', () => {
  const [page] = measured(RIVER);
  const [gap] = page!.gaps;
  expect(gap).toMatchObject({ size: 10 });
  expect(gap!.right).toBeGreaterThan(gap!.left);
  expect(gap!.ratio).toBeCloseTo((gap!.right - gap!.left) / 2.5);
  expect(measured('<p class="left">aaaa bb aaaa bb</p>')[0]!.gaps).toEqual([]);
});

test('a river is told on its page alone, a point in the middle of each gap', () => {
  const pages = measured(`<p>a</p>${RIVER.replace('river', 'river next')}`);
  const [first, second] = pages;
  expect(first!.rivers).toEqual([]);
  expect(second!.rivers.length).toBeGreaterThan(0);
  const river = second!.rivers[0]!;
  const { left, right, y, size } = second!.gaps[0]!;
  expect(river[0]).toEqual([(left + right) / 2, y - 0.25 * size]);
  expect(river.map(([, height]) => height)).toEqual(river.map((_, i) => river[0]![1] + 12 * i));
  expect(
    pages
      .slice(2)
      .flatMap(({ rivers }) => rivers.flat())
      .every(([, height]) => height > 0),
  ).toBe(true);
});

test('a grid is told by its first line of the text’s own size, where lines stand on one', () => {
  const css = `${RIVERS} p { line-snap: baseline }`;
  const small = '<p class="small">a</p>';
  const [page] = measured(`${small}<p>b</p>`, `${css} .small { font-size: 8pt }`);
  expect(page!.grid).toMatchObject({ pitch: 12 });
  expect(page!.grid!.first).toBeLessThan(12);
  expect(measured('<p>b</p>')[0]!.grid).toBeNull();
  expect(measured('<p class="small">b</p>', `${css} .small { font-size: 8pt }`)[0]!.grid).toBeNull();
});
