import { expect, test } from 'vitest';
import { alreadyInWords, leftInWords, toRemoveInWords } from '../../src/cli/forget-words.ts';
import type { Session } from '../../src/cli/session.ts';
import type { ProjectFiles } from '../../src/content/index.ts';
import type { Removal } from '../../src/forgetting/removal.ts';

const session = (language: 'fr' | 'en') =>
  ({ language, world: { folder: '/projet' }, out: '/projet/output' }) as unknown as Session;

const ROWS = [{ row: { source: { file: 'content/cohorts/lyon.csv', line: 2, column: 1 } } }];

/** The lines of what is to be removed. */
function lines(count: number, address: string | null = 'awa@example.org', language: 'fr' | 'en' = 'en') {
  const messages = Array.from({ length: count }, (_, i) => `lyon/${i}.eml`);
  const removal = {
    person: { name: 'Awa Diallo', address, rows: ROWS },
    ledgers: ['content/cohorts/lyon.sent.jsonl'],
    traces: { messages, copies: [], reports: ['build.json'] },
  };
  return toRemoveInWords(removal as unknown as Removal, session(language))
    .trimEnd()
    .split('\n');
}

test.each([
  ['with an address', 'awa@example.org', 'Awa Diallo <awa@example.org>'],
  ['without an address', null, 'Awa Diallo'],
  ['of no other name', 'Awa Diallo', 'Awa Diallo'],
])('a person %s', (_, address, told) => {
  expect(lines(0, address)[0]).toBe(told);
});

test('all kinds of files are told with their places', () => {
  expect(lines(2).slice(2)).toEqual([
    'messages  output/lyon/0.eml',
    '          output/lyon/1.eml',
    'reports   output/build.json',
    'lists     content/cohorts/lyon.csv:2:1',
    'ledgers   content/cohorts/lyon.sent.jsonl',
  ]);
});

test.each([
  [8, 'en', 'output/lyon/7.eml'],
  [9, 'en', '… and 1 more'],
  [11, 'en', '… and 3 more'],
  [9, 'fr', '… et 1'],
] as const)('of %i files in %s the last line is %s', (count, language, told) => {
  const messages = lines(count, null, language).slice(2, -3);
  expect(messages).toHaveLength(Math.min(count, 9));
  expect(messages.at(-1)?.trim()).toBe(told);
});

test('texts that name the person are told with their lines, whole words alone', () => {
  const texts: Readonly<Record<string, string>> = {
    'content/a.yaml': 'Awa Diallo\nx\nby awa@example.org.',
    'content/b.csv': 'Awa Diallo',
    'templates/c.hbs': 'x\nAwa Diallo-Ba',
    'templates/d.yml': 'x\n(Awa Diallo)',
  };
  const files = {
    list: (folder: string) => Object.keys(texts).filter((path) => path.startsWith(folder)),
    read: (path: string) => (path === 'none' ? null : Buffer.from(texts[path]!)),
  } as unknown as ProjectFiles;
  const told = (name: string, address: string | null) =>
    leftInWords({ name, address } as never, files, 'en')
      .trimEnd()
      .split('\n')
      .at(-1);
  expect(told('Awa Diallo', 'awa@example.org')).toBe(
    '- the texts that name them: content/a.yaml:1, content/a.yaml:3, templates/d.yml:2',
  );
  expect(told('Awa Diallo', null)).toBe('- the texts that name them: content/a.yaml:1, templates/d.yml:2');
  expect(told('Omar', null)).toMatch(/^- copies of this folder/);
});

test('whoever was forgotten already is told with the day', () => {
  expect(alreadyInWords('Awa', '2026-11-24T10:00:00Z', 'en')).toBe(
    'Awa was forgotten on 2026-11-24: nothing is left of them.\n',
  );
});
