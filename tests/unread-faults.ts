import { afterEach, expect } from 'vitest';

const unread = new Map<symbol, readonly string[]>();

const expected = new Set<string>();

/** Lets the tests of a file leave these faults unread: its projects have them by design. */
export function expectFaults(...codes: readonly string[]): void {
  for (const code of codes) expected.add(code);
}

afterEach(() => {
  const left = [...unread.values()].flat().filter((code) => !expected.has(code));
  unread.clear();
  expect(left, 'faults that the test does not look at').toEqual([]);
});

/**
 * A reader of a value that tells faults. A test that ends without calling it fails if there are any.
 * @param codes the faults that the value tells
 */
export function mustBeRead<T>(value: T, codes: readonly string[]): () => T {
  const key = Symbol();
  if (codes.length > 0) unread.set(key, codes);
  return () => {
    unread.delete(key);
    return value;
  };
}
