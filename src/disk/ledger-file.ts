import * as nodeFs from 'node:fs';
import { dirname } from 'node:path';
import { type Entry, parseEntry } from '../mail/ledger.ts';
import { writeError } from './environment-error.ts';
import { ownPlaceInside } from './inside.ts';

/** The part of `node:fs` that a ledger needs. */
type LedgerFs = Pick<
  typeof nodeFs,
  'openSync' | 'closeSync' | 'writeSync' | 'fsyncSync' | 'readFileSync' | 'ftruncateSync'
>;

/** A cohort's ledger on disk. It only grows, line by line; `append` returns when its line is on the disk. */
export class LedgerFile {
  readonly #path: string;
  readonly #fs: LedgerFs;
  readonly #file: number;
  /** The text when it was opened. */
  readonly text: string;

  /**
   * @param folder the project's, and `file` the path from there.
   * @throws EnvironmentError
   */
  constructor(folder: string, file: string, fs: LedgerFs = nodeFs) {
    const path = ownPlaceInside(folder, file);
    this.#path = path;
    this.#fs = fs;
    try {
      this.#file = fs.openSync(path, 'a+', 0o600);
      const bytes = fs.readFileSync(this.#file);
      const whole = bytes.lastIndexOf('\n') + 1;
      const last = bytes.toString('utf8', whole);
      this.text = bytes.toString('utf8', 0, whole);
      if (parseEntry(last)) {
        // Somebody edited the file and left out its last line's end.
        this.text += `${last}\n`;
        fs.writeSync(this.#file, '\n');
      } else if (whole < bytes.length) {
        // The power went while the line was written: the message it announces had not been sent.
        fs.ftruncateSync(this.#file, whole);
      }
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

/**
 * Syncs a folder, so that a new file is still in it after a loss of power. Windows cannot do so, and need
 * not.
 */
function syncFolder(folder: string, fs: LedgerFs): void {
  if (process.platform === 'win32') return;
  const file = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}
