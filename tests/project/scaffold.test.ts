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

test.each([
  ['large-print', 'A4', { box: 0, around: ['figure', 'break', 'section'], breaks: 1, height: '60 mm' }],
  ['large-print', 'letter', { box: 0, around: ['figure', 'break', 'section'], breaks: 1, height: '60 mm' }],
  ['large-print', 'A5', { box: 0, around: [], breaks: 0, height: '60 mm' }],
  ['classic', 'A5', { box: 1, around: ['exercise', 'break', 'exercise'], breaks: 1, height: '75 mm' }],
])('a handout in %s on %s has the blocks and the room that are for it', (theme, page, expected) => {
  const sheet = String(scaffoldFiles({ ...REQUEST, theme, page }).get('content/chapters/feuille.yaml'));
  const kinds = [...sheet.matchAll(/^ {2}- (\w+):/gm)].map(([, kind]) => kind!);
  expect({
    box: kinds.filter((kind) => kind === 'box').length,
    around: kinds.slice(kinds.indexOf('break') - 1, kinds.indexOf('break') + 2),
    breaks: kinds.filter((kind) => kind === 'break').length,
    height: / {4}height: (.*)/.exec(sheet)?.[1],
  }).toEqual(expected);
});

test('in large print a booklet begins no page within a chapter, and portraits are smaller on A6', () => {
  const breaksWithin = (theme: string) =>
    [...scaffoldFiles({ ...REQUEST, kind: 'booklet', theme }).values()].filter((data) =>
      /- break: page\n+ +-/.test(String(data)),
    ).length;
  expect([breaksWithin('classic'), breaksWithin('large-print')]).toEqual([1, 0]);
  const portraits = (theme: string, page: string) =>
    [...scaffoldFiles({ ...REQUEST, kind: 'leaflet', theme, page }).values()].flatMap(
      (data) => String(data).match(/width: .*\n +height: .*/g) ?? [],
    );
  expect(new Set(portraits('large-print', 'A6'))).toEqual(new Set(['width: 15 mm\n    height: 18 mm']));
  expect(new Set(portraits('large-print', 'A5'))).toEqual(new Set(['width: 22 mm\n    height: 27 mm']));
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
