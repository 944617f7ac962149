import { expect, test } from 'vitest';
import { pictureBox } from '../../src/layout/picture-box.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { MM } from '../../src/units.ts';
import { type LaidOut, layOut } from './laid-out.ts';

/** Pages of 300 pt by 400 pt, whose text is 240 pt by 340 pt. */
const CSS =
  '@page { size: 300pt 400pt; margin: 30pt; @top-left { content: "head" } } html { font: 10pt/20pt serif; }';
const PICTURE = '<img src="600x300" alt="x">';
const TEXT = '<p>text</p>';

/** The edges of the box of the first picture of a page, points. */
function edgesOf(layout: LaidOut, page = 0) {
  const mark = layout.pages[page]!.marks.find(({ kind }) => kind === 'image');
  if (mark?.kind !== 'image') throw new Error('no picture');
  const { x, y, width, height } = pictureBox(mark);
  const [left, top, right, bottom] = [x, y, x + width, y + height].map((n) => Number(n.toFixed(2)));
  return { left, top, right, bottom };
}

const wordsOf = ({ pages }: LaidOut, page = 0) =>
  pages[page]!.marks.flatMap((mark) => (mark.kind === 'text' ? [textOf(mark.run)] : []));

const BEYOND = 5 * MM;

test('a picture that bleeds at the sides reaches beyond both edges, in its shape', () => {
  const layout = layOut(TEXT + PICTURE, `${CSS} img { --livret-bleed: left right }`);
  expect(edgesOf(layout)).toEqual({ left: -14.17, top: 50, right: 314.17, bottom: 200 });
  expect(wordsOf(layout)).toEqual(['text', 'head']);
});

test.each([
  ['left', -14.17, 120],
  ['right', 180, 314.17],
])('a picture that bleeds at the %s alone keeps its width and stands at that edge, however its text is aligned', (side, left, right) => {
  for (const align of ['left', 'center', 'right']) {
    const css = `${CSS} img { width: 120pt; --livret-bleed: ${side}; text-align: ${align} }`;
    expect(edgesOf(layOut(TEXT + PICTURE, css))).toMatchObject({ left, right });
  }
});

test('a picture that bleeds above stands in the margin, in place of the head', () => {
  const layout = layOut(PICTURE + TEXT, `${CSS} img { --livret-bleed: top left right }`);
  expect(edgesOf(layout)).toEqual({ left: -14.17, top: -14.17, right: 314.17, bottom: 150 });
  expect(wordsOf(layout)).toEqual(['text']);
});

test('a picture that bleeds on all sides is its page, and is covered by no white', () => {
  const layout = layOut(PICTURE, `${CSS} img { --livret-bleed: all }`);
  const [mark] = layout.pages[0]!.marks;
  expect(edgesOf(layout)).toEqual({ left: -14.17, top: -14.17, right: 314.17, bottom: 414.17 });
  if (mark?.kind !== 'image') throw new Error('no picture');
  expect(mark.width / mark.height).toBeCloseTo(2);
  expect(mark.height).toBeCloseTo(400 + 2 * BEYOND);
  expect(layout.pages).toHaveLength(1);
});

test('the content says it by data-bleed; a picture away from the edge is told', () => {
  const layout = layOut(TEXT + PICTURE.replace('alt', 'data-bleed="top" alt'), CSS);
  expect(edgesOf(layout)).toMatchObject({ left: 30, top: 50 });
  expect(layout.warnings).toEqual(['layout-bleed-away']);
});

test('the margins of left and right pages differ, and the picture reaches the edge of each', () => {
  const css = `${CSS} @page :left { margin-left: 50pt; margin-right: 10pt } img { --livret-bleed: left }`;
  const layout = layOut(
    `${PICTURE}<p style="">a</p><h1>b</h1>${PICTURE}`.replace(' style=""', ''),
    `${css} h1 { break-before: page }`,
  );
  expect(edgesOf(layout)).toMatchObject({ left: -14.17, right: 270 });
  expect(edgesOf(layout, 1)).toMatchObject({ left: -14.17, right: 290 });
});

test.each([
  ['top', -14.17],
  ['bottom', 414.17],
])('a float that bleeds at the %s of the page stands there', (edge, at) => {
  const css = `${CSS} figure { --livret-float: page; margin: 10pt 0 } img { --livret-bleed: ${edge} }`;
  const layout = layOut(`<p>a</p><figure>${PICTURE}</figure>${TEXT.repeat(20)}`, css);
  expect(edgesOf(layout)[edge as 'top' | 'bottom']).toBeCloseTo(at);
});

