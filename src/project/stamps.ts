import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../faults/fault.ts';
import { digestOf } from './inputs.ts';
import { replaceFile } from './output.ts';

/**
 * What is kept of a build, in `.cache/` beside what it wrote: what it was made from, and what it gave. It
 * is written last, so that it is never of a build that was cut short.
 */
export interface Stamp {
  /** Of `inputsDigest`. */
  readonly inputs: string;
  /** The SHA-256 of each file that was written, by its path from the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly pages: number;
  readonly bytes: number;
  /** What was found while pages were made. */
  readonly faults: readonly Fault[];
}

/** The stamp of a PDF that was made from these inputs; null unless all that was written is still there. */
export function readStamp(out: string, pdf: string, inputs: string): Stamp | null {
  try {
    const stamp: Stamp = JSON.parse(readFileSync(stampPath(out, pdf), 'utf8'));
    if (stamp.inputs !== inputs) return null;
    const whole = Object.entries(stamp.outputs).every(
      ([file, digest]) => digestOfFile(join(out, file)) === digest,
    );
    return whole ? stamp : null;
  } catch {
    // There is none, or it is not one: the booklet is built.
    return null;
  }
}

/** @throws EnvironmentError */
export function writeStamp(out: string, pdf: string, stamp: Stamp): void {
  replaceFile(stampPath(out, pdf), JSON.stringify(stamp));
}

function stampPath(out: string, pdf: string): string {
  return join(out, '.cache', `${pdf}.json`);
}

/** null for what is not there or cannot be read. */
export function digestOfFile(path: string): string | null {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return null;
  }
}
