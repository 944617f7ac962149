import { describe, expect, test } from 'vitest';
import type { GroupMark } from '../../src/drawing/drawing.ts';
import type { Page, PageMark, PictureMark } from '../../src/layout/page.ts';
import { pictureBox } from '../../src/layout/picture-box.ts';
import { bleedPage } from '../../src/print/bleed.ts';
import { turnPaper } from '../../src/print/paper.ts';

const rect = (x: number, y: number, width: number, height: number): PageMark => {
  return { kind: 'rect', owner: 'layout', x, y, width, height, fill: '#123a66' };
};

/** The rectangles of a page of 100 × 200 points that bleeds by 9. */
function bled(...marks: PageMark[]): (number[] | string)[] {
  return bleedPage(pageOf(...marks), 9).marks.map((mark) =>
    mark.kind === 'rect' ? [mark.x, mark.y, mark.width, mark.height] : mark.kind,
  );
}

describe('a rectangle', () => {
  test('bleeds over the edges that it reaches within half a point, and no other', () => {
    expect(bled(rect(0, 0, 100, 200))).toEqual([[-9, -9, 118, 218]]);
    expect(bled(rect(0.5, 50, 20, 10), rect(50, 0.5, 20, 10))).toEqual([
      [-9, 50, 29.5, 10],
      [50, -9, 20, 19.5],
    ]);
    expect(bled(rect(50, 50, 49.5, 10), rect(50, 50, 10, 149.5))).toEqual([
      [50, 50, 59, 10],
      [50, 50, 10, 159],
    ]);
    expect(bled(rect(0.6, 0.6, 98.8, 198.8))).toEqual([[0.6, 0.6, 98.8, 198.8]]);
  });
});

/** A page of 100 × 200 points. */
const pageOf = (...marks: PageMark[]): Page => {
  return { number: 1, label: '1', name: '', side: 'recto', width: 100, height: 200, marks };
};

test('a line does not bleed, nor does anything where there is no bleed', () => {
  const line = { x1: 0, y1: 0, x2: 100, y2: 0, width: 1, color: '#000000', dash: [] };
  const page = pageOf({ kind: 'line', owner: 'layout', ...line }, rect(0, 0, 100, 200));
  expect(bleedPage(page, 9).marks[0]).toEqual(page.marks[0]);
  expect(bleedPage(page, 0)).toBe(page);
});

describe('a picture of pixels', () => {
  const image = (x: number, y: number, width: number, height: number, more: object = {}): PageMark => {
    return { kind: 'image', owner: 'layout', x, y, width, height, file: 'p.png', ...more };
  };
  const shown = (mark: PageMark, bleed = 10) =>
    pictureBox(bleedPage(pageOf(mark), bleed).marks[0] as PictureMark);

  test('grows as far as the bleed, in its proportions, about its middle', () => {
    const [mark] = bleedPage(pageOf(image(0, 0, 100, 200)), 10).marks;
    expect(mark).toMatchObject({ x: -10, y: -20, width: 120, height: 240 });
    expect(shown(image(0, 0, 100, 200))).toEqual({ x: -10, y: -10, width: 120, height: 220 });
    expect(shown(image(40, 150, 60, 50))).toEqual({ x: 40, y: 150, width: 70, height: 60 });
  });

  test('that is cut grows with the part that shows', () => {
    const cut = { x: 50, y: 0, width: 100, height: 100 };
    expect(shown(image(-50, 0, 200, 100, { cut }))).toEqual({ x: -10, y: -10, width: 120, height: 110 });
  });

  test('stays as it is inside the page, and where it goes beyond the bleed already', () => {
    for (const mark of [image(1, 1, 98, 198), image(-14, -14, 128, 228)])
      expect(bleedPage(pageOf(mark), 9).marks).toEqual([mark]);
  });
});

describe('a drawing', () => {
  /** A drawing of 60 × 80 points in the corner at the right and the foot. */
  const drawing: PageMark = {
    kind: 'drawing',
    owner: 'layout',
    x: 40,
    y: 120,
    drawing: { width: 60, height: 80, marks: [] },
  };

  test('is reflected in the edges that it reaches, and in their corner', () => {
    const [mark] = bleedPage(pageOf(drawing), 9).marks as [Extract<PictureMark, { kind: 'drawing' }>];
    expect(mark).toMatchObject({ x: 40, y: 120, drawing: { width: 69, height: 89 } });
    const groups = mark.drawing.marks as GroupMark[];
    expect(groups.map(({ matrix }) => matrix)).toEqual([
      [1, 0, 0, 1, 0, 0],
      [-1, 0, 0, 1, 120, 0],
      [1, 0, 0, -1, 0, 160],
    ]);
    // The foot reflects what stands beyond the right edge too.
    expect(groups[2]!.marks).toEqual(groups.slice(0, 2));
  });

  test('stays as it is inside the page', () => {
    const inside = { ...drawing, x: 20, y: 20 };
    expect(bleedPage(pageOf(inside), 9).marks).toEqual([inside]);
  });
});

test('the room around a piece counts on all sides of a paper', () => {
  // A5 is 419.5 × 595.3 points; it lies on its side for pieces that are wide.
  const rows = (width: number, height: number, around: number) =>
    turnPaper('A5', { width, height }, around)?.rows;
  expect([rows(595, 419, 0), rows(595, 419, 1)]).toEqual([1, undefined]);
  expect([rows(575, 101, 10), rows(576, 101, 10)]).toEqual([3, undefined]);
  expect([rows(300, 199, 0), rows(300, 191, 10), rows(300, 192, 10)]).toEqual([2, 3, 2]);
});

test('a drawing in the corner at the left and the head is reflected there', () => {
  const drawing: PageMark = {
    ...{ kind: 'drawing', owner: 'layout', x: 0, y: 0 },
    drawing: { width: 60, height: 80, marks: [] },
  };
  const [mark] = bleedPage(pageOf(drawing), 9).marks as [Extract<PictureMark, { kind: 'drawing' }>];
  expect(mark).toMatchObject({ x: -9, y: -9, drawing: { width: 69, height: 89 } });
  expect((mark.drawing.marks as GroupMark[]).map(({ clips: [clip] }) => clip!.path.slice(0, 3))).toEqual([
    [
      ['M', 9, 9],
      ['L', 69, 9],
      ['L', 69, 89],
    ],
    [
      ['M', 0, 9],
      ['L', 9, 9],
      ['L', 9, 89],
    ],
    [
      ['M', 0, 0],
      ['L', 69, 0],
      ['L', 69, 9],
    ],
  ]);
  const least = bleedPage(pageOf(drawing), 0.5).marks as [Extract<PictureMark, { kind: 'drawing' }>];
  expect(least[0].drawing.marks).toHaveLength(3);
  expect((mark.drawing.marks as GroupMark[]).map(({ matrix }) => matrix)).toEqual([
    [1, 0, 0, 1, 9, 9],
    [-1, 0, 0, 1, 18, 0],
    [1, 0, 0, -1, 0, 18],
  ]);
});
