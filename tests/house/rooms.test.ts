import { expect, test } from 'vitest';
import { imports, roomOf, ROOMS as rooms } from './imports.ts';

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
