import { expect, test } from 'vitest';
import { MOST_SHORTER } from '../../src/layout/costs.ts';
import { Reach } from '../../src/layout/pages/reach.ts';
import { Splits } from '../../src/layout/pages/splits.ts';
import { Sums } from '../../src/layout/pages/sums.ts';
import { after, flow, lines } from './flows.ts';

const FLOW = flow(lines(60));
const sums = new Sums(FLOW);
const reach = () => new Reach(FLOW, sums, new Splits(FLOW, sums));

/** The number of lines from the first one up to the first end beyond a page, and how many ends were tried for it. */
function beyond(by: Reach, above: number, floats: number, notes = 0) {
  const before = sums.before(above === 0 ? 0 : after(above));
  let tried = 0;
  const e = by.firstBeyond(before, { floats, notes }, (e) => {
    tried++;
    return sums.heightTo(before, e);
  });
  return { lines: e + 1, tried };
}

test('a page reaches to the last line that it holds, set as short as may be, beside what the page before passes on', () => {
  const most = 10 + MOST_SHORTER;
  for (const above of [0, 7, 30]) {
    expect(beyond(reach(), above, 0).lines).toBe(above + most + 1);
    expect(beyond(reach(), above, 30).lines).toBe(above + most - 2);
    expect(beyond(reach(), above, 30, 20).lines).toBe(above + most - 4);
  }
  expect(beyond(reach(), 55, 0).lines).toBe(61);
});

test('the ends that a page reached are tried again by those that reach less far alone', () => {
  const pages = [
    [0, 0],
    [0, 50],
    [3, 50],
    [3, 0],
    [4, 20],
    [9, 60],
    [20, 0],
    [20, 10],
  ] as const;
  const by = reach();
  for (const [above, floats] of pages)
    expect(beyond(by, above, floats).lines, `${above} ${floats}`).toBe(beyond(reach(), above, floats).lines);
  const again = reach();
  const first = beyond(again, 0, 0).tried;
  expect([beyond(again, 0, 0).tried, beyond(again, 3, 0).tried, beyond(again, 0, 10).tried]).toEqual([
    1,
    4,
    first - 1,
  ]);
});
