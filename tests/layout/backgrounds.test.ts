import { expect, test } from 'vitest';
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
