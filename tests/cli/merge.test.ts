import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW, testWith } from '../tools.ts';
import { run } from './world.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));

const BOOKLET = 'title: Un essai\nlanguage: fr\ndate: 2026-11-24\nchapters: [ un ]\n';
const CHAPTER = 'title: Un\nblocks: [ { text: "Des mots." } ]\n';
const FILES = {
  'content/booklet.yaml': `format: 1\nslug: essai\n${BOOKLET}`,
  'content/chapters/un.yaml': CHAPTER,
  ...Object.fromEntries(['a', 'b', 'c'].map((id) => [`content/cohorts/${id}.yaml`, '{}'])),
};
const PEOPLE = 'Nom\nAwa\nOmar\nZoé\nInès\nLéa\n';

/** Every file but the reports, by its path. */
function outputs(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const pdfs = files.filter((file) => file.endsWith('.pdf'));
  return Object.fromEntries(pdfs.map((file) => [file, readFileSync(join(folder, file), 'latin1')]));
}

/** The PDFs of a report, without what depends on when they were made. */
function listed(folder: string, name = 'build.json') {
  const { pdfs, ...rest } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { ...rest, pdfs: pdfs.map(({ seconds, state, ...pdf }: Record<string, unknown>) => pdf) };
}

/** A project of three cohorts, of which two parts are built into folders of their own. */
async function inTwoParts(): Promise<string> {
  const folder = temporaryFolder(FILES);
  for (const part of [2, 1]) await run(`build --all --shard ${part}/2 --out part-${part}`, folder);
  return folder;
}

test('the parts of several machines, joined, are what one machine makes', async () => {
  const folder = await inTwoParts();
  await run('build --all --out one', folder);
  const { code, stdout } = await run('merge part-1 part-2', folder);
  expect([code, stdout]).toEqual([
    0,
    'output/build.json  2 parts, 3 booklets: none is missing, each is as it was made\n',
  ]);
  expect(outputs(join(folder, 'output'))).toEqual(outputs(join(folder, 'one')));
  expect(listed(join(folder, 'output'))).toEqual(listed(join(folder, 'one')));
  // The records came along, so that nothing is built again.
  const again = JSON.parse((await run('build --all --json', folder)).stdout);
  expect(again.pdfs.map(({ state }: { state: string }) => state)).toEqual(Array(3).fill('unchanged'));
});

test('parts in one folder are joined in their place, as often as asked', async () => {
  const folder = temporaryFolder(FILES);
  for (const part of [1, 2, 3, 4]) await run(`build --all --shard ${part}/4`, folder);
  for (const line of ['merge', 'merge output']) {
    expect((await run(line, folder)).code).toBe(0);
    expect(listed(join(folder, 'output')).pdfs).toHaveLength(3);
  }
  const { code, stdout } = await run('merge --json', folder);
  const written = readFileSync(join(folder, 'output/build.json'), 'utf8');
  expect([code, JSON.parse(stdout)]).toEqual([0, JSON.parse(written)]);
});

test('a part may be without a booklet, where there are more parts than booklets', async () => {
  const { 'content/booklet.yaml': booklet, 'content/chapters/un.yaml': chapter } = FILES;
  const folder = temporaryFolder({ 'content/booklet.yaml': booklet, 'content/chapters/un.yaml': chapter });
  for (const part of [1, 2]) expect((await run(`build --shard ${part}/2`, folder)).code).toBe(0);
  expect((await run('merge', folder)).stdout).toContain('2 parts, 1 booklet: none is missing');
});

