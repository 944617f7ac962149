import * as nodeFs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errnoOf, writeError } from './environment-error.ts';
import { ownPlaceInside, placeInside } from './inside.ts';
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
  replaceFiles(folder, [[file, data]], fs);
}

/**
 * Replaces a file of the user's, which keeps its mode. A link is not followed.
 * @throws EnvironmentError
 */
export function rewriteFile(folder: string, file: string, data: Uint8Array | string): void {
  const { mode } = nodeFs.statSync(ownPlaceInside(folder, file));
  const openSync = (path: nodeFs.PathLike, flags: nodeFs.OpenMode) => nodeFs.openSync(path, flags, mode);
  replaceFile(folder, file, data, { ...nodeFs, openSync });
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
  replaceFiles(folder, [[file, data]], fs, false);
}

/**
 * Replaces files that belong together: all are written and synced beside their places before the first is renamed. If
 * writing fails, or the process is killed while it writes, the old files stay as they were.
 * @param folder the folder that no link may lead out of.
 * @param files their contents, by their paths from there.
 * @throws EnvironmentError
 */
export function replaceFiles(
  folder: string,
  files: Iterable<readonly [file: string, data: Uint8Array | string]>,
  fs: WritingFs = nodeFs,
  synced = true,
): void {
  const places = Array.from(files, ([file, data]) => {
    const path = placeInside(folder, file);
    return { path, temporary: join(dirname(path), temporaryName(basename(path))), data };
  });
  try {
    for (const { path, temporary, data } of places)
      orTell(path, () => {
        makeFolder(dirname(path), fs);
        writeNew(temporary, typeof data === 'string' ? Buffer.from(data) : data, fs, synced);
      });
    for (const { path, temporary } of places) orTell(path, () => fs.renameSync(temporary, path));
  } catch (error) {
    for (const { temporary } of places) removeIfPossible(temporary, fs);
    throw error;
  }
}

/** @throws EnvironmentError that tells why a file could not be written. */
function orTell(path: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw writeError(cause, path);
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` does not end where nothing can be made, such as
 * under /proc.
 */
function makeFolder(folder: string, fs: WritingFs): void {
  if (isFolder(folder, fs)) return;
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
    if (!isFolder(folder, fs)) throw cause;
  }
}

function isFolder(path: string, fs: WritingFs): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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
