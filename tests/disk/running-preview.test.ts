import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findRunning, forgetRunning, noteRunning } from '../../src/disk/running-preview.ts';
import { temporaryFolder } from '../project/temporary.ts';

function project() {
  const folder = temporaryFolder({});
  onTestFinished(() => forgetRunning(folder));
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return { folder, note: join(tmpdir(), `livret-preview-${digest}.json`) };
}

test('a preview that runs is found by its project, until it is forgotten', () => {
  const { folder, note } = project();
  expect(findRunning(folder)).toBeNull();
  noteRunning(folder, { port: 1, token: 'a' });
  noteRunning(folder, { port: 4321, token: 'b' });
  expect(findRunning(folder)).toEqual({ port: 4321, token: 'b' });
  if (process.platform !== 'win32') expect(statSync(note).mode & 0o777).toBe(0o600);
  forgetRunning(folder);
  expect(findRunning(folder)).toBeNull();
});

test.each([
  '{"port":4321}',
  '{"token":"b"}',
  '{"port":"4321","token":"b"}',
  '{',
])('a note of another shape leads to no preview: %s', (text) => {
  const { folder, note } = project();
  writeFileSync(note, text);
  expect(findRunning(folder)).toBeNull();
});
