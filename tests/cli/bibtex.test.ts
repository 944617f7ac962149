import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const FILES = {
  'content/booklet.yaml': essay(),
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

const EXPORT = `% Exported.
@string{alcan = {Félix Alcan}}

@book{curie, title = {Ailleurs}}

@book{perrin,
  title = {Les atomes},
  publisher = alcan,
  isbn = {2-87691-191-7},
  colour = {blue},
}

@proceedings{tome,
  title = {Le \\foo tome},
}

@inproceedings{dans, title = {Dedans}, crossref = {tome}}
@misc{vide, year = 1900}
`;

test('a bibliography is imported without the entries that a project cannot have, each told at its line', async () => {
  const { 'content/references.bib': _, ...project } = FILES;
  const folder = temporaryFolder({ ...project, 'elsewhere/refs.bib': EXPORT });
  const { code, stdout, stderr } = await run('import elsewhere/refs.bib', folder);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'content/references.bib'), 'utf8')).toBe(
    `${EXPORT.slice(0, EXPORT.indexOf('@book{curie'))}${EXPORT.slice(EXPORT.indexOf('@book{perrin'), EXPORT.indexOf('@proceedings'))}`,
  );
  expect(stdout).toContain('content/references.bib, sources: 1\nEntries left out: curie, tome, dans, vide\n');
  expect(stderr.match(/^refs\.bib:\d+:\d+ warning\[[\w-]+\]/gm)).toEqual([
    'refs.bib:4:7 warning[content-duplicate-id]',
    'refs.bib:10:3 warning[bibtex-unread]',
    'refs.bib:14:11 warning[bibtex-tex]',
    'refs.bib:17:51 warning[bibtex-name]',
    'refs.bib:18:7 warning[bibtex-entry]',
  ]);
  expect(stderr).toContain('@book{curie, title = {Ailleurs}}');
  // Nothing is at fault in the project but the field that is not printed.
  const checked = await run('check', folder);
  expect(checked.code).toBe(0);
  expect(checked.stderr.match(/(?:error|warning)\[[\w-]+\]/g)).toEqual(['warning[bibtex-unread]']);
});

test.each([
  ['import refs.bib', { 'content/references.bib': '% mine\n' }, 1, 'import-exists'],
  ['import open.bib', {}, 1, 'bibtex-syntax'],
  ['import none.bib', {}, 1, 'import-empty'],
  ['import latin.bib', {}, 1, 'content-not-utf8'],
  ['import refs.bib --to metals', {}, 2, 'usage-not-together'],
])('%s is refused, and writes nothing', async (line, files, code, fault) => {
  const { 'content/references.bib': _, ...project } = FILES;
  const folder = temporaryFolder({
    ...project,
    'refs.bib': EXPORT,
    'open.bib': '@book{perrin, title = {Les atomes\n}\n',
    'none.bib': '@comment{none}\n',
    'latin.bib': Uint8Array.from([0x40, 0xe9, 0x20]),
    ...files,
  });
  const ended = await run(line, folder);
  expect(ended).toMatchObject({ code, stdout: '' });
  expect(ended.stderr).toContain(`error[${fault}]`);
  const kept = join(folder, 'content/references.bib');
  expect(existsSync(kept) && readFileSync(kept, 'utf8')).toBe(Object.values(files)[0] ?? false);
});
