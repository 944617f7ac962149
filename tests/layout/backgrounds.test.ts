import { expect, test } from 'vitest';
import type { Size } from '../../src/drawing/drawing.ts';
import { Report } from '../../src/faults/fault.ts';
import { type OpenBackground, withBackgrounds } from '../../src/layout/backgrounds.ts';
import { BEYOND } from '../../src/layout/bleed.ts';
import type { BackgroundPicture, PageMark } from '../../src/layout/page.ts';
import { pictureBox } from '../../src/layout/picture-box.ts';
import type { PageStyle } from '../../src/style/computed.ts';
import { layOut, layOutWithFaults } from './laid-out.ts';

const PAGE = '@page { size: 200pt 300pt; margin: 20pt } html { font: 10pt/12pt serif } ';

/** The parts of the backgrounds' pictures that show: left, top, width, height; and the size of each picture. */
function pictures(body: string, css: string) {
  return layOut(body, PAGE + css).pages[0]!.marks.flatMap((mark) => {
    if (mark.kind !== 'image') return [];
    const { x, y, width, height, cut, owner } = mark;
    expect(owner).toMatch(/layout|background|pagination/);
    const part = cut ?? { x: 0, y: 0, width, height };
    return [
      {
        shown: [x + part.x, y + part.y, part.width, part.height].map(Math.round),
        size: [width, height].map(Math.round),
      },
    ];
  });
}

const shown = (css: string, box = 'width: 100pt; height: 60pt') =>
  pictures('<div></div>', `div { background-image: url(40x20); ${box}; ${css} }`).map((each) => each.shown);
const sizes = (css: string, box = 'width: 100pt; height: 60pt') =>
  pictures('<div></div>', `div { background-image: url(40x20); ${box}; ${css} }`).map((each) => each.size);

test('a background repeats its picture from the padding edge, cut at the border edge', () => {
  expect(shown('background-repeat: no-repeat')).toEqual([[20, 20, 40, 20]]);
  expect(shown('background-repeat: repeat-x')).toEqual([
    [20, 20, 40, 20],
    [60, 20, 40, 20],
    [100, 20, 20, 20],
  ]);
  expect(shown('')).toHaveLength(9);
  const bordered = shown('border: 5pt solid; padding: 5pt; background-repeat: no-repeat');
  expect(bordered).toEqual([[25, 25, 40, 20]]);
  expect(shown('border: 5pt solid; background-repeat: repeat-y')[0]).toEqual([25, 20, 40, 5]);
});

test('a background is placed by lengths, and by percentages of the room that is left', () => {
  const at = (position: string) => shown(`background-repeat: no-repeat; background-position: ${position}`)[0];
  expect(at('right bottom')).toEqual([80, 60, 40, 20]);
  expect(at('center')).toEqual([50, 40, 40, 20]);
  expect(at('10pt 25%')).toEqual([30, 30, 40, 20]);
  expect(at('-10pt 0')).toEqual([20, 20, 30, 20]);
});

test('a background has the size that is asked for', () => {
  const of = (size: string) => sizes(`background-repeat: no-repeat; background-size: ${size}`)[0];
  expect(of('auto')).toEqual([40, 20]);
  expect(of('cover')).toEqual([120, 60]);
  expect(of('contain')).toEqual([100, 50]);
  expect(of('50%')).toEqual([50, 25]);
  expect(of('auto 10pt')).toEqual([20, 10]);
  expect(of('30pt 50%')).toEqual([30, 30]);
});

test('space shares out the room that is left, round changes the size', () => {
  expect(shown('background-repeat: space no-repeat').map(([x]) => x)).toEqual([20, 80]);
  const moved = 'background-position: 10pt 0';
  expect(shown(`background-repeat: space no-repeat; ${moved}`).map(([x]) => x)).toEqual([20, 80]);
  expect(shown(`background-repeat: repeat-x; ${moved}`).map(([x]) => x)).toEqual([20, 30, 70, 110]);
  expect(sizes('background-repeat: round no-repeat', 'width: 100pt; height: 60pt')).toEqual([
    [33, 17],
    [33, 17],
    [33, 17],
  ]);
});

