import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const BOOKLET = essay();
const FILES = {
  'content/booklet.yaml': BOOKLET,
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Quelques mots.\n',
  'content/cohorts/lyon.yaml': 'title: Lyon\npeople:\n  - { name: Zoé Martin, email: zoe@example.org }\n',
};
const COMMANDS = [
  'build --cohort lyon',
  'build --cohort lyon --copies',
  'build --all --copies',
  'mail --cohort lyon',
].concat(['print --cohort lyon', 'check --cohort lyon', 'check --typography --cohort lyon']);

test.each(COMMANDS)('%s tells once what is wrong with the booklet, and exits 1', async (command) => {
  const unclosed = BOOKLET.replace('Un essai', '[ a');
  const { code, stderr } = await run(
    command,
    temporaryFolder({ ...FILES, 'content/booklet.yaml': unclosed }),
  );
  expect(code).toBe(1);
  expect(stderr.match(/error\[[\w-]+\]/g)).toEqual(['error[content-yaml]']);
  expect(stderr).toContain('content/booklet.yaml:3:8');
});

test.each([
  'mail --cohort lyon',
  'print --cohort lyon',
  'build --copies --cohort lyon',
])('%s without a booklet says so', async (command) => {
  const folder = temporaryFolder(FILES);
  rmSync(join(folder, 'content/booklet.yaml'));
  const { code, stderr } = await run(command, folder);
  expect(code).toBe(1);
  expect(stderr.match(/error\[[\w-]+\]/g)).toEqual(['error[content-no-booklet]']);
});

test.each([
  'mail --cohort lyon',
  'build --copies --cohort lyon',
  'check --cohort lyon',
])('%s does not pass over a list that is a link out of the project', async (command) => {
  const folder = temporaryFolder(FILES);
  symlinkSync(
    join(temporaryFolder({ 'list.csv': 'Nom\nZoé\n' }), 'list.csv'),
    join(folder, 'content/cohorts/lyon.csv'),
  );
  const { code, stderr } = await run(command, folder);
  expect(code).toBe(1);
  expect(stderr.match(/error\[[\w-]+\]/g)).toEqual(['error[file-outside-project]']);
});
