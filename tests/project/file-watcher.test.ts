import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { FileMemory } from '../../src/project/file-memory.ts';
import { FileWatcher } from '../../src/project/file-watcher.ts';
import { openProject } from '../../src/project/files.ts';
import { temporaryFolder } from './temporary.ts';

const FILE = 'content/data/a.yaml';

/** A watched project in which a file has a text; null for none. Files are read as a build reads them. */
function watched(text: string | null) {
  const folder = temporaryFolder(text === null ? {} : { [FILE]: text });
  const memory = new FileMemory();
  const watcher = new FileWatcher(folder, memory);
  onTestFinished(() => watcher.close());
  const read = (path = FILE) => memory.of(openProject(folder, new Report())).read(path)?.toString() ?? null;
  const write = (data: string) => {
    mkdirSync(join(folder, dirname(FILE)), { recursive: true });
    writeFileSync(join(folder, FILE), data);
  };
  const moveAway = (name: string) => renameSync(join(folder, 'content'), join(folder, name));
  /** The files that changed, then what is in the file now. A change that is never told gives `nothing`. */
  const told = async () => [
    await Promise.race([watcher.next(), setTimeout(60_000, 'nothing', { ref: false })]),
    read(),
  ];
  read();
  const list = () => memory.of(openProject(folder, new Report())).list('content');
  return { folder, watcher, read, list, write, moveAway, told };
}

test('a file is followed when it changes, when its folders go, and when others take their place', async () => {
  const { write, moveAway, told } = watched('one');
  write('two');
  expect(await told()).toEqual([[FILE], 'two']);
  moveAway('away');
  expect(await told()).toEqual([[FILE], null]);
  write('three');
  expect(await told()).toEqual([[FILE], 'three']);
  moveAway('away-again');
  write('four');
  expect(await told()).toEqual([[FILE], 'four']);
  const next = told();
  // Long after the last events of the new folders.
  await setTimeout(60);
  write('five');
  expect(await next).toEqual([[FILE], 'five']);
});

test('a file that was missing is told when it comes', async () => {
  const { write, told } = watched(null);
  const next = told();
  await setTimeout(60);
  write('one');
  expect(await next).toEqual([[FILE], 'one']);
});

test('a save of the same bytes is no change; neither is a file outside the project', async () => {
  const { read, write, told } = watched('one');
  read('../b.yaml');
  const next = told();
  await setTimeout(60);
  write('one');
  await setTimeout(60);
  write('two');
  expect(await next).toEqual([[FILE], 'two']);
});

test('who waits is woken when the watcher is closed', async () => {
  const { watcher } = watched('one');
  const next = watcher.next();
  watcher.close();
  expect(await next).toBeNull();
});

test('a save is told at its first sign, and what was read of it stands once the file rests', async () => {
  const { watcher, read, write } = watched('one');
  const begun = watcher.begins();
  await setTimeout(60);
  write('tw');
  expect([await begun, read()]).toEqual([true, 'tw']);
  write('two');
  expect(await watcher.isAsRead()).toBe(false);
  // A file that was found to differ is told again at once.
  expect([await watcher.begins(), read(), await watcher.isAsRead()]).toEqual([true, 'two', true]);
});

test('a build does not wait for a file that it no longer asks for', async () => {
  const { watcher, read, write, moveAway } = watched('one');
  for (const [change, place] of [
    [() => write('two'), 'content/data/b.yaml'],
    [() => moveAway('away'), 'content/data/c.yaml'],
  ] as const) {
    const begun = watcher.begins();
    await setTimeout(60);
    change();
    expect([await begun, read(place)]).toEqual([true, null]);
    expect(await watcher.isAsRead()).toBe(true);
  }
  const again = watcher.begins();
  await setTimeout(60);
  write('three');
  expect([await again, read()]).toEqual([true, 'three']);
  expect(await watcher.isAsRead()).toBe(true);
});

test('who waits for a first sign waits through a save of the same bytes, and until the watcher is closed', async () => {
  const { watcher, write } = watched('one');
  const begun = watcher.begins();
  await setTimeout(60);
  write('one');
  await setTimeout(60);
  watcher.close();
  expect(await begun).toBe(false);
});

test('a file that an editor empties, moves away or writes beside is told once its text is in its place', async () => {
  const { folder, watcher, read, list, write, moveAway } = watched('one');
  /**
   * Reads at the first sign of a save in two steps that follow each other at once, and gives what was read and what was
   * saved. Where a busy machine came between the steps, another text is saved.
   */
  const readAtSave = async (first: (text: string) => void, second: (text: string) => void) => {
    for (let round = 1; ; round++) {
      const text = 'x'.repeat(round + (read()?.length ?? 0));
      const atSign = watcher.begins().then(() => read());
      await setTimeout(60);
      const start = performance.now();
      first(text);
      for (let turn = 0; turn < 3; turn++) await setImmediate();
      second(text);
      const wasAtOnce = performance.now() - start < 10;
      const seen = await atSign;
      while (!(await watcher.isAsRead())) read();
      if (wasAtOnce) return [seen, text];
    }
  };
  let moves = 0;
  const [beside, place] = [join(folder, `${FILE}~`), join(folder, FILE)];
  const saves: readonly Parameters<typeof readAtSave>[] = [
    [() => write(''), write],
    [() => moveAway(`away-${moves++}`), write],
    [(text) => writeFileSync(beside, text), () => renameSync(beside, place)],
  ];
  for (const [first, second] of saves) {
    const [seen, text] = await readAtSave(first, second);
    expect(seen).toBe(text);
    // A build lists the folder in which a file stands beside another.
    list();
  }
});

test('a file that stays empty, or away, is told too', async () => {
  const { watcher, read, write, moveAway } = watched('one');
  const begun = watcher.begins();
  await setTimeout(60);
  write('');
  expect([await begun, read()]).toEqual([true, '']);
  expect(await watcher.isAsRead()).toBe(true);
  const next = watcher.begins();
  await setTimeout(60);
  moveAway('away');
  expect([await next, read()]).toEqual([true, null]);
});

test('files rest from the time at which they were written, not from that at which it was told', async () => {
  const { watcher, read, write } = watched('one');
  const begun = watcher.begins();
  await setTimeout(60);
  write('two');
  expect([await begun, read()]).toEqual([true, 'two']);
  await watcher.isAsRead();
  write('three');
  read();
  // A build that keeps the event loop busy.
  const end = performance.now() + 50;
  while (performance.now() < end);
  let hasRested = false;
  void watcher.isAsRead().then(() => (hasRested = true));
  await setImmediate();
  await setImmediate();
  expect(hasRested).toBe(true);
});
