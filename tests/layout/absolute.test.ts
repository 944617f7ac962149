import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { reportCovered } from '../../src/layout/absolute.ts';
import { textMark } from '../../src/layout/annotations.ts';
import { BEYOND } from '../../src/layout/bleed.ts';
import { pictureBox } from '../../src/layout/picture-box.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { toyStyle } from '../text/toy-font.ts';
import { layOut } from './laid-out.ts';

const CSS =
  '@page { size: 300pt 400pt; margin: 30pt; } html { font: 10pt/20pt serif; } .a { position: absolute }';

/** The marks of each page in the order of painting: words as `word x`, pictures as their boxes. */
function painted(body: string, css: string) {
  return layOut(body, CSS + css).pages.map(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind === 'text') return [`${textOf(mark.run)} ${Math.round(mark.x)}`];
      if (mark.kind !== 'image') return [];
      const { x, y, width, height } = pictureBox(mark);
      return [[x, y, width, height].map(Math.round).join(' ')];
    }),
  );
}

test('an absolute block stands at its place of the page and takes no room', () => {
  const css = '.a { top: 100pt; left: 50pt; width: 100pt }';
  expect(painted('<p>one</p><div class="a">box</div><p>two</p>', css)).toEqual([
    ['one 30', 'two 30', 'box 50'],
  ]);
});

test('from the right and the foot of the page, on the page where it is written', () => {
  const body = '<p>one</p><h1>two</h1><div class="a">box</div>';
  const css = 'h1 { break-before: page } .a { right: 10pt; bottom: 10pt; width: 90pt }';
  expect(painted(body, css)).toEqual([['one 30'], ['two 30', 'box 200']]);
});

test('a picture that is set from edge to edge fills its page under the text', () => {
  const css = '.a { inset: 0; z-index: -1; object-fit: cover }';
  expect(painted('<img class="a" src="100x100" alt="x"><p>title</p>', css)).toEqual([
    ['0 0 300 400', 'title 30'],
  ]);
});

test('a picture from edge to edge that bleeds goes beyond all edges', () => {
  const css = '.a { inset: 0; z-index: -1; --livret-bleed: all }';
  expect(painted('<img class="a" src="100x100" alt="x"><p>title</p>', css)).toEqual([
    ['-14 -14 328 428', 'title 30'],
  ]);
});

test.each<[string, readonly [number, number, number, number]]>([
  ['top', [0, -BEYOND, 300, 400 + BEYOND]],
  ['bottom', [0, 0, 300, 400 + BEYOND]],
  ['left', [-BEYOND, 0, 300 + BEYOND, 400]],
  ['right', [0, 0, 300 + BEYOND, 400]],
])('a picture from edge to edge that bleeds at the %s goes beyond that edge alone', (bleed, wanted) => {
  const css = `${CSS} .a { inset: 0; object-fit: cover; --livret-bleed: ${bleed} }`;
  const [mark] = layOut('<img class="a" src="100x100" alt="x">', css).pages[0]!.marks;
  if (mark?.kind !== 'image') throw new Error('no picture');
  const { x, y, width, height } = pictureBox(mark);
  [x, y, width, height].forEach((length, i) => {
    expect(length).toBeCloseTo(wanted[i]!);
  });
});

test('a picture that clears the words of its page begins below them where they reach further down', () => {
  const css = '.a { inset: 60pt 0 0; z-index: -1; object-fit: cover; --livret-clear: words }';
  const body = (lines: number) => `${'<p>x</p>'.repeat(lines)}<img class="a" src="100x100" alt="x">`;
  const places = [1, 4, 17].map((lines) =>
    painted(body(lines), css)[0]!.find((mark) => !mark.startsWith('x')),
  );
  expect(places).toEqual(['0 60 300 340', '0 114 300 286', '0 370 300 30']);
});

test('boxes are painted by their z-index, then in order', () => {
  const boxes = ['top: 200pt; z-index: 2', 'top: 250pt', 'top: 300pt; z-index: -1'];
  const css = boxes.map((box, i) => `#b${i} { position: absolute; ${box} }`).join(' ');
  const body = boxes.map((_, i) => `<div id="b${i}">b${i}</div>`).join('');
  expect(painted(`${body}<p>text</p>`, css)).toEqual([['b2 30', 'text 30', 'b1 30', 'b0 30']]);
});

test('words on other words, and words off the paper, are errors', () => {
  const over = layOut('<div class="a">box</div><p>text</p>', `${CSS} .a { top: 30pt; left: 30pt }`);
  expect(over.warnings).toEqual(['layout-text-over-text']);
  const off = layOut('<div class="a">box</div><p>text</p>', `${CSS} .a { top: 200pt; left: 290pt }`);
  expect(off.warnings).toContain('layout-off-page');
});

// The small letters of a word at (100, 50) reach from 100 to 130 across, and from 45.5 to 50 down.
test.each([
  [100, 50, true],
  [130, 50, false],
  [129.9, 50, true],
  [70, 50, false],
  [70.1, 50, true],
  [100, 54.5, false],
  [100, 54.4, true],
  [100, 45.5, false],
  [100, 45.6, true],
])('a word at (%d, %d) on another is an error: %s', (x, y, isError) => {
  const report = new Report();
  const overlay = { marks: [textMark('mot', x, y, toyStyle())], order: 0 };
  reportCovered([textMark('mot', 100, 50, toyStyle())], [overlay], { byIndex: [] } as never, report);
  expect(report.faults.map(({ code }) => code)).toEqual(isError ? ['layout-text-over-text'] : []);
});

test('a box without a left edge ends at its right edge, and begins at the margin', () => {
  const [ground] = layOut(
    '<div class="a">box</div>',
    `${CSS} .a { top: 100pt; right: 40pt; background: #eeeeee }`,
  ).pages[0]!.marks;
  expect(ground).toMatchObject({ kind: 'rect', x: 0, width: 260 });
});
