import { expect, test } from 'vitest';
import { pictureBox } from '../../src/layout/picture-box.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut } from './laid-out.ts';

/** Pages whose text is 240 pt by 160 pt, lines of 20 pt. */
const CSS = '@page { size: 300pt 220pt; margin: 30pt; } html { font: 10pt/20pt serif; }';

/** Pictures as `file x y width height`, words as `word x line`, in the text of each page. */
function placed(body: string, css: string) {
  return layOut(body, CSS + css).pages.map(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind === 'image') {
        const { x, y, width, height } = pictureBox(mark);
        return [`${mark.file} ${[x - 30, y - 30, width, height].map(Math.round).join(' ')}`];
      }
      if (mark.kind !== 'text') return [];
      return [`${textOf(mark.run)} ${Math.round(mark.x - 30)} ${Math.floor((mark.y - 30) / 20)}`];
    }),
  );
}

const BESIDE = 'img { --livret-beside: left; margin-right: 10pt }';

test('a picture stands at the side, the rest of its block in the rest of the measure', () => {
  const body = '<div><img src="60x60" alt="x"><p>a</p><p>b</p></div><p>c</p>';
  expect(placed(body, BESIDE)).toEqual([['60x60 0 0 60 60', 'a 70 0', 'b 70 1', 'c 0 3']]);
});

test('at the right, and as wide as two fifths of the measure at most', () => {
  const body = '<div><img src="400x100" alt="x"><p>a</p></div>';
  expect(placed(body, 'img { --livret-beside: right }')).toEqual([['400x100 144 0 96 24', 'a 0 0']]);
});

test('a long text goes on on the next page; the picture stands beside its beginning', () => {
  const text = Array.from({ length: 10 }, (_, i) => `<p>${i}</p>`).join('');
  const pages = placed(`<div><img src="60x50" alt="x">${text}</div>`, BESIDE);
  expect(pages.map((page) => page.length)).toEqual([7, 4]);
  expect(pages[1]).toEqual(['6 70 0', '7 70 1', '8 70 2', '9 70 3']);
});

test('a picture that has no room at the foot of a page takes its text to the next', () => {
  const above = '<p>x</p>'.repeat(6);
  const pages = placed(`${above}<div><img src="60x50" alt="x"><p>a</p><p>b</p></div>`, BESIDE);
  expect(pages[1]).toEqual(['60x50 0 0 60 50', 'a 70 0', 'b 70 1']);
});

test.each([
  ['beside', 138, ['60x50 0 0 60 50', 'a 70 0', 'b 70 1']],
  ['below', 136, ['60x50 0 0 60 50', 'a 0 3', 'b 0 4']],
])('a text stands %s a picture that leaves %i points', (_, room, expected) => {
  const css = `${BESIDE} div { width: ${room + 70}pt; font-size: 12pt }`;
  expect(placed('<div><img src="60x50" alt="x"><p>a</p><p>b</p></div>', css)).toEqual([expected]);
});

const ROW = '.row { --livret-row: 10pt }';
const row = (...pictures: string[]) =>
  `<div class="row">${pictures.map((src) => `<div><img src="${src}" alt="x"></div>`).join('')}</div>`;

test('pictures of a row are equally high', () => {
  expect(placed(row('900x900', '900x600'), ROW)).toEqual([['900x900 0 0 92 92', '900x600 102 0 138 92']]);
});

test('many pictures stand in rows, the last ones too at both edges', () => {
  const pages = placed(row('900x900', '900x900', '900x900', '900x900', '900x900'), ROW);
  expect(pages.map((page) => page.length)).toEqual([3, 2]);
});

test('pictures of one height are whole, each as wide as its shape asks', () => {
  const css = `${ROW} img { height: 60pt; object-fit: cover }`;
  expect(placed(row('30x60', '60x60', '180x60'), css)).toEqual([
    ['30x60 0 0 30 60', '60x60 40 0 60 60', '180x60 0 70 180 60'],
  ]);
});

test('pictures of one height and width are cut to that shape', () => {
  const css = `${ROW} img { width: 40pt; height: 60pt; object-fit: cover }`;
  expect(placed(row('40x80', '90x30'), css)).toEqual([['40x80 0 0 40 60', '90x30 50 0 40 60']]);
});

test('pictures of one width stand at the top of their row', () => {
  const css = `${ROW} img { width: 40pt }`;
  expect(placed(row('40x80', '80x40'), css)).toEqual([['40x80 0 0 40 80', '80x40 50 0 40 20']]);
});

test('sized pictures that are too many for a row stand in rows that are as full', () => {
  const css = `${ROW} img { height: 50pt }`;
  const pages = placed(row('50x50', '50x50', '50x50', '50x50', '50x50'), css);
  expect(pages.flat().map((each) => each.split(' ').slice(1, 3).join(' '))).toEqual([
    ...['0 0', '60 0', '120 0'],
    ...['0 60', '60 60'],
  ]);
});

test('a picture that asks for more than the measure is as wide as that', () => {
  const [page] = placed(row('90x10'), `${ROW} img { height: 60pt }`);
  expect(page).toEqual(['90x10 0 0 240 27']);
});

test('a text in a row of pictures is as wide as a square one', () => {
  const cell = '<div><p>a</p></div>';
  const [page] = placed(row('900x900').replace('</div></div>', `</div>${cell}</div>`), ROW);
  expect(page).toEqual(['900x900 0 0 115 115', expect.stringMatching(/^a 125 /)]);
});

test('sized pictures stand in rows though the gaps of all are wider than the measure', () => {
  const [page] = placed(row(...Array.from({ length: 100 }, () => '1x1')), `${ROW} img { width: 1pt }`);
  const tops = page!.map((each) => each.split(' ')[2]);
  const rows = [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
  // Pictures of a point and gaps of ten fill the measure of 240 points with 22 pictures.
  expect(rows).toEqual([22, 22, 22, 22, 12]);
});
