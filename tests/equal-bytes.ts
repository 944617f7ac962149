import { expect } from 'vitest';

/** Whether two lists of bytes are the same. Compared number by number, as `toEqual` does it, a PDF takes a second. */
function sameBytes(a: unknown, b: unknown): boolean | undefined {
  if (!(a instanceof Uint8Array && b instanceof Uint8Array && a.constructor === b.constructor))
    return undefined;
  return Buffer.compare(a, b) === 0;
}

expect.addEqualityTesters([sameBytes]);
