import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const FILES = {
  'content/booklet.yaml': essay('variables: { room: Amphi B }\n'),
  'content/chapters/un.yaml': `title: Un
blocks:
  - text: |
      Rendez-vous en {{room}}.
    id: rendez-vous
  - exercise: Pourquoi ?
    id: pourquoi
    lines: 2
    answer: Parce que.
`,
  'content/cohorts/lyon.yaml': 'variables: { room: Salle 3 }\n',
  'content/cohorts/paris.yaml': 'date: 2027-01-02\nremove: [ pourquoi ]\n',
};

function project(changes: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ ...FILES, ...changes });
}

const report = (folder: string) => JSON.parse(readFileSync(join(folder, 'output/build.json'), 'utf8'));

test('build --all writes a PDF for each cohort, one table and one report', async () => {
  const folder = project();
  const { code, stdout, stderr } = await run('build --all', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.replace(/\d+ kB/g, 'N kB')).toBe(
    [
      'cohort  pages  sheets   size  state  warnings',
      'lyon        4       1  N kB  new           0',
      'paris       4       1  N kB  new           0\n',
    ].join('\n'),
  );
  expect(report(folder).pdfs).toMatchObject([
    { file: 'lyon/essai.pdf', cohort: 'lyon', variants: [] },
    { file: 'paris/essai.pdf', cohort: 'paris', variants: [] },
  ]);
  const [lyon, paris] = ['lyon', 'paris'].map((id) =>
    readFileSync(join(folder, `output/${id}/essai.pdf`), 'latin1'),
  );
  expect(lyon).toContain('2026-11-24T');
  expect(paris).toContain('2027-01-02T');
  expect(existsSync(join(folder, 'output/essai.pdf'))).toBe(false);
});

test('build --cohort builds the named cohorts, with the same bytes as --all', async () => {
  const folder = project();
  await run('build --all --out all', folder);
  await run('build --cohort paris --cohort paris --out one', folder);
  expect(existsSync(join(folder, 'one/lyon'))).toBe(false);
  const pdf = (out: string) => readFileSync(join(folder, out, 'paris/essai.pdf'));
  expect(pdf('one').equals(pdf('all'))).toBe(true);
});

test('--variant teacher writes a PDF of its own, with the answers', async () => {
  const folder = project();
  expect((await run('build --variant teacher', folder)).stdout).toContain('essai-teacher.pdf');
  await run('build', folder);
  expect(report(folder).pdfs[0].variants).toEqual([]);
  const size = (name: string) => readFileSync(join(folder, 'output', name)).length;
  expect(size('essai-teacher.pdf')).not.toBe(size('essai.pdf'));
  await run('build --cohort lyon --variant advanced --variant teacher', folder);
  expect(existsSync(join(folder, 'output/lyon/essai-teacher-advanced.pdf'))).toBe(true);
});

test('reports a cohort with errors, and builds the others', async () => {
  const folder = project({ 'content/cohorts/lyon.yaml': 'remove: [ pourqoi ]' });
  for (const [line, files] of [
    ['build --all', ['paris/essai.pdf']],
    ['build --cohort paris', ['paris/essai.pdf']],
    ['build', ['essai.pdf']],
  ] as const) {
    const { code, stderr } = await run(line, folder);
    expect(code).toBe(1);
    expect(stderr.match(/error\[/g)).toHaveLength(1);
    expect(stderr).toMatch(/^content\/cohorts\/lyon\.yaml:1:11 error\[content-unknown-name\]/);
    expect(report(folder).pdfs.map(({ file }: { file: string }) => file)).toEqual(files);
    expect(report(folder).faults).toHaveLength(1);
  }
  const { code, stdout } = await run('build --all', folder);
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^lyon +failed +0$/m)]);
});

test('reports a fault of all booklets once, and builds nothing', async () => {
  const folder = project({
    'content/chapters/un.yaml':
      'title: Un\nblocks: [ { text: "{{room}} {{rom}}" }, { note: n, id: pourquoi } ]\n',
  });
  const { code, stderr } = await run('build --all', folder);
  expect([code, stderr.match(/error\[/g)]).toEqual([1, ['error[']]);
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('check reads the texts of every cohort', async () => {
  expect(await run('check', project())).toMatchObject({ code: 0, stdout: 'no errors: 4 pages\n' });
  expect((await run('check --all', project())).stdout).toBe(
    'lyon  no errors: 4 pages\nparis  no errors: 4 pages\n',
  );
  const folder = project({
    'content/cohorts/lyon.yaml': 'add: [ { after: pourquoi, blocks: [ { note: "{{mail}}" } ] } ]\n',
  });
  const { code, stderr } = await run('check', folder);
  expect([code, stderr]).toEqual([1, expect.stringContaining('lyon.yaml:1:46 error[variable-unknown]')]);
});

test.each([
  ['build --cohort lion', 'error[usage-unknown-cohort]', 'did you mean lyon?'],
  ['check --cohort lion', 'error[usage-unknown-cohort]', 'did you mean lyon?'],
  ['build --variant teachers', 'error[usage-wrong-value]', '--variant teacher'],
])('%s is wrong usage', async (line, code, instead) => {
  const outcome = await run(line, project());
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain(code);
  expect(outcome.stderr).toContain(instead);
});

test('names the cohort that causes a fault in a chapter', async () => {
  const chapter = `title: Un
blocks:
  - text: Voir [#pourquoi] et {{room}}.
    id: rendez-vous
  - { section: Pourquoi, id: pourquoi }
`;
  const folder = project({ 'content/chapters/un.yaml': chapter });
  const { code, stderr } = await run('build --all', folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(/un\.yaml:3:16 error\[reference-unknown\][\s\S]*\n\(cohort paris\)\n\n$/);
  expect((await run('check --lang fr', folder)).stderr).toMatch(/\n\(cohorte paris\)\n\n$/);
  writeFileSync(join(folder, 'content/cohorts/nice.yaml'), 'remove: [ pourquoi ]\n');
  expect((await run('check', folder)).stderr).toMatch(/\n\(cohorts nice, paris\)\n\n$/);
  expect((await run('check --lang fr', folder)).stderr).toMatch(/\n\(cohortes nice, paris\)\n\n$/);
});
