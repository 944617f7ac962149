import { expect, test } from 'vitest';
import { MOST_TEMPLATE_LEVELS } from '../../src/limits.ts';
import { tooDeepAt } from '../../src/template/check/nesting.ts';

const brackets = (levels: number) => `a {{f ${'(g '.repeat(levels)}x${')'.repeat(levels)}}} b`;
const blocks = (levels: number) => `${'{{#if a}}'.repeat(levels)}x${'{{/if}}'.repeat(levels)}`;

test.each([
  ['brackets', brackets],
  ['blocks', blocks],
])('as many %s as the limit allows stand one in another, and no more', (_, nested) => {
  expect(tooDeepAt(nested(MOST_TEMPLATE_LEVELS))).toBeNull();
  const deeper = nested(MOST_TEMPLATE_LEVELS + 1);
  expect(deeper.slice(tooDeepAt(deeper)!)).toMatch(/^(?:\(g x|\{\{#if a\}\}x)/);
});

test('brackets of another statement, of text and of comments do not count', () => {
  const text = `${'('.repeat(MOST_TEMPLATE_LEVELS + 1)}{{! ${'('.repeat(MOST_TEMPLATE_LEVELS + 1)} }}`;
  expect(tooDeepAt(text + brackets(MOST_TEMPLATE_LEVELS) + brackets(MOST_TEMPLATE_LEVELS))).toBeNull();
});