test('the parts of several booklets are joined one by one, and none of these is left out', SLOW, async () => {
  const folder = temporaryFolder({
    ...FILES,
    'content/booklet.yaml': 'format: 1\nlanguage: fr\n',
    ...Object.fromEntries(
      ['x', 'y'].map((id) => [`content/booklets/${id}.yaml`, BOOKLET.replace('language: fr\n', '')]),
    ),
  });
  await run('build --all --out one', folder);
  for (const part of [1, 2]) await run(`build --all --shard ${part}/2 --out part-${part}`, folder);
  expect((await run('merge part-1 part-2', folder)).stdout.match(/\/build\.json/g)).toHaveLength(2);
  const { booklets } = JSON.parse((await run('merge part-1 part-2 --json', folder)).stdout);
  expect(Object.keys(booklets)).toEqual(['x', 'y']);
  expect(outputs(join(folder, 'output'))).toEqual(outputs(join(folder, 'one')));
  for (const part of [1, 2]) rmSync(join(folder, `part-${part}`, 'y'), { recursive: true });
  const { code, stderr } = await run('merge part-1 part-2', folder);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining("parts 1, 2 of 2 are missing of the booklet 'y'"),
  ]);
});

test.each([
  ['--lang fr', 'output/build.json  1 part, 1 livret : aucun ne manque, chacun est tel qu’il a été fait\n'],
  ['--lang en', 'output/build.json  1 part, 1 booklet: none is missing, each is as it was made\n'],
])('one part of one booklet is whole (%s)', async (language, told) => {
  const { 'content/booklet.yaml': booklet, 'content/chapters/un.yaml': chapter } = FILES;
  const folder = temporaryFolder({ 'content/booklet.yaml': booklet, 'content/chapters/un.yaml': chapter });
  await run('build --shard 1/1', folder);
  expect((await run(`merge ${language}`, folder)).stdout).toBe(told);
});

/** Spoils parts, and what is then told. */
const SPOILT: Readonly<Record<string, readonly [spoil: (folder: string) => unknown, told: string]>> = {
  'a part that is missing': [
    (folder) => rmSync(join(folder, 'part-2'), { recursive: true }),
    'error[merge-missing]: part 2 of 2 is missing\n→ livret build --shard 2/2',
  ],
  'a part that is there twice': [
    (folder) => cpSync(join(folder, 'part-1'), join(folder, 'part-3'), { recursive: true }),
    'error[merge-twice]: the same part is there twice: part-1/build-1-of-2.json and part-3/build-1-of-2.json',
  ],
  'parts of two builds': [
    (folder) => run('build --all --shard 3/3 --out part-3', folder),
    'error[merge-counts]: part-1/build-1-of-2.json is one of 2 parts, part-3/build-3-of-3.json one of 3',
  ],
  'a part of other content': [
    (folder) => {
      writeFileSync(join(folder, 'content/chapters/un.yaml'), CHAPTER.replace('mots', 'noms'));
      return run('build --all --shard 2/2 --out part-2', folder);
    },
    'error[merge-differ]: part-2/build-2-of-2.json was made from other files',
  ],
  'a part of another date': [
    (folder) => run('build --all --shard 2/2 --out part-2 --date 2026-11-25', folder),
    'error[merge-differ]: part-2/build-2-of-2.json was made with other options',
  ],
  'a part of other cohorts': [
    (folder) => run('build --cohort a --cohort b --shard 2/2 --out part-2', folder),
    'error[merge-differ]: part-2/build-2-of-2.json was made with other options',
  ],
  'a part of another program': [
    (folder) => changeReport(folder, ({ shard }) => ({ shard: { ...shard, program: '0'.repeat(64) } })),
    'error[merge-differ]: part-2/build-2-of-2.json was made with another version',
  ],
  'a part with errors': [
    (folder) => changeReport(folder, () => ({ faults: [{}] })),
    'error[merge-failed]: part-2/build-2-of-2.json has errors',
  ],
  'an output that has changed': [
    (folder) => appendFileSync(join(folder, 'part-2/b/essai.pdf'), 'x'),
    'error[merge-output]: part-2/b/essai.pdf is not what part-2/build-2-of-2.json says',
  ],
  'an output that is gone': [
    (folder) => rmSync(join(folder, 'part-2/b/essai-print.pdf')),
    'error[merge-output]: part-2/b/essai-print.pdf is not there',
  ],
  'a report that is cut short': [
    (folder) => writeFileSync(join(folder, 'part-2/build-2-of-2.json'), '{ "format": 1'),
    'error[merge-unreadable]: part-2/build-2-of-2.json is not the whole report',
  ],
  'a report without one of its booklets': [
    (folder) => changeReport(folder, () => ({ pdfs: [] })),
    'error[merge-unreadable]: part-2/build-2-of-2.json is not the whole report',
  ],
  'a report whose outputs lie elsewhere': [
    (folder) =>
      changeReport(folder, ({ shard }) => ({ shard: { ...shard, outputs: { '../x': '0'.repeat(64) } } })),
    'error[merge-unreadable]: part-2/build-2-of-2.json is not the whole report',
  ],
  'no part at all': [
    (folder) => [1, 2].map((part) => rmSync(join(folder, `part-${part}`), { recursive: true })),
    'error[merge-nothing]: no part of a build in part-1, part-2, part-3',
  ],
};

