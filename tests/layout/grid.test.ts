import { expect, test } from 'vitest';
import { snapHeight } from '../../src/layout/pages/grid.ts';
import { type LaidOut, layOut, textsOf } from './laid-out.ts';

const CSS = `
  html { font: 9pt/12pt 'Source Serif 4', serif; line-snap: baseline; --livret-stretch: 50% 20%; }
  @page { size: 240pt 300pt; margin: 20pt; }
  h2 { font-size: 13pt; line-height: 17pt; margin: 15pt 0 4pt; }
  p { margin-bottom: 3pt; text-align: justify; }
  figure { margin: 7pt 0; --livret-float: page; }
  .small { font-size: 7pt; line-height: 9pt; line-snap: none; }
  .box { padding: 5pt; border: 1pt solid; margin: 8pt 0; }
  .columns { column-count: 2; }`;

const words = (count: number) => `<p>${'un texte de quelques mots '.repeat(count)}</p>`;

/** How far from a line of the grid the lines of a size stand. */
function offsets({ pages }: LaidOut, size: number): number[] {
  return pages.flatMap((page) => {
    const ys = textsOf(page)
      .filter(({ run, owner }) => run.style.size === size && typeof owner === 'number')
      .map(({ y }) => (y - 20) % 12);
    return [...new Set(ys.map((y) => Math.round(y * 100) / 100))];
  });
}

const BODY = `
  ${words(20)}<h2>Un titre</h2>${words(30)}<p class="small">${'petit '.repeat(30)}</p>
  <figure><img src="100x47" alt=""></figure>${words(20)}<div class="box">${words(9)}${words(9)}</div>
  <h2>Un titre qui est si long qu'il tient sur deux lignes</h2>
  <div class="columns">${words(30)}<h2>En colonne</h2>${words(30)}<p class="small">petit</p>${words(5)}</div>
  ${words(60)}<ul><li>un</li><li>deux</li></ul>${words(20)}`;

test('lines of text stand on one grid, whatever stands between them and wherever pages begin', () => {
  const layout = layOut(BODY, CSS);
  expect(layout.pages.length).toBeGreaterThan(5);
  const [first, ...others] = offsets(layout, 9);
  for (const other of others) expect(other).toBeCloseTo(first!, 1);
  expect(layout.warnings).toEqual([]);
});

test('columns begin on the grid, whatever they begin with and however far below it', () => {
  const columns = `<div class="columns"><div class="box">${words(9)}</div>${words(30)}</div>`;
  const [first, ...others] = offsets(layOut(`${words(20)}${columns}${words(40)}`, CSS), 9);
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toBeCloseTo(first!, 1);
});

test('a little more leading than the grid has gives way, also at the head of a page', () => {
  const wide = `<div class="wide">${words(40)}${words(40)}</div>`;
  const layout = layOut(`${words(30)}${wide}${words(9)}`, `${CSS} .wide { line-height: 12.6pt; }`);
  const [first, ...others] = offsets(layout, 9);
  for (const other of others) expect(other).toBeCloseTo(first!, 1);
  const single = layOut(`${words(30)}${words(40)}${words(40)}${words(9)}`, CSS);
  expect(layout.pages.length).toBe(single.pages.length);
});

test('a line below one of another face, whose baseline is higher, is on the next line of the grid', () => {
  const css = `${CSS} h3 { font: 600 9pt/12pt 'Source Sans 3', sans-serif; } h3 + p { margin: 0 0 12pt; }`;
  const term = (i: number) => `<h3>Terme ${i}</h3><p>Ce qu’il veut dire</p>`;
  const { pages } = layOut(Array.from({ length: 20 }, (_, i) => term(i)).join(''), css);
  for (const page of pages) {
    const ys = textsOf(page).map(({ y }) => y);
    // The first line of a page stands at its head, wherever its baseline is.
    const apart = ys.slice(2).map((y, i) => Math.round((y - ys[i + 1]!) * 100) / 100);
    expect(apart.length).toBeGreaterThan(1);
    expect(apart).toEqual(apart.map((_, i) => (i % 2 === 0 ? 24 : 12)));
  }
});

test('type that has no room on a line of the grid takes two', () => {
  const lines = (size: string) => {
    const css = `${CSS} .wide { font-size: ${size}; line-height: 13pt; }`;
    const ys = textsOf(layOut(`<div class="wide">${words(20)}</div>`, css).pages[0]!).map(({ y }) => y);
    return Math.round(ys.find((y) => y > ys[0]!)! - ys[0]!);
  };
  expect(lines('10pt')).toBe(12);
  expect(lines('12pt')).toBe(24);
});

test('text that opts out, and a document without a grid, are set as they are', () => {
  expect(new Set(offsets(layOut(BODY, CSS), 7)).size).toBeGreaterThan(1);
  const without = layOut(BODY, CSS.replace('line-snap: baseline;', ''));
  expect(new Set(offsets(without, 9)).size).toBeGreaterThan(3);
});

test('a page of the grid is not higher than its content', () => {
  for (const page of layOut(BODY, CSS).pages) {
    for (const { y } of textsOf(page)) expect(y).toBeLessThan(280);
  }
});

test.each([
  [0, 0],
  [3, 9],
  [11, 1],
  [12, 0],
  // A line moves up by a twelfth of a line at most, rather than down by nearly a whole one.
  [0.9, -0.9],
  [1.1, 10.9],
  [24.9, -0.9],
  // Spaces above the first line of the grid.
  [-3, 3],
  [-11, 11],
  [-11.5, -0.5],
])('a space that begins %d points from a line of a grid of 12 is %d high', (y, height) => {
  for (const offset of [0, 5]) expect(snapHeight(y + offset, { pitch: 12, offset })).toBeCloseTo(height, 9);
});
