import { expect, test } from 'vitest';
import { COSTS, FORBIDDEN, SMALL_TABLE } from '../../src/layout/costs.ts';
import { sliceMarks, splitStack } from '../../src/layout/galley/slices.ts';
import type { PageMark } from '../../src/layout/page.ts';
import { splitCost } from '../../src/layout/table/table.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, textsOf } from './laid-out.ts';

test('a table of less than a third of a page is not split, nor one of five rows, nor fewer than three rows off any', () => {
  expect(splitCost(4, 4, 0.3)).toBe(FORBIDDEN);
  expect(splitCost(4, 4, 0.4)).toBeLessThan(FORBIDDEN);
  expect(splitCost(4, 4, SMALL_TABLE)).toBeLessThan(FORBIDDEN);
  expect(splitCost(2, 20, 1)).toBe(FORBIDDEN);
  expect(splitCost(4, 4, 1) - splitCost(4, 4, 1.1)).toBe(COSTS.splitTable);
  expect(splitCost(2, 3, 0.9)).toBe(FORBIDDEN);
  expect(splitCost(3, 2, 0.9)).toBe(FORBIDDEN);
  expect(splitCost(2, 20, 0.9)).toBe(FORBIDDEN);
});

test('a split costs more the nearer it is to an end, and where it can be avoided', () => {
  expect(splitCost(3, 9, 0.9)).toBeGreaterThan(splitCost(5, 7, 0.9));
  expect(splitCost(5, 7, 0.9)).toBeGreaterThan(splitCost(5, 7, 1.1));
  expect(splitCost(1, 30, 2)).toBeGreaterThan(splitCost(3, 30, 2));
  expect(splitCost(1, 30, 2)).toBeLessThan(FORBIDDEN);
});

const CSS = `:root { font: 10pt/12pt 'Source Serif 4', serif; } @page { size: 250pt 200pt; margin: 20pt; }
  figure { break-inside: auto; } .float { --livret-float: page; }`;
const table = (rows: number, kind = '') => {
  const body = Array.from({ length: rows }, (_, i) => `<tr><td>rang${i}</td></tr>`).join('');
  return `<figure class="${kind}"><table data-continued="suite"><thead><tr><th>tête</th></tr></thead>
    <tbody>${body}</tbody></table></figure>`;
};
const lines = (count: number) => '<p>ligne</p>'.repeat(count);
/** How many rows of the table are on each page, and what stands above them there. */
const pagesOf = (body: string) =>
  layOut(body, CSS).pages.map((page) => {
    const texts = textsOf(page).map(({ run }) => textOf(run));
    const repeated = textsOf(page).filter(({ owner }) => owner === 'pagination');
    return `${texts.filter((t) => t.startsWith('rang')).length} ${repeated.map(({ run }) => textOf(run))}`;
  });

test('a table that fits on a page moves rather than leave a row or two behind', () => {
  expect(pagesOf(lines(10) + table(7))).toEqual(['0 ', '7 ']);
});

test('the head of a group of rows stands on the page of the row below it', () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `<tr><td>rang${from + i}</td></tr>`).join('');
  const group = '<tr><th scope="rowgroup">groupe</th></tr>';
  // Pages of 160 pt have thirteen lines of 12 pt.
  for (const above of [9, 10, 11, 12, 13]) {
    const body = `<tbody>${rows(0, above)}</tbody><tbody>${group}${rows(above, 10)}</tbody>`;
    const { pages } = layOut(`<table>${body}</table>`, CSS);
    const texts = pages.map((page) => textsOf(page).map(({ run }) => textOf(run)));
    expect(texts.find((words) => words.includes('groupe'))).toContain(`rang${above}`);
  }
});

test('the head of a table stands above a row at least, where no break will do', () => {
  const kept = '<p class="kept">ligne</p>'.repeat(10);
  const high = table(4).replace('rang0', 'rang0<br>rang<br>rang<br>rang');
  const { pages } = layOut(`${kept}${high}`, `${CSS} .kept { break-after: avoid; }`);
  expect(textsOf(pages[0]!).map(({ run }) => textOf(run))).not.toContain('tête');
});

test('a table higher than a page says that it goes on, also where it might float', () => {
  for (const kind of ['', 'float']) expect(pagesOf(table(16, kind)), kind).toEqual(['12 ', '4 suite,tête']);
});

test('a table that may float leaves its place to the text', () => {
  const body = lines(9) + table(7, 'float') + lines(20);
  const [first, second] = layOut(body, CSS).pages;
  expect(textsOf(first!)).toHaveLength(13);
  expect(textOf(textsOf(second!)[0]!.run)).toBe('tête');
});

