import { expect, test } from 'vitest';
import { wordFault } from '../../src/faults/print.ts';
import { brief, type Files, load } from './project.ts';

const CHAPTER = 'title: Un\nblocks:\n  - text: Quelques mots.\n';
const DATA = 'title: D\nsource: []\nfields: { a: { label: A } }\nrows: []\n';
const SOUND: Files = {
  'content/booklet.yaml': 'format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\nchapters: [ un ]\n',
  'content/chapters/un.yaml': CHAPTER,
};

/** A file moved elsewhere, or added, and the path that is advised. */
test.each([
  ['content/chapters/un.yaml', 'content/chapters/un.yml', 'content/chapters/un.yaml'],
  ['content/chapters/un.yaml', 'content/chapters/Un.YAML', 'content/chapters/un.yaml'],
  ['content/chapters/un.yaml', 'content/chapters/un.yaml.txt', 'content/chapters/un.yaml'],
  ['content/chapters/un.yaml', 'content/chapters/un.md', 'content/chapters/un.yaml'],
  ['content/chapters/un.yaml', 'content/chapters/partie/un.yaml', 'content/chapters/un.yaml'],
  ['content/chapters/un.yaml', 'content/chapitres/un.yaml', 'content/chapters/un.yaml'],
  ['content/chapters/un.yaml', 'content/un.yaml', 'content/chapters/un.yaml'],
  ['content/booklet.yaml', 'content/booklet.yml', 'content/booklet.yaml'],
  [null, 'content/données.yaml', 'content/data/donnees.yaml'],
  [null, 'content/data/a b.yaml', 'content/data/a-b.yaml'],
  [null, 'content/data/a.xlsx', 'content/data/a.yaml'],
  [null, 'content/theme.css', 'templates/theme.css'],
  [null, 'content/cohorts/lundi.xlsx', 'content/cohorts/lundi.csv'],
  [null, 'content/cohorts/lundi.CSV', 'content/cohorts/lundi.csv'],
  [null, 'content/groupes/Groupe du lundi.csv', 'content/cohorts/groupe-du-lundi.csv'],
])('%s as %s is told once, with the path %s', (from, to, path) => {
  const text = from ? SOUND[from]! : DATA;
  const files = { ...SOUND, [to]: text };
  if (from) delete (files as Record<string, unknown>)[from];
  const { report } = load(files);
  expect(report.faults.map(brief)).toEqual([`content-unknown-file ${to}:1:1`]);
  expect(wordFault(report.faults[0]!, 'fr').instead).toContain(path);
  expect(load({ ...SOUND, [path]: text }).report.failed).toBe(false);
});

test('the table that a file was made from may stand beside it', () => {
  const files = { ...SOUND, 'content/cohorts/lundi.yaml': 'title: Lundi\n', 'content/data/a.yaml': DATA };
  for (const table of ['content/cohorts/lundi.xlsx', 'content/data/a.ods'])
    expect(load({ ...files, 'content/cohorts/lundi.csv': 'Nom\nÉva\n', [table]: '' }).report.faults).toEqual(
      [],
    );
});

test('a booklet beside content/ is found', () => {
  const { report } = load({ 'booklet.yaml': SOUND['content/booklet.yaml']! });
  expect(report.faults.map(brief)).toEqual(['content-no-booklet content/booklet.yaml:1:1']);
  expect(wordFault(report.faults[0]!, 'en').instead).toContain('move booklet.yaml to content/booklet.yaml');
});

test('pictures and other files are left alone', () => {
  const files = {
    ...SOUND,
    'content/images/x.png': 'x',
    'content/README.md': 'x',
    'content/cohorts/a.csv.bak': 'Nom\n',
  };
  expect(load(files).report.faults).toEqual([]);
});
