import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { FileMemory } from '../../src/project/file-memory.ts';
import { FileWatcher } from '../../src/project/file-watcher.ts';
import { openProject } from '../../src/project/files.ts';
import { temporaryFolder } from './temporary.ts';

const FILE = 'content/data/a.yaml';

test('a file that was read is followed when it changes, when its folders go, and when others take their place', async () => {
  const folder = temporaryFolder({ [FILE]: 'one' });
  const memory = new FileMemory();
  const watcher = new FileWatcher(folder, memory);
  onTestFinished(() => watcher.close());
  const read = () => memory.of(openProject(folder, new Report())).read(FILE)?.toString() ?? null;
  const write = (text: string) => {
    mkdirSync(join(folder, dirname(FILE)), { recursive: true });
    writeFileSync(join(folder, FILE), text);
  };

  expect(read()).toBe('one');
  write('two');
  expect([await watcher.next(), read()]).toEqual([[FILE], 'two']);
  renameSync(join(folder, 'content'), join(folder, 'away'));
  expect([await watcher.next(), read()]).toEqual([[FILE], null]);
  write('three');
  expect([await watcher.next(), read()]).toEqual([[FILE], 'three']);
  const next = watcher.next();
  write('four');
  expect([await next, read()]).toEqual([[FILE], 'four']);
});

test('a file that was missing is read when it comes, outside the folders that are listed too', async () => {
  const folder = temporaryFolder();
  const memory = new FileMemory();
  const watcher = new FileWatcher(folder, memory);
  onTestFinished(() => watcher.close());
  expect(memory.of(openProject(folder, new Report())).read('pictures/plan.png')).toBeNull();
  const next = watcher.next();
  mkdirSync(join(folder, 'pictures'));
  writeFileSync(join(folder, 'pictures/plan.png'), 'png');
  expect(await next).toEqual(['pictures/plan.png']);
});