test('slices hold each text once and share out rules and backgrounds', () => {
  const text = (y: number) => ({ kind: 'text', owner: 1, x: 0, y, run: {} }) as unknown as PageMark;
  const rect: PageMark = { kind: 'rect', owner: 'layout', x: 0, y: 0, width: 9, height: 40, fill: '#eeeeee' };
  const marks = [rect, text(8), text(18), text(28)];
  const slices = sliceMarks(marks, [10, 20]).map((slice) => slice.map((m) => [m.kind, 'y' in m && m.y]));
  expect(slices).toEqual([
    [
      ['rect', 0],
      ['text', 8],
    ],
    [
      ['rect', 10],
      ['text', 18],
    ],
    [
      ['rect', 20],
      ['text', 28],
    ],
  ]);
  const stack = {
    height: 40,
    marks,
    notes: [],
    strings: [],
    cuts: [10, 20, 30].map((y) => ({ y, cost: 0 })),
  };
  const parts = splitStack(stack, 25)!;
  expect([parts.fits.height, parts.rest.height, parts.rest.cuts]).toEqual([20, 20, [{ y: 10, cost: 0 }]]);
  expect(parts.rest.marks.map((m) => 'y' in m && m.y)).toEqual([0, 8]);
  expect(splitStack(stack, 9)).toBeNull();
});

test('a table too wide for its words is set smaller, with one warning; none is cut and none stands on another', () => {
  const cells = (tag: string, text: (i: number) => string) =>
    Array.from({ length: 12 }, (_, i) => `<${tag} class="number">${text(i)}</${tag}>`).join('');
  const table = `<table><thead><tr>${cells('th', (i) => `Mot${i}`)}</tr></thead>
    <tbody><tr>${cells('td', (i) => `${i}234,56`)}</tr></tbody></table>`;
  const css = `html { font-size: 8pt; line-height: 10pt; } @page { size: 320pt 300pt; margin: 20pt; }
    th, td { padding: 2pt 4pt 2pt 0; } .number { text-align: '.'; } p { margin: 0; }`;
  const { pages, warnings } = layOut(`${table}<p>Texte</p>`, css);
  expect(warnings).toEqual(['layout-wide-table']);
  const texts = textsOf(pages[0]!);
  const row = texts.filter(({ run }) => textOf(run).includes(',56'));
  expect(row).toHaveLength(12);
  const size = row[0]!.run.style.size;
  expect(size).toBeGreaterThanOrEqual(4);
  expect(size).toBeLessThan(8);
  for (const [i, { x }] of row.slice(1).entries()) {
    expect(x).toBeGreaterThan(row[i]!.x + row[i]!.run.width);
  }
  expect(row[11]!.x + row[11]!.run.width).toBeLessThanOrEqual(300.01);
  expect(texts.at(-1)!.run.style.size).toBe(8);
});

test('a word longer than a quarter of a table is cut, and its type left', () => {
  const table = `<table><tr><td>${'x'.repeat(200)}</td><td>deux</td></tr></table>`;
  const { pages, warnings } = layOut(
    table,
    'html { font-size: 8pt } @page { size: 240pt 300pt; margin: 20pt; }',
  );
  expect(new Set(warnings)).toEqual(new Set(['layout-cut-word']));
  expect(new Set(textsOf(pages[0]!).map(({ run }) => run.style.size))).toEqual(new Set([8]));
});

test('a table whose columns have room is set as it is asked for', () => {
  const { pages, warnings } = layOut(
    '<table><tr><td>un</td><td>deux</td></tr></table>',
    'html { font-size: 8pt }',
  );
  expect(warnings).toEqual([]);
  expect(textsOf(pages[0]!).map(({ run }) => run.style.size)).toEqual([8, 8]);
});

test('the rest of a row higher than a page stands as far below the repeated head as its padding says', () => {
  const cell = Array.from({ length: 20 }, (_, i) => `reste${i}`).join('<br>');
  const rows = `<table><thead><tr><th>tête</th></tr></thead><tbody><tr><td>${cell}</td></tr></tbody></table>`;
  const below = (padding: number) => {
    const { pages } = layOut(rows, `${CSS} td { padding: ${padding}pt 0; }`);
    const [head, rest] = textsOf(pages[1]!);
    expect([head, rest].map((mark) => textOf(mark!.run).replace(/\d/g, ''))).toEqual(['tête', 'reste']);
    return rest!.y - head!.y;
  };
  expect(below(5) - below(0)).toBeCloseTo(5, 6);
});

const NARROW = `html { font-size: 8pt; line-height: 10pt; } @page { size: 240pt 300pt; margin: 20pt; }
  td { padding: 1pt 3pt; }`;

