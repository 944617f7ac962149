import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BOOKLET_PAGE_SIZES } from '../../src/content/paper-sizes.ts';
import { DEFAULT_THEME, THEMES } from '../../src/content/themes.ts';
import { LANGUAGE_IDS } from '../../src/languages/index.ts';
import { scaffoldFiles, slugOf } from '../../src/project/scaffold.ts';
import { SCAFFOLD_KINDS, SCAFFOLD_PAGES } from '../../src/project/scaffold-kinds.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { run } from './world.ts';

/** 24 November 2026, at noon everywhere from Honolulu to Tokyo, or nearly. */
const clock = { now: () => Date.UTC(2026, 10, 24, 11), random: () => 0.5, sleep: async () => {} };

async function make(options: string) {
  const folder = temporaryFolder();
  const made = await run(`new mon-livret ${options}`, folder, { clock });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  return { folder: join(folder, 'mon-livret'), lines: made.stdout.trimEnd().split('\n') };
}

test.each(SCAFFOLD_KINDS)('a new %s is without a fault', async (kind) => {
  const { folder } = await make(`--kind ${kind} --language fr`);
  // A warning would fail the test.
  expect((await run('check', folder)).code).toBe(0);
  const booklet = readFileSync(join(folder, 'content/booklet.yaml'), 'utf8');
  expect(booklet).toContain('date: 2026-11-24\n');
  expect(booklet).toContain(`page: ${SCAFFOLD_PAGES[kind]} `);
});

test.each(THEMES.filter((theme) => theme !== DEFAULT_THEME))(
  'a new booklet in the theme %s builds without a warning',
  SLOW,
  async (theme) => {
    const { folder } = await make(`--kind booklet --theme ${theme}`);
    expect((await run('build', folder)).code).toBe(0);
  },
);

test.each(SCAFFOLD_KINDS)('comments of a new %s stand in one column, whatever was chosen', (kind) => {
  const columns = THEMES.flatMap((theme) =>
    BOOKLET_PAGE_SIZES.map((page) => {
      const request = { kind, theme, page, language: 'fr', slug: 'essai', date: '2026-11-24' };
      const lines = String(scaffoldFiles(request).get('content/booklet.yaml')).split('\n');
      return ['page:', 'theme:'].map((key) => lines.find((line) => line.startsWith(key))!.indexOf('#'));
    }),
  ).flat();
  expect(new Set(columns)).toEqual(new Set([33]));
});

const EVERY_THEME = THEMES.flatMap((theme) =>
  SCAFFOLD_KINDS.flatMap((kind) => ['A6', 'A4', 'letter'].map((page) => [kind, theme, page] as const)),
);
test.each(EVERY_THEME)('a new %s in the theme %s builds on %s', SLOW, async (kind, theme, page) => {
  const { folder } = await make(`--kind ${kind} --theme ${theme} --paper ${page}`);
  const { code, stdout } = await run('build', folder);
  expect(code).toBe(0);
  if (kind === 'handout' && page !== 'A6') expect(stdout).toContain('  2 pages  ');
});

test.each(LANGUAGE_IDS.flatMap((language) => ['A4', 'letter'].map((page) => [language, page] as const)))(
  'a new handout in large print has two sides in %s on %s',
  SLOW,
  async (language, page) => {
    const { folder } = await make(
      `--kind handout --theme large-print --language ${language} --paper ${page}`,
    );
    expect((await run('build', folder)).stdout).toContain('  2 pages  ');
  },
);

const EVERY = SCAFFOLD_KINDS.flatMap((kind) =>
  LANGUAGE_IDS.flatMap((language) => {
    const pages = ['fr', 'en'].includes(language) ? BOOKLET_PAGE_SIZES : (['A5', 'A4'] as const);
    return pages.map((page) => [kind, language, page] as const);
  }),
);
test.each(EVERY)('a new %s in %s on %s builds without a warning', SLOW, async (kind, language, page) => {
  const { folder } = await make(`--kind ${kind} --language ${language} --paper ${page}`);
  const { code, stdout } = await run('build', folder);
  expect(code).toBe(0);
  const pages = Number(/(\d+) pages/.exec(stdout)![1]);
  if (page === 'A5' && kind !== 'handout') expect(pages % 4).toBe(0);
  if (/A4|letter/.test(page) && kind === 'handout') expect(pages).toBe(2);
});

