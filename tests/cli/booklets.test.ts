import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const chapter = (name: string) =>
  `title: ${name}\nblocks:\n  - text: Words of ${name}, room {{room}}.\n    id: words-${name}\n`;

const FILES = {
  'content/booklet.yaml': `format: 1
language: en
authors: [ Claire Lenoir ]
date: 2026-11-28
variables: { room: B12 }
mail: { from: Claire Lenoir <claire@example.org> }
`,
  'content/booklets/first.yaml': 'title: First session\nchapters: [ intro, one ]\n',
  'content/booklets/second.yaml':
    'title: Second session\nslug: deux\ndate: 2026-12-05\nchapters: [ intro, two ]\nvariables: { room: B13 }\n',
  'content/chapters/intro.yaml': chapter('intro'),
  'content/chapters/one.yaml': chapter('one'),
  'content/chapters/two.yaml': chapter('two'),
};

const COHORTS = {
  'content/cohorts/lyon.yaml': `booklets:
  first: { date: 2026-11-30 }
  second: { title: Second in Lyon, variables: { room: C4 } }
variables: { room: C3 }
replace: { words-one: [ { text: Other words. } ] }
remove: [ words-two ]
people: [ { name: Awa Diallo, email: awa@example.org } ]
`,
  'content/cohorts/paris.yaml': 'booklets: { second: {} }\n',
  'content/cohorts/rennes.yaml': 'move: [ { id: two, before: intro } ]\n',
};

const project = (changes: Readonly<Record<string, string>> = {}) => temporaryFolder({ ...FILES, ...changes });
const reportOf = (folder: string, booklet: string) =>
  JSON.parse(readFileSync(join(folder, `output/${booklet}/build.json`), 'utf8'));

test('build makes every booklet, each in a folder of its own', async () => {
  const folder = project();
  const { code, stdout, stderr } = await run('build', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.replace(/\d+ kB.*/g, 'N kB')).toBe(
    [
      ...['first', 'output/first/first.pdf  4 pages  N kB'],
      'output/first/first-print.pdf  1 sheet A4  N kB',
      ...['second', 'output/second/deux.pdf  4 pages  N kB'],
      'output/second/deux-print.pdf  1 sheet A4  N kB\n',
    ].join('\n'),
  );
  expect(existsSync(join(folder, 'output/build.json'))).toBe(false);
  expect(reportOf(folder, 'second').pdfs).toMatchObject([{ file: 'deux.pdf', cohort: null }]);
});

test('--booklet makes one, without a heading', async () => {
  const folder = project();
  const { stdout } = await run('build --booklet second', folder);
  expect(stdout).toMatch(/^output\/second\/deux\.pdf/);
  expect(existsSync(join(folder, 'output/first'))).toBe(false);
});

test.each([
  ['a key that no block has', `${chapter('two')}  - txt: Words\n`],
  ['lines that are no YAML', 'title: [\n'],
  ['an id twice', `${chapter('two')}  - text: More.\n    id: words-two\n`],
])('a chapter of another booklet with %s holds no booklet back but its own', async (_, two) => {
  const folder = project({ 'content/chapters/two.yaml': two });
  expect(await run('build --booklet first', folder)).toMatchObject({ code: 0, stderr: '' });
  const { code, stderr } = await run('check', folder);
  expect(code).toBe(1);
  expect(stderr.match(/two\.yaml:/g)).toHaveLength(two.includes('id: words-two\n  - text') ? 2 : 1);
  const { code: all } = await run('build', folder);
  expect([all, existsSync(join(folder, 'output/first/first.pdf'))]).toEqual([1, true]);
  expect(existsSync(join(folder, 'output/second'))).toBe(false);
});

test('data of another booklet alone, and its chapters, do not hold a booklet back', async () => {
  const table = (data: string) => `title: T\nblocks: [ { table: { data: ${data}, columns: [ n ] } } ]\n`;
  const data = (n: string) => `title: D\nsource: []\nfields: { n: { label: N } }\nrows: [ { n: ${n} } ]\n`;
  const faults = async (two: string) => {
    const folder = project({
      'content/chapters/one.yaml': table('own'),
      'content/chapters/two.yaml': two,
      'content/data/own.yaml': data('a'),
      'content/data/bad-2.yaml': data('{ x: y }'),
    });
    const { code, stderr } = await run('build', folder);
    const built = ['first', 'second'].filter((id) => existsSync(join(folder, `output/${id}`)));
    return { code, built, told: stderr.match(/\S+ error\[\S+\]/g) };
  };
  const told = [expect.stringContaining('content/data/bad-2.yaml')];
  expect(await faults(table('bad-2'))).toEqual({ code: 1, built: ['first'], told });
  // Data that nothing names may be meant for any.
  expect(await faults(chapter('two'))).toMatchObject({ code: 1, built: [] });
});

