import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The rooms in the order of the table in docs/architecture.md, from the ground up. */
const [, table] = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split('## The rooms');
const rooms = [...table!.split('\n## ')[0]!.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, room]) => room!);

/** The files of src/ with the files that each imports, types too. */
const imports = new Map(
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(join(ROOT, 'src', file), 'utf8');
      const named = [...text.matchAll(/(?:from|import\() ?'(\.[^']+\.ts)'/g)].map(([, path]) => path!);
      return [file, named.map((path) => posix.join(dirname(file), path))];
    }),
);

const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : null);

test('the table of rooms names every folder of src', () => {
  const folders = new Set([...imports.keys()].map(roomOf).filter((room) => room !== null));
  expect(rooms.toSorted()).toEqual([...folders].sort());
});

test('a room imports only from rooms above it in the table', () => {
  const backwards = [...imports].flatMap(([file, targets]) =>
    targets
      .filter(
        (target) => roomOf(target) !== null && rooms.indexOf(roomOf(target)!) > rooms.indexOf(roomOf(file)!),
      )
      .map((target) => `${file} → ${target}`),
  );
  expect(backwards).toEqual([]);
});
test('no files import one another in a circle', () => {
  expect(circle()).toBeNull();
});

/** The files of a circle of imports, in order; null when there is none. */
function circle(): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  function walk(file: string): string[] | null {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const target of imports.get(file) ?? []) {
      const found = walk(target);
      if (found) return found;
    }
    path.pop();
    done.add(file);
    return null;
  }
  for (const file of imports.keys()) {
    const found = walk(file);
    if (found) return found;
  }
  return null;
}
