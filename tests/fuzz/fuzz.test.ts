import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { expectFaults } from '../unread-faults.ts';

expectFaults('picture-coarse', 'layout-misfit', 'css-name-unmatched');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('the project that mutants are made of is sound', async () => {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(new URL('seed', import.meta.url)), folder, { recursive: true });
  expect((await run('check --cohort nord', folder)).code).toBe(0);
});

const PARTS = 3;
/** The mutants of a part: a busy machine has time for each. */
const MUTANTS = 1000;

test.each(Array.from({ length: PARTS }, (_, part) => part * MUTANTS))(
  'a mutant passes, or the line to mend is named (from number %i)',
  SLOW,
  (from) => {
    const numbers = ['--seed', '7', '--from', String(from), '--count', String(MUTANTS)];
    const args = ['scripts/fuzz.mjs', '--checks', ...numbers];
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toMatch(/^0 of \d+ found\n$/);
    expect(status).toBe(0);
  },
);
