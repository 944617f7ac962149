import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { findPerson } from '../../src/forgetting/person.ts';
import { forgottenAt, isEmpty, readKnown, removalOf } from '../../src/forgetting/removal.ts';
import { stepsOf } from '../../src/forgetting/steps.ts';
import { forgottenKey } from '../../src/mail/forgotten.ts';
import { openProject } from '../../src/project/files.ts';
import { temporaryFolder } from '../project/temporary.ts';

const entry = (address: string, person: string, state = 'sent') =>
  `${JSON.stringify({ at: '2026-11-24T10:00:00.000Z', state, edition: '1', address, pdf: 'p', message: 'm', person })}\n`;

const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': '',
  'content/cohorts/lyon.yaml': '{}',
  'content/cohorts/paris.yaml': '{}',
  'content/cohorts/lyon.csv':
    'Nom;Courriel\nOmar Ben;omar@example.org\nAwa Diallo;awa@example.org\nZoé Ba;zoe@example.org\nLina Ben;omar@example.org\nJean Sans;\n',
  'content/cohorts/paris.csv':
    'Nom;Courriel;Numéro\nAwa Diallo;awa@example.org;7\nMia Roy;mia@example.org;8\n',
  'content/cohorts/lyon.sent.jsonl':
    entry('omar@example.org', 'omar-ben') + entry('awa@example.org', 'awa-diallo'),
  'content/cohorts/lyon.essai.sent.jsonl': entry('awa@example.org', 'awa-diallo'),
  'content/cohorts/old.sent.jsonl': entry('awa@example.org', 'awa-diallo'),
  'content/cohorts/a.b.c.sent.jsonl': entry('awa@example.org', 'awa-diallo'),
  'output/lyon/mail/002-awa@example.org.eml': 'm',
  'output/lyon/copies/002-awa-diallo.pdf': 'p',
  'output/lyon/copies/001-omar-ben.pdf': 'p',
  'output/build.json': JSON.stringify({
    pdfs: [{ file: 'lyon/copies/002-awa-diallo.pdf' }, { file: 'lyon/a.pdf' }],
  }),
};

const BOOKLETS = {
  'content/booklets/essai.yaml': '{}',
  'content/booklets/autre.yaml': '{}',
  'content/cohorts/lyon.yaml': 'booklets: { essai: {} }\n',
};

async function known(folder: string, cohorts: ReadonlySet<string> | null = null) {
  return readKnown(openProject(folder, new Report()), cohorts, new Report());
}

/** All that is to be removed of a person, by the name or address that is asked for. */
async function removal(folder: string, asked: string, cohorts: ReadonlySet<string> | null = null) {
  const all = await known(folder, cohorts);
  const found = findPerson(asked, all.listed, [...all.ledgers.values()].flat());
  if (found.kind !== 'one') throw new Error(found.kind);
  return removalOf(found.person, all, join(folder, 'output'));
}

test('the ledgers of cohorts are read, those of booklets too, and of the cohorts that are asked for', async () => {
  const folder = temporaryFolder(FILES);
  const paths = async (cohorts: readonly string[] | null) =>
    [...(await known(folder, cohorts && new Set(cohorts))).ledgers.keys()]
      .map((path) => path.replace(/^content\/cohorts\/(.*)\.sent\.jsonl$/, '$1'))
      .sort();
  expect(await paths(null)).toEqual(['lyon', 'lyon.essai', 'old']);
  expect(await paths(['lyon'])).toEqual(['lyon', 'lyon.essai']);
});

test('the ledgers of a cohort are one for each booklet that it gets', async () => {
  const one = await known(temporaryFolder(FILES));
  expect(one.ledgersOf('paris')).toEqual(['content/cohorts/paris.sent.jsonl']);
  const several = await known(temporaryFolder({ ...FILES, ...BOOKLETS }));
  expect(several.ledgersOf('lyon')).toEqual(['content/cohorts/lyon.essai.sent.jsonl']);
});

test('a removal has the ledgers that name the person and those of their cohorts, each once', async () => {
  const folder = temporaryFolder(FILES);
  const { ledgers, traces } = await removal(folder, 'awa@example.org');
  expect(ledgers).toEqual(
    ['lyon.essai', 'lyon', 'old', 'paris'].map((name) => `content/cohorts/${name}.sent.jsonl`),
  );
  expect(traces).toEqual({
    messages: ['lyon/mail/002-awa@example.org.eml'],
    copies: ['lyon/copies/002-awa-diallo.pdf'],
    reports: ['build.json'],
  });
  // Nothing is ever sent to whoever has no address.
  expect((await removal(folder, 'Jean Sans')).ledgers).toEqual([]);
});

test('a removal is empty without rows, ledgers and files', async () => {
  const some = await removal(temporaryFolder(FILES), 'awa@example.org');
  const none = { ...some, person: { ...some.person, rows: [] }, ledgers: [] };
  const traces = { messages: [], copies: [], reports: [] };
  expect([some, none, { ...some, traces }].map(isEmpty)).toEqual([false, false, false]);
  const [row] = some.person.rows;
  expect(isEmpty({ ...some, person: { ...some.person, rows: [row!] }, ledgers: ['a'], traces })).toBe(false);
  expect(isEmpty({ ...none, ledgers: ['a'], traces: { ...traces, copies: ['b'] } })).toBe(false);
  expect(isEmpty({ ...none, traces })).toBe(true);
  expect(isEmpty({ ...none, traces, ledgers: ['a'] })).toBe(false);
  expect(isEmpty({ ...none, traces: { ...traces, reports: ['build.json'] } })).toBe(false);
});

