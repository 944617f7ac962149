import { expect, test } from 'vitest';
import type { FlowItem } from '../../src/layout/pages/abstract-flow.ts';
import { firstDifference } from '../../src/layout/pages/first-difference.ts';
import { Sums } from '../../src/layout/pages/sums.ts';
import { breakAt, flow, line, lines, space } from './flows.ts';

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
