import { expect, test } from 'vitest';
import { readSharedInputs, themeOf } from '../../src/build/shared-inputs.ts';
import { selectBooklet } from '../../src/build/stages/content.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import type { Version } from '../../src/build/version.ts';
import type { Block } from '../../src/content/types/block.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { VERSION } from './made.ts';

const booklet = (more: string) =>
  `format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\n${more}chapters: [ un ]\n`;
const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': booklet('date: 2026-11-24\n'),
  'content/chapters/un.yaml': `title: Un
blocks:
  - text: Pour tous.
  - text: Pour qui enseigne.
    audience: teacher
  - exercise: Une question ?
    choices: [ a, b, { right: c }, d ]
  - exercise: Une autre ?
    choices: [ e, { right: f } ]
`,
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/cohorts/lyon.csv': 'Nom\nAwa Diallo\nZoé Lefèvre\n',
  'content/cohorts/seule.yaml': 'title: Seule\n',
  'content/cohorts/seule.csv': 'Nom\nAwa Diallo\n',
  'content/cohorts/vide.yaml': 'title: Vide\n',
};
const SHUFFLED = { 'content/booklet.yaml': booklet('date: 2026-11-24\nexercises: { shuffle: all }\n') };
const SIGNED = { 'content/chapters/un.yaml': 'title: Un\nblocks:\n  - sign-in: [ Matin ]\n' };
const NO_DATE = { 'content/booklet.yaml': booklet('') };

async function select(
  changes: Readonly<Record<string, string>>,
  version: Version = VERSION,
  inputs: { readonly date: string | null; readonly epoch: string | undefined } = {
    date: null,
    epoch: undefined,
  },
  report = new Report(),
) {
  const shared = await readSharedInputs(temporaryFolder({ ...FILES, ...changes }), new Stopwatch());
  expect(shared.faults).toEqual([]);
  const selected = await selectBooklet(version, inputs, shared, report);
  return { selected, booklet: selected?.booklet, codes: report.faults.map(({ code }) => code) };
}

const texts = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'exercise' ? [block.text.value] : []));

test.each([
  [FILES, '2026-01-02', '0', '2026-01-02'],
  [FILES, null, '0', '2026-11-24'],
  [NO_DATE, null, '86400', '1970-01-02'],
  [NO_DATE, '2026-01-02', '0', '2026-01-02'],
] as const)('the date is that of the command, of the booklet, or of the environment', async (files, date, epoch, expected) => {
  const { booklet, codes } = await select(files, VERSION, { date, epoch });
  expect([booklet!.date, codes]).toEqual([expected, []]);
});

test('a booklet without a date is at fault', async () => {
  expect(await select(NO_DATE)).toEqual({ selected: null, booklet: undefined, codes: ['date-missing'] });
});

test.each([
  [VERSION, ['Pour tous.', 'Une question ?', 'Une autre ?']],
  [
    { cohort: null, variants: ['teacher'] },
    ['Pour tous.', 'Pour qui enseigne.', 'Une question ?', 'Une autre ?'],
  ],
  [{ cohort: 'lyon', variants: [] }, ['Pour tous.', 'Une question ?', 'Une autre ?']],
  [
    { cohort: 'lyon', variants: ['teacher'] },
    ['Pour tous.', 'Pour qui enseigne.', 'Une question ?', 'Une autre ?'],
  ],
] as const)('a version shows the blocks of its variants', async (version, expected) => {
  const { booklet, selected } = await select({}, version);
  expect(texts(booklet!.chapters[0]!.blocks)).toEqual(expected);
  expect([booklet!.chapters.length, booklet!.signers, booklet!.person]).toEqual([1, undefined, undefined]);
  expect([selected!.figures.size, selected!.undrawable.size]).toEqual([0, 0]);
});

test('a cohort’s own variants are shown too, and its faults are told', async () => {
  const own = { 'content/cohorts/lyon.yaml': 'title: Lyon\nvariants: [ teacher ]\n' };
  const { booklet } = await select(own, { cohort: 'lyon', variants: [] });
  expect(texts(booklet!.chapters[0]!.blocks)).toContain('Pour qui enseigne.');
  const wrong = await select(
    { 'content/cohorts/lyon.yaml': 'titre: Lyon\n' },
    { cohort: 'lyon', variants: [] },
  );
  expect([wrong.selected, wrong.codes.length > 0]).toEqual([null, true]);
});

