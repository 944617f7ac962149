import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt } from '../attempt.ts';

/** A running preview, as another process of the same user finds it. */
interface RunningPreview {
  readonly port: number;
  readonly token: string;
}

/** The file that names a project's running preview, in the system's folder for temporary files. */
function fileOf(folder: string): string {
  const project = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(tmpdir(), `livret-preview-${project}.json`);
}

/** Notes that a preview runs. Only its user may read the file. Where it cannot be written, nobody finds the preview. */
export function noteRunning(folder: string, preview: RunningPreview): void {
  try {
    forgetRunning(folder);
    writeFileSync(fileOf(folder), JSON.stringify(preview), { mode: 0o600, flag: 'wx' });
  } catch {}
}

export function forgetRunning(folder: string): void {
  rmSync(fileOf(folder), { force: true });
}

/** The preview that was noted last; it may have ended since. */
export function findRunning(folder: string): RunningPreview | null {
  const { port, token } = attempt(() => JSON.parse(readFileSync(fileOf(folder), 'utf8')), null) ?? {};
  return typeof port === 'number' && typeof token === 'string' ? { port, token } : null;
}
