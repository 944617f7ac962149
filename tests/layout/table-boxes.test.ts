import { expect, test } from 'vitest';
import type { PageMark } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { themeCss } from '../style/themes.ts';
import { layOut, plainText, textsOf } from './laid-out.ts';

const CSS = `:root { font: 10pt/12pt 'Source Serif 4', serif; } @page { size: 240pt 200pt; margin: 20pt; }
  table { width: 200pt; } td { width: 50%; }`;

/** Places of texts, from the left upper corner of the content; y is that of the line, not of its baseline. */
function textsAt(body: string, css: string, page = 0): Record<string, [number, number]> {
  const { pages } = layOut(body, CSS + css);
  const baseline = textsOf(layOut('<p>x</p>', CSS).pages[0]!)[0]!.y;
  return Object.fromEntries(
    textsOf(pages[page]!).map(({ run, x, y }) => [textOf(run), [round(x - 20), round(y - baseline)]]),
  );
}

/** Rules and backgrounds: left, top, width, height, colour, from the left upper corner of the content. */
function rectsAt(
  body: string,
  css: string,
  page = 0,
): (readonly [number, number, number, number, string | null])[] {
  const rects = layOut(body, CSS + css).pages[page]!.marks.filter(
    (mark): mark is Extract<PageMark, { kind: 'rect' }> => mark.kind === 'rect',
  );
  return rects
    .map(({ x, y, width, height, fill }) => [x - 20, y - 20, width, height, fill] as const)
    .map(([x, y, w, h, fill]) => [round(x), round(y), round(w), round(h), fill] as const);
}

const round = (value: number) => Math.round(100 * value) / 100 || 0;

const FOUR = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';

test('separate borders and padding of cells take room, and so do those of the table', () => {
  const css = `table { border-collapse: separate; border: 4pt solid #ff0000; padding: 1pt; }
    td { border: 3pt solid #0000ff; padding: 2pt 5pt; }`;
  const pitch = 3 + 2 + 12 + 2 + 3;
  expect(textsAt(FOUR, css)).toEqual({
    a: [5 + 8, 5 + 5],
    b: [100 + 8, 5 + 5],
    c: [5 + 8, 5 + 5 + pitch],
    d: [100 + 8, 5 + 5 + pitch],
  });
  const rects = rectsAt(FOUR, css);
  expect(rects.filter(([, , , , fill]) => fill === '#ff0000')).toEqual([
    [0, 0, 200, 4, '#ff0000'],
    [0, 10 + 2 * pitch - 4, 200, 4, '#ff0000'],
    [0, 0, 4, 10 + 2 * pitch, '#ff0000'],
    [196, 0, 4, 10 + 2 * pitch, '#ff0000'],
  ]);
  expect(rects.filter(([, , , , fill]) => fill === '#0000ff')).toHaveLength(16);
});

test('border-spacing parts separate cells from one another and from the table’s edge', () => {
  const css = 'table { border-collapse: separate; border-spacing: 6pt 4pt; } td { background: #eeeeee; }';
  expect(textsAt(FOUR, css)).toEqual({ a: [6, 4], b: [103, 4], c: [6, 20], d: [103, 20] });
  expect(rectsAt(FOUR, css)).toEqual([
    [6, 4, 91, 12, '#eeeeee'],
    [103, 4, 91, 12, '#eeeeee'],
    [6, 20, 91, 12, '#eeeeee'],
    [103, 20, 91, 12, '#eeeeee'],
  ]);
});

test('borders that collapse are drawn once; half of each belongs to either side', () => {
  const css = 'td { border: 2pt solid #000000; padding: 3pt; }';
  expect(textsAt(FOUR, css)).toEqual({
    a: [5, 5],
    b: [104, 5],
    c: [5, 5 + 20],
    d: [104, 5 + 20],
  });
  expect(rectsAt(FOUR, css)).toEqual([
    [0, 2, 2, 19, '#000000'],
    [99, 2, 2, 19, '#000000'],
    [198, 2, 2, 19, '#000000'],
    [0, 0, 200, 2, '#000000'],
    [0, 20, 200, 2, '#000000'],
    [0, 22, 2, 19, '#000000'],
    [99, 22, 2, 19, '#000000'],
    [198, 22, 2, 19, '#000000'],
    [0, 40, 200, 2, '#000000'],
  ]);
});

