import { expect, test, vi } from 'vitest';
import { pageDrawing } from '../../src/preview/page-drawing.ts';
import type { FontFace } from '../../src/text/font-types.ts';
import { layOut } from '../layout/laid-out.ts';

const CSS = `@page { size: 220pt 200pt; margin: 20pt } :root { font: 10pt/12pt 'Source Serif 4' } p, h2 { margin: 0 }
  .ruled { border-bottom: 1pt solid red; background: #eee }   .under { text-decoration: underline } sup { vertical-align: super }
  .apart { letter-spacing: 2pt }`;
const BODY = `<h2>Un <b>titre</b></h2><p>Une <b>ligne</b><br>deux <span class="under">mots</span></p>
  <p class="ruled"><img src="20x10" alt="Un plan"></p>`;

function itemsOf(body: string) {
  const layout = layOut(body, CSS);
  const faces: FontFace[] = [];
  const face = (asked: FontFace) => (faces.includes(asked) ? faces.indexOf(asked) : faces.push(asked) - 1);
  return pageDrawing(layout.pages[0]!, 7, { tree: layout.tree, face, image: () => 3 } as never);
}

test('a page has its texts with the number of their line and the level of their heading', () => {
  const { id, items } = itemsOf(BODY);
  expect(id).toBe(7);
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  expect(texts.map(({ text, line, heading, face }) => [text.trim(), line, heading, face])).toEqual([
    ['Un', 0, 2, 0],
    ['titre', 0, 2, 0],
    ['Une', 1, 0, 1],
    ['ligne', 1, 0, 0],
    ['deux', 2, 0, 1],
    ['mots', 2, 0, 1],
  ]);
  for (const { glyphs, dx, text } of texts)
    expect([glyphs.length, dx.length]).toEqual([text.length, text.length]);
});

test('lines under texts, borders, grounds and pictures are items too', () => {
  const { items } = itemsOf(BODY);
  const rest = items.filter(({ kind }) => kind !== 'text');
  expect(rest.map((item) => [item.kind, 'fill' in item ? item.fill : null])).toEqual([
    ['rect', '#eeeeee'],
    ['rect', '#ff0000'],
    ['rect', '#000000'],
    ['image', null],
  ]);
  expect(items.at(-1)).toMatchObject({ image: 3, alt: 'Un plan', width: 20, height: 10, cut: null });
});

test('a raised text stands above the baseline of its line', () => {
  const { items } = itemsOf('<p>un <sup>deux</sup></p>');
  const [line, raised] = items.flatMap((item) => (item.kind === 'text' ? [item.y] : []));
  expect(raised).toBeLessThan(line!);
});

test('a text that no line holds, such as the marker of an item, stands on a line of its own', () => {
  const { items } = itemsOf('<ol><li>un</li></ol>');
  const texts = items.flatMap((item) => (item.kind === 'text' ? [[item.text.trim(), item.line]] : []));
  expect(texts).toEqual([
    ['1.', -1],
    ['un', 0],
  ]);
});

test('glyphs have heights of their own only where a font raises some', () => {
  const rowsOf = (body: string) =>
    itemsOf(body).items.flatMap((item) => (item.kind === 'text' ? [item.dy] : []));
  expect(rowsOf('<p>un mot</p>')).toEqual([null]);
  const [raised] = rowsOf('<p>q\u0303\u0303</p>');
  expect(raised?.some((y) => y !== 0)).toBe(true);
});

test('headings are told by their level, in elements within them too', () => {
  const { items } = itemsOf('<h1>a</h1><h6>b <em>c</em></h6><p>d</p>');
  expect(items.flatMap((item) => (item.kind === 'text' ? [[item.text.trim(), item.heading]] : []))).toEqual([
    ['a', 1],
    ['b', 6],
    ['c', 6],
    ['d', 0],
  ]);
});

test('glyphs stand one after the other, as wide as their line, also where they are set apart', () => {
  const texts = itemsOf('<p>mmm</p><p class="apart">mmm</p>').items.filter((item) => item.kind === 'text');
  for (const { dx, width } of texts) {
    const [first, second, third] = dx;
    expect([first, third! - second!]).toEqual([0, expect.closeTo(second!)]);
    expect(width).toBeCloseTo(3 * second!);
  }
  const [close, apart] = texts.map(({ dx }) => dx[1]!);
  expect(apart! - close!).toBeCloseTo(2);
});

