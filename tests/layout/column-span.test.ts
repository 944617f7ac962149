import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { Session } from './edited.ts';
import { dumpPage, layOut, textsOf } from './laid-out.ts';

/** Pages of 40 lines of 10 points, 200 points wide; two columns of 95. */
const CSS = `
  * { column-span: auto; }
  html { font-size: 8pt; line-height: 10pt; orphans: 1; widows: 1; }
  @page { size: 240pt 440pt; margin: 20pt; }
  .columns { column-count: 2; column-gap: 10pt; }
  p, figure, pre, ol, ul { margin: 0; padding: 0; }
  .k { background: #eeeeee; }
  .framed { border: 1pt solid; padding: 4pt; }
  .kept { break-inside: avoid; }
  .float { --livret-float: page; }
  .row { --livret-row: 5pt; }
  .numbers { display: table; width: 100%; }
  .value { font-size: 24pt; }
  .line { display: table-row; }
  .number { display: table-cell; }
  h2 { font-size: 8pt; break-after: avoid; }
  .note { column-span: none; }`;

const lines = (count: number, from = 1) =>
  `<p>${Array.from({ length: count }, (_, i) => `l${from + i}`).join('<br>')}</p>`;

const table = (cell: string) =>
  `<table class="k"><tr><td>${cell}</td><td>${cell}</td></tr><tr><td>${cell}</td><td>${cell}</td></tr></table>`;
const code = (line: string) => `<pre class="k"><code>${line}\n${line}</code></pre>`;
const codeLines = (line: string) => `<ol class="k"><li><code>${line}</code></li><li><code>a</code></li></ol>`;
const equation = (size: string) =>
  `<p class="k"><img class="formula" src="formula-equation:${size}" alt=""></p>`;
const numbers = (word: string) =>
  `<div class="numbers k"><div class="line"><div class="number"><p>${word}</p></div><div class="number"><p>${word}</p></div></div></div>`;
/** Each kind of block: one that has room in a column, and one that needs more. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  table: [table('un'), table('un deux trois quatre cinq')],
  figure: [
    `<figure class="k">${table('un')}<p>titre</p></figure>`,
    `<figure class="k">${table('un deux trois quatre cinq')}<p>titre</p></figure>`,
  ],
  code: [code('let a = 1'), code('let sum = first + second + third;')],
  'numbered code': [codeLines('let a = 1'), codeLines('let sum = first + second + third;')],
  equation: [equation('80x9'), equation('150x9')],
  numbers: [numbers('vingt et un kilomètres'), numbers('<span class="value">123 456 789</span>')],
};

/** The places of a block among the columns of a chapter. */
const PLACES: Readonly<Record<string, (block: string) => string>> = {
  'in the chapter': (block) => block,
  'in a section': (block) => `<section><h2>titre</h2>${lines(4, 50)}${block}${lines(4, 60)}</section>`,
  'in a wrapper with a class': (block) => `<div class="mine">${block}</div>`,
  'in a box': (block) => `<div class="framed"><p>avant</p>${block}</div>`,
  'in an exercise that is kept whole': (block) => `<div class="kept"><p>avant</p>${block}</div>`,
  'in a list': (block) => `<ul><li>avant</li><li><p>point</p>${block}</li><li>après</li></ul>`,
};

/** The width of what is marked, points, in a chapter of two columns. */
function widthOf(body: string, css = CSS): number {
  const { pages } = layOut(`<div class="columns">${lines(20)}${body}${lines(20, 21)}</div>`, css);
  const widths = pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'rect' && mark.fill === '#eeeeee' ? [mark.width] : [])),
  );
  expect(widths.length).toBeGreaterThan(0);
  return Math.max(...widths);
}

test.each(
  Object.entries(PLACES),
)('what has room in a column stays in it, what needs more spans: %s', (_, at) => {
  for (const [kind, [small, wide]] of Object.entries(KINDS)) {
    expect(widthOf(at(small)), `small ${kind}`).toBeLessThanOrEqual(95.01);
    expect(widthOf(at(wide)), `wide ${kind}`).toBeGreaterThan(100);
  }
});