test.each([
  ['the wider', '#a { border-bottom: 2pt solid #000001 } #c { border-top: 3pt dotted #000002 }', '#000002'],
  [
    'double before solid',
    '#a { border-bottom: 3pt solid #000001 } #c { border-top: 3pt double #000002 }',
    '#000002',
  ],
  [
    'solid before dashed',
    '#a { border-bottom: 3pt dashed #000001 } #c { border-top: 3pt solid #000002 }',
    '#000002',
  ],
  [
    'the cell before the row',
    'td { border-top: 3pt solid #000001 } tr { border-top: 3pt solid #000002 }',
    '#000001',
  ],
  [
    'the row before its group',
    'tbody { border-top: 3pt solid #000002 } tr { border-top: 3pt solid #000001 }',
    '#000001',
  ],
  [
    'the group before the table',
    'table { border-top: 3pt solid #000002 } tbody { border-top: 3pt solid #000001 }',
    '#000001',
  ],
  [
    'the column before the table',
    'table { border-top: 3pt solid #000002 } col { border-top: 3pt solid #000001 }',
    '#000001',
  ],
  [
    'the left one of two',
    '#a { border-bottom: 3pt solid #000001 } #c { border-top: 3pt solid #000002 }',
    '#000001',
  ],
])('where borders meet, %s is drawn', (_, css, color) => {
  const body = `<table><colgroup><col></colgroup><tbody><tr><td id="a">a</td></tr><tr><td id="c">c</td></tr></tbody></table>`;
  const { marks } = layOut(body, CSS + css).pages[0]!;
  const colors = marks.flatMap((mark) =>
    mark.kind === 'rect' ? mark.fill : mark.kind === 'line' ? mark.color : [],
  );
  expect(colors[0]).toBe(color);
});

test('a hidden border hides those that it meets', () => {
  const css = 'td { border: 2pt solid #000000 } #a { border-bottom: hidden }';
  const body = '<table><tr><td id="a">a</td></tr><tr><td>c</td></tr></table>';
  expect(rectsAt(body, css).filter(([, , width]) => width > 2)).toEqual([
    [0, 0, 200, 2, '#000000'],
    [0, 26, 200, 2, '#000000'],
  ]);
});

const SPANS = `<table><thead><tr><th colspan="2">t</th></tr></thead><tbody>
  <tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td rowspan="2">d</td><td>e</td></tr><tr><td>f</td></tr>
</tbody></table>`;

test('rules under spanning cells are whole: no rule crosses them, and the last is one', () => {
  const css = `th, td { border-bottom: 1pt solid #111111; } tbody tr:last-child td { border-bottom: none; }
    table { border-bottom: 2pt solid #222222; }`;
  const rules = rectsAt(SPANS, css).filter(([, , width]) => width > 2);
  expect(rules.map(([x, , width, height, fill]) => [x, width, height, fill])).toEqual([
    [0, 200, 1, '#111111'],
    [100, 100, 1, '#111111'],
    [0, 200, 1, '#111111'],
    [100, 100, 1, '#111111'],
    [0, 200, 2, '#222222'],
  ]);
});

test('where a page ends between two rows its rule is whole, and the next page begins with one', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `<tr><td>r${i}</td></tr>`).join('');
  const css = 'td { border: 2pt solid #000000; }';
  const across = (page: number) =>
    rectsAt(`<table>${rows}</table>`, css, page).filter(([, , width]) => width > 2);
  expect(across(0).at(-1)).toEqual([0, 154, 200, 2, '#000000']);
  expect(across(1)[0]).toEqual([0, 0, 200, 2, '#000000']);
  expect(textsAt(`<table>${rows}</table>`, css, 1).r11).toEqual([2, 2]);
});

test('backgrounds of a row leave alone the cells that reach into it; those of columns and groups lie below', () => {
  const body = `<table><colgroup><col><col class="col"></colgroup><tbody><tr><td rowspan="2">a</td><td>b</td></tr>
    <tr class="row"><td>c</td></tr></tbody></table>`;
  const css = `.col { background: #0000ff } .row { background: #00ff00 } tbody { background: #ff0000 }`;
  expect(rectsAt(body, css)).toEqual([
    [100, 0, 100, 12, '#0000ff'],
    [0, 0, 100, 24, '#ff0000'],
    [100, 0, 100, 12, '#ff0000'],
    [100, 12, 100, 12, '#0000ff'],
    [100, 12, 100, 12, '#ff0000'],
    [100, 12, 100, 12, '#00ff00'],
  ]);
});

test('heights of rows, cells and tables are least heights', () => {
  expect(textsAt(FOUR, 'tr { height: 30pt }').c).toEqual([0, 30]);
  expect(textsAt(FOUR, 'td { height: 30pt; padding: 1pt 0 }').c).toEqual([0, 33]);
  expect(textsAt(FOUR, 'td { min-height: 30pt }').c).toEqual([0, 30]);
  expect(textsAt(FOUR, 'table { height: 100pt }').c).toEqual([0, 50]);
  expect(textsAt(FOUR, 'tr { height: 3pt }').c).toEqual([0, 12]);
});