test('a table that has no room for its numbers at half its type size is an error, told once, and shown smaller', () => {
  const numbers = Array.from({ length: 40 }, (_, i) => String(12345 + i));
  const cells = numbers.map((number) => `<td>${number}</td>`).join('');
  const { pages, warnings } = layOut(`<table><tr>${cells}</tr></table>`, NARROW);
  expect(warnings).toEqual(['layout-table-too-wide']);
  expect(textsOf(pages[0]!).map(({ run }) => textOf(run))).toEqual(numbers);
});

test('numbers are never cut and keep their units beside them; words are cut rather', () => {
  const word = 'anticonstitutionnellement';
  const row = ['12345678901234', '15 km/h', `${word}${word}${word}`].map((text) => `<td>${text}</td>`);
  const { pages, warnings } = layOut(`<table><tr>${row.join('')}</tr></table>`, NARROW);
  expect(warnings).toEqual([]);
  const texts = textsOf(pages[0]!).map(({ run }) => textOf(run).replace(/\s/g, ' '));
  expect(texts.slice(0, 2)).toEqual(['12345678901234', '15 km/h']);
});

test('text that may not break is broken rather than set over the next cell', () => {
  const body = `<table><tr><td class="n">${'des mots '.repeat(12)}</td><td>suite</td></tr></table>`;
  const { pages, warnings } = layOut(body, `${NARROW} .n { white-space: nowrap; }`);
  expect(warnings).toEqual(['layout-cell-broken']);
  const texts = textsOf(pages[0]!);
  const next = texts.find(({ run }) => textOf(run) === 'suite')!;
  for (const { x, run } of texts.filter((mark) => mark !== next)) {
    expect(x + run.width).toBeLessThanOrEqual(next.x);
  }
});

test('what may not be broken and is wider than its cell is an error', () => {
  const body =
    '<table><tr><td><span class="blank" data-width="300pt">____</span></td><td>b</td></tr></table>';
  expect(layOut(body, NARROW).warnings).toContain('layout-cell-overfull');
});

test('rows that a cell spans are cut between them where they are higher than a page; all words stand once', () => {
  const rows = Array.from({ length: 59 }, (_, i) => `<tr><td>r${i}</td></tr>`).join('');
  const body = `<table><tr><td rowspan="60">${'mot '.repeat(200)}</td><td>r</td></tr>${rows}</table>`;
  const { pages } = layOut(body, `${NARROW} td { background: #eeeeee; }`);
  expect(pages.length).toBeGreaterThan(2);
  const texts = pages.flatMap(textsOf).map(({ run }) => textOf(run));
  expect(texts.join(' ').match(/mot/g)).toHaveLength(200);
  expect(texts.filter((text) => /^r\d*$/.test(text))).toHaveLength(60);
  for (const page of pages) {
    for (const { y } of textsOf(page)) expect(y).toBeLessThan(280);
  }
});

test.each([
  ['32pt', 'suite,tête'],
  ['33pt', ''],
])('a head of two lines of %s is repeated, if two fifths of a page hold it', (line, repeated) => {
  const css = `${CSS} th { line-height: ${line}; padding: 0 }`;
  const { pages } = layOut(table(20), css);
  const above = textsOf(pages[1]!).filter(({ owner }) => owner === 'pagination');
  expect(above.map(({ run }) => textOf(run)).join()).toBe(repeated);
});

test.each([
  ['auto', '0 0 0 50pt', 70],
  ['auto', '0 auto', 20],
  ['100pt', '0 0 0 auto', 130],
])('the line of a table %s wide with the margins %s begins at %d points', (width, margin, x) => {
  const css = `${CSS} table { width: ${width}; margin: ${margin} }`;
  const words = 'la suite du tableau';
  const { pages } = layOut(table(20).replace('suite', words), css);
  const above = textsOf(pages[1]!).filter(({ owner }) => owner === 'pagination');
  // A table without a width has its line in all the room there is.
  expect(above[0]).toMatchObject({ x });
  expect(textOf(above[0]!.run)).toBe(words);
});

test('a head of two rows is repeated whole', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `<tr><td>a${i}</td><td>b</td><td>c</td></tr>`).join('');
  const head =
    '<thead><tr><th rowspan="2">G</th><th colspan="2">H</th></tr><tr><th>i</th><th>j</th></tr></thead>';
  const { pages } = layOut(`<table>${head}<tbody>${rows}</tbody></table>`, NARROW);
  const repeated = textsOf(pages[1]!).filter(({ owner }) => owner === 'pagination');
  expect(repeated.map(({ run }) => textOf(run))).toEqual(['G', 'H', 'i', 'j']);
  expect(textsOf(pages[1]!)[4]!.y).toBeGreaterThan(repeated[3]!.y + 9);
});

