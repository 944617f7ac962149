import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import fc from 'fast-check';
import { test, vi } from 'vitest';

/** The options of a test in the slow tier. */
export const SLOW = { tags: ['slow'] };

/** The options of a test of many inputs, in both tiers. */
export const RANDOM = { tags: ['random'] };

/** The number of inputs that a test tries: few in the quick tier, many in the slow one. */
export function runs(few: number, many: number): number {
  return process.env.LIVRET_TESTS === 'slow' ? many : few;
}

/** Any string of whole characters. The unit `binary` of fast-check would keep a table of all of Unicode, 90 MB. */
export const anyString = () => fc.string({ unit: character });
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

/** Waits until a check passes. A busy machine may take long: only what never comes fails. */
export const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000 });

/**
 * Adds a test to the slow tier that reads PDFs back by another program (`qpdf`, `pdftotext`, `mutool`). It is skipped
 * where the program is missing, but not if `CI` is set: there it fails.
 */
export function testWith(program: string, name: string, body: () => Promise<void> | void): void {
  test.skipIf(!process.env.CI && !isInstalled(program))(`${name} (needs ${program})`, SLOW, body);
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, program)));
}

function isProgram(path: string): boolean {
  return ['', '.exe'].some((suffix) => {
    try {
      accessSync(path + suffix, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
