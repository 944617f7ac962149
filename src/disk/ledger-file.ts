import * as nodeFs from 'node:fs';
import { dirname } from 'node:path';
import type { Entry } from '../mail/ledger.ts';
import { writeError } from './environment-error.ts';

/** The part of `node:fs` that a ledger needs. */
export type LedgerFs = Pick<
  typeof nodeFs,
  'openSync' | 'closeSync' | 'writeSync' | 'fsyncSync' | 'readFileSync' | 'ftruncateSync'
>;

/** A file that only grows, line by line; each line is on the disk before anything else is done. */
export class LedgerFile {
  readonly #path: string;
  readonly #fs: LedgerFs;
  readonly #file: number;
  /** What it says so far. */
  readonly text: string;

  /** @throws EnvironmentError */
  constructor(path: string, fs: LedgerFs = nodeFs) {
    this.#path = path;
    this.#fs = fs;
    try {
      this.#file = fs.openSync(path, 'a+', 0o600);
      const bytes = fs.readFileSync(this.#file);
      // A line without an end was being written when the power went: what it was for had not begun.
      const whole = bytes.lastIndexOf('\n') + 1;
      if (whole < bytes.length) fs.ftruncateSync(this.#file, whole);
      this.text = bytes.toString('utf8', 0, whole);
      syncFolder(dirname(path), fs);
    } catch (cause) {
      throw writeError(cause, path);
    }
  }

  /** @throws EnvironmentError */
  append(entry: Entry): void {
    try {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      for (let at = 0; at < line.length; ) at += this.#fs.writeSync(this.#file, line, at);
      this.#fs.fsyncSync(this.#file);
    } catch (cause) {
      throw writeError(cause, this.#path);
    }
  }

  close(): void {
    this.#fs.closeSync(this.#file);
  }
}

/** So that a new file is still in its folder after a loss of power. Windows cannot, and need not. */
function syncFolder(folder: string, fs: LedgerFs): void {
  if (process.platform === 'win32') return;
  const file = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}
