import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SRC = join(ROOT, 'src');
const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** The sections `## Inside a, b and c` by the rooms that they are about. */
const insides = page
  .split('\n## ')
  .filter((section) => section.startsWith('Inside '))
  .map((section): [rooms: string[], text: string] => {
    const title = section.slice('Inside '.length, section.indexOf('\n'));
    return [title.split(/, | and /), section];
  });

/** All files and folders of a room, from it, with a slash after folders. */
const partsOf = (room: string) =>
  readdirSync(join(SRC, room), { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name)
      .slice(join(SRC, room).length + 1)
      .replaceAll('\\', '/');
    return entry.isDirectory() ? `${path}/` : path;
  });

test('every room has a section of its own, or one with others', () => {
  const rooms = insides.flatMap(([rooms]) => rooms);
  const table = page.split('## The rooms')[1]!.split('\n## ')[0]!;
  const folders = [...table.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, room]) => room!);
  expect(folders.filter((room) => !rooms.includes(room))).toEqual([]);
});

test.each(insides)('what the section on %s names is there', (rooms, text) => {
  const parts = rooms.flatMap(partsOf);
  const named = [...text.matchAll(/(?<![\w./-])((?:[\w-]+\/)*[\w-]+(?:\.ts\b|\/(?![\w/])))/g)].map(
    ([, name]) => name!,
  );
  const isThere = (name: string) =>
    parts.some((part) => part === name || part.endsWith(`/${name}`)) ||
    existsSync(join(SRC, name)) ||
    existsSync(join(ROOT, name));
  expect([...new Set(named)].filter((name) => !isThere(name))).toEqual([]);
});

test.each(insides)('the section on %s names every folder', (rooms, text) => {
  const folders = rooms.flatMap((room) =>
    readdirSync(join(SRC, room), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? entry.name : [],
    ),
  );
  expect(folders.filter((folder) => !text.includes(`${folder}/`))).toEqual([]);
});