test('a new project of each kind has as many files in every language, under names of its own', () => {
  for (const kind of SCAFFOLD_KINDS) {
    const filesIn = (language: string) => {
      const request = { kind, language, page: 'A5', theme: 'classic', slug: 'a', date: '2026-11-24' };
      return [...scaffoldFiles(request).keys()];
    };
    const counts = LANGUAGE_IDS.map((language) => filesIn(language).length);
    expect(new Set(counts).size).toBe(1);
    expect(filesIn('de-AT')).toEqual(filesIn('de'));
    if (kind === 'booklet') expect(filesIn('nl')).toContain('content/chapters/bronnen.yaml');
  }
});

test.each(LANGUAGE_IDS)(
  'a new course in %s builds for its groups and writes to them',
  SLOW,
  async (language) => {
    const { folder } = await make(`--kind course --language ${language}`);
    const cohorts = readdirSync(join(folder, 'content/cohorts')).filter((name) => name.endsWith('.yaml'));
    expect((await run('build --all --copies', folder)).code).toBe(0);
    for (const name of cohorts) {
      const { code, stdout } = await run(`mail --cohort ${name.slice(0, -5)}`, folder);
      expect(code).toBe(0);
      // Three people and the sender.
      expect(stdout.match(/\S+@example\.org/g)).toHaveLength(3 + 1);
    }
  },
);

test('a course builds for its groups and for their teacher, and writes to them', SLOW, async () => {
  const { folder, lines } = await make('--kind course --language fr');
  expect(lines.at(-1)).toBe('livret build mon-livret --all');
  expect((await run('build --all --copies', folder)).code).toBe(0);
  expect(readdirSync(join(folder, 'output/lundi/copies'))).toHaveLength(6);
  expect((await run('build --variant teacher', folder)).code).toBe(0);
  expect((await run('mail --cohort jeudi', folder)).stdout).toContain('zoe.lefevre@example.org');
});

test('a new project has what an editor needs, and leaves lists of people out of git', async () => {
  const { folder } = await make('--kind course');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
  for (const schema of Object.keys(settings['yaml.schemas']))
    expect(existsSync(join(folder, schema))).toBe(true);
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('content/cohorts/*.csv\n');
  expect(files.filter((file) => /__[A-Z]+__/.test(file))).toEqual([]);
});

test('its last lines are the next commands', async () => {
  expect((await make('--kind handout --language en')).lines.slice(1)).toEqual([
    '',
    'livret preview mon-livret',
    'livret build mon-livret',
  ]);
  const npx = await run('new a --lang en', temporaryFolder(), { clock, env: { npm_command: 'exec' } });
  expect(npx.stdout).toMatch(/\n\nnpx livret preview a\nnpx livret build a\n$/);
});

test('asks on a terminal for what is not said, until an answer fits', async () => {
  const folder = temporaryFolder();
  const asked: string[] = [];
  const answers = ['poster', 'leaflet', '', 'A6'];
  const ask = async (question: string) => {
    asked.push(question);
    return answers[asked.length - 1]!;
  };
  expect((await run('new a --lang fr', folder, { clock, ask })).code).toBe(0);
  expect(asked.map((question) => question.split('\n')[1])).toEqual([
    'handout course leaflet booklet [booklet] ',
    'handout course leaflet booklet [booklet] ',
    expect.stringMatching(/^fr en.* \[fr\] $/),
    'A4 A5 A6 B5 letter half-letter [A5] ',
    'classic swiss large-print [classic] ',
  ]);
  expect(readFileSync(join(folder, 'a/content/booklet.yaml'), 'utf8')).toMatch(/^page: A6 /m);
});

test('refuses a folder that is not empty, and a missing name', async () => {
  const folder = temporaryFolder({ 'cours/notes.txt': 'à garder', 'empty/x': '' });
  const { code, stderr } = await run('new cours', folder);
  expect(code).toBe(2);
  expect(stderr).toContain("error[usage-folder-not-empty]: 'cours' is not empty: it has notes.txt");
  expect(readdirSync(join(folder, 'cours'))).toEqual(['notes.txt']);
  const taken = await run('new cours/notes.txt', folder);
  expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('it has notes.txt')]);
  expect((await run('new', folder)).stderr).toContain('error[usage-no-folder]');
  expect((await run('new a --kind poster', folder)).stderr).toContain('error[usage-wrong-value]');
});

test('takes a git repository without files', async () => {
  const folder = temporaryFolder({ 'cours/.git/HEAD': '' });
  expect((await run('new cours', folder, { clock })).code).toBe(0);
});

test('the folder names the PDF', () => {
  expect(slugOf('Mon cours d’été', 'course')).toBe('mon-cours-d-ete');
  expect(slugOf('東京', 'course')).toBe('course');
  expect(slugOf('con', 'leaflet')).toBe('leaflet');
});
