import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../attempt.ts';
import { replaceUnsynced } from './replace-file.ts';

const FILE = '.cache/formulas.json';

/** The formulas that a build of an output folder left for the next; null where there are none. */
export const readKeptFormulas = (out: string): string | null =>
  attempt(() => readFileSync(join(out, FILE), 'utf8'), null);

/** Leaves formulas for the next build. A part of the file, after a loss of power, is no JSON. @throws EnvironmentError */
export function writeKeptFormulas(out: string, formulas: string): void {
  replaceUnsynced(out, FILE, formulas);
}
