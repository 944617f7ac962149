import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

test('the benchmark opens a session of the sources and edits a text in it', SLOW, () => {
  const args = ['bench/sitting.mjs', 'livret', temporaryFolder(), '1', 'edit'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const { cpu } = JSON.parse(stdout.trim().split('\n').at(-1)!) as { cpu: number };
  expect(cpu).toBeGreaterThan(0);
});
