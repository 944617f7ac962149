import { expect, test } from 'vitest';
import { attachmentsOf } from '../../src/build/attachments.ts';
import { DRAFT_WORDS } from '../../src/build/draft/words.ts';
import { dataSet } from '../charts/helpers.ts';

test('an archived PDF keeps the data of its charts and the YAML of its booklet', () => {
  const one = dataSet('un', { 'a "b"': null, v: 'L' }, [
    ['x, y', 1.5],
    ['z', null],
  ]);
  const figures = new Map([
    ['fig-un', { chart: { data: [{ ...one, title: 'Un' }] } }],
    ['fig-deux', { chart: { data: [one, { ...one, total: one.rows[0]! }] } }],
  ]);
  const paths = [
    'booklet.yaml',
    'references.yml',
    'chapters/un.yaml',
    'data/a/b.yaml',
    'cohorts/x.yaml',
    'people.csv',
  ];
  const files = {
    list: () => paths.map((path) => `content/${path}`),
    read: (path: string) => (path.endsWith('b.yaml') ? null : new TextEncoder().encode(path)),
  };
  const kept = attachmentsOf({ figures } as never, files as never);
  const read = ({ data }: { readonly data: Uint8Array }) => new TextDecoder().decode(data);
  expect(kept.map(({ name, figure }) => [name, figure])).toEqual([
    ['fig-un.csv', 'fig-un'],
    ['fig-deux.csv', 'fig-deux'],
    ['fig-deux-2.csv', 'fig-deux'],
    ['booklet.yaml', null],
    ['references.yml', null],
    ['chapters-un.yaml', null],
    ['data-a-b.yaml', null],
  ]);
  const [first, , third, booklet, , chapter, data] = kept;
  const rows = ['"x, y",1.5', 'z,'];
  expect(read(first!).split('\r\n').slice(1)).toEqual([...rows, '']);
  expect(read(third!).split('\r\n').slice(1)).toEqual([...rows, rows[0], '']);
  expect(read(first!).split('\r\n')[0]).toContain('""b""');
  expect([first!.description, first!.mediaType]).toEqual(['Un', 'text/csv']);
  expect([read(booklet!), chapter!.description, read(data!)]).toEqual([
    'content/booklet.yaml',
    'chapters/un.yaml',
    '',
  ]);
});

test.each([
  ['fr', 0, 'Brouillon', 'Brouillon : 0 erreur'],
  ['fr', 1, 'Brouillon : 1 erreur, à la fin du PDF', 'Brouillon : 1 erreur'],
  ['fr', 2, 'Brouillon : 2 erreurs, à la fin du PDF', 'Brouillon : 2 erreurs'],
  ['en', 0, 'Draft', 'Draft: 0 error'],
  ['en', 1, 'Draft: 1 error, listed at the end of the PDF', 'Draft: 1 error'],
  ['en', 2, 'Draft: 2 errors, listed at the end of the PDF', 'Draft: 2 errors'],
] as const)('a draft in %s says that it has %d errors', (language, errors, foot, title) => {
  const words = DRAFT_WORDS[language];
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect([words.foot(errors), words.title(errors)].map(plain)).toEqual([foot, title]);
});
