import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { attempt } from '../attempt.ts';
import { EnvironmentError, errnoOf, writeError } from './environment-error.ts';
import { ownPlaceInside } from './inside.ts';
import { isRunning, startOf } from './processes.ts';

/** The process that holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** The start, as `startOf` gives it; null where the system does not tell. */
  readonly start: string | null;
}

/**
 * Takes a lock: a file that names its holder. A lock whose holder has died is taken over.
 * @param folder the project's, and `file` the path from there.
 * @returns a function that gives the lock back.
 * @throws EnvironmentError when another process holds it.
 */
export function takeLock(folder: string, file: string): () => void {
  const path = ownPlaceInside(folder, file);
  const own: Holder = { pid: process.pid, host: hostname(), start: startOf(process.pid) };
  while (!create(path, JSON.stringify(own))) {
    const text = read(path);
    // The holder gave the lock back meanwhile.
    if (text === null) continue;
    const holder = parse(text);
    if (!holder || holder.host !== own.host || isAlive(holder, path)) throw locked(path, holder);
    takeAway(path, text);
  }
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}

/** The paths of the locks that this process holds. */
const held = new Set<string>();

/** Whether a lock's holder runs. A process that died may have had the id of this one, or of another that runs now. */
function isAlive({ pid, start }: Holder, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  const running = isRunning(pid) ? startOf(pid) : null;
  return running === null || start === null ? isRunning(pid) : running === start;
}

/**
 * Creates a lock; false when there is one. The file is written beside and linked, so that a lock never lacks
 * its holder's name.
 */
function create(path: string, text: string): boolean {
  const beside = `${path}.${process.pid}.new`;
  try {
    writeFileSync(beside, text, { mode: 0o600 });
    linkSync(beside, path);
    return true;
  } catch (cause) {
    if (errnoOf(cause) === 'EEXIST') return false;
    throw writeError(cause, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Removes a stale lock. If another process took it over since it was read, that process's lock is put back. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (read(aside) !== stale) linkSync(aside, path);
  } catch (cause) {
    if (!['ENOENT', 'EEXIST'].includes(errnoOf(cause))) throw writeError(cause, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** null when there is no lock. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return null;
    throw writeError(cause, path);
  }
}

/** The holder that a lock names; null when it names none. */
function parse(text: string): Holder | null {
  const { pid, host, start = null } = attempt(() => JSON.parse(text), null) ?? {};
  return Number.isSafeInteger(pid) && typeof host === 'string' ? { pid, host, start } : null;
}

function locked(path: string, holder: Holder | null): EnvironmentError {
  const { pid = 0, host = '?' } = holder ?? {};
  return EnvironmentError.of('mail-locked', { path, pid, host });
}