/** Changes the report of the second part. */
function changeReport(
  folder: string,
  change: (report: { readonly shard: object }) => Record<string, unknown>,
): void {
  const path = join(folder, 'part-2/build-2-of-2.json');
  const report = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...report, ...change(report) }));
}

test('tells what is wrong with parts, and writes nothing', async () => {
  const whole = await inTwoParts();
  for (const [what, [spoil, told]] of Object.entries(SPOILT)) {
    const folder = temporaryFolder();
    cpSync(whole, folder, { recursive: true });
    await spoil(folder);
    const { code, stderr } = await run('merge part-1 part-2 part-3', folder);
    expect([what, code, stderr]).toEqual([what, 1, expect.stringContaining(told)]);
    expect([what, stderr.match(/error\[/g)]).toEqual([what, ['error[']]);
    expect(existsSync(join(folder, 'output'))).toBe(false);
    const json = JSON.parse((await run('merge part-1 part-2 part-3 --json', folder)).stdout);
    expect(json.faults).toHaveLength(1);
  }
});

test('a part that is built again leaves no report of before when it fails', async () => {
  const folder = temporaryFolder(FILES);
  await run('build --all --shard 1/2', folder);
  writeFileSync(join(folder, 'content/chapters/un.yaml'), 'title: [');
  expect((await run('build --all --shard 1/2', folder)).code).toBe(1);
  expect(existsSync(join(folder, 'output/build-1-of-2.json'))).toBe(false);
});

// The first try of the second part is killed once it has written a copy; GNU parallel then tries it again.
const TASK = `
if [ "$1" = 2 ] && mkdir tried 2>/dev/null; then
  "$NODE" "$PROGRAM" build --all --copies --jobs 1 --shard 2/3 & pid=$!
  until ls output/a/copies/*.pdf >/dev/null 2>&1; do sleep 0.05; done
  kill -9 $pid; wait $pid
else
  exec "$NODE" "$PROGRAM" build --all --copies --jobs 1 --shard "$1/3"
fi`;

testWith(
  'parallel',
  'GNU parallel builds the parts, replaces one that was killed, and they join',
  async () => {
    const folder = temporaryFolder({ ...FILES, 'content/cohorts/a.csv': PEOPLE, 'task.sh': TASK });
    execFileSync(
      'parallel',
      ['--will-cite', '--jobs', '2', '--retries', '2', 'sh', 'task.sh', '{}', ':::', '1', '2', '3'],
      {
        cwd: folder,
        env: { ...process.env, NODE: process.execPath, PROGRAM },
        stdio: 'ignore',
      },
    );
    expect(existsSync(join(folder, 'tried'))).toBe(true);
    const { code, stdout } = await run('merge', folder);
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 parts, 5 booklets')]);
    await run('build --all --copies --out one', folder);
    expect(outputs(join(folder, 'output'))).toEqual(outputs(join(folder, 'one')));
  },
);
