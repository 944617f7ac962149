import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder with these files, removed after the test. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = newFolder();
  onTestFinished(() => remove(folder));
  write(files, folder);
  return folder;
}

/**
 * Fills a folder with these files, and by work that takes long, once for all tests of a file.
 * @returns a function that gives a copy of the folder, removed after the test.
 */
export function copiesOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  fill: (folder: string) => Promise<unknown>,
): () => Promise<string> {
  let filled: Promise<string> | undefined;
  const make = async () => {
    const folder = newFolder();
    write(files, folder);
    await fill(folder);
    return folder;
  };
  afterAll(async () => {
    if (filled) remove(await filled);
  });
  return async () => {
    const copy = temporaryFolder();
    filled ??= make();
    cpSync(await filled, copy, { recursive: true, preserveTimestamps: true });
    return copy;
  };
}

function newFolder(): string {
  return realpathSync.native(mkdtempSync(join(tmpdir(), 'livret-test-')));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function write(files: Readonly<Record<string, string | Uint8Array>>, folder: string): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}
