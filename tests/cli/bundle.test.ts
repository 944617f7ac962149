import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the bundle is ASCII, since the launcher reads it as Latin-1', () => {
  const bundle = readFileSync(new URL('../../dist/livret.cjs', import.meta.url), 'latin1');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  expect(bundle.match(/.{0,20}[^\x00-\x7f].{0,20}/)?.[0]).toBeUndefined();
});
