import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { findPerson } from '../../src/forgetting/person.ts';
import { readKnown, removalOf } from '../../src/forgetting/removal.ts';
import { stepsOf } from '../../src/forgetting/steps.ts';
import { folderFiles } from '../../src/project/files.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { expectFaults } from '../unread-faults.ts';
import { run } from './world.ts';

expectFaults('mail-forgotten');

const entry = (address: string, person: string, state = 'sent') =>
  `${JSON.stringify({ at: '2026-11-20T10:00:00.000Z', state, edition: '1', address, person, pdf: 'p', message: 'm' })}\n`;
const copy = (file: string) => ({ file, cohort: 'lyon', variants: [], person: {} });
const report = (...files: string[]) =>
  `${JSON.stringify({ format: 1, pdfs: files.map(copy), shard: { outputs: Object.fromEntries(files.map((file) => [file, 'x'])) } }, null, 2)}\n`;

/** A project whose output has copies and messages, as builds leave them, and what killed ones leave. */
const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': essay('mail: { from: c@example.org }\n'),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Awa Diallo préside.\n',
  'content/cohorts/lyon.yaml': 'variables: {}\n',
  'content/cohorts/lyon.csv':
    'Nom;Courriel\nOmar Ben;omar@example.org\nAwa Diallo;awa@example.org\nAwa Diallo-Ba;ba@example.org\n',
  'content/cohorts/paris.yaml':
    'people:\n  - { name: DIALLO Awa, email: AWA@example.org, number: 7 }\n  - { name: Awa Diallo, email: other@example.org, number: 8 }\n',
  'content/cohorts/lyon.sent.jsonl':
    entry('omar@example.org', 'omar-ben') + entry('awa@example.org', 'awa-diallo', 'refused'),
  'content/cohorts/old.sent.jsonl':
    entry('awa@example.org', 'awa-diallo') + entry('omar@example.org', 'omar-ben'),
  'output/build.json': report('lyon/copies/001-omar-ben.pdf', 'lyon/copies/002-awa-diallo.pdf'),
  'output/build-1-of-2.json': report('lyon/copies/001-omar-ben.pdf'),
  ...Object.fromEntries(
    [
      'lyon/essai.pdf',
      ...['001-omar-ben.pdf', '003-awa-diallo-ba.pdf', '003-awa-diallo-ba-print.pdf'].map(
        (name) => `lyon/copies/${name}`,
      ),
      ...['.pdf', '-print.pdf', '-teacher.pdf', '-teacher-print.pdf', '.html', '/index.html'].map(
        (end) => `lyon/copies/002-awa-diallo${end}`,
      ),
      'lyon/copies/.002-awa-diallo.pdf.livret-0a1b2c3d-77.tmp',
      'lyon/copies/001-awa-diallo.pdf',
      '.cache/lyon/copies/002-awa-diallo.pdf.json',
      '.cache/lyon/copies/001-omar-ben.pdf.json',
      'lyon/mail/001-omar@example.org.eml',
      'lyon/mail/002-awa@example.org.eml',
      'lyon/mail/003-ba@example.org.eml',
      'paris/copies/7-diallo-awa.pdf',
      'paris/copies/8-awa-diallo.pdf',
    ].map((path) => [`output/${path}`, path]),
  ),
};

/** All files that are left: their paths, and the text of those that are lists, ledgers and reports. */
function stateOf(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return paths.sort().map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const plain = text
      .replaceAll(/forgotten:\w+:\w+/g, 'DIGEST')
      .replaceAll(/"at":"1970[^"]*"/g, '"at":"NOW"');
    return /csv|ya?ml|json/.test(path) ? `${path}\n${plain}` : path;
  });
}

const ASKED = 'forget awa@example.org';

