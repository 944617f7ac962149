import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { STAGES } from '../../src/build/stopwatch.ts';
import { kinds } from '../../src/charts/kinds/index.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { COMMON_OPTIONS, OPTION_NAMES } from '../../src/cli/options.ts';
import {
  BOOKLET_PAGE_SIZES,
  CSS_PAGE_SIZES,
  PAPER_SIZES,
  PRINTER_PAPERS,
} from '../../src/content/paper-sizes.ts';
import { blockSchemas } from '../../src/content/schema/chapter.ts';
import { TEXTS } from '../../src/content/schema/references.ts';
import { DEFAULT_THEME, THEME_CHOICES, THEMES } from '../../src/content/themes.ts';
import { catalogue } from '../../src/faults/catalogue/index.ts';
import { FORMATS } from '../../src/import/formats.ts';
import { LANGUAGE_IDS, LANGUAGE_TAGS, languageFor } from '../../src/languages/index.ts';
import { COSTS } from '../../src/layout/costs.ts';
import { LOOKS } from '../../src/preview/browser/looks.ts';
import { SCHEMES } from '../../src/print/options.ts';
import { SCAFFOLD_KINDS } from '../../src/project/scaffold-kinds.ts';
import { PROPERTY_NAMES } from '../../src/style/properties/index.ts';
import { POINTS } from '../../src/units.ts';

// Things that are declared in one place and used in another: a declaration without a use has no effect, and
// nothing else would tell.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The sources of src/ outside a folder or file, as one text. */
function sourcesOutside(...left: string[]): string {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !left.some((prefix) => path.startsWith(prefix)))
    .map((path) => read(`src/${path}`))
    .join('\n');
}

test('the stages of a build are those of the table, in its order, each with its file', () => {
  const section = read('docs/architecture.md').split('## The stages of a build')[1]!.split('\n## ')[0]!;
  const rows = [...section.matchAll(/^\| (\d+) \| `(\w+)` \|/gm)];
  expect(rows.map(([, number, name]) => `${number} ${name}`)).toEqual(
    STAGES.map((name, i) => `${i + 1} ${name}`),
  );
  const files = readdirSync(join(ROOT, 'src/build/stages'));
  expect(STAGES.filter((name) => !files.includes(`${name}.ts`))).toEqual([]);
});

test('every cost of page making is charged', () => {
  const sources = sourcesOutside('layout/costs.ts');
  expect(Object.keys(COSTS).filter((name) => !sources.includes(`COSTS.${name}`))).toEqual([]);
});

test('every fault is reported somewhere', () => {
  const sources = sourcesOutside('faults/catalogue');
  // The server's refusals are named after the command that it refuses.
  const built = ['mail-refused-address'];
  const codes = Object.keys(catalogue).filter((code) => !built.includes(code));
  expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

test('every option of the command line belongs to a command', () => {
  const taken = new Set<string>([
    ...COMMON_OPTIONS,
    ...Object.values(COMMANDS).flatMap(({ options }) => options),
  ]);
  expect(OPTION_NAMES.filter((name) => !taken.has(name))).toEqual([]);
});

test('every option of the command line is read by a command', () => {
  const sources = readdirSync(join(ROOT, 'src/cli'), { encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !['options.ts', 'commands.ts'].includes(file))
    .map((file) => read(`src/cli/${file}`))
    .join('\n');
  const isRead = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources);
  expect(OPTION_NAMES.filter((name) => !isRead(name))).toEqual([]);
});

test('every variable of sources with a text is printed in their entries', () => {
  const folder = join(ROOT, 'src/template/references');
  const sources = readdirSync(folder)
    .map((file) => read(`src/template/references/${file}`))
    .join('\n');
  expect(TEXTS.length).toBeGreaterThan(30);
  expect(TEXTS.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources))).toEqual([]);
});

test('every folder of languages/ is in the registry', () => {
  const folders = readdirSync(join(ROOT, 'src/languages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...LANGUAGE_IDS].sort()).toEqual(folders.sort());
});

test('every size of paper is offered', () => {
  const offered = new Set<string>([...BOOKLET_PAGE_SIZES, ...CSS_PAGE_SIZES, ...PRINTER_PAPERS]);
  expect(Object.keys(PAPER_SIZES).filter((name) => !offered.has(name))).toEqual([]);
});

test('every theme has its sheet, and every sheet is a theme’s', () => {
  const own = THEMES.filter((name) => name !== DEFAULT_THEME);
  const sheets = ['base', 'page', 'look', 'charts', ...own].map((name) => `${name}.css`);
  expect(readdirSync(join(ROOT, 'templates/themes')).sort()).toEqual(sheets.sort());
});

test('every kind of project has its files, in English at least', () => {
  for (const kind of SCAFFOLD_KINDS) expect(readdirSync(join(ROOT, 'scaffolds', kind))).toContain('en');
});

test('every property of Livret’s own is read outside style/', () => {
  const sources = sourcesOutside('style');
  const read = (name: string) => name.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const own = PROPERTY_NAMES.filter((name) => name.startsWith('--livret-'));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((name) => !sources.includes(read(name)))).toEqual([]);
});

const namesOfLanguages = new Intl.DisplayNames('en', { type: 'language' });

const documented = (page: string, names: readonly string[]) => {
  const text = page.split(' or ').map(read).join('\n');
  return names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text));
};

