import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { withEdits } from '../../src/project/memory-files.ts';
import { inMemory } from './in-memory.ts';

test('edits add, replace and remove files', () => {
  const files = inMemory({ 'content/a.yaml': 'a', 'content/b.yaml': 'b', 'content/c.yaml': 'c' });
  const edits = new Map([
    ['content/b.yaml', Buffer.from('B')],
    ['content/c.yaml', null],
    ['content/aa/d.yaml', Buffer.from('d')],
    ['content/.hidden/e.yaml', Buffer.from('e')],
    ['contents/f.yaml', Buffer.from('f')],
  ]);
  const edited = withEdits(files, edits, new Report());
  expect(edited.list('content')).toEqual(['content/a.yaml', 'content/aa/d.yaml', 'content/b.yaml']);
  expect(edited.list('content').map((path) => edited.read(path)?.toString())).toEqual(['a', 'd', 'B']);
  expect(edited.read('content/c.yaml')).toBeNull();
});

test('a path that leads out of a project in memory is reported once, by the project itself', () => {
  const report = new Report();
  const files = withEdits(inMemory({ 'content/a.yaml': 'a' }, report), new Map(), report);
  expect(files.read('content/none.yaml')).toBeNull();
  expect(report.faults).toEqual([]);
  expect(files.read('../a.yaml')).toBeNull();
  expect(report.faults).toMatchObject([{ code: 'file-outside-project', details: { path: '../a.yaml' } }]);
});

test('a path that leads out of a folder is reported by the folder alone', () => {
  const report = new Report();
  const folder = { list: () => [], read: () => null };
  expect(withEdits(folder, new Map(), report).read('../a.yaml')).toBeNull();
  expect(report.faults).toEqual([]);
});
