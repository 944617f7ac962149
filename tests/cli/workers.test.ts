import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { run } from './world.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));
const COHORTS = ['a', 'b', 'c', 'd', 'e'];

function project(changes: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({
    'content/booklet.yaml': essay(),
    'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: "Des mots.", id: mots } ]\n',
    ...Object.fromEntries(
      COHORTS.map((id) => [
        `content/cohorts/${id}.yaml`,
        `variables: { name: ${id.repeat(5)} }\nadd: [ { after: mots, blocks: [ { text: "Pour {{name}}." } ] } ]\n`,
      ]),
    ),
    ...changes,
  });
}

/** Every file in a folder but `build.json`, whose seconds vary. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  );
}

test('gives the same bytes and report whatever the number of workers', SLOW, () => {
  const folder = project();
  const build = (out: string, jobs: number) =>
    execFileSync(
      process.execPath,
      [PROGRAM, 'build', '--all', '--jobs', `${jobs}`, '--out', out, '--lang', 'en'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
  const report = (out: string) => {
    const { pdfs } = JSON.parse(readFileSync(join(folder, out, 'build.json'), 'utf8'));
    return pdfs.map(({ seconds, ...pdf }: { seconds: object }) => pdf);
  };
  expect(build('one', 1)).toBe(build('three', 3));
  expect(Object.keys(contents(join(folder, 'one')))).toEqual(
    COHORTS.flatMap((id) => [join(id, 'essai-print.pdf'), join(id, 'essai.pdf')]),
  );
  expect(contents(join(folder, 'three'))).toEqual(contents(join(folder, 'one')));
  expect(report('three')).toEqual(report('one'));
});

test('reports a cohort with errors in a worker, and builds the others', () => {
  const folder = project({
    'content/cohorts/b.yaml': 'remove: [ mot ]',
    'content/cohorts/f.yaml': 'extends: b',
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'build', '--cohort', 'a', '--cohort', 'b', '--jobs', '2', '--lang', 'en'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr.match(/error\[/g)).toHaveLength(1);
  expect(stderr).toContain('content/cohorts/b.yaml:1:11 error[content-unknown-name]');
  expect(stdout).toMatch(/^a .* new .*\nb +failed +0$/m);
});

test('a file that a worker cannot write is exit 3', () => {
  const folder = project({ output: 'a file in the place of the folder' });
  const { status, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'build', '--all', '--jobs', '2', '--lang', 'en'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([3, expect.stringMatching(/^error\[file-not-folder\]/)]);
});

test('shards together build all versions, each with its own report', SLOW, async () => {
  const folder = project();
  for (const shard of ['1/2', '2/2']) await run(`build --all --shard ${shard}`, folder);
  const cohorts = (name: string) =>
    JSON.parse(readFileSync(join(folder, 'output', name), 'utf8')).pdfs.map(
      ({ cohort }: { cohort: string }) => cohort,
    );
  expect(cohorts('build-1-of-2.json')).toEqual(['a', 'c', 'e']);
  expect(cohorts('build-2-of-2.json')).toEqual(['b', 'd']);
  expect(await run('build --all --shard 6/6', folder)).toMatchObject({ code: 0, stderr: '' });
  expect((await run('build --all --shard 3/2', folder)).code).toBe(2);
  expect((await run('build --all --jobs 0', folder)).code).toBe(2);
});

test('shows a line for each worker, drawn over its last one', () => {
  const written: string[] = [];
  const output = { write: (text: string) => void written.push(text), terminal: true, color: false };
  const progress = new Progress(output, 'en', () => 0);
  progress.show('content', 'a', 0);
  progress.show('pdf', 'b', 1);
  progress.end(0);
  progress.clear();
  expect(written).toEqual([
    '\r\u001B[Ka: reading the texts …',
    '\r\u001B[Ka: reading the texts …\n\r\u001B[Kb: PDF …',
    '\u001B[1A\r\u001B[K\n\r\u001B[Kb: PDF …',
    '\u001B[1A\r\u001B[J',
  ]);
});