test('content stands at the top, in the middle, at the foot of its cell, or on the baseline of its row', () => {
  const at = (value: string) => textsAt(FOUR, `tr { height: 30pt } td { vertical-align: ${value} }`).a![1];
  expect([at('top'), at('middle'), at('bottom')]).toEqual([0, 9, 18]);
  const css = 'td { vertical-align: baseline } #b { font-size: 20pt; line-height: 24pt }';
  const { pages } = layOut('<table><tr><td>a</td><td id="b">b</td></tr></table>', CSS + css);
  const [a, b] = textsOf(pages[0]!);
  expect(a!.y).toBe(b!.y);
});

test('columns are as wide as their cells, their col or data-width ask, and never narrower than a word', () => {
  const lefts = (body: string, css: string) =>
    textsOf(layOut(body, `${CSS} td { width: auto } ${css}`).pages[0]!).map(({ x }) => round(x - 20));
  const cells = (first = '') => `<table><tr><td${first}>a</td><td>b</td><td>c</td></tr></table>`;
  expect(lefts(cells(' class="w"'), '.w { width: 60pt }')[1]).toBe(60);
  expect(lefts(cells(' class="w"'), '.w { width: 60pt; padding: 0 5pt }')[1]).toBe(70);
  expect(lefts(cells(' class="w"'), '.w { width: 25% }')[1]).toBe(50);
  expect(lefts(cells(), 'td:first-child { width: 1pt }')[1]).toBeGreaterThan(4);
  const withCols = (col: string) => cells().replace('<tr>', `<colgroup>${col}</colgroup><tr>`);
  expect(lefts(withCols('<col data-width="40%">'), '')[1]).toBe(80);
  expect(lefts(withCols('<col data-width="25 mm">'), '')[1]).toBe(70.87);
  expect(lefts(withCols('<col class="w">'), '.w { width: 30pt }')[1]).toBe(30);
  expect(lefts(withCols('<col>'), 'colgroup { width: 30pt }')[1]).toBe(30);
});

test.each(['0.5pt', '1pt', '10%'])('a column that asks for %s has no more than its words need', (width) => {
  const row = '<table><tr><td>a</td><td>b</td></tr></table>';
  const asking = textsAt(row, `td { width: auto; padding: 0 } td:first-child { width: ${width} }`);
  expect(asking.b![0]).toBeLessThan(21);
  expect(textsAt(row, 'td { width: auto; padding: 0 }').b![0]).toBeGreaterThan(50);
});

test('a table without a width is as wide as its columns, and auto margins place it', () => {
  const css = 'table { width: auto; margin: 0 auto; border: 1pt solid #000000 } td { width: 40pt }';
  const rects = rectsAt('<table><tr><td>a</td></tr></table>', css);
  expect(rects.find(([, , width]) => width > 1)).toEqual([79, 0, 42, 1, '#000000']);
});

test('rows that a cell joins are cut where they are higher than a page with the rule above them', () => {
  const css = `@page { size: 260pt 220pt; margin: 20pt } :root { font: 10pt/12pt 'Source Serif 4' }
    table { border-collapse: collapse } td { border: 8pt solid; padding: 0; height: 30pt }`;
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `a${i}`).join('<br>');
  const joined = `<tr><td rowspan="2">${lines(14)}</td><td>b</td></tr><tr><td>c</td></tr>`;
  const body = `<table><tbody><tr><td>d</td><td>e</td></tr>${joined}</tbody></table>`;
  expect(layOut(body, css).warnings).toEqual([]);
});

// CSS 2.1, 17.2.1: parts that are missing around content of a table are made around it.
test.each([
  ['<dl class="t"><dt>a</dt><dd>b</dd></dl>', 'dt, dd { display: table-row }'],
  ['<div class="t">a<div class="row">b</div></div>', ''],
  ['<div class="t"><div class="group">a<div class="row"><p>b</p></div></div></div>', ''],
  ['<div class="t"><div class="row">a <em>b</em></div></div>', ''],
  [
    '<div class="t"><div class="caption">a</div><div class="caption">b</div><div class="row">c</div></div>',
    '',
  ],
])('all words of %s are set', (body, css) => {
  const parts = `.t { display: table } .row { display: table-row } .group { display: table-row-group }
    .caption { display: table-caption }`;
  const words = body.replace(/<[^>]*>/g, '').replace(/\s/g, '');
  expect(plainText(layOut(body, CSS + parts + css)).replace(/\s/g, '')).toBe(words);
});

