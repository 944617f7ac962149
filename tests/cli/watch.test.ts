import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { digestOf } from '../../src/disk/digest.ts';
import { FileWatcher } from '../../src/project/file-watcher.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { pngFile } from '../raster/files.ts';
import { run } from './world.ts';

const LIVRET = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));

const chapter = (text: string, more = '') => `title: Un\nblocks:\n  - text: ${text}\n${more}`;
const FILES = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': chapter('Bonjour.'),
};

/** A running `livret build --watch`, and what it writes to stderr. */
function watching(folder: string) {
  const child = spawn(process.execPath, [LIVRET, 'build', '--watch', '--lang', 'en'], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  const waits = new Set<() => void>();
  child.stderr.on('data', (data: Buffer) => {
    told += data;
    for (const look of waits) look();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  /** The messages from here to the next time that it waits. */
  const build = () =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const [before, after] = told.split('waiting for a change in the project; Ctrl-C to end\n');
        if (after === undefined) return;
        waits.delete(look);
        told = after;
        resolve(before!.trim());
      };
      waits.add(look);
      child.on('close', () => reject(new Error(`it ended:\n${told}`)));
      look();
    });
  return { build, interrupt: () => child.kill('SIGINT'), ended };
}

test('a project is built at each save until Ctrl-C; a broken save leaves the last PDF', async () => {
  const folder = temporaryFolder(FILES);
  const at = (path: string) => join(folder, path);
  const pdf = () => digestOf(readFileSync(at('output/essai.pdf')));
  /** Saves in one step: on a busy machine a process may stand still between emptying a file and filling it. */
  const save = (path: string, data: string | Uint8Array) => {
    writeFileSync(at('saved'), data);
    renameSync(at('saved'), at(path));
  };
  const { build, interrupt, ended } = watching(folder);
  expect(await build()).toBe('');
  const first = pdf();

  save('content/chapters/un.yaml', chapter('Bonsoir.'));
  expect(await build()).toBe('changed: content/chapters/un.yaml');
  const second = pdf();
  expect(second).not.toBe(first);

  save('content/chapters/un.yaml', chapter('Bonne nuit.', '  - txt: Non.\n'));
  expect(await build()).toContain('content/chapters/un.yaml:4:5 error[content-');
  expect(pdf()).toBe(second);

  // An editor that writes another file beside the first, and puts it in its place.
  writeFileSync(at('content/chapters/.un.yaml.tmp'), chapter('Bonjour.'));
  renameSync(at('content/chapters/.un.yaml.tmp'), at('content/chapters/un.yaml'));
  await build();
  expect(pdf()).toBe(first);

  // A file that is missed, in a folder that is not there yet.
  const picture = '  - image: images/bleu.png\n    alt: Du bleu.\n    credit: A.\n    licence: CC0\n';
  save('content/chapters/un.yaml', chapter('Voici.', picture));
  expect(await build()).toContain('content/chapters/un.yaml:4:');
  mkdirSync(at('content/images'));
  const grey = pngFile({ width: 200, height: 100, depth: 8, type: 0, rows: Buffer.alloc(201 * 100) });
  save('content/images/bleu.png', grey);
  expect(await build()).toMatch(/^changed: content\/images\/bleu\.png\n(?!.*error)/s);

  // A folder that another one replaces.
  rmSync(at('content/chapters'), { recursive: true });
  mkdirSync(at('content/chapters'));
  save('content/chapters/un.yaml', chapter('Encore.'));
  while (/error/.test(await build()));
  // A file that is touched, and one that the project does not read, change nothing.
  save('content/chapters/un.yaml', chapter('Encore.'));
  writeFileSync(at('notes.txt'), 'rien');
  save('content/chapters/un.yaml', chapter('Bonjour.'));
  expect(await build()).toBe('changed: content/chapters/un.yaml');
  expect(pdf()).toBe(first);

  interrupt();
  expect(await ended).toBe(0);
});

/** Watches a folder, of which these files change one after the other, until no more do. */
async function watched(
  line: string,
  folder: string,
  changes: readonly (readonly string[])[],
  save = () => {},
) {
  const next = vi.spyOn(FileWatcher.prototype, 'next').mockResolvedValue(null);
  onTestFinished(() => next.mockRestore());
  for (const paths of changes)
    next.mockImplementationOnce(async () => {
      save();
      return paths;
    });
  const { code, stderr } = await run(line, folder, { onInterrupt: () => {} });
  return { code, stderr };
}

const EMPTY = { 'content/booklet.yaml': 'format: 1\n' };

test.each([
  [['a.yaml'], 'changed: a.yaml', 'changé : a.yaml'],
  [['a', 'b'], 'changed: a, b', 'changés : a, b'],
  [['a', 'b', 'c'], 'changed: a, b, c', 'changés : a, b, c'],
  [['a', 'b', 'c', 'd'], 'changed: a, b, c …', 'changés : a, b, c …'],
])('of the files %j that changed it names three', async (paths, en, fr) => {
  const folder = temporaryFolder(EMPTY);
  for (const [language, told] of [
    ['en', en],
    ['fr', fr],
  ]) {
    const { code, stderr } = await watched(`build --watch --lang ${language}`, folder, [paths]);
    expect(code).toBe(0);
    const waiting = language === 'fr' ? 'en attente d’un changement' : 'waiting for a change';
    expect(stderr.split('\n').filter((text) => /chang/.test(text))).toEqual([
      expect.stringContaining(waiting),
      told,
      expect.stringContaining(waiting),
    ]);
  }
});

test('a cohort whose file goes is told, and waited for; one that was never there is wrong usage', async () => {
  const line = 'build --watch --cohort lyon';
  const first = await watched(line, temporaryFolder(EMPTY), []);
  expect([first.code, first.stderr]).toEqual([2, expect.not.stringContaining('waiting')]);
  const folder = temporaryFolder({ ...EMPTY, 'content/cohorts/lyon.yaml': '{}' });
  const gone = join(folder, 'content/cohorts/lyon.yaml');
  const later = await watched(line, folder, [['content/cohorts/lyon.yaml']], () => rmSync(gone));
  expect(later.code).toBe(0);
  expect(later.stderr).toMatch(/error\[usage-unknown-cohort\][\s\S]*waiting/);
});

test('what the disk refuses is told, and waited for', async () => {
  const folder = temporaryFolder({ ...FILES, output: '' });
  const { code, stderr } = await watched('build --watch', folder, []);
  expect(code).toBe(0);
  expect(stderr).toMatch(/error\[[\s\S]*waiting for a change/);
});