test('elements that a theme makes a table are one; cells without a row have one together', () => {
  const css = `${NARROW} .t { display: table; } .c { display: table-cell; }`;
  const { pages } = layOut(
    '<div class="t"><div class="c">a</div><div class="c">b</div></div><div class="t">c</div>',
    css,
  );
  const [a, b, c] = textsOf(pages[0]!);
  expect([b!.y - a!.y, b!.x > a!.x, c!.y > a!.y]).toEqual([0, true, true]);
});

test('rows and cells are set whatever display a theme gives them', () => {
  const body = '<table><tr><td>a</td><td>b</td></tr></table>';
  const plain = textsOf(layOut(body, NARROW).pages[0]!).map(({ x, y }) => [x, y]);
  for (const display of ['block', 'inline']) {
    const { pages } = layOut(body, `${NARROW} table, tr, td { display: ${display}; }`);
    expect(
      textsOf(pages[0]!).map(({ x, y }) => [x, y]),
      display,
    ).toEqual(plain);
  }
});

test('a rule below a head that spans columns ends with them, unless it meets a rule down', () => {
  const css = `${NARROW} table { border-collapse: collapse; } td, th { padding: 0 9pt 0 0; border-bottom: 1pt solid black; }`;
  const head = (last: string) =>
    `<thead><tr><th colspan="2">G</th><th colspan="2">H</th></tr><tr><th>i</th><th>j</th><th>k</th><th>l</th></tr></thead>${last}`;
  const rules = (sheet: string) => {
    const { pages } = layOut(`<table>${head('<tbody><tr><td>a</td></tr></tbody>')}</table>`, sheet);
    const across = pages[0]!.marks.flatMap((mark) =>
      mark.kind === 'rect' && mark.height === 1 ? [mark] : [],
    );
    return across.sort((a, b) => a.y - b.y || a.x - b.x);
  };
  const [first, second, third] = rules(css);
  expect(second!.y).toBe(first!.y);
  expect(second!.x - (first!.x + first!.width)).toBeCloseTo(9);
  // The last one reaches the edge of the table, as the rule below the head does.
  expect(second!.x + second!.width).toBeCloseTo(third!.x + third!.width);
  const [left, right] = rules(`${css} th { border-right: 1pt solid black; }`);
  expect(right!.x - (left!.x + left!.width)).toBeLessThanOrEqual(0);
});

test('the cells of a row stand on the baseline of its first lines, whatever stands in these', () => {
  const picture = '<img src="10x40" alt="x" data-place="line">';
  const baselines = (high: string) =>
    textsOf(layOut(`<table><tr><td>a</td><td>${high}</td></tr></table>`, NARROW).pages[0]!).map(({ y }) => y);
  const [a, b] = baselines(`${picture} b`);
  expect(a).toBe(b);
  expect(a).toBeGreaterThan(baselines('b')[0]!);
  // A line without words has the same baseline.
  expect(baselines(picture)[0]).toBeCloseTo(a!);
});

test.each([
  ['columns with words share what is left by their words', '<td>a</td><td>bbbbbbbbb</td>', 18],
  ['a column without words that asks for a width has that', '<td class="asked"></td><td>b</td>', 40],
  ['a column without words has what is left', '<td></td><td>b</td>', 194],
])('%s', (_, cells, width) => {
  const css = `@page { size: 220pt 200pt; margin: 10pt; } :root { font: 10pt/12pt serif; }
    table { width: 100%; border-collapse: collapse; } td { padding: 0; } .asked { width: 40pt; }`;
  const { pages } = layOut(`<table><tbody><tr>${cells}</tr></tbody></table>`, css);
  const x = textsOf(pages[0]!).at(-1)!.x - 10;
  expect(Math.round(x)).toBe(width);
});

test('a column to fill in by hand has the room that is left, also where its first row has an example', () => {
  const rows = (example: string) =>
    ['4500', '5', '6'].map((n, i) => `<tr><td>${n}</td><td>${i === 0 ? example : ''}</td></tr>`).join('');
  const edges = ['', 'ex'].map((example) => {
    const body = `<table><thead><tr><th>longue</th><th>b</th></tr></thead><tbody>${rows(example)}</tbody></table>`;
    const { pages } = layOut(body, `${CSS} table { width: 100%; }`);
    return textsOf(pages[0]!).find(({ run }) => textOf(run) === 'b')!.x;
  });
  expect(edges[1]).toBeCloseTo(edges[0]!, 3);
});
