import { expect, test, vi } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

vi.mock('canvas', () => {
  throw new Error('not installed');
});

const FILES = {
  'content/booklet.yaml': essay('mail: { from: Claire Dupont <claire@example.org>, message: Bonjour. }\n'),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Bonjour.\n',
  'content/cohorts/lyon.yaml': '{}\n',
  'content/cohorts/lyon.csv': 'Prénom;Nom;Courriel\nAwa;Diallo;awa@example.org\n',
};

test('messages need the package that draws PNG files', async () => {
  const { code, stderr } = await run('mail --cohort lyon', temporaryFolder(FILES));
  expect([code, stderr]).toEqual([3, expect.stringContaining('npm install @napi-rs/canvas')]);
});

test('what is amiss in a list is told without that package', async () => {
  const list = { 'content/cohorts/lyon.csv': 'Prénom;Nom;Courriel\nAwa;Diallo;awa.example.org\n' };
  const { code, stderr } = await run('mail --cohort lyon', temporaryFolder({ ...FILES, ...list }));
  expect([code, stderr]).toEqual([1, expect.stringContaining('awa.example.org')]);
  expect(stderr).not.toContain('canvas');
});