/** Forgets a person, as far as a number of steps; gives how many there are. */
async function forget(folder: string, asked: string, steps = Number.POSITIVE_INFINITY): Promise<number> {
  const all = stepsOf(await removal(folder, asked), {
    ...{ folder, out: join(folder, 'output'), now: new Date('2026-12-01T00:00:00Z'), newSalt: () => 'abcd' },
  });
  for (const step of all.slice(0, steps)) step();
  return all.length;
}

const KEY = forgottenKey('abcd', 'awa@example.org', null);
const linesOf = (folder: string, file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('all that a project has of a person is removed', async () => {
  const folder = temporaryFolder(FILES);
  await forget(folder, 'awa@example.org');
  // In a list that gives no numbers, a line is left, so that people after it keep theirs.
  expect(readFileSync(join(folder, 'content/cohorts/lyon.csv'), 'utf8')).toBe(
    FILES['content/cohorts/lyon.csv']!.replace('Awa Diallo;awa@example.org', ';'),
  );
  expect(readFileSync(join(folder, 'content/cohorts/paris.csv'), 'utf8')).toBe(
    FILES['content/cohorts/paris.csv']!.replace('Awa Diallo;awa@example.org;7\n', ''),
  );
  const [omar, awa, last] = linesOf(folder, 'content/cohorts/lyon.sent.jsonl');
  expect(omar.address).toBe('omar@example.org');
  expect(awa).toEqual({
    ...{ at: '2026-11-24T10:00:00.000Z', state: 'sent', edition: '1' },
    ...{ address: KEY, pdf: '', message: '' },
  });
  expect(last).toMatchObject({ at: '2026-12-01T00:00:00.000Z', state: 'forgotten', address: KEY });
  expect(linesOf(folder, 'content/cohorts/paris.sent.jsonl')).toEqual([
    expect.objectContaining({ state: 'forgotten', address: KEY }),
  ]);
  expect(existsSync(join(folder, 'output/lyon/mail/002-awa@example.org.eml'))).toBe(false);
  expect(existsSync(join(folder, 'output/lyon/copies/002-awa-diallo.pdf'))).toBe(false);
  expect(existsSync(join(folder, 'output/lyon/copies/001-omar-ben.pdf'))).toBe(true);
  expect(JSON.parse(readFileSync(join(folder, 'output/build.json'), 'utf8')).pdfs).toEqual([
    { file: 'lyon/a.pdf' },
  ]);
});

test('a removal that ended after any step is ended by the same command, and says so once in each ledger', async () => {
  const all = await forget(temporaryFolder(FILES), 'awa@example.org');
  const whole = temporaryFolder(FILES);
  await forget(whole, 'awa@example.org');
  for (let steps = 1; steps < all; steps++) {
    const folder = temporaryFolder(FILES);
    await forget(folder, 'awa@example.org', steps);
    // After the last step that finds anything, nobody is found.
    await forget(folder, 'awa@example.org').catch((cause) =>
      expect(cause).toMatchObject({ message: 'none' }),
    );
    for (const file of ['lyon', 'lyon.essai', 'old', 'paris'].map(
      (name) => `content/cohorts/${name}.sent.jsonl`,
    )) {
      const states = linesOf(folder, file).map(({ state }) => state);
      expect(
        states.filter((state) => state === 'forgotten'),
        `${file} after ${steps}`,
      ).toHaveLength(1);
    }
    expect(readFileSync(join(folder, 'content/cohorts/lyon.csv'), 'utf8')).toBe(
      readFileSync(join(whole, 'content/cohorts/lyon.csv'), 'utf8'),
    );
  }
});

test('one of those who share an address is forgotten alone, by name', async () => {
  const folder = temporaryFolder(FILES);
  await forget(folder, 'Lina Ben');
  const [omar, , last] = linesOf(folder, 'content/cohorts/lyon.sent.jsonl');
  expect(omar.address).toBe('omar@example.org');
  expect(last.address).toBe(forgottenKey('abcd', 'omar@example.org', 'lina-ben'));
});

test.each([
  ['Lina Ben', 'Lina Ben;omar@example.org\n', ';\n'],
  ['Jean Sans', 'Jean Sans;\n', ''],
])('the line of %s stays where somebody comes after', async (asked, line, left) => {
  const folder = temporaryFolder(FILES);
  await forget(folder, asked);
  expect(readFileSync(join(folder, 'content/cohorts/lyon.csv'), 'utf8')).toBe(
    FILES['content/cohorts/lyon.csv']!.replace(line, left),
  );
});

test('whoever was forgotten is known by the ledgers, with the time', async () => {
  const folder = temporaryFolder(FILES);
  const before = await known(folder);
  expect(forgottenAt('awa@example.org', before)).toBeNull();
  await forget(folder, 'awa@example.org');
  const after = await known(folder);
  expect(forgottenAt('AWA@example.org', after)).toBe('2026-12-01T00:00:00.000Z');
  expect(forgottenAt('zoe@example.org', after)).toBeNull();
});
