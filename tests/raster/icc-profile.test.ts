import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pressFlaw } from '../../src/raster/icc-profile.ts';

const COATED = readFileSync('scripts/profiles/FOGRA39L_coated.icc');
const SCREEN = readFileSync('dist/sRGB.icc');

/** The profile of coated paper with another text at a byte. */
function changed(at: number, text: string): Uint8Array {
  const profile = Uint8Array.from(COATED);
  profile.set(Buffer.from(text), at);
  return profile;
}

test.each([
  ['the profile of a press', COATED, null],
  ['the profile of a screen', SCREEN, 'device'],
  ['the profile of a printer with three inks', changed(16, 'CMY '), 'colors'],
  ['a file that ends before the profile does', COATED.subarray(0, 5000), 'form'],
  ['a file of another kind', Buffer.from('%PDF-1.7 '.repeat(100)), 'form'],
  ['a file without the signature', changed(36, 'acpp'), 'form'],
  ['an empty file', new Uint8Array(), 'form'],
] as const)('%s', (_, file, flaw) => {
  expect(pressFlaw(file)).toBe(flaw);
});
