import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

/** A project of two cohorts whose texts are at fault: what reads them ends with 1. */
const project = () =>
  temporaryFolder({
    'content/booklet.yaml': 'format: 1\n',
    'content/cohorts/lyon.yaml': '{}',
    'content/cohorts/nice.yaml': '{}',
  });

/** Command lines, and the options that have no meaning together; null where the line is understood. */
const TOGETHER: readonly (readonly [string, string, string])[] = [
  ['build --draft --copies --all', '--draft', '--copies'],
  ['build --draft --charts', '--draft', '--charts'],
  ['build --draft --html', '--draft', '--html'],
  ['build --archive --no-claim', '--archive', '--no-claim'],
  ['build --archive --draft', '--archive', '--draft'],
  ['build --watch --json', '--watch', '--json'],
  ['build --watch --jobs 2', '--watch', '--jobs'],
  ['build --watch --shard 1/2', '--watch', '--shard'],
  ['count --csv --json', '--csv', '--json'],
];

test.each(
  TOGETHER,
)('%s: %s has no meaning with %s, and nothing is read or written', async (line, option, beside) => {
  const folder = project();
  const { code, stderr } = await run(line, folder);
  expect(code).toBe(2);
  expect(stderr).toContain('error[usage-not-together]');
  expect(stderr).toContain(`${option} has no meaning with ${beside}`);
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test.each([
  'build --draft',
  'build --archive',
  'build --no-claim',
  'build --no-claim --draft',
  'build --copies --all',
  'build --html',
  'count --csv',
  'count --json',
])('%s alone is understood', async (line) => {
  const { code, stdout, stderr } = await run(line, project());
  expect([code, `${stdout}${stderr}`]).toEqual([1, expect.not.stringContaining('usage-')]);
});

test('a preview shows one cohort', async () => {
  const { code, stderr } = await run('preview --no-open --cohort lyon --cohort nice', project());
  expect([code, stderr]).toEqual([2, expect.stringContaining('error[usage-one-booklet]')]);
});

test.each(['--typography', '--proof', '--fonts'])('check %s works on one booklet', async (option) => {
  const { code, stderr } = await run(`check ${option} --all`, project());
  expect(code).toBe(2);
  expect(stderr).toContain('error[usage-one-booklet]');
  expect(stderr).toContain(`${option} `);
  for (const line of [`check ${option}`, `check ${option} --cohort lyon`, 'check --all'])
    expect((await run(line, project())).code, line).toBe(1);
});
