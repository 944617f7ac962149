import { expect, test } from 'vitest';

test.each([
  ['another byte', [1, 3]],
  ['one byte less', [1]],
  ['one byte more', [1, 2, 3]],
])('bytes are not equal to those with %s', (_, others) => {
  expect({ data: Buffer.from([1, 2]) }).toEqual({ data: Buffer.from([1, 2]) });
  expect({ data: Buffer.from([1, 2]) }).not.toEqual({ data: Buffer.from(others) });
  expect(Uint8Array.of(1, 2)).not.toEqual(Uint8Array.from(others));
});
