import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const found = new Map<string, boolean>();

/** Whether a program that reads PDFs back (`qpdf`, `pdftotext`, `mutool`) is on the path. */
export function hasTool(name: string): boolean {
  let known = found.get(name);
  if (known === undefined) {
    known = (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, name)));
    found.set(name, known);
    if (!known) console.warn(`skipped: needs ${name}`);
  }
  return known;
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
