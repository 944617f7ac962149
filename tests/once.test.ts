import { expect, test } from 'vitest';
import { once, onceByName } from '../src/once.ts';

test('a result is made once for each object, a null too', () => {
  const asked: object[] = [];
  const lengthOf = once((list: readonly number[], least: number) => {
    asked.push(list);
    return list.length < least ? null : list.length;
  });
  const [short, long] = [[1], [1, 2, 3]];
  expect([lengthOf(short, 2), lengthOf(long, 2), lengthOf(short, 2), lengthOf(long, 9)]).toEqual([
    null,
    3,
    null,
    3,
  ]);
  expect(asked).toEqual([short, long]);
});

test('a result is made once for each object and name of other inputs', () => {
  let made = 0;
  const sharesOf = onceByName(
    (parts: readonly number[]) => parts.join(),
    ({ whole }: { readonly whole: number }, parts) => {
      made++;
      return parts.map((part) => part / whole);
    },
  );
  const [ten, two] = [{ whole: 10 }, { whole: 2 }];
  const first = sharesOf(ten, [1, 5]);
  expect(first).toEqual([0.1, 0.5]);
  expect(sharesOf(ten, [1, 5])).toBe(first);
  expect([sharesOf(ten, [1]), sharesOf(two, [1, 5])]).toEqual([[0.1], [0.5, 2.5]]);
  expect(made).toBe(3);
});