test('a reader’s copies, messages, rows and address are removed, and nothing of another’s', async () => {
  const folder = temporaryFolder(FILES);
  const before = stateOf(folder);
  const { code, stdout } = await run(`${ASKED} --yes`, folder);
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot('__snapshots__/forget.txt');
  const after = stateOf(folder);
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  expect(before.filter((one) => !after.includes(one)).map((one) => one.split('\n')[0])).toEqual([
    'content/cohorts/lyon.csv',
    'content/cohorts/lyon.sent.jsonl',
    'content/cohorts/old.sent.jsonl',
    'content/cohorts/paris.yaml',
    'output/.cache/lyon/copies/002-awa-diallo.pdf.json',
    'output/build.json',
    'output/lyon/copies/.002-awa-diallo.pdf.livret-0a1b2c3d-77.tmp',
    'output/lyon/copies/001-awa-diallo.pdf',
    'output/lyon/copies/002-awa-diallo-print.pdf',
    'output/lyon/copies/002-awa-diallo-teacher-print.pdf',
    'output/lyon/copies/002-awa-diallo-teacher.pdf',
    'output/lyon/copies/002-awa-diallo.html',
    'output/lyon/copies/002-awa-diallo.pdf',
    'output/lyon/copies/002-awa-diallo/index.html',
    'output/lyon/mail/002-awa@example.org.eml',
    'output/paris/copies/7-diallo-awa.pdf',
  ]);
  // The line stays, so that those after it keep the numbers that their copies bear.
  expect(text('content/cohorts/lyon.csv')).toBe(
    'Nom;Courriel\nOmar Ben;omar@example.org\n;\nAwa Diallo-Ba;ba@example.org\n',
  );
  expect(text('content/cohorts/paris.yaml')).toBe(
    'people:\n  - { name: Awa Diallo, email: other@example.org, number: 8 }\n',
  );
  expect(text('output/build.json')).toBe(report('lyon/copies/001-omar-ben.pdf'));
  for (const ledger of ['lyon', 'old', 'paris'])
    expect(text(`content/cohorts/${ledger}.sent.jsonl`)).not.toMatch(/awa/i);
  expect(after.join('\n')).not.toMatch(/awa@example/i);
});

/** The steps of the removal of a person. */
async function stepsIn(folder: string) {
  const known = await readKnown(folderFiles(folder, new Report()), null, new Report());
  const found = findPerson('awa@example.org', known.listed, [...known.ledgers.values()].flat());
  if (found.kind !== 'one') throw new Error(found.kind);
  const out = join(folder, 'output');
  const place = { folder, out, now: new Date(0), newSalt: () => '00' };
  return stepsOf(removalOf(found.person, known, out), place);
}

/** Does some steps of the removal, as a run does that is killed, and runs the command; compares with a whole run. */
async function expectFinished(counts: (steps: number) => readonly number[]): Promise<void> {
  const whole = temporaryFolder(FILES);
  const { length } = await stepsIn(whole);
  await run(`${ASKED} --yes`, whole);
  for (const count of counts(length)) {
    const folder = temporaryFolder(FILES);
    for (const step of (await stepsIn(folder)).slice(0, count)) step();
    const { code } = await run(`${ASKED} --yes`, folder);
    expect([code, ...stateOf(folder)], `after ${count} of ${length} steps`).toEqual([0, ...stateOf(whole)]);
  }
}

test('a run that was killed half way is finished by the next one', () =>
  expectFinished((steps) => [steps - 3]));

test('a removal that was killed after any step is ended by the same command', SLOW, () =>
  expectFinished((steps) => [...Array(steps + 1).keys()]),
);

test('a second time there is nothing left to do', async () => {
  const folder = temporaryFolder(FILES);
  await run(`${ASKED} --yes`, folder);
  const state = stateOf(folder);
  const { code, stdout } = await run(ASKED, folder);
  expect([code, stdout]).toEqual([
    0,
    'awa@example.org was forgotten on 1970-01-01: nothing is left of them.\n',
  ]);
  expect(stateOf(folder)).toEqual(state);
});

