import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The number of random inputs that a test tries: few in the quick tier, many in the slow one. */
export function runs(few: number, many: number): number {
  return process.env.LIVRET_TESTS === 'slow' ? many : few;
}

/**
 * Whether a program that reads PDFs back (`qpdf`, `pdftotext`, `mutool`) is on the path. With `CI` set, every one
 * of them has to be.
 * @throws Error if the program is missing and `CI` is set.
 */
export function hasTool(name: string): boolean {
  const found = (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, name)));
  if (!found && process.env.CI) throw new Error(`${name} is missing`);
  if (!found) console.warn(`skipped: needs ${name}`);
  return found;
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
