import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { attempt } from '../attempt.ts';
import type { Source } from '../faults/source.ts';

/** Opens an address in the user's browser, where there is one. */
export function openBrowser(url: string): void {
  const [command, ...args] = BROWSERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command!, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** The command that opens an address, by system. `start` takes its first argument for a title. */
const BROWSERS: { readonly [platform: string]: readonly string[] } = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '""'],
};

/**
 * Opens the user's editor at a place in a file of the project: the editor that runs, else $VISUAL or $EDITOR.
 * @returns the path of the file, and whether an editor was found.
 */
export async function openEditor(
  folder: string,
  { file, line, column }: Source,
): Promise<{ readonly path: string; readonly opened: boolean }> {
  const path = join(folder, file);
  if (!isInside(path, folder)) return { path, opened: false };
  const { default: launch } = await import('launch-editor');
  let opened = true;
  launch(`${path}:${line}:${column}`, undefined, () => {
    opened = false;
  });
  return { path, opened };
}

/** Whether a file is there and, links followed, in the folder. */
const isInside = (path: string, folder: string): boolean =>
  attempt(() => realpathSync.native(path).startsWith(realpathSync.native(folder) + sep), false);