describe('nothing is removed', () => {
  const NAMES = {
    'content/cohorts/lyon.csv': 'Nom;Courriel\nAwa Ba;a@x.org\nZoé Ba;a@x.org\nAwa Ba;b@x.org\n',
  };
  test.each([
    ['without an answer', ASKED, {}, 2, 'usage-forget-yes'],
    ['by another answer', ASKED, { ask: async () => 'n' }, 1, 'forget-not-confirmed'],
    ['for a person whom nothing has', 'forget aw@example.org --yes', {}, 2, 'did you mean awa@example.org?'],
    ['for nobody', 'forget', {}, 2, 'usage-no-person'],
    ['in another cohort', `${ASKED} --cohort nice`, {}, 2, 'usage-unknown-cohort'],
  ])('%s', async (_, line, world, code, message) => {
    const folder = temporaryFolder(FILES);
    const before = stateOf(folder);
    const outcome = await run(line, folder, world);
    expect([outcome.code, outcome.stderr]).toEqual([code, expect.stringContaining(message)]);
    expect(stateOf(folder)).toEqual(before);
  });

  test.each([
    ['an address of several', 'forget a@x.org --yes', 'give the name: livret forget "Awa Ba"'],
    [
      'a name of several',
      'forget awa-ba --yes',
      'a@x.org, content/cohorts/lyon.csv:2:1; b@x.org, content/cohorts/lyon.csv:4:1',
    ],
  ])('of %s', async (_, line, message) => {
    const { code, stderr } = await run(line, temporaryFolder({ ...FILES, ...NAMES }));
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('while messages are being sent', async () => {
    const lock = JSON.stringify({ pid: process.ppid, host: (await import('node:os')).hostname() });
    const folder = temporaryFolder({ ...FILES, 'content/cohorts/paris.sent.lock': lock });
    const { code, stderr } = await run(`${ASKED} --yes`, folder);
    expect([code, stderr]).toEqual([3, expect.stringContaining('mail-locked')]);
    expect(stateOf(folder).join()).toContain('Awa Diallo;awa@example.org');
    expect(existsSync(join(folder, 'content/cohorts/lyon.sent.lock'))).toBe(false);
  });
});

test('the answer yes removes', async () => {
  const folder = temporaryFolder(FILES);
  expect((await run(ASKED, folder, { ask: async () => ' Oui ' })).code).toBe(0);
  expect(stateOf(folder).join()).not.toContain('awa@example');
});

test('a list that is not written in lines is told, and all else is removed', async () => {
  const people = 'people: [ { name: Awa Diallo, email: awa@example.org } ]\n';
  const folder = temporaryFolder({ ...FILES, 'content/cohorts/paris.yaml': people });
  const { code, stderr } = await run(`${ASKED} --yes`, folder);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('content/cohorts/paris.yaml:1:11 error[forget-row-left]'),
  ]);
  expect(existsSync(join(folder, 'output/lyon/mail/002-awa@example.org.eml'))).toBe(false);
});

test('one of those who share an address is forgotten by name', async () => {
  const list = 'Nom;Courriel\nAwa Diallo;a@x.org\nZoé Ba;a@x.org\n';
  const ledger = entry('a@x.org', 'awa-diallo') + entry('a@x.org', 'zoe-ba');
  const folder = temporaryFolder({
    ...FILES,
    'content/cohorts/lyon.csv': list,
    'content/cohorts/lyon.sent.jsonl': ledger,
    'content/cohorts/paris.yaml': '{}\n',
  });
  expect((await run('forget zoé-ba --yes', folder)).code).toBe(0);
  const [awa, zoe, mark] = readFileSync(join(folder, 'content/cohorts/lyon.sent.jsonl'), 'utf8').split('\n');
  expect(`${awa}\n`).toBe(entry('a@x.org', 'awa-diallo'));
  expect(zoe).toMatch(/"address":"forgotten:/);
  expect(mark).toMatch(/"state":"forgotten"/);
  expect(readFileSync(join(folder, 'content/cohorts/lyon.csv'), 'utf8')).toBe(
    'Nom;Courriel\nAwa Diallo;a@x.org\n',
  );
});

test('whoever was forgotten and stands in a list again gets nothing', SLOW, async () => {
  const folder = temporaryFolder(FILES);
  await run(`${ASKED} --yes`, folder);
  const list = join(folder, 'content/cohorts/lyon.csv');
  writeFileSync(list, `${readFileSync(list, 'utf8')}Diallo Awa;AWA@example.org\n`);
  const { code, stdout, stderr } = await run('mail --cohort lyon', folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/AWA@example.org +Diallo Awa +\S+ +nothing \(forgotten\) 1970-01-01/);
  expect(stderr).toContain('content/cohorts/lyon.csv:5:1 warning[mail-forgotten]');
  expect(readdirSync(join(folder, 'output/lyon/mail'))).toEqual([
    '001-omar@example.org.eml',
    '002-ba@example.org.eml',
  ]);
});

test('after a build of copies and messages no file has the name or the address', SLOW, async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml': `${FILES['content/booklet.yaml']!.replace('from: c@example.org', 'from: c@example.org, copies: true, html: true')}`,
    'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: "{{person.name}} préside."\n',
    'content/cohorts/lyon.yaml': 'variables: {}\n',
    'content/cohorts/lyon.csv':
      'Nom;Courriel\nZébulon Quartz;zebulon@example.org\nOmar Ben;omar@example.org\n',
  });
  await run('build --cohort lyon --copies --html=site --variant teacher', folder);
  await run('mail --cohort lyon', folder);
  const having = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        /zebulon/i.test(path) ||
        (statSync(join(folder, path)).isFile() &&
          /z[eé]bulon/i.test(readFileSync(join(folder, path), 'utf8'))),
    );
  expect(having().length).toBeGreaterThan(10);
  const { code } = await run('forget zébulon-quartz --yes', folder);
  expect(code).toBe(0);
  expect(having()).toEqual([]);
});
