import * as nodeFs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errnoOf, writeError } from './environment-error.ts';
import { placeInside } from './inside.ts';
import { removeIfPossible, temporaryName } from './temporary-files.ts';

/** The part of `node:fs` that writing needs. */
export type WritingFs = Pick<
  typeof nodeFs,
  'mkdirSync' | 'statSync' | 'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync'
>;

/**
 * Replaces a file whole: writes a new file beside it, syncs it, renames it. If anything fails, or the process
 * is killed, the old file stays as it was.
 * @param folder the folder that no link may lead out of, and `file` the path from there.
 * @throws EnvironmentError
 */
export function replaceFile(
  folder: string,
  file: string,
  data: Uint8Array | string,
  fs: WritingFs = nodeFs,
): void {
  replace(placeInside(folder, file), data, fs, true);
}

/**
 * Replaces a file whole without syncing it: after a loss of power a part of it may be missing. It is meant
 * for files that their reader checks and can do without.
 * @throws EnvironmentError
 */
export function replaceUnsynced(
  folder: string,
  file: string,
  data: Uint8Array | string,
  fs: WritingFs = nodeFs,
): void {
  replace(placeInside(folder, file), data, fs, false);
}

function replace(path: string, data: Uint8Array | string, fs: WritingFs, synced: boolean): void {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName(basename(path)));
  try {
    makeFolder(folder, fs);
    writeNew(temporary, typeof data === 'string' ? Buffer.from(data) : data, fs, synced);
    fs.renameSync(temporary, path);
  } catch (cause) {
    removeIfPossible(temporary, fs);
    throw writeError(cause, path);
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` does not end where nothing can be made, such as
 * under /proc.
 */
function makeFolder(folder: string, fs: WritingFs): void {
  try {
    makeOneFolder(folder, fs);
  } catch (cause) {
    if (errnoOf(cause) !== 'ENOENT' || dirname(folder) === folder) throw cause;
    makeFolder(dirname(folder), fs);
    makeOneFolder(folder, fs);
  }
}

/** Makes a folder, unless it is there: another worker may make it at the same time. */
function makeOneFolder(folder: string, fs: WritingFs): void {
  try {
    fs.mkdirSync(folder);
  } catch (cause) {
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw cause;
  }
}

function writeNew(path: string, data: Uint8Array, fs: WritingFs, synced: boolean): void {
  const file = fs.openSync(path, 'wx');
  try {
    for (let offset = 0; offset < data.length; ) offset += fs.writeSync(file, data, offset);
    if (synced) fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}
