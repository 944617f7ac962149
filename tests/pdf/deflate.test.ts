import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflate } from '../../src/pdf/deflate.ts';

test('what is kept of deflated data takes no more memory than its bytes', () => {
  for (const length of [10, 100_000]) {
    const data = Uint8Array.from({ length }, (_, i) => (i * i) % 251);
    const deflated = deflate(data);
    expect(new Uint8Array(inflateSync(deflated))).toEqual(data);
    expect(deflated.buffer.byteLength).toBe(deflated.length);
    expect(deflate(data.slice())).toBe(deflated);
  }
});
