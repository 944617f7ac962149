import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { applyMutation, describeMutation, drawMutations, mutationSites } from '../../scripts/mutations.mjs';

const changes = (source: string) =>
  mutationSites(source).flatMap((site) => site.map((mutation) => applyMutation(source, mutation)));

test('a number becomes none, ten times it and one more', () => {
  expect(changes('const PAGE: 80 = 80;')).toEqual([
    'const PAGE: 80 = 0;',
    'const PAGE: 80 = 800;',
    'const PAGE: 80 = 81;',
  ]);
});

test('of a large number, one more is no mutant', () => {
  expect(changes('f(999)')).toEqual(['f(0)', 'f(9990)', 'f(1000)']);
  expect(changes('f(1000)')).toEqual(['f(0)', 'f(10000)']);
});

test('a condition is negated, an early exit removed', () => {
  expect(changes('function f(a) { if (a) return; g(); }')).toEqual([
    'function f(a) { if (!(a)) return; g(); }',
    'function f(a) { ; g(); }',
  ]);
});

test.each([
  ['(a) < b', ['(a) <= b']],
  ['a >= b', ['a > b']],
  ['a && b', ['a || b']],
  ['(a + b) - c', ['(a + b) + c', '(a - b) - c']],
  ["a + 'text'", []],
  ['a ? b : c', ['(b)', '(c)']],
  ['Math.min(a, b)', ['Math.max(a, b)']],
])('%s becomes %j', (source, mutated) => {
  expect(changes(source)).toEqual(mutated);
});

test.each([
  ['a < EPSILON', ['a >= EPSILON']],
  ['a <= b + TOLERANCE', ['a > b + TOLERANCE', 'a <= b - TOLERANCE']],
  ['a > b - PICTURE_TOLERANCE', ['a <= b - PICTURE_TOLERANCE', 'a > b + PICTURE_TOLERANCE']],
  ['-EPSILON >= a', ['-EPSILON < a']],
  ['a === EPSILON', ['a !== EPSILON']],
  ['a < f(EPSILON)', ['a <= f(EPSILON)']],
  [
    'a >= b * (1 - EPSILON)',
    [
      'a < b * (1 - EPSILON)',
      'a >= b * (1 + EPSILON)',
      'a >= b * (0 - EPSILON)',
      'a >= b * (10 - EPSILON)',
      'a >= b * (2 - EPSILON)',
    ],
  ],
  ['a < 1e-6', ['a >= 1e-6', 'a < 0', 'a < 1.000001']],
  ['a < 0', ['a <= 0', 'a < 1']],
  ['a < tolerance', ['a <= tolerance']],
  ['theme.measure(a) <= b', ['theme.measure(a) > b']],
  ['a >= measure(b)', ['a < measure(b)']],
  ['theme.size <= b', ['theme.size < b']],
])('%s, whose edge can be met or not, becomes %j', (source, mutated) => {
  expect(changes(source)).toEqual(mutated);
});

test('a mutant is told with its line and what becomes of what', () => {
  const source = 'é();\na\n  < b;';
  expect(describeMutation(source, mutationSites(source)[0]![0]!)).toEqual({
    line: 2,
    change: 'a < b → a <= b',
  });
});

test('each mutant of a file is TypeScript', () => {
  const source = readFileSync(new URL('../../src/content/data/checks.ts', import.meta.url), 'utf8');
  for (const mutant of changes(source)) parseAst(mutant, { lang: 'ts' });
});

test('the same seed draws the same, and no place twice', () => {
  const sites = mutationSites('a < 1; b < 2; c < 3;');
  expect(drawMutations(sites, 4, 1)).toEqual(drawMutations(sites, 4, 1));
  const drawn = drawMutations(sites, 100, 7);
  expect(drawn).toHaveLength(sites.length);
  expect(new Set(drawn.map(({ start, end }) => `${start} ${end}`)).size).toBe(sites.length);
});
