import { expect, test } from 'vitest';
import type { Split } from '../../src/layout/pages/abstract-flow.ts';
import { PageStates, type State } from '../../src/layout/pages/page-states.ts';
import { float } from './flows.ts';

const SPLIT: Split = { kind: 'float', split: 1 };
const PAGE = { end: 1, ratio: 0, loosened: null, split: null as Split | null, empty: 0 };

/** A way to the only item after the start, with so many floats placed. */
interface Way {
  readonly placed: number;
  readonly cost: number;
  readonly recto?: boolean;
  readonly split?: Split | null;
}

/** The states that such ways lead to. */
function statesOf(ways: readonly Way[]): PageStates {
  const states = new PageStates(1, { floats: [float(10, 0)], recto: true });
  const start = states.get(0, 0, true, null)!;
  for (const { placed, cost, recto = true, split = null } of ways)
    states.offer(start, 1, placed, recto, cost, { ...PAGE, split });
  return states;
}

const told = ({ placed, cost }: State) => `${placed} at ${cost}`;
/** The states to leave after the start. */
const left = (...ways: Way[]) => [...statesOf(ways).inOrder()].slice(1).map(told);

test.each<[string, Way, string[]]>([
  ['that costs less', { placed: 2, cost: 9 }, ['2 at 9']],
  ['that costs as much', { placed: 2, cost: 10 }, ['2 at 10']],
  ['that costs more', { placed: 2, cost: 11 }, ['1 at 10', '2 at 11']],
  ['on the other side', { placed: 2, cost: 9, recto: false }, ['1 at 10', '2 at 9']],
  ['that passes on a part', { placed: 2, cost: 9, split: SPLIT }, ['1 at 10', '2 at 9']],
])('a state is not left beside one %s, with more floats placed', (_, other, states) => {
  expect(left({ placed: 1, cost: 10 }, other)).toEqual(states);
  expect(left(other, { placed: 1, cost: 10 })).toEqual(states);
});

test('a state that passes on a part is not left beside one of as many floats that has none', () => {
  const whole = { placed: 1, cost: 10 };
  const inParts = (cost: number) => ({ placed: 1, cost, split: SPLIT });
  expect(left(whole, inParts(10))).toEqual(['1 at 10']);
  expect(left(inParts(10), whole)).toEqual(['1 at 10']);
  expect(left(whole, inParts(9))).toEqual(['1 at 9', '1 at 10']);
  expect(left(inParts(9), whole)).toEqual(['1 at 9', '1 at 10']);
});

test('of two ways to one state the one that costs less is kept, the first of those that cost as much', () => {
  const states = statesOf([]);
  const start = states.get(0, 0, true, null)!;
  for (const [ratio, cost] of [
    [1, 10],
    [2, 9],
    [3, 9],
    [4, 11],
  ] as const)
    states.offer(start, 1, 1, true, cost, { ...PAGE, ratio });
  expect(states.get(1, 1, true, null)).toMatchObject({ cost: 9, page: { ratio: 2 } });
});

test('ways that pass on other parts lead to other states', () => {
  const note = (height: number, note = 0): Split => ({ kind: 'note', note, height });
  const splits = [null, SPLIT, { ...SPLIT, split: 2 }, note(10), note(20), note(10, 1)];
  const states = statesOf(splits.map((split, i) => ({ placed: 1, cost: i, split })));
  for (const [i, split] of splits.entries())
    expect(states.get(1, 1, true, split && { ...split })?.cost).toBe(i);
});

test('the best way to the end has all floats placed, and passes nothing on', () => {
  const ways = [
    { placed: 0, cost: 1 },
    { placed: 1, cost: 7, recto: false },
    { placed: 1, cost: 6 },
    { placed: 1, cost: 2, split: SPLIT },
  ];
  expect(told(statesOf(ways).last(1)!)).toBe('1 at 6');
  expect(statesOf(ways).last(2)).toBeUndefined();
});

test('pages are right and left in turn where there are floats, and need no side where there are none', () => {
  const sides = (floats: number) => {
    const states = new PageStates(1, { floats: Array(floats).fill(float(10, 0)), recto: true });
    return states.sideAfter(states.get(0, 0, true, null)!);
  };
  expect([sides(1), sides(0)]).toEqual([false, true]);
});