test('words beside a cell have a cell of their own', () => {
  const body = '<div class="t"><div class="row">a<p class="cell">b</p></div></div>';
  const css = '.t { display: table } .row { display: table-row } .cell { display: table-cell }';
  const { a, b } = textsAt(body, css);
  expect(b![0]).toBeGreaterThan(a![0]);
  expect(b![1]).toBe(a![1]);
});

test('no rule stands above a group of rows, nor below a cell that reaches down to it', () => {
  const body = `<figure class="table"><table><tbody><tr><td>a</td><td rowspan="2">b</td></tr><tr><td>c</td></tr></tbody>
    <tbody><tr class="group"><th scope="rowgroup" colspan="2">group</th></tr><tr><td>d</td><td>e</td></tr></tbody></table></figure>`;
  const { pages } = layOut(body, themeCss('classic'));
  const [last, group] = ['c', 'group'].map(
    (word) => textsOf(pages[0]!).find(({ run }) => textOf(run) === word)!.y,
  );
  const rules = pages[0]!.marks.flatMap((mark) => (mark.kind === 'rect' && mark.height < 1 ? [mark.y] : []));
  expect(rules.filter((y) => y < last!).length).toBeGreaterThan(1);
  expect(rules.filter((y) => y > last! && y < group!)).toEqual([]);
  expect(rules.filter((y) => y > group!).length).toBeGreaterThan(1);
});

test('numbers keep to one line beside a column of words, which takes the lines that it needs', () => {
  const words = 'des mots qui font plusieurs lignes dans une colonne large ou étroite'.repeat(3);
  const texts = (first: string) => {
    const body = `<table><tr><td>${first}</td><td>${words}</td></tr></table>`;
    return Object.keys(textsAt(body, 'table { width: 120pt } td { width: auto }'));
  };
  expect(texts('2010, 2012, 2014')).toContain('2010, 2012, 2014');
  expect(texts('août, sept., oct.')).not.toContain('août, sept., oct.');
});

// The content of the page is 200 points wide, and the table 100: 100 are spare.
test.each([
  ['0 0 0 30pt', 30],
  ['0 auto', 50],
  ['0 0 0 auto', 100],
  ['0 30pt 0 auto', 70],
  ['0 auto 0 30pt', 30],
])('a table with the margins %s begins at %d points', (margin, left) => {
  expect(textsAt('<table><tr><td>a</td></tr></table>', `table { width: 100pt; margin: ${margin}; }`)).toEqual(
    {
      a: [left, 0],
    },
  );
});

test('a table fills the room between its margins, and one without a width stands after the left one', () => {
  const places = (css: string) => textsAt(FOUR, `table { margin: 0 30pt 0 50pt; ${css} }`);
  expect([places('width: 100%').b, places('width: auto').a]).toEqual([
    [110, 0],
    [50, 0],
  ]);
});

test('rows without a height share what a table lacks like others, and have none', () => {
  const css = 'table { height: 60pt; } td { padding: 0; }';
  const empty = '<table><tr><td></td></tr><tr><td></td></tr></table><p>a</p>';
  expect(textsAt(empty, css)).toEqual({ a: [0, 0] });
  const [first, second] = ['a', 'c'].map((cell) => textsAt(FOUR, css)[cell]![1]);
  expect([first, second]).toEqual([0, 30]);
  const high = textsAt(FOUR, 'table { min-height: 80pt; height: 60pt; } td { padding: 0; }');
  expect(high.c).toEqual([0, 40]);
});

test('what is not displayed takes no place among rows, cells and columns', () => {
  const css = `.gone { display: none; } td { width: auto; }`;
  const table = (col: string, row: string, cell: string) =>
    `<table><colgroup>${col}<col data-width="40pt"></colgroup>${row}<tr>${cell}<td>a</td><td>b</td></tr></table>`;
  const row = '<tr class="gone"><td>x</td></tr>';
  const cell = '<td class="gone">y</td>';
  expect(textsAt(table('', row, cell), css)).toEqual(textsAt(table('', '', ''), css));
});

test('a picture that stands where a row of a table should is the content of a cell', () => {
  const { marks } = layOut('<div class="t"><img src="60x40" alt="x"></div>', `${CSS} .t { display: table; }`)
    .pages[0]!;
  expect(marks.map((mark) => [mark.kind, 'width' in mark && mark.width])).toEqual([['image', 60]]);
});
