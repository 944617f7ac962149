import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { type LaidOut, layOut, textsOf } from './laid-out.ts';

/** Pages of 20 lines of 10 points, 200 points wide; two columns of 95. */
const CSS = `
  html { font-size: 8pt; line-height: 10pt; orphans: 1; widows: 1; }
  @page { size: 240pt 240pt; margin: 20pt; }
  .columns { column-count: 2; column-gap: 10pt; }
  .framed { padding: 5pt; border: 1pt solid; }
  table { width: 100%; }
  h2 { font-size: 8pt; break-after: avoid; }`;

const lines = (count: number, from = 1) =>
  `<p>${Array.from({ length: count }, (_, i) => `l${from + i}`).join('<br>')}</p>`;

/** The columns of each page: the x of each, its first line and its last. */
function columnsOf({ pages }: LaidOut): string[] {
  return pages.map((page) => {
    const columns = new Map<number, string[]>();
    for (const { x, run } of textsOf(page)) {
      const at = Math.round(x - run.x);
      columns.set(at, [...(columns.get(at) ?? []), textOf(run)]);
    }
    return [...columns].map(([x, texts]) => `${x}: ${texts[0]}–${texts.at(-1)}`).join(' | ');
  });
}

test('columns are full on a page that they go on from, and end as high as each other', () => {
  const layout = layOut(`<div class="columns">${lines(57)}</div>${lines(2, 58)}`, CSS);
  expect(columnsOf(layout)).toEqual(['20: l1–l20 | 125: l21–l40', '20: l41–l59 | 125: l50–l57']);
  const after = textsOf(layout.pages[1]!).find(({ run }) => textOf(run) === 'l58')!;
  const last = textsOf(layout.pages[1]!).find(({ run }) => textOf(run) === 'l49')!;
  expect(after.y - last.y).toBeCloseTo(10, 6);
});

test('columns begin below what stands before them and keep its page', () => {
  const layout = layOut(`${lines(10)}<div class="columns">${lines(10, 11)}</div>`, CSS);
  expect(columnsOf(layout)).toEqual(['20: l1–l15 | 125: l16–l20']);
});

test('keeps a heading with the next lines in a column too', () => {
  const layout = layOut(`<div class="columns">${lines(4)}<h2>titre</h2>${lines(5, 5)}</div><p>fin</p>`, CSS);
  expect(columnsOf(layout)).toEqual(['20: l1–fin | 125: titre–l9']);
});

test('draws one frame around all columns; a frame inside goes on in the next column', () => {
  const around = layOut(`<div class="columns framed">${lines(20)}</div>`, CSS);
  expect(columnsOf(around)).toEqual(['26: l1–l10 | 125: l11–l20']);
  const rects = around.pages[0]!.marks.filter((mark) => mark.kind === 'rect');
  expect(Math.max(...rects.map(({ x, width }) => x + width))).toBeCloseTo(220, 6);
  const inside = layOut(`<div class="columns"><div class="framed">${lines(20)}</div></div>`, CSS);
  const sides = inside.pages[0]!.marks.flatMap((mark) =>
    mark.kind === 'rect' && mark.width === 1 ? [Math.round(mark.x)] : [],
  );
  expect(sides).toEqual([20, 114, 125, 219]);
});

test('a box that is better kept together is parted rather than leave a column half empty', () => {
  const css = `${CSS} .kept { --livret-break-inside: reluctant; }`;
  const kept = (count: number) =>
    `<div class="columns">${lines(6)}<div class="kept">${lines(count, 7)}</div></div>`;
  expect(columnsOf(layOut(kept(9), css))).toEqual(['20: l1–l6 | 125: l7–l15']);
  expect(columnsOf(layOut(kept(18), css))).toEqual(['20: l1–l12 | 125: l13–l24']);
});

test('a rule stands in the middle of the gap, as high as the columns', () => {
  const { pages } = layOut(
    `<div class="columns">${lines(20)}</div>`,
    `${CSS} .columns { column-rule: 1pt solid black }`,
  );
  const [rule] = pages[0]!.marks.filter((mark) => mark.kind === 'rect');
  expect(rule).toMatchObject({ x: 119.5, y: 20, width: 1, height: 100, owner: 'layout' });
});

test('columns in a cell, a float or columns stand together', () => {
  const table = `<table><tr><td><div class="columns">${lines(4)}</div></td></tr></table>`;
  expect(columnsOf(layOut(table, CSS))).toEqual(['20: l1–l2 | 125: l3–l4']);
  const nested = `<div class="columns"><div class="columns small">${lines(4)}</div>${lines(2, 5)}</div>`;
  const css = `${CSS} .small { font-size: 3pt; }`;
  expect(columnsOf(layOut(nested, css))).toEqual(['20: l1–l2 | 73: l3–l4 | 125: l5–l6']);
});

