import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning, startOf } from '../../src/disk/processes.ts';
import { findRunning, forgetRunning, noteRunning } from '../../src/disk/running-preview.ts';
import { temporaryFolder } from '../project/temporary.ts';

test('a process runs while it has its id', () => {
  expect(isRunning(process.pid)).toBe(true);
  // Linux gives ids up to 2^22.
  expect(isRunning(2 ** 22 + 1)).toBe(false);
});

test.runIf(process.platform === 'linux')('a process has a start of its own, which stays', () => {
  expect(startOf(process.pid)).toMatch(/^[\w-]+ [1-9]\d*$/);
  expect(startOf(process.pid)).toBe(startOf(process.pid));
  expect(startOf(process.ppid)).not.toBe(startOf(process.pid));
  expect(startOf(2 ** 22 + 1)).toBeNull();
});

test('a preview that runs is found by its folder, until it is forgotten', () => {
  const folder = temporaryFolder();
  onTestFinished(() => forgetRunning(folder));
  expect(findRunning(folder)).toBeNull();
  noteRunning(folder, { port: 1, token: 'old' });
  noteRunning(folder, { port: 2, token: 'new' });
  expect(findRunning(folder)).toEqual({ port: 2, token: 'new' });
  expect(findRunning(join(folder, 'other'))).toBeNull();
  forgetRunning(folder);
  expect(findRunning(folder)).toBeNull();
});
