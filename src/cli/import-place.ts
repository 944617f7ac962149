import { readFileSync } from 'node:fs';
import { reading } from '../disk/environment-error.ts';

/** Absolute paths of an import: the file, the folder that paths of options go from, and the project's folder. */
export interface ImportPlace {
  readonly file: string;
  readonly from: string;
  readonly folder: string;
}

/** @throws EnvironmentError */
export const readInput = (file: string): Uint8Array => reading(file, () => readFileSync(file));
