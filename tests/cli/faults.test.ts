import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PNG } from '../content/project.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { pngFile } from '../raster/files.ts';
import { run } from './world.ts';

const GOOD = 'the PDF of yesterday';

const SOUND = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Quelques mots.\n',
  'output/essai.pdf': GOOD,
};

const PICTURE = '  - image: x.png\n    alt: a\n    credit: b\n    licence: c\n';

/** A PNG file whose header claims a size, and whose rows are missing. */
const emptyPng = (side: number): Buffer =>
  pngFile({ width: side, height: side, depth: 8, type: 2, rows: new Uint8Array() });

/** The mistake, the files that differ from a sound project, and the places and codes of the faults. */
const CASES: readonly (readonly [
  string,
  Readonly<Record<string, string | Uint8Array>>,
  readonly string[],
])[] = [
  [
    'a date that is none is not missing too',
    { 'content/booklet.yaml': SOUND['content/booklet.yaml'].replace('11-24', '02-30') },
    ['content/booklet.yaml:5:7 content-type'],
  ],
  [
    'emphasis within emphasis without end',
    {
      'content/chapters/un.yaml': `title: Un\nblocks:\n  - text: "${'*a _b '.repeat(2000)}c${'_ d*'.repeat(2000)}"\n`,
    },
    ['content/chapters/un.yaml:3:72 markdown-too-deep'],
  ],
  [
    'a template that calls itself',
    { 'templates/cover.hbs': '{{> cover}}' },
    ['templates/cover.hbs:1:1 template-depth'],
  ],
  [
    'a template in Latin-1',
    { 'templates/cover.hbs': Buffer.from('<p>é</p>', 'latin1') },
    ['templates/cover.hbs:1:4 content-not-utf8'],
  ],
  ['no size of font', { 'templates/a.css': 'p { font-size: 0 }' }, ['templates/a.css:1:16 css-value']],
  [
    'a font without measure',
    { 'templates/a.css': 'p { font-size: 1e30pt }' },
    ['templates/a.css:1:16 css-value'],
  ],
  [
    'margins as wide as the page',
    { 'templates/a.css': '\n@page { margin: 300mm }' },
    ['templates/a.css:2:1 css-page-area'],
  ],
  [
    'a page without end',
    { 'templates/a.css': '@page { size: 99999mm }' },
    ['templates/a.css:1:15 css-value'],
  ],
  ['nothing to print', { 'templates/a.css': 'body { display: none }' }, ['- no-pages']],
  [
    'variables that define each other, told once',
    { 'templates/a.css': ':root { --a: var(--b); --b: var(--a) }\np { color: var(--a) }' },
    ['templates/a.css:1:9 css-variable-cycle'],
  ],
  [
    'a picture of 900 million pixels',
    { 'content/x.png': emptyPng(30_000), 'content/chapters/un.yaml': `title: Un\nblocks:\n${PICTURE}` },
    ['content/chapters/un.yaml:3:5 picture-too-large'],
  ],
  [
    'a picture without pixels',
    { 'content/x.png': emptyPng(3000), 'content/chapters/un.yaml': `title: Un\nblocks:\n${PICTURE}` },
    ['content/chapters/un.yaml:3:5 picture-unreadable'],
  ],
  [
    'a picture of which there is no more than its signature',
    { 'content/x.png': PNG, 'content/chapters/un.yaml': `title: Un\nblocks:\n${PICTURE}` },
    ['content/chapters/un.yaml:3:5 picture-unreadable'],
  ],
];

test.each(CASES)('%s: reported once, at its place; the last PDF stays', async (_, changes, expected) => {
  const folder = temporaryFolder({ ...SOUND, ...changes });
  const { code, stdout } = await run('build --json', folder);
  const { faults } = JSON.parse(stdout);
  type Told = { code: string; severity: string; file: string | null; line: number; column: number };
  const errors = (faults as Told[]).filter(({ severity }) => severity === 'error');
  expect(
    errors.map(
      (fault) => `${fault.file ? `${fault.file}:${fault.line}:${fault.column}` : '-'} ${fault.code}`,
    ),
  ).toEqual(expected);
  expect(code).toBe(1);
  expect(readFileSync(join(folder, 'output/essai.pdf'), 'utf8')).toBe(GOOD);
  expect(readdirSync(join(folder, 'output'))).toEqual(['essai.pdf']);
});

