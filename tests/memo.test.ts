import { expect, test } from 'vitest';
import { KEEPS_NOTHING, Memo } from '../src/memo.ts';

/** A function that counts its calls. */
function counted() {
  const compute = () => ({ call: ++compute.calls });
  compute.calls = 0;
  return compute;
}

test('a result is kept for the very same inputs', () => {
  const memo = new Memo();
  const compute = counted();
  const input = {};
  const first = memo.get('a', [input, 1, 'x'], compute);
  expect(memo.get('a', [input, 1, 'x'], compute)).toBe(first);
  expect(memo.get('a', [{}, 1, 'x'], compute)).not.toBe(first);
  expect(memo.get('b', [input, 1, 'x'], compute)).not.toBe(first);
  expect(compute.calls).toBe(3);
});

test('a result that does not hold any more is computed again', () => {
  const memo = new Memo();
  const compute = counted();
  const first = memo.get('a', [], compute);
  expect(memo.get('a', [], compute, ({ call }) => call === 1)).toBe(first);
  expect(memo.get('a', [], compute, ({ call }) => call !== 1)).not.toBe(first);
});

test.each([
  ['an array', [1, 2], [1, 2], [2, 1]],
  ['a map', new Map([['a', 1]]), new Map([['a', 1]]), new Map([['a', 2]])],
  ['a record', { a: 1 }, { a: 1 }, { b: 1 }],
])('%s with the same values is the same object', (_, first, equal, other) => {
  const memo = new Memo();
  expect(memo.same('a', first)).toBe(first);
  expect(memo.same('a', equal)).toBe(first);
  expect(memo.same('a', other)).toBe(other);
});

test('a result that no build asks for is dropped after some builds, and one that each asks for stays', () => {
  const memo = new Memo();
  const [idle, asked] = [counted(), counted()];
  memo.get('idle', [], idle);
  for (let build = 0; build < 20; build++) {
    memo.beginBuild();
    memo.get('asked', [], asked);
  }
  memo.get('idle', [], idle);
  expect([idle.calls, asked.calls]).toEqual([2, 1]);
});

test('a process that builds once keeps nothing', () => {
  const compute = counted();
  KEEPS_NOTHING.get('a', [], compute);
  KEEPS_NOTHING.get('a', [], compute);
  expect(compute.calls).toBe(2);
});
