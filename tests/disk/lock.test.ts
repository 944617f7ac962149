import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EnvironmentError } from '../../src/disk/environment-error.ts';
import { takeLock } from '../../src/disk/lock.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** The id of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('a lock keeps others out until it is given back', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.lock');
  const giveBack = takeLock(path);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ pid: process.pid, host: hostname() });
  expect(() => takeLock(path)).toThrow(EnvironmentError);
  giveBack();
  expect(readdirSync(folder)).toEqual([]);
  takeLock(path)();
});

test.each([
  ['', deadPid()],
  [', whose id this one has now,', process.pid],
])('a lock of a process that died%s is taken over', (_, pid) => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.lock');
  writeFileSync(path, JSON.stringify({ pid, host: hostname() }));
  const giveBack = takeLock(path);
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  expect(readdirSync(folder)).toEqual(['x.lock']);
  giveBack();
});

test.each([
  ['of another machine', JSON.stringify({ pid: deadPid(), host: 'elsewhere' })],
  ['that says nothing', 'what?'],
  ['of a process that lives', JSON.stringify({ pid: process.ppid, host: hostname() })],
])('a lock %s is not taken over', (_, text) => {
  const path = join(temporaryFolder(), 'x.lock');
  writeFileSync(path, text);
  expect(() => takeLock(path)).toThrow(/mail-locked/);
  expect(existsSync(path)).toBe(true);
});

test('fails at once where locks cannot be read', () => {
  const path = join(temporaryFolder(), 'x.lock');
  mkdirSync(path);
  expect(() => takeLock(path)).toThrow(EnvironmentError);
});
