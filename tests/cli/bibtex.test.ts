import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const FILES = {
  'content/booklet.yaml':
    'format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\ndate: 2026-11-24\nchapters: [ un ]\n',
  'content/chapters/un.yaml':
    'title: Un\nblocks:\n  - text: "Voir [@perrin, p. 21] et [@curie]."\n  - references: cited\n',
  'content/references.bib': '@book{perrin,\n  title = {Les atomes},\n  year = 1913\n}\n',
  'content/references.yaml': '- { id: curie, type: book, title: La radioactivité }\n',
};

test('sources in BibTeX stand beside those in YAML, and are told at their lines', async () => {
  const folder = temporaryFolder(FILES);
  expect(await run('check', folder)).toMatchObject({ code: 0, stderr: '' });
  const put = (file: string, text: string) => writeFileSync(join(folder, 'content', file), text);
  put('references.bib', '@book{perrin,\n  title = {Les atomes}\n  year = 1913\n}\n');
  const { code, stderr } = await run('check', folder);
  expect(code).toBe(1);
  // Sources that cannot be read leave citations alone.
  expect(stderr.match(/error\[[\w-]+\]/g)).toEqual(['error[bibtex-syntax]']);
  expect(stderr).toContain('content/references.bib:2:23');
  put('references.bib', '@book{curie, title = {Les atomes}}\n');
  expect((await run('check', folder)).stderr).toContain('content/references.bib:1:7');
});