/** The items of marks on a page of a document whose only element is the second of its list, a figure. */
function itemsOfMarks(...marks: readonly object[]) {
  const root = { tag: 'html', attributes: { lang: 'fr' }, parent: null };
  const figure = { tag: 'figure', attributes: { lang: 'en', alt: 'Un plan' }, parent: root };
  const set = vi.fn((text: string) => [
    {
      ...{ face: 'f', size: 8, x: 30, rise: 2 },
      shaped: {
        texts: ['a', 'b'],
        glyphs: [...text].map((_, i) => i),
        advances: [...text].map(() => 0.5),
        dx: [0, 0],
        dy: [0, 0],
      },
    },
  ]);
  const resources = { tree: { root, byIndex: [root, figure] }, text: { set }, face: () => 4, image: () => 3 };
  const { items } = pageDrawing({ marks } as never, 7, resources as never);
  return { items, set };
}

test.each([
  [undefined, 'fr', null, null],
  [1, 'en', 'Un plan', 1],
  [0, 'fr', null, 0],
  ['page', 'fr', null, null],
])('a drawing of the element %j has its texts in %s, and the text alternative %j', (owner, lang, alt, told) => {
  const font = { size: 8 };
  const label = { kind: 'text', text: 'ab', x: 30, y: 9, font, color: '#123456', align: 'left' };
  const drawing = {
    width: 50,
    height: 40,
    marks: [{ kind: 'path', path: [], fill: null, stroke: null }, label],
  };
  const { items, set } = itemsOfMarks({ kind: 'drawing', x: 5, y: 6, width: 50, height: 40, drawing, owner });
  expect(set.mock.calls).toEqual([['ab', font, lang]]);
  expect(items).toEqual([
    {
      ...{ kind: 'drawing', x: 5, y: 6, cut: null, alt, owner: told, drawing },
      labels: [
        [
          {
            face: 4,
            size: 8,
            scale: 1,
            color: '#123456',
            x: 30,
            y: -2,
            glyphs: [0, 1],
            dx: [0, 4],
            dy: null,
          },
        ],
      ],
    },
  ]);
});

test('a ground without a colour is nothing to paint', () => {
  const rect = { kind: 'rect', x: 1, y: 2, width: 3, height: 4 };
  expect(itemsOfMarks({ ...rect, fill: null }, { ...rect, fill: '#ff0000' }).items).toEqual([
    { ...rect, fill: '#ff0000' },
  ]);
});

test('a picture is cut to its box where it is larger', () => {
  const image = { kind: 'image', x: 1, y: 2, width: 30, height: 40, file: 'a.png', owner: 1 };
  const cut = { x: 2, y: 3, width: 10, height: 10 };
  const { items } = itemsOfMarks(image, { ...image, cut });
  expect(items.map((item) => 'cut' in item && item.cut)).toEqual([null, { ...cut, x: 1 + 2, y: 2 + 3 }]);
});

test('a text that is set wider has its glyphs, its moved ones too, and its lines where they are set', () => {
  const face = { underlineThickness: 0.05, underlinePosition: -0.1 };
  const style = { face, size: 10, letterSpacing: 0.5, rise: 3, color: '#123456', underline: true };
  const word = {
    ...{ glyphs: [8, 9], texts: ['a', 'b'], advances: [0.5, 0.5], dx: [0.1, 0.2], dy: [0.1, -0.2] },
  };
  const space = { glyphs: [1], texts: [' '], advances: [0.25], dx: [0], dy: [0.3] };
  const run = { style, words: [word, space, word], scale: 2, letterSpacing: 1, spaces: 3, width: 60 };
  const mark = { kind: 'text', x: 20, y: 100, owner: 1 };
  const { items } = itemsOfMarks({ ...mark, run }, { ...mark, run: { ...run, leader: true } });
  const [line, text] = items;
  expect(line).toEqual({ kind: 'rect', x: 20, y: 97.75, width: 60, height: 0.5, fill: '#123456' });
  const near = (numbers: readonly number[]) => numbers.map((each) => expect.closeTo(each, 9));
  const row = { face: 4, size: 10, scale: 2, color: '#123456', x: 20, y: 97, glyphs: [8, 9, 1, 8, 9] };
  const told = { text: 'ab ab', width: 60, line: -1, heading: 0, owner: 1 };
  // The advances are 12, 12 and 9 points; what a font moves is as much wider as the letters.
  const places = { dx: near([2, 12 + 4, 24, 33 + 2, 45 + 4]), dy: near([-1, 2, -3, -1, 2]) };
  expect(text).toEqual({ kind: 'text', ...row, ...places, ...told });
  expect(items.slice(2)).toEqual([line, { ...text, text: ' ' }]);
});
