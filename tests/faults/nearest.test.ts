import { expect, test } from 'vitest';
import { nearest } from '../../src/faults/nearest.ts';

test.each([
  ['titel', ['title'], 'title'],
  ['tilte', ['title', 'tile'], 'title'],
  ['kid', ['key', 'kind'], 'kind'],
  ['abc', ['xyz', 'abxy'], null],
  ['TITLE', ['title'], 'title'],
  ['abc', ['bac'], 'bac'],
  ['es', ['en', 'fr'], null],
  ['Fr', ['en', 'fr'], 'fr'],
  ['abcdef', ['abcdxy'], 'abcdxy'],
  ['abcdef', ['abcxyz'], null],
  ['page-number', ['line-number'], null],
  ['lin-nubmer', ['line-number'], 'line-number'],
  ['x-axis', ['y-axis'], 'y-axis'],
])('for %s among %j the nearest name is %j', (word, names, found) => {
  expect(nearest(word, names)).toBe(found);
});
