import { expect, test } from 'vitest';
import { dataUrlBytes } from '../../src/raster/data-url.ts';

test.each<[string, string | null]>([
  ['data:image/png;base64,aGVsbG8=', 'hello'],
  ['DATA:;BASE64,aGVsbG8', 'hello'],
  ['data:image/png;charset=x;base64,', ''],
  ['data:image/png,aGVsbG8=', null],
  ['data:text/plain,a;base64,aGVsbG8=', null],
  ['images/data:;base64,aGVsbG8=', null],
  ['', null],
])('the bytes of %s are %j', (address, wanted) => {
  const bytes = dataUrlBytes(address);
  expect(bytes && Buffer.from(bytes).toString()).toBe(wanted);
});