test('reports a chapter that is a link to nothing', async () => {
  const folder = temporaryFolder(SOUND);
  symlinkSync('nowhere', join(folder, 'content/chapters/deux.yaml'));
  const { code, stderr } = await run('check', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('content/chapters/deux.yaml:1:1 error[content-unreadable]');
});

test('reports a character that no font has once, at its place, with the number of further places', async () => {
  const text = 'title: Un\nblocks:\n  - text: Un 東 et un autre 東.\n  - text: Et 東 京.\n  - text: 東\n';
  const folder = temporaryFolder({ ...SOUND, 'content/chapters/un.yaml': text });
  const { code, stderr } = await run('check', folder);
  expect(code).toBe(1);
  const told = stderr.split('\n').filter((line) => line.includes('error['));
  expect(told).toEqual([
    'content/chapters/un.yaml:3:14 error[text-missing-glyph]: no font has the character "東" (U+6771), here and at 2 more places',
    'content/chapters/un.yaml:4:16 error[text-missing-glyph]: no font has the character "京" (U+4EAC)',
  ]);
});

test('reports an invisible character by its number alone', async () => {
  const text = 'title: Un\nblocks:\n  - text: "Un\u2028mot."\n';
  const folder = temporaryFolder({ ...SOUND, 'content/chapters/un.yaml': text });
  const { code, stderr } = await run('check --lang fr', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('3:14 erreur[text-missing-glyph] : aucune police n’a le caractère (U+2028)\n');
});

test('reports a character that no font has in the labels of a chart', async () => {
  const data =
    'title: T\nsource: []\nfields: { a: { label: A }, b: { label: B, unit: m } }\nrows: [ { a: x東, b: 1 } ]\n';
  const chapter = `title: Un
blocks:
  - { figure: bars, data: d, label: a, value: b, title: T, alt: a }
`;
  const files = { ...SOUND, 'content/data/d.yaml': data, 'content/chapters/un.yaml': chapter };
  const { stderr } = await run('check', temporaryFolder(files));
  expect(stderr).toMatch(/content\/data\/d\.yaml:4:15 error\[text-missing-glyph\]: .*U\+6771/);
});

test('a fault that many lines of a file have is shown once, with the other lines', async () => {
  const lines = Array.from({ length: 9 }, (_, i) => (i === 4 ? 'x;1' : 'x;1;2'));
  const files = {
    ...SOUND,
    'content/data/d.yaml':
      'title: D\nsource: []\ndate: 2020\nfields: { a: { label: A }, b: { label: B, unit: m } }\nrows: d.csv\n',
    'content/data/d.csv': `a;b\n${lines.join('\n')}\n`,
  };
  const { stderr } = await run('build --lang en', temporaryFolder(files));
  expect(stderr.match(/error\[content-csv-cells\]/g)).toHaveLength(1);
  expect(stderr).toContain('d.csv:2:1 error[content-csv-cells]');
  expect(stderr).toContain('(7 more times in this file: lines 3–5, 7–10)');
  const { stdout } = await run('check --json', temporaryFolder(files));
  expect(JSON.parse(stdout).faults).toHaveLength(8);
  // Up to three are shown one by one.
  const shown = [3, 4].map(async (count) => {
    const few = { ...files, 'content/data/d.csv': `a;b\n${lines.slice(0, count).join('\n')}\n` };
    const { stderr } = await run('check --lang en', temporaryFolder(few));
    return stderr.match(/error\[content-csv-cells\]/g)!.length;
  });
  expect(await Promise.all(shown)).toEqual([3, 1]);
});
