import { describe, expect, test } from 'vitest';
import { along, outside, Room } from '../../../src/charts/labels/room.ts';
import { grown } from '../../../src/drawing/boxes.ts';
import type { Box } from '../../../src/drawing/drawing.ts';

const box = (left: number, top: number, width = 10, height = 5): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const WITHIN = box(0, 0, 100, 50);
const room = (texts: readonly Box[] = [], data: readonly Box[] = []) => new Room(WITHIN, [...texts], data);

describe('a place for a text', () => {
  test.each([
    ['the first of those that are as good', room(), [box(0, 0), box(50, 0)], box(0, 0)],
    ['one by an edge of the room', room(), [box(90, 45)], box(90, 45)],
    ['none beyond the left edge', room(), [box(-0.1, 10)], undefined],
    ['none beyond the right edge', room(), [box(90.1, 10)], undefined],
    ['none beyond the head', room(), [box(10, -0.1)], undefined],
    ['none beyond the foot', room(), [box(10, 45.1)], undefined],
    [
      'none on a text, nor a point from it',
      room([box(0, 0)]),
      [box(5, 2), box(10.9, 0), box(11, 0)],
      box(11, 0),
    ],
    ['a point below a text', room([box(0, 0)]), [box(0, 5.9), box(0, 6)], box(0, 6)],
    ['a later one rather than one on the data', room([], [box(0, 0)]), [box(9, 4), box(50, 0)], box(50, 0)],
    [
      'the one that covers least data',
      room([], [box(0, 0), box(30, 0)]),
      [box(2, 0), box(35, 0)],
      box(35, 0),
    ],
  ])('%s', (_, from, candidates, found) => {
    expect(from.take(candidates)?.box).toEqual(found);
  });

  test('lies on the data where it covers a square point of them', () => {
    const onData = (by: number) => room([], [box(0, 0)]).take([box(10 - by, 0)])!.onData;
    expect([0, 0.19, 0.21].map(onData)).toEqual([false, false, true]);
  });

  test('stays free where it is found, and not taken', () => {
    const own = room();
    for (let i = 0; i < 2; i++) expect(own.best([box(0, 0)])).toEqual({ box: box(0, 0), onData: false });
  });

  test('is taken once', () => {
    const own = room();
    expect(own.take([box(0, 0)])).not.toBeNull();
    expect(own.take([box(0, 0)])).toBeNull();
  });

  test('is one whose leader crosses no text, unless it covers forty square points of data more for each step away', () => {
    const led = ({ left }: Box) => (left === 0 ? [box(60, 20), box(61, 20), box(80, 20)] : []);
    const take = (covered: number) =>
      room([box(62, 20)], [box(40, 0, covered, 5)]).take([box(0, 0), box(40, 0, 17)], led)!.box.left;
    expect([take(15.9), take(16.1)]).toEqual([40, 0]);
  });
});

test('a box grows to all sides', () => {
  expect(grown(box(10, 20), 2)).toEqual({ left: 8, top: 18, right: 22, bottom: 27 });
});

test('boxes along a line stand four points apart or less, from its start on', () => {
  const lefts = (...points: [number, number][]) => along(points, 0.5).map(({ left, top }) => [left, top]);
  expect(lefts([0, 0], [8, 0])).toEqual([
    [-0.5, -0.5],
    [3.5, -0.5],
    [7.5, -0.5],
  ]);
  expect(lefts([0, 0], [0, 9])).toEqual([
    [-0.5, -0.5],
    [-0.5, 2.5],
    [-0.5, 5.5],
    [-0.5, 8.5],
  ]);
  expect(along([[5, 5]])).toEqual([{ left: 4, top: 4, right: 6, bottom: 6 }]);
});

describe('the parts of a line outside of texts', () => {
  test('end a point before a text, and have no points between two others on a straight line', () => {
    expect(
      outside(
        [
          [0, 12],
          [40, 12],
        ],
        [box(15, 10)],
      ),
    ).toEqual([
      [
        [0, 12],
        [13, 12],
      ],
      [
        [27, 12],
        [40, 12],
      ],
    ]);
    expect(
      outside(
        [
          [0, 12],
          [40, 12],
        ],
        [box(15, 13.1)],
      ),
    ).toEqual([
      [
        [0, 12],
        [40, 12],
      ],
    ]);
    expect(
      outside(
        [
          [0, 12],
          [40, 12],
        ],
        [box(15, 5.9)],
      ),
    ).toEqual([
      [
        [0, 12],
        [40, 12],
      ],
    ]);
    expect(
      outside(
        [
          [0, 0],
          [0, 10],
          [10, 10],
        ],
        [],
      ),
    ).toEqual([
      [
        [0, 0],
        [0, 10],
        [10, 10],
      ],
    ]);
  });

  test('are those of two points or more', () => {
    expect(
      outside(
        [
          [0, 12],
          [14, 12],
        ],
        [box(2, 10)],
      ),
    ).toEqual([]);
    expect(outside([[0, 12]], [])).toEqual([]);
  });
});
