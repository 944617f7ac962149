import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { pngFile } from '../raster/files.ts';
import { expectFaults } from '../unread-faults.ts';
import { run } from './world.ts';

expectFaults('import-left-out');

const BIB = '@book{perrin, author = {Jean Perrin}, title = {Les atomes}, year = 1913}\n';
const FILES = {
  'content/booklet.yaml': essay(),
  'plain.md': '# Un titre\n\nUn mot.\n',
  'full.md': '# Un titre\n\nUn mot [@perrin].\n\n![Un pont](pont.png)\n\n<video src="a.mp4"></video>\n',
  'empty.md': '',
  'pont.png': pngFile({ width: 1, height: 1, depth: 8, type: 0, rows: Uint8Array.of(0, 0) }),
  'refs.bib': BIB,
  'half.bib': `${BIB}@book{curie, title = {Un livre}, author = {a, b, c, d}}\n`,
  'none.bib': '% nothing\n',
  'latin1.bib': Uint8Array.from([0x40, 0xe9]),
};

/** A command: what it says, by lines, with the codes of its faults and the files that it wrote. */
async function imported(line: string, locale = 'en', more: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ ...FILES, ...more });
  const { code, stdout, stderr } = await run(`import ${line}`, folder, { locale: () => locale });
  const files = [
    'chapters/full.yaml',
    'chapters/plain.yaml',
    'chapters/mine.yaml',
    'references.yaml',
    'references.bib',
    'images/full-1.png',
  ];
  return {
    code,
    said: stdout.split('\n'),
    told: [...stderr.matchAll(/^(.*?)(?: |)(?:error|warning|erreur|avertissement)\[([\w-]+)\]/gm)].map(
      ([, place, name]) => `${name} ${place}`.trim(),
    ),
    wrote: files.filter((file) => existsSync(join(folder, 'content', file))),
    read: (file: string) => readFileSync(join(folder, 'content', file), 'utf8'),
  };
}

test.each(['en', 'fr'])('what is imported is told, with what to do next: %s', async (locale) => {
  const told = await Promise.all(
    [
      'plain.md',
      'plain.md --to mine',
      'full.md',
      'full.md --bibliography refs.bib',
      'refs.bib',
      'half.bib',
      'none.bib',
      'empty.md',
    ].map(async (line) => {
      const { read, ...all } = await imported(line, locale);
      return { line, ...all };
    }),
  );
  expect(told).toMatchSnapshot();
});

test.each([
  ['the booklet', 'content/booklet.yaml', essay().replace('chapters: [ un ]', 'chapters:\n  - un')],
  ['one booklet of several', 'content/booklets/a.yaml', 'slug: a\nchapters:\n  - un\n'],
])('the line to add is one of the list of %s, which has no brackets', async (_, file, list) => {
  const common = essay().replace('chapters: [ un ]\n', '');
  const { said } = await imported('plain.md', 'en', { 'content/booklet.yaml': common, [file]: list });
  expect(said.slice(-3)).toEqual([
    `To have it in the booklet, add this line to chapters in ${file}:`,
    '  - plain',
    '',
  ]);
});

test.each([
  ['plain.md', { 'content/chapters/plain.yaml': 'title: Un\nblocks: []\n' }, 1, ['import-exists']],
  ['refs.bib', { 'content/references.bib': BIB }, 1, ['import-exists']],
  [
    'full.md --bibliography plain.md',
    {},
    1,
    ['import-bibliography', 'import-left-out full.md:3:1', 'import-left-out full.md:7:1'],
  ],
  [
    'full.md --bibliography latin1.bib',
    {},
    1,
    ['import-bibliography', 'import-left-out full.md:3:1', 'import-left-out full.md:7:1'],
  ],
  ['refs.bib --to mine', {}, 2, ['usage-not-together']],
  ['pont.png', {}, 2, ['usage-import-kind']],
  ['plain.md absent', {}, 2, ['usage-not-a-folder']],
  ['absent.md', {}, 3, ['file-system']],
])('%s is refused beside %j', async (line, more, code, expected) => {
  const result = await imported(line, 'en', more as Readonly<Record<string, string>>);
  expect({ code: result.code, told: result.told }).toEqual({ code, told: expected });
  expect(result.said).toEqual(['']);
});
