import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { folderInside, ownPlaceInside, placeInside } from '../../src/disk/inside.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** A project, with a folder beside it whose name begins as the project's does. */
function twoFolders() {
  const both = temporaryFolder({ 'cours/a/x': '', 'cours-2/y': '' });
  return { root: join(both, 'cours'), beside: join(both, 'cours-2') };
}

test('a place is in the folder, whether it is there or still to be made', () => {
  const { root } = twoFolders();
  for (const folder of ['.', 'a', 'a/b/c']) expect(folderInside(root, folder)).toBe(join(root, folder));
  for (const file of ['x', 'a/x', 'a/b/c/x']) expect(placeInside(root, file)).toBe(join(root, file));
  expect(ownPlaceInside(root, 'a/x')).toBe(join(root, 'a/x'));
});

test('a link may lead to the folder, and from one place in it to another', () => {
  const { root, beside } = twoFolders();
  symlinkSync(root, join(beside, 'project'));
  symlinkSync(join(root, 'a'), join(root, 'b'));
  expect(folderInside(join(beside, 'project'), 'a')).toBe(join(beside, 'project', 'a'));
  expect(placeInside(root, 'b/c/x')).toBe(join(root, 'b/c/x'));
});

test('a link may not lead out of the folder, even to one whose name begins the same', () => {
  const { root, beside } = twoFolders();
  mkdirSync(join(root, 'deep'));
  symlinkSync(beside, join(root, 'out'));
  symlinkSync(relative(join(root, 'deep'), beside), join(root, 'deep/out'));
  for (const folder of ['out', 'out/new', 'deep/out', '..', '../cours-2'])
    expect(() => folderInside(root, folder), folder).toThrow(/file-link-outside/);
  expect(() => placeInside(root, 'out/x')).toThrow(/file-link-outside/);
});

test('a link in the place of a file is refused where the file is written in its place, not where it is replaced', () => {
  const { root } = twoFolders();
  symlinkSync('x', join(root, 'a/link'));
  expect(placeInside(root, 'a/link')).toBe(join(root, 'a/link'));
  expect(() => ownPlaceInside(root, 'a/link')).toThrow(/file-link-outside/);
});

test('all folders are in the topmost one', () => {
  expect(folderInside('/', 'usr')).toBe('/usr');
});