test.each([
  '',
  'h1 { break-before: page }',
  'section { break-before: page; --livret-float-barrier: none }',
])('a float that bleeds above stands above the title that begins its page: %s', (breaks) => {
  const css = `${CSS} section { --livret-float-barrier: before } figure { --livret-float: page; margin: 10pt 0 } img { --livret-bleed: top } ${breaks}`;
  const chapter = `<section><h1>t</h1><figure>${PICTURE}</figure>${TEXT}</section>`;
  const layout = layOut(breaks ? `${TEXT}${chapter}` : chapter, css);
  expect(edgesOf(layout, breaks ? 1 : 0).top).toBeCloseTo(-14.17);
  expect(layout.pages).toHaveLength(breaks ? 2 : 1);
  expect(layout.warnings).toEqual([]);
});

test.each(
  ['top', 'bottom left', 'left right'].flatMap((edges) =>
    [0, 5, 15, 40].map((before) => [edges, before] as const),
  ),
)('text fills the pages beside a float that bleeds over %s, mentioned after %i of 40 lines', (edges, before) => {
  const css = `${CSS} section { break-before: page } figure { --livret-float: page; margin: 0 0 10pt } img { --livret-bleed: ${edges} }`;
  const text = `${TEXT.repeat(before)}<figure>${PICTURE}</figure>${TEXT.repeat(40 - before)}`;
  const layout = layOut(`<section><h1>t</h1>${text}</section>`, css);
  // The title takes two lines, the picture up to eight, with its margin.
  expect(layout.pages).toHaveLength(3);
  const lines = layout.pages.map((_, page) => wordsOf(layout, page).filter((word) => word === 'text').length);
  expect(lines.slice(0, -1).every((count) => count >= 7)).toBe(true);
});

test('a float that bleeds below stands at the foot of the last page too, however little text it has', () => {
  const css = `${CSS} figure { --livret-float: page; margin: 10pt 0 } img { --livret-bleed: bottom }`;
  const layout = layOut(`${TEXT}<figure>${PICTURE}</figure>`, css);
  expect(edgesOf(layout).bottom).toBeCloseTo(414.17);
  expect(layout.warnings).toEqual([]);
});

test.each([
  2, 8, 14,
])("a float that bleeds below ends its chapter's last page, of %i lines, though the next would fit", (lines) => {
  const css = `${CSS} section { --livret-float-barrier: before } figure { --livret-float: page; margin: 10pt 0 } img { --livret-bleed: bottom }`;
  const chapter = `<section>${TEXT.repeat(lines)}<figure>${PICTURE}</figure></section>`;
  const layout = layOut(`${chapter}<section>${TEXT.repeat(2)}</section>`, css);
  const page = layout.pages.findIndex(({ marks }) => marks.some(({ kind }) => kind === 'image'));
  expect(edgesOf(layout, page).bottom).toBeCloseTo(414.17);
  expect(layout.warnings).toEqual([]);
});

test.each([
  ['above no notes', '<p>text<span class="footnote">note</span></p>'],
  ['alone on its page', '<div class="break"></div>'],
])('a float that bleeds below stands %s', (_, before) => {
  const css = `${CSS} section { --livret-float-barrier: before } figure { --livret-float: page; margin: 10pt 0 }
    img { --livret-bleed: bottom } .footnote { float: footnote } .break { break-before: page }`;
  const chapter = `<section>${TEXT}${before}<figure>${PICTURE}</figure></section>`;
  const layout = layOut(`${chapter}<section>${TEXT}</section>`, css);
  expect(edgesOf(layout, 1).bottom).toBeCloseTo(414.17);
  expect(wordsOf(layout, 1)).toEqual(['head']);
  expect(wordsOf(layout, 2)).toContain('text');
  expect(layout.warnings).toEqual([]);
});

test('the background of a block bleeds, its text does not', () => {
  const layout = layOut('<div>text</div>', `${CSS} div { --livret-bleed: top right; background: #eee }`);
  const [rect, text] = layout.pages[0]!.marks;
  expect(rect).toMatchObject({ x: 30, y: 0, width: 270, height: 50 });
  expect(text).toMatchObject({ x: 30 });
});
