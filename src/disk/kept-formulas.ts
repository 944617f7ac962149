import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceUnsynced } from './replace-file.ts';

const FILE = '.cache/formulas.json';

/** The formulas that a build of an output folder left for the next; null where there are none. */
export function readKeptFormulas(out: string): string | null {
  try {
    return readFileSync(join(out, FILE), 'utf8');
  } catch {
    return null;
  }
}

/** Leaves formulas for the next build. A part of the file, after a loss of power, is no JSON. @throws EnvironmentError */
export function writeKeptFormulas(out: string, formulas: string): void {
  replaceUnsynced(out, FILE, formulas);
}