test.each([
  ['lyon', SIGNED, ['Awa Diallo', 'Zoé Lefèvre']],
  ['seule', SIGNED, ['Awa Diallo']],
  ['vide', SIGNED, undefined],
  [null, SIGNED, undefined],
  ['lyon', {}, undefined],
])('a sheet to sign names the people of the cohort %s', async (cohort, files, expected) => {
  const { booklet } = await select(files, { cohort, variants: [] });
  expect(booklet!.signers?.map(({ name }) => name)).toEqual(expected);
});

const BOTH = ['Awa Diallo', 'Zoé Lefèvre'];

test.each<[string | null, readonly 'teacher'[], Readonly<Record<string, string>>, readonly string[]]>([
  ['lyon', ['teacher'], SHUFFLED, BOTH],
  ['seule', ['teacher'], SHUFFLED, ['Awa Diallo']],
  ['lyon', [], SHUFFLED, []],
  ['lyon', ['teacher'], {}, []],
  ['vide', ['teacher'], SHUFFLED, []],
  [null, ['teacher'], SHUFFLED, []],
])('the keys of readers’ copies follow the last chapter: %s, %j', async (cohort, variants, files, names) => {
  const { booklet } = await select(files, { cohort, variants });
  expect(booklet!.chapters).toHaveLength(names.length > 0 ? 2 : 1);
  const keys = JSON.stringify(booklet!.chapters.slice(1));
  expect(BOTH.filter((name) => keys.includes(name))).toEqual(names);
});

test('a copy is its person’s, in an order of its own where exercises are shuffled', async () => {
  const person = { number: '1', name: 'Awa Diallo', email: null, fields: {}, source: null } as never;
  const version: Version = { cohort: 'lyon', variants: [], person };
  const plain = await select({}, version);
  expect([plain.booklet!.person, plain.booklet!.written]).toEqual([person, undefined]);
  const { booklet } = await select(SHUFFLED, version);
  expect(booklet!.person).toBe(person);
  const order = (chapters = booklet!.chapters) =>
    chapters[0]!.blocks.flatMap((block) =>
      block.kind === 'exercise' ? [block.choices.map(({ text }) => text.value).join('')] : [],
    );
  expect(order(booklet!.written)).toEqual(['abcd', 'ef']);
  expect(order()).not.toEqual(order(booklet!.written));
  const teacher = await select(SHUFFLED, { ...version, variants: ['teacher'] });
  expect(teacher.booklet!.chapters).toHaveLength(1);
});

test('a figure whose data cannot be drawn is told, and its place stays empty in a draft', async () => {
  const figure = (values: string) => ({
    'content/chapters/un.yaml': `title: Un
blocks:
  - figure: pie
    id: fig-un
    title: Des valeurs
    alt: Deux valeurs.
    label: x
    value: v
    data: { source: [], fields: { x: { label: X }, v: { label: V, unit: L } }, rows: [{ x: a, v: ${values} }] }
`,
  });
  const { selected } = await select(figure('1 }, { x: b, v: 2'));
  expect([[...selected!.figures.keys()], selected!.undrawable.size]).toEqual([['fig-un'], 0]);
  const wrong = await select(figure('-1'));
  expect([wrong.selected, wrong.codes]).toEqual([null, ['chart-value-negative']]);
  const draft = await select(figure('-1'), VERSION, undefined, new Report({ stops: false }));
  expect([[...draft.selected!.undrawable], draft.codes]).toEqual([['fig-un'], ['chart-value-negative']]);
});

test('projects of one page size and language share the theme of the program, but none of their own sheets', async () => {
  const themeIn = async (changes: Readonly<Record<string, string>> = {}) => {
    const shared = await readSharedInputs(temporaryFolder({ ...FILES, ...changes }), new Stopwatch());
    const language = /language: (\w+)/.exec(
      changes['content/booklet.yaml'] ?? FILES['content/booklet.yaml']!,
    )![1];
    const tree = parseDocument(`<html lang="${language}"><body></body></html>`, new Report());
    return themeOf(tree, shared.content.booklet!, shared);
  };
  const theme = await themeIn();
  expect(await themeIn()).toBe(theme);
  const booklet = FILES['content/booklet.yaml']!;
  for (const [from, to] of [
    ['language: fr', 'language: de'],
    ['title', 'page: A4\ntitle'],
    ['title', 'theme: swiss\ntitle'],
  ] as const)
    expect(await themeIn({ 'content/booklet.yaml': booklet.replace(from, to) })).not.toBe(theme);
  for (const sheet of ['templates/own.css', 'templates/themes/look.css']) {
    const own = await themeIn({ [sheet]: '' });
    expect(own).not.toBe(theme);
    expect(await themeIn({ [sheet]: '' })).not.toBe(own);
  }
});
