import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOMS as folders, imports, ARCHITECTURE as page, ROOT, roomOf } from './imports.ts';

const SRC = join(ROOT, 'src');
/** Names of files and folders in a text, folders with a slash behind. */
const NAMES = /(?<![\w./-])((?:[\w-]+\/)*[\w-]+(?:\.ts\b|\/(?![\w/])))/g;

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
  expect(folders.filter((room) => !rooms.includes(room))).toEqual([]);
});

test.each(insides)('what the section on %s names is there', (rooms, text) => {
  const parts = rooms.flatMap(partsOf);
  const named = [...text.matchAll(NAMES)].map(([, name]) => name!);
  const isThere = (name: string) =>
    parts.some((part) => part === name || part.endsWith(`/${name}`)) ||
    existsSync(join(SRC, name)) ||
    existsSync(join(ROOT, name));
  expect([...new Set(named)].filter((name) => !isThere(name))).toEqual([]);
});

/** The files of src/ that a name in the section on some rooms stands for. */
function filesOf(name: string, rooms: readonly string[]): readonly string[] {
  const named = [...imports.keys()].filter((file) =>
    name.endsWith('/') ? `/${file}`.includes(`/${name}`) : `/${file}`.endsWith(`/${name}`),
  );
  const own = named.filter((file) => rooms.includes(roomOf(file)!));
  return own.length > 0 ? own : named;
}

interface Arrow {
  readonly drawn: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The arrows within lines of the pictures of a section. Names with commas between them are one end of an arrow. */
function arrowsOf(text: string, rooms: readonly string[]): Arrow[] {
  const lines = text.split('```').flatMap((part, i) => (i % 2 ? part.split('\n') : []));
  return lines.flatMap((line) => {
    const ends: { names: string[]; start: number; end: number }[] = [];
    for (const { 0: name, index } of line.matchAll(NAMES)) {
      const last = ends.at(-1);
      const end = index + name.length;
      if (last && /^(?:, | and )$/.test(line.slice(last.end, index))) {
        last.names.push(name);
        last.end = end;
      } else ends.push({ names: [name], start: index, end });
    }
    return ends.slice(1).flatMap((right, i) => {
      const left = ends[i]!;
      const between = line.slice(left.end, right.start);
      if (!/[▶◀]/.test(between)) return [];
      const [from, to] = between.includes('◀') ? [right, left] : [left, right];
      const files = ({ names }: typeof left) => names.flatMap((name) => filesOf(name, rooms));
      return { drawn: `${from.names} → ${to.names}`, from: files(from), to: files(to) };
    });
  });
}

const imported = (by: string, some: readonly string[]) =>
  imports.get(by)!.some((file) => some.includes(file));

/** The types of all that goes between the preview's server and its page, which import nothing of one another. */
const PROTOCOL = ['preview/protocol.ts'];
const speaking = [...imports.keys()].filter((file) => imported(file, PROTOCOL));

/**
 * Whether data can go from some files to others: some import others, or a third file imports both and hands on; where
 * they are in different rooms, a file that imports both rooms.
 */
function areJoined({ from, to }: Arrow): boolean {
  const [some, others] = [from, to].map((files) =>
    roomOf(from[0]!) === roomOf(to[0]!)
      ? files
      : [...imports.keys()].filter((file) => roomOf(file) === roomOf(files[0]!)),
  ) as [readonly string[], readonly string[]];
  return (
    some.some((file) => imported(file, others)) ||
    others.some((file) => imported(file, some)) ||
    [...imports.keys()].some((third) => imported(third, some) && imported(third, others)) ||
    [some, others].every((files) => files.some((file) => imported(file, [...PROTOCOL, ...speaking])))
  );
}

test.each(insides)('the arrows of the picture of %s join files between which data can go', (rooms, text) => {
  const apart = arrowsOf(text, rooms).filter((arrow) => !areJoined(arrow));
  expect(apart.map(({ drawn }) => drawn)).toEqual([]);
});

test.each(insides)('the section on %s names every folder', (rooms, text) => {
  const folders = rooms.flatMap((room) =>
    readdirSync(join(SRC, room), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? entry.name : [],
    ),
  );
  expect(folders.filter((folder) => !text.includes(`${folder}/`))).toEqual([]);
});