test('the parts of a table have pictures, each behind its own cells', () => {
  const body = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td class="c">d</td></tr></table>';
  const css =
    'table { width: 100pt; border-collapse: separate; border-spacing: 0; } td { width: 50%; padding: 4pt; }';
  const places = (rule: string) => pictures(body, `${css} ${rule}`).map((each) => each.shown);
  expect(places('.c { background: url(9x9) no-repeat; }')).toEqual([[70, 40, 9, 9]]);
  expect(places('.c { background: #eee url(9x9) no-repeat; }')).toEqual([[70, 40, 9, 9]]);
  expect(places('.c { background: url(9x9) no-repeat right bottom; }')).toEqual([[111, 51, 9, 9]]);
  expect(places('td { background: #eee url(9x9) no-repeat; }')).toHaveLength(4);
  expect(places('table { background: url(9x9) no-repeat; }')).toEqual([[20, 20, 9, 9]]);
});

test('the picture of a page is placed in the page, and goes over its edges', () => {
  const [cover] = pictures('<p>a</p>', '@page { background: url(40x20) center / cover }');
  const [x, y, width, height] = cover!.shown;
  expect(x! + width!).toBeGreaterThan(210);
  expect(y! + height!).toBeGreaterThan(310);
  expect([x! < -10, y! < -10]).toEqual([true, true]);
  const corner = pictures('<p>a</p>', '@page { background: #eee url(40x20) no-repeat right bottom }');
  expect(corner).toEqual([{ shown: [160, 280, 40, 20], size: [40, 20] }]);
  expect(pictures('<p>a</p>', 'html { background: url(40x20) no-repeat }')).toHaveLength(1);
});

test('the colour stands below the picture; a heading above a picture of the page stays', () => {
  const css = `${PAGE} @page { background: #eee url(400x300) no-repeat; @top-center { content: 'tête' } }`;
  const marks = layOut('<p>a</p>', css).pages[0]!.marks;
  expect(marks.map(({ kind }) => kind).slice(0, 2)).toEqual(['rect', 'image']);
  expect(marks.filter(({ kind }) => kind === 'text')).toHaveLength(2);
});

test('a picture that would be repeated thousands of times is an error', () => {
  const { faults } = layOutWithFaults('<p>a</p>', `${PAGE} @page { background: url(1x1) }`);
  expect(faults.map(({ code }) => code)).toEqual(['css-background-tiles']);
});

test('a margin box has its background without words, but not without content', () => {
  const inMargin = (content: string) =>
    pictures(
      '<p>Text</p>',
      `@page { @top-right { content: ${content}; background: url(40x20) right 5pt / 20pt no-repeat } }`,
    );
  expect(inMargin('""')).toEqual([{ shown: [160, 5, 20, 10], size: [20, 10] }]);
  expect(inMargin('"" ""')).toEqual(inMargin('""'));
  expect(inMargin('"Words"')).toEqual(inMargin('""'));
  expect(inMargin('none')).toEqual([]);
});

/** A ground of 100 by 60 points at (30, 40), away from the edges of its page, with a picture of 40 by 20 points. */
const GROUND = {
  kind: 'rect',
  owner: 'background',
  x: 30,
  y: 40,
  width: 100,
  height: 60,
  fill: '#eee',
} as const;
const PLAIN = {
  file: { path: 'a.png', source: null } as never,
  size: ['auto', 'auto'],
  position: { x: 0, y: 0 },
  repeat: ['no-repeat', 'no-repeat'],
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
} satisfies BackgroundPicture;

/** The marks of a ground with its picture, as places and sizes, and the faults. */
function painted(
  picture: Partial<BackgroundPicture>,
  rect: Partial<typeof GROUND | { x: number; y: number; width: number; height: number }> = {},
  own: Size | null = { width: 40, height: 20 },
) {
  const report = new Report();
  const mark = { ...GROUND, ...rect, picture: { ...PLAIN, ...picture } } as PageMark;
  const page = { width: 200, height: 300 } as PageStyle;
  const open = () => own && { ...own, at: (size: Size) => ({ ...size, file: 'a.png' }) };
  const marks = withBackgrounds([mark], page, open, report).map((each) => {
    if (each.kind !== 'image') return each.kind;
    return [each.x, each.y, each.width, each.height].map((n) => Number(n.toFixed(2))).join(' ');
  });
  return { marks, details: report.faults.map(({ details }) => details) };
}

test('a ground is painted below its picture, and alone where the picture cannot be opened', () => {
  expect(painted({}).marks).toEqual(['rect', '30 40 40 20']);
  expect(painted({}, {}, null).marks).toEqual(['rect']);
});

