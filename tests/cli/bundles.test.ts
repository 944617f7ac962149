import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));

/** Tells on its third stream which files a process reads, by their names. */
const SPY = `const fs = require('node:fs');
const read = fs.readFileSync;
const names = [];
fs.readFileSync = (path, ...rest) => (names.push(String(path)), read(path, ...rest));
process.on('exit', () => fs.writeSync(3, names.join('\\n')));
`;

const FILES = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Quelques mots.\n',
};

/** The bundles of the program that a build reads. */
function bundlesFor(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const folder = temporaryFolder({ ...FILES, ...files });
  const spy = join(folder, 'spy.cjs');
  writeFileSync(spy, SPY);
  const { status, output } = spawnSync(process.execPath, ['--require', spy, PROGRAM, 'build', folder], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const bundles = output[3]!.split('\n').filter((path) => /[\\/]dist[\\/][^\\/]+\.cjs$/.test(path));
  return [...new Set(bundles.map((path) => basename(path)))].sort();
}

test('a booklet of words loads nothing of formulas, BibTeX, maps, code and pictures', SLOW, () => {
  expect(bundlesFor({})).toEqual(['livret.cjs']);
});

test.each([
  [
    'a formula with a rare sign',
    'mathjax.cjs',
    {
      'content/chapters/un.yaml':
        'title: Un\nblocks:\n  - text: Soit $x \\in \\llbracket 1, n \\rrbracket$.\n',
    },
  ],
  [
    'BibTeX',
    'bibtex.cjs',
    {
      'content/references.bib': '@book{k, title = {T}, year = 2000}',
      'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Voir [@k].\n  - references: cited\n',
    },
  ],
  [
    'a lossy WebP picture',
    'mozjpeg.cjs',
    {
      'content/booklet.yaml': essay('pictures: own\n'),
      'content/images/a.webp': createCanvas(16, 16).toBuffer('image/webp', 60),
      'content/chapters/un.yaml':
        'title: Un\nblocks:\n  - image: images/a.webp\n    alt: Un quai désert au petit matin.\n',
    },
  ],
])('%s loads what reads or writes it', SLOW, (_, bundle, files) => {
  expect(bundlesFor(files)).toContain(bundle);
});
