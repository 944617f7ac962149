import { expect, test } from 'vitest';
import { align } from '../../src/changes/align.ts';

/** All texts of up to a length, of so many letters. */
const texts = (most: number, letters: number) =>
  Array.from({ length: most + 1 }, (_, length) => length).flatMap((length) =>
    Array.from({ length: letters ** length }, (_, i) =>
      [...i.toString(letters).padStart(length, '0')].slice(0, length),
    ),
  );

/** The length of a longest common subsequence, by its definition. */
function longest([a, ...before]: readonly string[], [b, ...after]: readonly string[]): number {
  if (a === undefined || b === undefined) return 0;
  if (a === b) return 1 + longest(before, after);
  return Math.max(longest(before, [b, ...after]), longest([a, ...before], after));
}

/** Two texts whose alignment is wrong, for a message; null where it is right. */
function wrong(before: readonly string[], after: readonly string[]): string | null {
  const pairs = align(before, after, (a, b) => a === b);
  const both = pairs.filter((pair) => pair.before !== null && pair.after !== null);
  const isWhole =
    pairs.flatMap((pair) => pair.before ?? []).join('') === before.join('') &&
    pairs.flatMap((pair) => pair.after ?? []).join('') === after.join('') &&
    both.every((pair) => pair.before === pair.after);
  return isWhole && both.length === longest(before, after) ? null : `${before.join('')} → ${after.join('')}`;
}

test.each([
  [5, 2],
  [4, 3],
])('an alignment has both lists in their order, and as many items in both as can be: up to %i letters of %i', (most, letters) => {
  const all = texts(most, letters);
  expect(all.flatMap((before) => all.flatMap((after) => wrong(before, after) ?? []))).toEqual([]);
});

test('items that a list has alone come before those that the other has', () => {
  const pairs = align(['a', 'b', 'c'], ['a', 'x', 'c'], (a, b) => a === b);
  expect(pairs.map(({ before, after }) => [before, after])).toEqual([
    ['a', 'a'],
    ['b', null],
    [null, 'x'],
    ['c', 'c'],
  ]);
});