test('what each booklet says itself needs no booklet.yaml', async () => {
  const own = 'format: 1\nlanguage: en\ndate: 2026-12-05\nvariables: { room: B12 }\n';
  const { 'content/booklet.yaml': _, ...files } = FILES;
  const folder = temporaryFolder({
    ...files,
    'content/booklets/first.yaml': `${own}${FILES['content/booklets/first.yaml']}`,
    'content/booklets/second.yaml': 'title: Second\nchapters: [ intro, two ]\n',
  });
  const { code, stderr } = await run('build', folder);
  expect(code).toBe(1);
  expect(existsSync(join(folder, 'output/first/first.pdf'))).toBe(true);
  expect(stderr.match(/\S+ error\[\S+\]/g)!.every((line) => line.includes('booklets/second.yaml'))).toBe(
    true,
  );
});

test('a chapter of another booklet that a cohort names, or that no booklet lists, is told for each', async () => {
  const broken = { 'content/chapters/two.yaml': 'title: [\n' };
  const cohort = 'add: [ { after: one, chapters: [ two ] } ]\n';
  const named = await run(
    'build --booklet first',
    project({ ...broken, 'content/cohorts/lyon.yaml': cohort }),
  );
  expect(named.stderr).toContain('two.yaml:');
  const unlisted = await run(
    'build --booklet first',
    project({ 'content/chapters/three.yaml': 'title: [\n' }),
  );
  expect(unlisted.stderr).toContain('three.yaml:');
});

test('a cohort gets all booklets, or those that it names, and changes only what they have', async () => {
  const folder = project(COHORTS);
  const { code, stderr } = await run('build --all', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const filesOf = (booklet: string) =>
    (reportOf(folder, booklet).pdfs as { file: string }[]).map(({ file }) => file);
  expect(filesOf('first')).toEqual(['lyon/first.pdf', 'rennes/first.pdf']);
  expect(filesOf('second')).toEqual(['lyon/deux.pdf', 'paris/deux.pdf', 'rennes/deux.pdf']);
  const { stdout } = await run('build --cohort paris', folder);
  expect(stdout).toMatch(/^cohort .*\nparis .*\n$/);
});

test('--json gives the results of all booklets by their ids', async () => {
  const { stdout } = await run('check --json', project());
  expect(JSON.parse(stdout)).toEqual({ booklets: { first: { faults: [] }, second: { faults: [] } } });
});

test('a fault of what booklets share is told once; one of a booklet does not keep another from being built', async () => {
  const shared = project({
    'content/chapters/intro.yaml': chapter('intro').replace('Words', 'Words [#elsewhere]'),
  });
  const twice = await run('build', shared);
  expect(twice.code).toBe(1);
  expect(twice.stderr.match(/error\[/g)).toHaveLength(1);
  const own = project({ 'content/chapters/one.yaml': chapter('one').replace('Words', 'Words [#elsewhere]') });
  const { code, stderr } = await run('build', own);
  expect(code).toBe(1);
  expect(stderr).toContain('content/chapters/one.yaml:3:17 error[reference-unknown]');
  expect(reportOf(own, 'second').pdfs).toHaveLength(1);
});

test.each([
  [
    'content/booklets/second.yaml',
    'title: Second\n',
    'second.yaml:1:1 error[content-missing-key]: chapters is missing',
  ],
  [
    'content/booklets/second.yaml',
    'chapters: [ two ]\n',
    'second.yaml:1:1 error[content-missing-key]: title is missing',
  ],
  ['content/booklets/second.yaml', 'titel: x\n', 'error[content-unknown-key]'],
  ['content/cohorts/lyon.yaml', 'booklets: { secnd: {} }\n', 'error[content-unknown-name]'],
  ['content/cohorts/lyon.yaml', 'remove: [ words-tow ]\n', 'error[content-unknown-name]'],
  ['content/booklets/Second one.yaml', 'title: x\n', 'content/booklets/second-one.yaml'],
])('a fault in %s is told at its place: %#', async (file, text, told) => {
  const { code, stderr } = await run(
    `build${file.includes('cohorts') ? ' --all' : ''}`,
    project({ [file]: text }),
  );
  expect(code).toBe(1);
  expect(stderr).toContain(told);
});

test.each([
  ['build --booklet secnd', 'did you mean second?'],
  ['mail --cohort lyon', 'say which: --booklet first (booklets: first, second)'],
  ['build --cohort lyno', "there is no cohort 'lyno'"],
])('%s is refused with advice', async (line, advice) => {
  const { code, stderr } = await run(line, project(COHORTS));
  expect(code).toBe(2);
  expect(stderr).toContain(advice);
});

test('a project with one booklet has no other to name', async () => {
  const { 'content/booklets/first.yaml': first, 'content/booklets/second.yaml': _, ...one } = FILES;
  const heading = `${one['content/booklet.yaml']}slug: essai\n${first}`;
  const folder = temporaryFolder({ ...one, 'content/booklet.yaml': heading });
  const whole = await run('build', folder);
  expect(whole.stdout).toMatch(/^output\/essai\.pdf/);
  expect(whole.stderr).toMatch(/two\.yaml:1:1 warning\[content-chapter-unlisted\]/);
  const { code, stderr } = await run('build --booklet first', folder);
  expect(code).toBe(2);
  expect(stderr).toContain('leave out --booklet');
});

test('each booklet has a ledger of its own', async () => {
  const folder = project(COHORTS);
  const { code, stdout } = await run('mail --booklet first --cohort lyon', folder);
  expect(code).toBe(0);
  expect(stdout).toContain('output/first/lyon/mail');
});
