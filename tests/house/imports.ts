import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The page on the architecture, which says which rooms there are and how they hang together. */
export const ARCHITECTURE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** The rooms in the order of their table, from the ground up. */
export const ROOMS = [
  ...ARCHITECTURE.split('## The rooms')[1]!
    .split('\n## ')[0]!
    .matchAll(/^\| `(\w+)\/` \|/gm),
].map(([, room]) => room!);

/** The files of src/ with the files that each imports, types too. */
export const imports: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(join(ROOT, 'src', file), 'utf8');
      const named = [...text.matchAll(/(?:from|import\() ?'(\.[^']+\.ts)'/g)].map(([, path]) => path!);
      return [file, named.map((path) => posix.join(dirname(file), path))];
    }),
);

export const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : null);
