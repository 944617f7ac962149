import { expect, test } from 'vitest';
import { MOST_CSS_LEVELS } from '../../src/limits.ts';
import { tooDeepAt } from '../../src/style/nesting.ts';

test.each([
  '(',
  '[',
  '{',
])('a style sheet may have as many %s in one another as the limit says, and none more', (open) => {
  expect(tooDeepAt(open.repeat(MOST_CSS_LEVELS))).toBeNull();
  expect(tooDeepAt(open.repeat(MOST_CSS_LEVELS + 1))).toBe(MOST_CSS_LEVELS);
});

test('brackets that are closed, or stand in strings and comments, are not counted', () => {
  expect(tooDeepAt(`)${'('.repeat(MOST_CSS_LEVELS + 1)}`)).toBe(MOST_CSS_LEVELS + 1);
  expect(tooDeepAt(')'.repeat(9) + '('.repeat(MOST_CSS_LEVELS) + ')('.repeat(9))).toBeNull();
  expect(tooDeepAt(`/*${'('.repeat(MOST_CSS_LEVELS)}*/ a::before { content: '((' }`)).toBeNull();
});
