import { expect, test } from 'vitest';
import { type ColumnNeeds, columnWidths } from '../../src/layout/table/table-widths.ts';

/** A column that needs a width for its words, for its numbers and in one line. */
const column = (least: number, good: number, most: number): ColumnNeeds => ({
  ...{ firm: 0, least, good, body: most, most, asked: false, empty: false },
});
const empty = (head: number): ColumnNeeds => ({ ...column(0, 0, head), empty: true });
const asked = (width: number): ColumnNeeds => ({ ...column(width, width, width), asked: true });

test.each<[string, readonly ColumnNeeds[], number, readonly number[]]>([
  ['its longest line where that is all', [column(10, 20, 40), column(10, 10, 60)], 100, [40, 60]],
  ['a share of what is left, as its line is long', [column(10, 20, 40), column(10, 10, 60)], 200, [80, 120]],
  ['the width that it asks for, and the others what is left', [asked(30), column(10, 10, 20)], 100, [30, 70]],
  ['a share of what is left though it asks for a width, where all do', [asked(30), asked(20)], 100, [60, 40]],
  [
    'a share though it asks for a width, where the others are empty',
    [asked(30), column(0, 0, 0)],
    100,
    [100, 0],
  ],
  [
    'more than its words, less than its line, where room is short',
    [column(10, 10, 40), column(10, 10, 60)],
    60,
    [25, 35],
  ],
  [
    'its longest line where that is short, before long ones have more',
    [column(25, 25, 35), column(40, 40, 540), column(40, 40, 540)],
    235,
    [35, 100, 100],
  ],
  [
    'its share where there is no room for all short lines',
    [column(4, 4, 8), column(4, 4, 8), column(4, 4, 8), column(44, 44, 52)],
    66,
    [6, 6, 6, 48],
  ],
  [
    'all that names leave, where the others are to be filled in',
    [column(10, 10, 40), empty(5), empty(20)],
    140,
    [40, 50, 50],
  ],
  [
    'the width of its head, where the others to fill in have less',
    [column(10, 10, 40), empty(5), empty(60)],
    140,
    [40, 40, 60],
  ],
  ['its words, where they take all the room', [column(40, 40, 40), column(60, 60, 60)], 100, [40, 60]],
  ['its longest line where that is just short', [column(10, 10, 25), column(10, 10, 200)], 100, [25, 75]],
  [
    'its longest line where that leaves words just enough',
    [column(5, 5, 25), column(75, 75, 200)],
    100,
    [25, 75],
  ],
  [
    'its share where words are wider than the room',
    [column(20, 20, 20), column(90, 90, 90), column(70, 70, 70)],
    120,
    [20, 50, 50],
  ],
  [
    'its numbers, and a share for words',
    [{ ...column(90, 90, 90), firm: 30 }, column(80, 80, 80)],
    110,
    [70, 40],
  ],
  ['nothing where all are empty', [column(0, 0, 0), column(0, 0, 0)], 100, [0, 0]],
])('a column has %s', (_, needs, room, widths) => {
  expect(columnWidths(needs, room, true)).toEqual(widths);
});

test('columns that need not fill their room have their longest lines', () => {
  expect(columnWidths([column(10, 20, 40), asked(30)], 200, false)).toEqual([40, 30]);
});
