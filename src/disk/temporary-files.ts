import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { attempt } from '../attempt.ts';
import { digestOf } from './digest.ts';
import { folderInside } from './inside.ts';
import { isRunning } from './processes.ts';

/** Two machines may write into one folder, as the shards of a build do; process ids are a machine's own. */
const HOST = digestOf(hostname()).slice(0, 8);

/** The name under which a process writes a file before it is renamed. It is hidden. */
export function temporaryName(name: string, pid = process.pid): string {
  return `.${name}.livret-${HOST}-${pid}.tmp`;
}

const TEMPORARY = new RegExp(`^\\..+\\.livret-${HOST}-(\\d+)\\.tmp$`);

/**
 * Removes the temporary files that killed processes of this machine left in a folder. It also removes this
 * process's own, so that it must be called before any thread writes there. A folder that cannot be read is
 * skipped: the error shows when something is written into it.
 * @param inner path of the folder from the output folder, `root`.
 * @throws EnvironmentError when a link leads out of the output folder.
 */
export function removeLeftovers(root: string, inner: string): void {
  const folder = folderInside(root, inner);
  for (const name of namesIn(folder)) {
    const [, digits] = TEMPORARY.exec(name) ?? [];
    if (digits === undefined) continue;
    const pid = Number(digits);
    if (pid === process.pid || !isRunning(pid)) removeIfPossible(join(folder, name));
  }
}

/** Removes a file. A failure is ignored: the file does no harm, and an earlier error may matter more. */
export function removeIfPossible(path: string, fs: { readonly rmSync: typeof rmSync } = { rmSync }): void {
  try {
    fs.rmSync(path, { force: true });
  } catch {}
}

const namesIn = (folder: string): readonly string[] => attempt(() => readdirSync(folder), []);
