import * as nodeFs from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { digestOf } from '../build/digests.ts';
import { errnoOf, writeError } from './environment-error.ts';

/** The part of `node:fs` that writing needs. */
export type WritingFs = Pick<
  typeof nodeFs,
  'mkdirSync' | 'statSync' | 'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync'
>;

/**
 * Replaces a file whole: writes beside it, syncs, renames. If anything fails, or the process is killed,
 * the old file stays as it was.
 * @throws EnvironmentError
 */
export function replaceFile(path: string, data: Uint8Array | string, fs: WritingFs = nodeFs): void {
  replace(path, data, fs, true);
}

/**
 * Replaces a file whole, of which the machine may lose a part when it goes down: it is for what its reader
 * checks, and can do without.
 * @throws EnvironmentError
 */
export function replaceUnsynced(path: string, data: Uint8Array | string, fs: WritingFs = nodeFs): void {
  replace(path, data, fs, false);
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

/** With those above it. Node's own `recursive` never ends where nothing can be made, as under /proc. */
function makeFolder(folder: string, fs: WritingFs): void {
  try {
    fs.mkdirSync(folder);
  } catch (cause) {
    const errno = errnoOf(cause);
    if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    if (errno !== 'ENOENT' || dirname(folder) === folder) throw cause;
    makeFolder(dirname(folder), fs);
    // Another worker may have made it meanwhile.
    makeOneFolder(folder, fs);
  }
}

function makeOneFolder(folder: string, fs: WritingFs): void {
  try {
    fs.mkdirSync(folder);
  } catch (cause) {
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw cause;
  }
}

/** What cannot be removed is not what went wrong. */
function removeIfPossible(path: string, fs: WritingFs): void {
  try {
    fs.rmSync(path, { force: true });
  } catch {}
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

/** Machines that share a folder, as two shards of a build may, do not know one another's processes. */
const HOST = digestOf(hostname()).slice(0, 8);

/** Hidden, and no one else's: the threads of a process write different files. */
export function temporaryName(name: string, pid = process.pid): string {
  return `.${name}.livret-${HOST}-${pid}.tmp`;
}

const TEMPORARY = new RegExp(`^\\..+\\.livret-${HOST}-(\\d+)\\.tmp$`);

/**
 * Removes what killed processes of this machine left half written in a folder. What other processes are
 * writing there stays; this one must not have begun, in any thread.
 */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = Number(TEMPORARY.exec(name)?.[1] ?? Number.NaN);
    if (pid === process.pid || !isRunning(pid)) removeIfPossible(join(folder, name), nodeFs);
  }
}

/** What is wrong with the folder is told when something is written there. */
function namesIn(folder: string): readonly string[] {
  try {
    return nodeFs.readdirSync(folder);
  } catch {
    return [];
  }
}

/** Of a pid that is no number, nothing is known: it counts as running. */
export function isRunning(pid: number): boolean {
  if (Number.isNaN(pid)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errnoOf(cause) === 'EPERM';
  }
}
