import { expect, test } from 'vitest';
import { FileMemory } from '../../src/project/file-memory.ts';
import { inMemory } from './in-memory.ts';

const BEFORE = { 'content/a.yaml': 'a', 'content/b.yaml': 'b', 'other/c.yaml': 'c' };

/** A memory through which these files were read, and of which `content` was listed. */
function remembered(...paths: readonly string[]): FileMemory {
  const memory = new FileMemory();
  const files = memory.of(inMemory(BEFORE));
  files.list('content');
  for (const path of paths) files.read(path);
  return memory;
}

test('the bytes of a file are the same object until they change', () => {
  const memory = remembered();
  const read = (text: string) => memory.of(inMemory({ 'content/a.yaml': text })).read('content/a.yaml')!;
  const first = read('a');
  expect(read('a')).toBe(first);
  expect(memory.bytesOf('content/a.yaml')).toBe(first);
  const second = read('b');
  expect(second.toString()).toBe('b');
  expect(memory.bytesOf('content/a.yaml')).toBe(second);
  expect(memory.bytesOf('content/z.yaml')).toBeNull();
});

test.each<[string, Record<string, string>, readonly string[], readonly string[]]>([
  [
    'a file that was touched and has other bytes',
    { 'content/a.yaml': 'A' },
    ['content/a.yaml'],
    ['content/a.yaml'],
  ],
  ['a file whose folder was touched', { 'content/a.yaml': 'A' }, ['content'], ['content/a.yaml']],
  ['a missing file that came', { 'other/z.yaml': 'z' }, ['other/z.yaml'], ['other/z.yaml']],
  [
    'a new file of a folder that was listed',
    { 'content/d.yaml': 'd' },
    ['content/d.yaml'],
    ['content/d.yaml'],
  ],
  [
    'a new file of a listed folder that was touched',
    { 'content/d.yaml': 'd' },
    ['content'],
    ['content/d.yaml'],
  ],
  ['a new file where all was touched', { 'content/d.yaml': 'd' }, [''], ['content/d.yaml']],
  ['no file that is as it was', { 'content/a.yaml': 'a' }, ['content/a.yaml', 'content/b.yaml'], []],
  ['no file that was not touched', { 'content/a.yaml': 'A' }, ['content/b.yaml', 'a.yaml'], []],
  ['no file that was not asked for', { 'other/d.yaml': 'd' }, ['other'], []],
])('changed is %s', (_, after, touched, changed) => {
  const memory = remembered('content/a.yaml', 'content/b.yaml', 'other/z.yaml');
  expect(memory.changed(new Set(touched), inMemory({ ...BEFORE, ...after }))).toEqual(changed);
});

test('a file that is gone from a listed folder has changed', () => {
  const touched = new Set(['content/b.yaml']);
  expect(remembered().changed(touched, inMemory({ 'content/a.yaml': 'a' }))).toEqual(['content/b.yaml']);
});

test('a folder is not listed again for a file that was in it and still is', () => {
  const { list, read } = inMemory({ ...BEFORE, 'content/a.yaml': 'A' });
  const listed: string[] = [];
  const files = {
    list: (folder: string) => {
      listed.push(folder);
      return list(folder);
    },
    read,
  };
  const memory = remembered('content/a.yaml');
  expect(memory.changed(new Set(['content/a.yaml', 'other/c.yaml']), files)).toEqual(['content/a.yaml']);
  expect(listed).toEqual([]);
  expect(memory.changed(new Set(['content/a.yaml~']), files)).toEqual([]);
  expect(listed).toEqual(['content']);
});

test('of a build, only what it has asked for can have changed', () => {
  const memory = remembered('content/a.yaml', 'content/b.yaml');
  const [all, now] = [new Set(['content']), inMemory({ 'content/a.yaml': 'A', 'content/d.yaml': 'd' })];
  const before = ['content/a.yaml', 'content/b.yaml', 'content/d.yaml'];
  expect(memory.changedOfBuild(all, now)).toEqual(before);
  memory.beginBuild();
  expect(memory.changedOfBuild(all, now)).toEqual([]);
  expect(memory.changed(all, now)).toEqual(before);
  memory.of(inMemory(BEFORE)).read('content/b.yaml');
  expect(memory.changedOfBuild(all, now)).toEqual(['content/b.yaml']);
  memory.of(inMemory(BEFORE)).list('content');
  expect(memory.changedOfBuild(all, now)).toEqual(['content/b.yaml', 'content/d.yaml']);
});