test.each<[string, Partial<BackgroundPicture>, Partial<Size>]>([
  ['a picture without a width', { size: [0, 10] }, {}],
  ['a picture without a height', { size: [10, 0] }, {}],
  ['a ground without a width', { size: [10, 10] }, { width: 0 }],
  ['a ground without a height', { size: [10, 10] }, { height: 0 }],
])('nothing is painted of %s', (_, picture, rect) => {
  expect(painted(picture, rect).marks).toEqual(['rect']);
});

test('a ground of a point is painted', () => {
  const size = [1, 1] as const;
  expect(painted({ size }, { width: 1, height: 1 }).marks).toEqual(['rect', '30 40 1 1']);
});

test('a picture is placed in the room within the borders of its ground', () => {
  const insets = { top: 1, right: 20, bottom: 30, left: 4 };
  const end = { x: { percent: 100 }, y: { percent: 100 } };
  expect(painted({ insets, position: end }).marks).toEqual(['rect', '70 50 40 20']);
  expect(painted({ insets, size: 'contain' }).marks).toEqual(['rect', '34 41 58 29']);
});

test('a picture may be repeated 2500 times', () => {
  const repeat = ['repeat', 'repeat'] as const;
  const squares = (width: number, height: number) => painted({ size: [1, 1], repeat }, { width, height });
  expect(squares(50, 50).marks).toHaveLength(1 + 2500);
  expect(squares(51, 50)).toEqual({ marks: ['rect'], details: [{ tiles: 2550, limit: 2500 }] });
  expect(squares(50, 51).details).toEqual([{ tiles: 2550, limit: 2500 }]);
});

// A ground of 100 by 60 points fits two or three pictures of 40 points across, and three of 20 down.
test.each<[string, Partial<BackgroundPicture>, Partial<Size>, string]>([
  ['across, in their shape', { repeat: ['round', 'no-repeat'] }, {}, '33.33 16.67'],
  ['down, in their shape', { repeat: ['no-repeat', 'round'] }, { height: 50 }, '33.33 16.67'],
  [
    'down, as wide as asked',
    { repeat: ['no-repeat', 'round'], size: [40, 'auto'] },
    { height: 50 },
    '40 16.67',
  ],
  ['across, as high as asked', { repeat: ['round', 'no-repeat'], size: ['auto', 20] }, {}, '33.33 20'],
  ['both ways', { repeat: ['round', 'round'] }, { height: 50 }, '33.33 16.67'],
  ['both ways, out of their shape', { repeat: ['round', 'round'], size: [40, 40] }, {}, '33.33 30'],
  ['in a ground smaller than one', { repeat: ['round', 'round'] }, { width: 10, height: 10 }, '10 10'],
])('pictures are rounded %s', (_, picture, rect, size) => {
  const [, first = ''] = painted(picture, rect).marks;
  expect(first.split(' ').slice(2).join(' ')).toBe(size);
});

// At an edge of the page, a ground goes on over it by as much as the paper that is cut off.
test.each<[string, Partial<GroundAt>, number[]]>([
  ['away from edges', {}, [30, 40, 100, 60]],
  ['at the left', { x: 0.005 }, [0.005 - BEYOND, 40, 100 + BEYOND, 60]],
  ['not quite at the left', { x: 0.02 }, [0.02, 40, 100, 60]],
  ['at the head', { y: 0 }, [30, -BEYOND, 100, 60 + BEYOND]],
  ['at the right', { x: 99.995 }, [99.995, 40, 100 + BEYOND, 60]],
  ['at the foot', { y: 240 }, [30, 240, 100, 60 + BEYOND]],
])('a picture that covers a ground %s covers it beyond the edge', (_, rect, [x, y, width, height]) => {
  const report = new Report();
  const mark = { ...GROUND, ...rect, picture: { ...PLAIN, size: 'cover' } } as PageMark;
  const open = (): OpenBackground => ({ width: 1, height: 1, at: (size) => ({ ...size, file: 'a.png' }) });
  const [, picture] = withBackgrounds([mark], { width: 200, height: 300 } as PageStyle, open, report);
  if (picture?.kind !== 'image') throw new Error('no picture');
  const shown = pictureBox(picture);
  expect([shown.x, shown.y, shown.width, shown.height]).toEqual(
    [x, y, width, height].map((n) => expect.closeTo(n!)),
  );
});

type GroundAt = Size & { readonly x: number; readonly y: number };