test('columns in columns are fewer where their lines would have gaps', () => {
  const of = (count: number, size: number) => {
    const css = `${CSS} .inner { column-count: ${count}; column-gap: 5pt; font-size: ${size}pt; }`;
    const body = `<div class="columns"><div class="inner">${lines(6)}</div>${lines(6, 7)}</div>`;
    return columnsOf(layOut(body, css))[0]!.split(' | ').length;
  };
  // The outer column is 95 wide: two have 45 each, which is 11.5 ems of 3.9 points; three have 28.3, of 2.4.
  expect([of(2, 8), of(2, 3.8), of(2, 4), of(3, 3.8), of(3, 2.4)]).toEqual([2, 3, 2, 3, 4]);
  const alone = `${CSS} .inner { column-count: 4; column-gap: 5pt; }`;
  expect(columnsOf(layOut(`<div class="inner">${lines(8)}</div>`, alone))[0]!.split(' | ')).toHaveLength(4);
});

test('columns in columns that are higher than half a page go on as one, from page to page', () => {
  const nested = `<div class="columns"><div class="columns">${lines(58)}</div></div>`;
  expect(columnsOf(layOut(nested, CSS))).toEqual(['20: l1–l20 | 125: l21–l40', '20: l41–l49 | 125: l50–l58']);
});

test('notes called in columns stand at the foot of their page', () => {
  const note = '<span class="footnote">une note</span>';
  const layout = layOut(`<div class="columns"><p>l1<br>l2${note}<br>l3<br>l4</p></div>`, CSS);
  const marks = textsOf(layout.pages[0]!);
  const found = marks.find(({ run }) => textOf(run).includes('note'))!;
  expect(found.x).toBeLessThan(60);
  expect(found.y).toBeGreaterThan(200);
});

test('what floats in columns stands at the head or the foot of the page, across all of them', () => {
  const css = `${CSS} figure { margin: 10pt 0; --livret-float: page; column-span: all; }`;
  const body = `<div class="columns">${lines(20)}<figure><img src="chart:60" alt=""></figure>${lines(24, 21)}</div>`;
  const layout = layOut(body, css);
  const chart = layout.pages[0]!.marks.find((mark) => mark.kind === 'drawing')!;
  expect([chart.x, chart.y, chart.drawing.width]).toEqual([20, 160, 200]);
  expect(columnsOf(layout)).toEqual(['20: l1–l13 | 125: l14–l26', '20: l27–l35 | 125: l36–l44']);
});

test('what spans the columns stands across them, below those above it and above those below', () => {
  const title = (text: string) => `<h2>${text} is as wide as the page and both columns</h2>`;
  const css = `${CSS} h2 { column-span: all; }`;
  const body = `<div class="columns">${title('A')}${lines(6)}${title('B')}${lines(4, 7)}</div>`;
  const rows = new Map<number, string[]>();
  for (const { y, run } of textsOf(layOut(body, css).pages[0]!)) {
    const row = Math.round(y / 10);
    rows.set(row, [...(rows.get(row) ?? []), textOf(run).slice(0, 2).trim()]);
  }
  expect([...rows.values()]).toEqual([
    ['A'],
    ['l1', 'l4'],
    ['l2', 'l5'],
    ['l3', 'l6'],
    ['B'],
    ['l7', 'l9'],
    ['l8', 'l1'],
  ]);
});

test('a title across the columns stands on the page of the first line below it', () => {
  const css = `${CSS} h2 { column-span: all; }`;
  const { pages } = layOut(`${lines(19)}<div class="columns"><h2>A</h2>${lines(4, 20)}</div>`, css);
  const texts = pages.map((page) => textsOf(page).map(({ run }) => textOf(run)));
  expect(texts[1]).toEqual(expect.arrayContaining(['A', 'l20']));
});

test('a box in the columns of a cell keeps its border', () => {
  const body =
    '<table><tr><td><div class="c"><div class="b"><p>un</p></div><p>deux</p></div></td></tr></table>';
  const css = 'table { width: 100% } .c { column-count: 2 } .b { border: 1pt solid #ff0000 } p { margin: 0 }';
  const { pages } = layOut(body, css);
  const red = pages[0]!.marks.filter(
    (mark) =>
      (mark.kind === 'rect' && mark.fill === '#ff0000') || (mark.kind === 'line' && mark.color === '#ff0000'),
  );
  expect(red).toHaveLength(4);
});
