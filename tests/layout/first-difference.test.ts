import { expect, test } from 'vitest';
import type { Flow, FlowItem } from '../../src/layout/pages/abstract-flow.ts';
import { firstDifference } from '../../src/layout/pages/first-difference.ts';
import { Sums } from '../../src/layout/pages/sums.ts';
import { breakAt, float, flow, line, lines, space } from './flows.ts';

function difference(before: readonly FlowItem[], after: readonly FlowItem[]): number {
  const [a, b] = [flow(before), flow(after)];
  return firstDifference(a, b, [new Sums(a), new Sums(b)], []);
}

test('flows are the same up to the first item that differs, and the last page of one is another where more follows', () => {
  const text = lines(5);
  const ending = [...text, breakAt(), space(5)];
  expect(difference(text, lines(5))).toBe(Number.POSITIVE_INFINITY);
  expect(difference(text, [...text.slice(0, 4), line([], 3), ...text.slice(5)])).toBe(4);
  // A break and a space after the last line are on no page.
  expect(difference(ending, [...ending, line()])).toBe(text.length);
  expect(difference([...ending, line()], ending)).toBe(text.length);
});

const TEXT = lines(3);
const SPLIT = { above: { height: 5, notes: [0] }, below: { height: 6, notes: [1] }, cost: 3 };
const FLOAT = float(10, 1, { limit: 4, splits: [SPLIT], notes: [0], after: 2, title: 2, inText: 1 });
const SPACE: FlowItem = { kind: 'space', height: 1, stretch: 2, shrink: 3, snap: { pitch: 4, offset: 0 } };
const COLUMNS = { start: 0, end: 2, count: 2, pitch: 9 };
const NOTES = [
  { height: 9, splits: [1, 2] },
  { height: 8, splits: [] },
];
const BASE = flow([SPACE, line([0]), breakAt(5), ...TEXT], {
  ...{ notes: NOTES, floats: [FLOAT], columns: [COLUMNS], barriers: [5], recto: true },
});
const withItem = (at: number, item: FlowItem) => BASE.items.map((each, i) => (i === at ? item : each));
const withFloat = (rest: object) => ({ floats: [{ ...FLOAT, ...rest }] });
const withSplit = (rest: object) => withFloat({ splits: [{ ...SPLIT, ...rest }] });