/** Blocks that stay in their column whatever their width: they have less room there, and are as good. */
const YIELDING: Readonly<Record<string, string>> = {
  text: `<p class="k">${'un texte qui est long '.repeat(8)}</p>`,
  'text with a formula in its line above an equation': `<p class="k">${'un texte qui est long '.repeat(4)}<img class="formula" src="formula:9x9" alt=""><img class="formula" src="formula-display:80x9" alt=""></p>`,
  verse: `<div class="verse k"><p>${'un vers qui est plus long que sa colonne'}</p><p>un autre</p></div>`,
  photograph: '<figure class="k"><img src="400x300" alt=""><p>titre</p></figure>',
  'row of pictures': `<figure class="k"><div class="row">${'<p><img src="200x150" alt=""></p>'.repeat(2)}</div></figure>`,
  'chart that is as high in a column': '<figure class="k"><img src="chart:60" alt=""></figure>',
};

test.each(Object.entries(YIELDING))('%s: stays in its column, unless it asks for all of them', (_, block) => {
  for (const at of Object.values(PLACES)) {
    expect(widthOf(at(block))).toBeLessThanOrEqual(95.01);
    expect(widthOf(at(block), `${CSS} .k { column-span: all; }`)).toBeGreaterThan(150);
  }
});

test('a table that is half as high again in a column stays in it, one that is a line higher spans', () => {
  const row = (cell: string) => `<tr><td>${cell}</td><td>${cell}</td></tr>`;
  const rows = (...cells: string[]) => `<table class="k">${cells.map(row).join('')}</table>`;
  const long = 'un deux trois quatre';
  expect(widthOf(rows('un', long))).toBeLessThanOrEqual(95.01);
  expect(widthOf(rows('un', 'un', long, long))).toBeLessThanOrEqual(95.01);
  expect(widthOf(rows('un', long, long, long))).toBeGreaterThan(100);
});

test('the author’s `column-span` goes before the size of a block', () => {
  const [small, wide] = KINDS.table!;
  const width = (block: string, rule: string) =>
    widthOf(`<div class="mine">${block}</div>`, `${CSS} ${rule}`);
  expect(width(wide, '.k { column-span: none; }')).toBeLessThanOrEqual(95.01);
  expect(width(wide, '.mine { column-span: none; }')).toBeLessThanOrEqual(95.01);
  expect(width(small, '.k { width: 100%; column-span: all; }')).toBe(200);
  expect(width(small, '.mine { column-span: all; } .k { width: 100%; }')).toBe(200);
  // Without a word of a sheet nothing spans (CSS Multi-column Layout 1, 6.1).
  expect(widthOf(wide, CSS.replace('column-span: auto;', ''))).toBeLessThanOrEqual(95.01);
});

/** The left edge and the width of the picture on the first page that has one, from the edge of the columns, points. */
function pictureOf(figure: string, css = CSS): [number, number] {
  const body = `<div class="columns">${lines(60)}${figure}${lines(60, 61)}</div>`;
  const marks = layOut(body, css).pages.flatMap((page) => page.marks);
  const found = marks.find(({ kind }) => kind === 'image' || kind === 'drawing')!;
  if (found.kind === 'drawing') return [found.x - 20, found.drawing.width];
  return found.kind === 'image' ? [found.x - 20, found.width] : [0, 0];
}

test('a float that fits a column stays in the text; one as wide as there is room stands across the page', () => {
  const float = (src: string) => `<figure class="float"><img src="${src}" alt=""><p>titre</p></figure>`;
  expect(pictureOf(float('80x30'))).toEqual([105, 80]);
  expect(pictureOf(float('95x30'))).toEqual([105, 95]);
  expect(pictureOf(float('96x30'))).toEqual([0, 96]);
  expect(pictureOf(`<section>${float('95x30')}</section>`)).toEqual([105, 95]);
  expect(pictureOf(float('chart:60'))).toEqual([0, 200]);
  expect(pictureOf(float('chart:60'), `${CSS} figure { column-span: none; }`)).toEqual([105, 95]);
  expect(pictureOf(float('80x30'), `${CSS} figure { column-span: all; }`)).toEqual([0, 80]);
});

