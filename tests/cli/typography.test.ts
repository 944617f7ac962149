import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { expectFaults } from '../unread-faults.ts';
import { run } from './world.ts';

expectFaults('layout-overfull-line');

const project = () =>
  temporaryFolder({
    'content/booklet.yaml': essay('authors: [ Ada ]\nedition: "1"\npage: A5\n'),
    'content/chapters/un.yaml': `title: Un
blocks:
  - text: |
      La première phrase de ce texte est assez longue pour tenir sur plusieurs lignes de la page, et
      *elle* finit par un mot de trop : le
      voilà, oui.

      Voici des mots que rien ne peut séparer :
      ${Array(20).fill('mot').join('\u00A0')}.
`,
  });

test('check --typography tells where each finding is in the YAML, then the totals', async () => {
  const folder = project();
  const { code, stdout } = await run('check --typography', folder);
  expect(code).toBe(0);
  expect(stdout).toMatchSnapshot();
  expect((await run('check --typography --lang fr', folder)).stdout).toMatchSnapshot();
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('check --typography --json gives the measures as JSON', async () => {
  const { code, stdout } = await run('check --typography --json', project());
  expect(code).toBe(0);
  const { faults, typography } = JSON.parse(stdout);
  expect(faults.map(({ code }: { code: string }) => code)).toEqual(['layout-overfull-line']);
  expect(Object.keys(typography)).toEqual(['bodySize', 'body', 'total', 'pages', 'findings']);
  expect(typography.findings).toMatchSnapshot();
});

test('check --proof writes the marked pages and nothing else', async () => {
  const folder = project();
  const { code, stdout } = await run('check --proof --out here', folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\nhere[\\/]essai-proof\.pdf\n$/);
  expect(readdirSync(join(folder, 'here'))).toEqual(['essai-proof.pdf']);
  expect(readFileSync(join(folder, 'here/essai-proof.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('content with errors is exit 1, and nothing is measured or written', async () => {
  const folder = temporaryFolder({ 'content/booklet.yaml': 'format: 1\n' });
  const { code, stdout } = await run('check --proof', folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(existsSync(join(folder, 'output'))).toBe(false);
});