test.each<[string, Partial<Flow>, number]>([
  ['the room of a page', { capacity: 99 }, 0],
  ['the height of a line', { lineHeight: 11 }, 0],
  ['the room between text and notes', { noteSeparation: 1 }, 0],
  ['no floats at all', { floats: [] }, 0],
  ['the side of the first page', { recto: false }, 0],
  ['the height of a space', { items: withItem(0, { ...SPACE, height: 2 }) }, 0],
  ['how a space stretches', { items: withItem(0, { ...SPACE, stretch: 1 }) }, 0],
  ['how a space shrinks', { items: withItem(0, { ...SPACE, shrink: 1 }) }, 0],
  ['the grid of a space', { items: withItem(0, { ...SPACE, snap: { pitch: 5, offset: 0 } }) }, 0],
  [
    'the place of a space on its grid',
    { items: withItem(0, { ...SPACE, snap: { pitch: 4, offset: 1 } }) },
    0,
  ],
  ['a space without a grid', { items: withItem(0, space(1, 2, 3)) }, 0],
  ['a line in place of a space', { items: withItem(0, line()) }, 0],
  ['the notes of a line', { items: withItem(1, line([1])) }, 1],
  ['more notes of a line', { items: withItem(1, line([0, 1])) }, 1],
  ['the head of a line that goes on', { items: withItem(1, line([0], 2)) }, 1],
  ['a space in place of a line', { items: withItem(1, space(10)) }, 1],
  ['the cost of a break', { items: withItem(2, breakAt(6)) }, 2],
  ['the close of a break', { items: withItem(2, { kind: 'break', cost: 5, closing: 1 } as never) }, 2],
  ['the height of a note', { notes: [{ ...NOTES[0]!, height: 7 }, NOTES[1]!] }, 1],
  ['where a note may split', { notes: [{ ...NOTES[0]!, splits: [1] }, NOTES[1]!] }, 1],
  ['a barrier', { barriers: [4] }, 4],
  ['where columns begin', { columns: [{ ...COLUMNS, start: 1 }] }, 0],
  ['where columns end', { columns: [{ ...COLUMNS, end: 3 }] }, 0],
  ['how many columns there are', { columns: [{ ...COLUMNS, count: 3 }] }, 0],
  ['the lines of columns', { columns: [{ ...COLUMNS, pitch: 8 }] }, 0],
  ['the height of a float', withFloat({ height: 11 }), 1],
  ['how a float stretches', withFloat({ stretch: 1 }), 1],
  ['how a float shrinks', withFloat({ shrink: 1 }), 1],
  ['the mention of a float', withFloat({ mention: 2 }), 1],
  ['the anchor of a float', withFloat({ anchor: 2 }), 1],
  ['what a float follows', withFloat({ after: 1 }), 1],
  ['how far a float may go', withFloat({ limit: 5 }), 1],
  ['the title of a float', withFloat({ title: 1 }), 1],
  ['the place of a float in the text', withFloat({ inText: null }), 1],
  ['the notes of a float', withFloat({ notes: [1] }), 1],
  ['a float that is whole', withFloat({ splits: [] }), 1],
  ['the cost of a split', withSplit({ cost: 4 }), 1],
  ['the part above a split', withSplit({ above: { height: 4, notes: [0] } }), 1],
  ['the part below a split', withSplit({ below: { height: 5, notes: [1] } }), 1],
  ['the notes above a split', withSplit({ above: { height: 5, notes: [] } }), 1],
  ['the notes below a split', withSplit({ below: { height: 6, notes: [] } }), 1],
])('%s makes two flows differ', (_, rest, place) => {
  const other = { ...BASE, ...rest };
  const sums = [new Sums(BASE), new Sums(other)] as const;
  expect(firstDifference(BASE, other, sums, [])).toBe(place);
  expect(firstDifference(BASE, { ...BASE, items: [...BASE.items] }, [sums[0], sums[0]], [])).toBe(Infinity);
});

test('the side of the first page tells nothing where no float asks for it', () => {
  const plain = { ...BASE, floats: [] };
  const sums = new Sums(plain);
  expect(firstDifference(plain, { ...plain, recto: false }, [sums, sums], [])).toBe(Infinity);
});

test('places beyond the first difference are alike', () => {
  const far = flow(lines(6), { floats: [float(10, 0, { limit: 8, anchor: 0, mention: 0 })] });
  const other = (limit: number) => ({
    ...far,
    items: far.items.map((item, i) => (i === 6 ? line([], 1) : item)),
    floats: [{ ...far.floats[0]!, limit }],
  });
  const difference = (limit: number) =>
    firstDifference(far, other(limit), [new Sums(far), new Sums(other(limit))], []);
  expect([difference(8), difference(9), difference(6), difference(5)]).toEqual([6, 6, 6, 0]);
});

test('paragraphs that answer otherwise, or stand elsewhere, make two flows differ', () => {
  const paragraph = (rest: object = {}) =>
    ({
      start: 2,
      end: 4,
      lineHeight: 10,
      takes: (n: number) => n > 0,
      ...rest,
    }) as unknown as Flow['paragraphs'][number];
  const first = { ...BASE, paragraphs: [paragraph()] };
  const sums = new Sums(BASE);
  const difference = (rest: object, answers: readonly (boolean | undefined)[] = []) =>
    firstDifference(first, { ...BASE, paragraphs: [paragraph(rest)] }, [sums, sums], [answers] as never);
  expect(difference({}, [false, true])).toBe(Infinity);
  expect([difference({ end: 5 }), difference({ lineHeight: 9 }), difference({ start: 1 })]).toEqual([
    2, 2, 1,
  ]);
  const never = { takes: () => false };
  const always = { takes: () => true };
  expect([difference(never, [false, true]), difference(never, [false, undefined])]).toEqual([2, Infinity]);
  expect([difference(always, [false, true]), difference(always, [undefined, true])]).toEqual([2, Infinity]);
});