test.each<[string, string, readonly string[]]>([
  ['kind of chart', 'docs/content.md', Object.keys(kinds)],
  ['key of figures', 'docs/content.md', Object.values(kinds).flatMap(({ keys }) => Object.keys(keys))],
  ['kind of block', 'docs/content.md', Object.keys(blockSchemas)],
  ['language of documents', 'docs/content.md', LANGUAGE_TAGS],
  ['language of documents', 'docs/typography.md', LANGUAGE_IDS.map((id) => namesOfLanguages.of(id)!)],
  ['size of page', 'docs/content.md', BOOKLET_PAGE_SIZES],
  ['size of page', 'README.md', BOOKLET_PAGE_SIZES],
  ['size of page', 'docs/themes.md', BOOKLET_PAGE_SIZES],
  ['theme', 'docs/themes.md', THEME_CHOICES],
  ['theme', 'src/content/editor/help.ts', THEME_CHOICES],
  ['theme', 'src/cli/options.ts', THEMES.filter((name) => name !== DEFAULT_THEME)],
  ['kind of project', 'README.md', SCAFFOLD_KINDS],
  ['word of templates', 'docs/templates.md', Object.keys(languageFor('en').words)],
  ['word of messages', 'docs/mail.md', Object.keys(languageFor('en').mail)],
  ['paper', 'docs/print.md', PRINTER_PAPERS],
  ['unit of length', 'docs/css.md', Object.keys(POINTS).map((unit) => (unit === 'q' ? 'Q' : unit))],
  ['format to import', 'docs/import.md', Object.keys(FORMATS)],
  ['format to import', 'src/cli/operands.ts', Object.keys(FORMATS)],
  ['format to import', 'src/faults/catalogue/import.ts', Object.keys(FORMATS)],
  ['look of the preview', 'docs/preview.md', LOOKS],
  ['way on paper', 'docs/print.md', SCHEMES],
  ['command', 'README.md', Object.keys(COMMANDS).map((name) => `npx livret ${name}`)],
  [
    'option',
    'README.md or docs/print.md',
    OPTION_NAMES.filter((name) => name !== 'help' && name !== 'version').map((name) => `--${name}`),
  ],
])('every %s is in %s', (_, page, names) => {
  expect(documented(page, names)).toEqual([]);
});

/** The files of src/, and those that use them, by their paths. */
const written = new Map(
  ['src', 'tests', 'scripts', 'bench'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:ts|mjs)$/.test(path))
      .map((path) => [path, read(path)] as const),
  ),
);

/** Each name that a file imports from another, as `src/units.ts mm`; all of the other is `src/units.ts *`. */
function importedNames(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [file, text] of written) {
    const place = (path: string) => posix.join(posix.dirname(file), path);
    for (const [, names, path] of text.matchAll(
      /(?:import|export) (?:type )?([^'";]*?) ?from '(\.[^']+)'/g,
    )) {
      if (names!.includes('*')) found.add(`${place(path!)} *`);
      for (const name of names!.match(/(?<! as )\b[\w$]+/g) ?? []) found.add(`${place(path!)} ${name}`);
    }
    for (const [, path] of text.matchAll(/import\('(\.[^']+)'\)/g)) found.add(`${place(path!)} *`);
  }
  return found;
}

test('every name that a file exports is imported by another', () => {
  const imported = importedNames();
  const exported = [...written].flatMap(([file, text]) =>
    !file.startsWith('src/') || imported.has(`${file} *`)
      ? []
      : [
          ...text.matchAll(
            /^export (?:async |abstract )?(?:function\*?|const|type|interface|class) ([\w$]+)/gm,
          ),
        ].map(([, name]) => `${file} ${name}`),
  );
  // `bin/` calls the program by the names that its bundle has.
  const program = exported.filter((name) => name.startsWith('src/cli/run.ts '));
  expect(program.length).toBe(3);
  expect(exported.filter((name) => !imported.has(name) && !program.includes(name))).toEqual([]);
});
