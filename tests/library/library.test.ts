import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/disk/digest.ts';
import { openProject } from '../../src/library/index.ts';
import type { SheetOptions } from '../../src/library/types.ts';
import { run } from '../cli/world.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

const chapter = (text: string) => `title: Un\nblocks:\n  - text: ${text}\n`;
const FILES = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': chapter('Bonjour.'),
  'content/cohorts/lyon.yaml': 'date: 2026-12-01\n',
};

test('a project in memory gives the bytes that the program writes', async () => {
  const folder = temporaryFolder(FILES);
  await run('build', folder);
  const project = await openProject({ files: FILES });
  const { ok, pages, pdf, sheets, faults } = await project.build({ sheets: true });
  expect({ ok, faults }).toEqual({ ok: true, faults: [] });
  expect(pages).toBeGreaterThan(0);
  expect(digestOf(pdf!)).toBe(digestOf(readFileSync(join(folder, 'output/essai.pdf'))));
  expect(digestOf(sheets!)).toBe(digestOf(readFileSync(join(folder, 'output/essai-print.pdf'))));
});

test('a print shop gets the PDF/X-4 that the program writes', SLOW, async () => {
  const folder = temporaryFolder(FILES);
  await run('print --pdfx', folder);
  const project = await openProject({ files: FILES });
  const { sheets } = await project.build({ pdf: false, sheets: { pdfx: true } });
  expect(digestOf(sheets!)).toBe(digestOf(readFileSync(join(folder, 'output/essai-single-pdfx.pdf'))));
});

test('a way on paper that there is not is refused before anything is made', async () => {
  const project = await openProject({ files: { ...FILES, 'content/chapters/un.yaml': 'title: Un\n' } });
  const sheets = { scheme: '9-up' } as unknown as SheetOptions;
  await expect(project.build({ sheets })).rejects.toThrow('no scheme 9-up');
  await expect(project.build({ sheets: { pdfx: true, scheme: '4-up' } })).rejects.toThrow(
    'no PDF/X-4 of 4-up',
  );
  for (const scheme of ['single', 'booklet'] as const)
    expect(await project.build({ sheets: { pdfx: true, scheme } })).toMatchObject({ ok: false });
});

test('the first of several booklets is built, unless another one is named', async () => {
  const wrong = Object.fromEntries(['a', 'b'].map((id) => [`content/booklets/${id}.yaml`, 'titel: X\n']));
  const project = await openProject({ files: { ...FILES, ...wrong } });
  expect(project.booklets()).toEqual(['a', 'b']);
  expect((await project.build()).faults[0]!.file).toBe('content/booklets/a.yaml');
  expect((await project.build({ booklet: 'b' })).faults[0]!.file).toBe('content/booklets/b.yaml');
});

test('a folder that is gone rejects the build with what the system says', async () => {
  const folder = temporaryFolder(FILES);
  const project = await openProject(folder);
  rmSync(folder, { recursive: true });
  await expect(project.build()).rejects.toThrow(/ENOENT/);
});

test('edits stand in the place of files until they are taken back', async () => {
  const folder = temporaryFolder(FILES);
  const project = await openProject(folder);
  const made = async () => digestOf((await project.build()).pdf!);
  const first = await made();
  project.edit('content/chapters/un.yaml', chapter('Bonsoir.'));
  const edited = await made();
  expect(edited).not.toBe(first);
  const anew = await openProject(folder);
  anew.edit('content/chapters/un.yaml', new TextEncoder().encode(chapter('Bonsoir.')));
  expect(digestOf((await anew.build()).pdf!)).toBe(edited);
  project.revert('content/chapters/un.yaml');
  expect(await made()).toBe(first);
  // A file that changes in the folder needs no telling.
  writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter('Bonsoir.'));
  expect(await made()).toBe(edited);
  project.edit('content/chapters/un.yaml', null);
  expect(await project.build()).toMatchObject({ ok: false, pdf: null, pages: 0 });
});

test('a project in memory has the file that it was opened with when an edit is taken back', async () => {
  const project = await openProject({ files: FILES });
  project.edit('content/chapters/un.yaml', null);
  project.edit('content/chapters/deux.yaml', chapter('Bonsoir.'));
  expect((await project.build({ pdf: false })).ok).toBe(false);
  project.revert('content/chapters/un.yaml');
  project.revert('content/chapters/deux.yaml');
  expect(await project.build({ pdf: false })).toMatchObject({ ok: true, faults: [] });
});

test('wrong content gives faults in words; builds wait for one another', async () => {
  const project = await openProject({ files: FILES }, { language: 'fr' });
  project.edit('content/chapters/un.yaml', 'title: Un\nblocks:\n  - txt: Bonjour.\n');
  const broken = project.build();
  project.edit('content/chapters/un.yaml', chapter('Bonsoir.'));
  const [{ ok, faults }, after] = await Promise.all([broken, project.build()]);
  expect(ok).toBe(false);
  expect(after.ok).toBe(true);
  expect(faults).toMatchObject([
    {
      severity: 'error',
      file: 'content/chapters/un.yaml',
      line: 3,
      column: 5,
      instead: 'vouliez-vous dire text ?',
    },
  ]);
});

test('cohorts are built by name, without the PDF where only faults are asked for', async () => {
  const project = await openProject({ files: FILES });
  expect(project.cohorts()).toEqual(['lyon']);
  expect(project.booklets()).toEqual([]);
  expect(await project.build({ cohort: 'lyon', pdf: false })).toMatchObject({
    ok: true,
    pdf: null,
    sheets: null,
  });
  await expect(project.build({ cohort: 'nice' })).rejects.toThrow('no cohort nice');
  await expect(project.build({ booklet: 'x' })).rejects.toThrow(RangeError);
  await expect(project.build({ sheets: { paper: 'A7' } })).rejects.toThrow('no paper A7');
  await expect(project.build({ sheets: { paper: 'A5' } })).rejects.toThrow(/need paper of|no paper/);
});

test('a cohort is built of the booklets that it gets', async () => {
  const project = await openProject({
    files: {
      ...FILES,
      'content/booklet.yaml': essay().replace(/^(?:slug|title): .*\n/gm, ''),
      'content/booklets/a.yaml': 'title: Le premier\n',
      'content/booklets/b.yaml': 'title: Le deuxième\n',
      'content/cohorts/lyon.yaml': 'booklets: { b: { date: 2026-12-01 } }\n',
    },
  });
  expect(['a', 'b', undefined].map((booklet) => project.cohorts(booklet))).toEqual([[], ['lyon'], ['lyon']]);
  expect(await project.build({ booklet: 'b', cohort: 'lyon', pdf: false })).toMatchObject({
    ok: true,
    faults: [],
  });
  await expect(project.build({ booklet: 'a', cohort: 'lyon' })).rejects.toThrow('no cohort lyon');
});

test('nothing outside the project is opened', async () => {
  const project = await openProject({ files: FILES });
  for (const path of ['../x.yaml', '/etc/passwd', 'C:/x', 'content/../../x'])
    expect(() => project.edit(path, 'x'), path).toThrow(TypeError);
  await expect(openProject('/nowhere/at/all')).rejects.toThrow('no folder');
});
