import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EnvironmentError } from '../../src/disk/environment-error.ts';
import { ownPlaceInside } from '../../src/disk/inside.ts';
import { takeLock } from '../../src/disk/lock.ts';
import { startOf } from '../../src/disk/processes.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** The id of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('a lock keeps others out until it is given back', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.lock');
  const giveBack = takeLock(folder, 'x.lock');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  expect(() => takeLock(folder, 'x.lock')).toThrow(EnvironmentError);
  giveBack();
  expect(readdirSync(folder)).toEqual([]);
  takeLock(folder, 'x.lock')();
});

test.each([
  ['', deadPid()],
  [', whose id this one has now,', process.pid],
])('a lock of a process that died%s is taken over', (_, pid) => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.lock');
  writeFileSync(path, JSON.stringify({ pid, host: hostname() }));
  const giveBack = takeLock(folder, 'x.lock');
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  expect(readdirSync(folder)).toEqual(['x.lock']);
  giveBack();
});

test.runIf(process.platform === 'linux')('a lock whose id now is another program’s is taken over', () => {
  const folder = temporaryFolder();
  const holder = { pid: process.ppid, host: hostname(), start: 'another-boot 17' };
  writeFileSync(join(folder, 'x.lock'), JSON.stringify(holder));
  takeLock(folder, 'x.lock')();
  writeFileSync(join(folder, 'x.lock'), JSON.stringify({ ...holder, start: startOf(process.ppid) }));
  expect(() => takeLock(folder, 'x.lock')).toThrow(/mail-locked/);
});

test('a lock that cannot be read is told', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'x.lock'));
  expect(() => takeLock(folder, 'x.lock')).toThrow(EnvironmentError);
});

test('a link in the place of a lock is not followed', () => {
  const folder = temporaryFolder({ target: 'kept' });
  symlinkSync(join(folder, 'target'), join(folder, 'x.lock'));
  expect(() => takeLock(folder, 'x.lock')).toThrow(/file-link-outside/);
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('kept');
});

test.each([
  ['of another machine', JSON.stringify({ pid: deadPid(), host: 'elsewhere' })],
  ['of a process that lives', JSON.stringify({ pid: process.ppid, host: hostname() })],
])('a lock %s is not taken over', (_, text) => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.lock');
  writeFileSync(path, text);
  expect(() => takeLock(folder, 'x.lock')).toThrow(/mail-locked/);
  expect(existsSync(path)).toBe(true);
});

test.each([
  'what?',
  '{"pid":17}',
  '{"host":"a"}',
  '{"pid":17,"host":1}',
])('a lock that says %s names no holder', (text) => {
  const folder = temporaryFolder({ 'x.lock': text });
  expect(() => takeLock(folder, 'x.lock')).toThrow(/"pid":0,"host":"\?"/);
});

test('a lock is read by its owner alone', () => {
  const folder = temporaryFolder();
  const giveBack = takeLock(folder, 'x.lock');
  expect(statSync(join(folder, 'x.lock')).mode & 0o777).toBe(0o600);
  giveBack();
});

test('fails at once where locks cannot be read', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.lock');
  mkdirSync(path);
  expect(() => takeLock(folder, 'x.lock')).toThrow(EnvironmentError);
});

test.runIf(process.platform !== 'win32')('the root of the file system may be the folder of a project', () => {
  expect(ownPlaceInside('/', 'no-such-file.lock')).toBe('/no-such-file.lock');
});
