import { expect, test } from 'vitest';
import { shownCode } from '../../src/pdf/fonts/embedded-font.ts';
import { Parser } from './reader.ts';

test('writes each two-byte code so that a reader finds it, on one line', () => {
  const found = (shown: string) => Buffer.from(new Parser(`(${shown})`, 0).value() as Uint8Array);
  const codes = Array.from({ length: 0x10000 }, (_, code) => ({ code, shown: shownCode(code) }));
  const lost = codes.filter(({ code, shown }) => {
    const bytes = found(shown);
    return bytes.length !== 2 || bytes.readUInt16BE(0) !== code || shown.includes('\n');
  });
  expect(lost).toEqual([]);
});
