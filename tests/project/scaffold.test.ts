import { expect, test } from 'vitest';
import { scaffoldFiles, slugOf } from '../../src/project/scaffold.ts';
import { SCAFFOLD_KINDS } from '../../src/project/scaffold-kinds.ts';

const REQUEST = {
  kind: 'handout',
  language: 'fr',
  page: 'A5',
  theme: 'swiss',
  slug: 'ma-feuille',
  date: '2026-11-24',
} as const;

test.each(
  SCAFFOLD_KINDS,
)('a new %s has what is asked in its files, a .gitignore, and no mark that is left', (kind) => {
  const files = scaffoldFiles({ ...REQUEST, kind });
  const booklet = String(files.get('content/booklet.yaml'));
  for (const asked of ['fr', 'A5', 'swiss', 'ma-feuille', '2026-11-24']) expect(booklet).toContain(asked);
  expect([...files.keys()]).toContain('.gitignore');
  expect([...files.keys()]).not.toContain('gitignore');
  for (const [path, data] of files) if (path.endsWith('.yaml')) expect(data).not.toMatch(/__[A-Z]+__|#!/);
});

test('a project of a language without texts of its own has the English ones', () => {
  const without = (language: string) => [...scaffoldFiles({ ...REQUEST, language }).keys()];
  expect(without('xx')).toEqual(without('en'));
});

test.each([
  ['Été à Liège', 'ete-a-liege'],
  ['_Cours n° 3_', 'cours-n-3'],
  ['x'.repeat(70), 'x'.repeat(60)],
  [`${'x'.repeat(59)}-y`, 'x'.repeat(59)],
  ['Τίτλος', 'handout'],
  ['COM1', 'handout'],
  ['command', 'command'],
])('the slug of %s is %s', (name, slug) => {
  expect(slugOf(name, 'handout')).toBe(slug);
});
