import { describe, expect, test } from 'vitest';
import type { Page, PageMark } from '../../src/layout/page.ts';
import { bleedPage } from '../../src/print/bleed.ts';
import { turnPaper } from '../../src/print/paper.ts';

const rect = (x: number, y: number, width: number, height: number): PageMark => {
  return { kind: 'rect', owner: 'layout', x, y, width, height, fill: '#123a66' };
};

/** The rectangles of a page of 100 × 200 points that bleeds by 9. */
function bled(...marks: PageMark[]): (number[] | string)[] {
  const page: Page = { number: 1, label: '1', name: '', side: 'recto', width: 100, height: 200, marks };
  return bleedPage(page, 9).marks.map((mark) =>
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

  test('is the one kind of mark that bleeds', () => {
    const line = { x1: 0, y1: 0, x2: 100, y2: 0, width: 1, color: '#000000', dash: [] };
    const mark = { kind: 'line', owner: 'layout', ...line } as const;
    const page: Page = {
      number: 1,
      label: '1',
      name: '',
      side: 'recto',
      width: 100,
      height: 200,
      marks: [mark],
    };
    expect(bleedPage(page, 9).marks).toEqual([mark]);
    expect(bleedPage(page, 0)).toBe(page);
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