test('a float with a row of pictures is as wide as all of them together', () => {
  const row = '<div class="row"><p><img src="80x60" alt=""></p><p><img src="80x60" alt=""></p></div>';
  const at = (width: number) =>
    pictureOf(`<figure class="float">${row}</figure>`, `${CSS} .row img { width: ${width}pt; }`);
  // With a gap of 5 points between them.
  expect(at(45)).toEqual([105, 45]);
  expect(at(46)).toEqual([0, 46]);
  // One without a picture stays in its column, whatever its padding.
  const words = '<pre><code>a</code></pre><div class="row"><p>a</p><p>b</p></div>';
  expect(widthOf(`<figure class="float k">${words}</figure>`, `${CSS} .k { padding: 0 25%; }`)).toBe(95);
});

test('figures stand in the order of their numbers, whether they move or stay in a column', () => {
  const float = (src: string, title: string) =>
    `<figure class="float"><img src="${src}" alt=""><p>${title}</p></figure>`;
  const body = `${lines(70)}${float('chart:100', 'F1')}${lines(2)}${float('80x30', 'F2')}${float('chart:90', 'F3')}${lines(90)}`;
  const { pages } = layOut(`<div class="columns">${body}</div>`, CSS);
  const titles = pages.flatMap((page) => {
    const found = textsOf(page).filter(({ run }) => textOf(run).startsWith('F'));
    const order = found.toSorted((a, b) => Number(a.x > 120) - Number(b.x > 120) || a.y - b.y);
    return order.map(({ run }) => `${textOf(run)} on ${page.number}`);
  });
  expect(titles).toEqual(['F1 on 2', 'F2 on 2', 'F3 on 2']);
});

test('a title stands with what it leads to across the columns', () => {
  const chapter = `<section><h2>titre</h2>${KINDS.table![1]}</section>`;
  const { pages } = layOut(`<div class="columns">${lines(8)}${chapter}${lines(8, 9)}</div>`, CSS);
  const at = (text: string) => textsOf(pages[0]!).find(({ run }) => textOf(run).startsWith(text))!;
  // Four lines in each column, the title, two rows of the table, and four lines again.
  expect([at('l5').x, at('l5').y]).toEqual([125, at('l1').y]);
  expect([at('titre').x, at('titre').y - at('l4').y]).toEqual([20, 10]);
  expect(at('un').y - at('titre').y).toBeCloseTo(10, 6);
  expect([at('l13').x, at('l13').y]).toEqual([125, at('l9').y]);
  expect(at('l9').y).toBeGreaterThan(at('un').y + 10);
});

test('a block that is parted keeps its margins and its breaks at its ends', () => {
  const css = `${CSS} section { margin: 7pt 0 9pt; break-before: page; break-after: page; }`;
  const section = `<section>${lines(4, 10)}${KINDS.table![1]}${lines(4, 20)}</section>`;
  const { pages } = layOut(`<div class="columns">${lines(4)}${section}${lines(4, 30)}</div>`, css);
  const begins = pages.map((page) => textOf(textsOf(page)[0]!.run));
  expect(begins).toEqual(['l1', 'l10', 'l30']);
  const rows = new Map(textsOf(pages[1]!).map(({ y, run }) => [textOf(run), y]));
  expect(rows.get('l20')! - rows.get('l11')!).toBeCloseTo(30, 6);
});

test('a block that is set again at another width is parted as if it had never been set before', () => {
  const css = `${CSS} .mid { margin-right: 80pt; } .narrow { margin-right: 120pt; }`;
  const blocks = ['un deux', 'un deux trois', 'un deux trois quatre'].map((cell) => table(cell));
  const section = `<section>${lines(2)}${blocks.join(lines(2, 10))}${lines(2, 20)}</section>`;
  const at = (width: string) => `<div class="${width}"><div class="columns">${section}</div></div>`;
  const session = new Session(css, at('wide'));
  const seen = ['wide', 'mid', 'narrow', 'mid', 'wide'].map((width) => {
    const { pages, anew } = session.layOut(at(width));
    expect(pages.map(dumpPage), width).toEqual(anew.pages.map(dumpPage));
    return pages.map(dumpPage).join();
  });
  expect(new Set(seen).size).toBe(3);
});
