import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArguments, UsageError } from '../../src/cli/arguments.ts';
import { eachBooklet } from '../../src/cli/each-booklet.ts';
import type { ExitCode } from '../../src/cli/exit-code.ts';
import { type Session, shownPath, withSession } from '../../src/cli/session.ts';
import { printFaults, showFaults } from '../../src/cli/show-faults.ts';
import { table } from '../../src/cli/table.ts';
import { bookletsAsked, versionsAsked } from '../../src/cli/versions.ts';
import type { World } from '../../src/cli/world.ts';
import { type Fault, Report } from '../../src/faults/fault.ts';
import { openProject } from '../../src/project/files.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** The fault by which a command line is refused; what else is given as it is. */
async function refused(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    return { [cause.fault.code]: cause.fault.details };
  }
}

interface Written {
  readonly world: World;
  readonly stdout: string[];
  readonly stderr: string[];
}

function worldIn(folder: string, { terminal = false, env = {} } = {}): Written {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const output = (to: string[], isTerminal: boolean) => ({
    ...{ write: (text: string) => to.push(text), terminal: isTerminal, color: false },
  });
  const world = { folder, env, now: () => 0, clock: { now: () => 61_999 } };
  return {
    world: { ...world, stdout: output(stdout, false), stderr: output(stderr, terminal) } as unknown as World,
    stdout,
    stderr,
  };
}

const args = (line: string) => ({ ...parseArguments(line.split(' ')), language: 'en' as const });

/** Opens a session by a command line in a folder. */
const open = <T>(line: string, { world }: Written, work: (session: Session) => T) =>
  refused(() => withSession(args(line), world, async (session) => work(session)));

describe('a command opens a folder', () => {
  const project = () =>
    temporaryFolder({
      ...{ 'p/content/booklet.yaml': '', 'p/content/chapters/un.yaml': '', 'p/templates/x/theme.css': '' },
      ...{ 'q/content/notes.txt': '', 'q/file.txt': '' },
    });

  test.each<[string, unknown]>([
    ['check p', { folder: 'p', out: 'p/output' }],
    ['check q', { folder: 'q', out: 'q/output' }],
    ['build --out o p', { folder: 'p', out: 'o' }],
    ['check missing', { 'usage-not-a-folder': { path: 'missing', instead: null } }],
    ['check q/file.txt', { 'usage-not-a-folder': { path: 'q/file.txt', instead: null } }],
    ['check p/content', { 'usage-not-a-folder': { path: 'p/content', instead: 'p' } }],
    ['check p/content/chapters', { 'usage-not-a-folder': { path: 'p/content/chapters', instead: 'p' } }],
    ['check p/templates/x', { 'usage-not-a-folder': { path: 'p/templates/x', instead: 'p' } }],
    ['check p/content/chapters/un.yaml', { 'usage-not-a-folder': expect.objectContaining({ instead: 'p' }) }],
    ['check q/content', { folder: 'q/content', out: 'q/content/output' }],
    ['build --html site', { 'usage-not-a-folder': { path: 'site', instead: '--html=site' } }],
    ['build --html missing', { 'usage-not-a-folder': { path: 'missing', instead: null } }],
  ])('%s', async (line, opened) => {
    const folder = project();
    const written = worldIn(folder);
    const found = await open(line, written, (session) => ({
      folder: session.folder.slice(folder.length + 1),
      out: session.out.slice(folder.length + 1),
    }));
    expect(found).toEqual(opened);
  });

  test('the current folder may be within the content', async () => {
    const folder = project();
    expect(await open('check', worldIn(join(folder, 'p/content')), () => null)).toMatchObject({
      'usage-not-a-folder': { instead: '..' },
    });
    expect(await open('check', worldIn(join(folder, 'p')), (session) => session.booklet)).toBeNull();
  });

  test.each<[string, Record<string, string>, string | undefined]>([
    ['build', {}, undefined],
    ['build --draft', {}, '61'],
    ['build --draft', { SOURCE_DATE_EPOCH: '7' }, '7'],
    ['build', { SOURCE_DATE_EPOCH: '7' }, '7'],
  ])('%s, where the environment says %j, has the time %s', async (line, env, epoch) => {
    const inputs = await open(line, worldIn(project(), { env }), (session) => session.inputs);
    expect(inputs).toEqual({ date: null, epoch });
  });

  test('the progress is cleared however the work ends', async () => {
    const written = worldIn(project(), { terminal: true });
    await open('check p', written, (session) => session.progress.say('busy'));
    expect(written.stderr).toHaveLength(2);
    const fails = open('check p', written, (session) => {
      session.progress.say('busy');
      throw new Error('lost');
    });
    await expect(fails).rejects.toThrow('lost');
    expect(written.stderr).toHaveLength(4);
  });

  test('a path of the output folder is shown from the current folder', () => {
    const world = { folder: '/a/b' } as World;
    expect(shownPath('x.pdf', { world, out: '/a/b/output' } as Session)).toBe(join('output', 'x.pdf'));
    expect(shownPath('x.pdf', { world, out: '/a/c' } as Session)).toBe(join('..', 'c', 'x.pdf'));
  });
});

/** A fault of mail at a place, with a name. */
function fault(kind: 'warning' | 'error', name: string, file: string | null): Fault {
  const report = new Report();
  const source = file === null ? null : { file, line: 1, column: 1 };
  if (kind === 'error') report.error('mail-no-people', source, { cohort: name });
  else report.warning('mail-no-address', source, { name });
  return report.faults[0]!;
}

describe('faults are printed', () => {
  const [shared, own] = ['content/chapters/un.yaml', 'content/cohorts/lyon.yaml'];
  const session = (written: Written, line = 'check') =>
    ({
      ...{ parsed: args(line), language: 'en', told: new Set(), progress: { clear: () => {} } },
      ...{ files: openProject(temporaryFolder(), new Report()), world: written.world },
    }) as unknown as Session;
  /** The name in each fault, and the cohorts after it. */
  const told = ({ stderr }: Written) =>
    stderr.map(
      (text) => `${/n[0-9]/.exec(text)?.[0] ?? text.trim()}${/\(cohorts? .*\)/.exec(text)?.[0] ?? ''}`,
    );

  test('errors after warnings, each once, and on a terminal with the way to know more', () => {
    const written = worldIn('/', { terminal: true });
    const faults = [
      fault('error', 'n1', shared),
      fault('warning', 'n2', shared),
      fault('error', 'n1', shared),
    ];
    const one = session(written);
    printFaults([{ cohort: null, faults }], one);
    expect(told(written)).toEqual(['n2', 'n1', 'to know more: livret explain mail-no-people']);
    printFaults([{ cohort: null, faults: faults.slice(1, 2) }], one);
    expect(written.stderr).toHaveLength(3);
  });

  test('without an error, or where no terminal is, nothing comes after them', () => {
    const [quiet, pipe] = [worldIn('/', { terminal: true }), worldIn('/')];
    printFaults([{ cohort: null, faults: [fault('warning', 'n2', shared)] }], session(quiet));
    printFaults([{ cohort: null, faults: [fault('error', 'n1', shared)] }], session(pipe));
    expect([told(quiet), told(pipe)]).toEqual([['n2'], ['n1']]);
  });

  test.each<[string, string | null, readonly (string | null)[], readonly (string | null)[], string]>([
    ['one of two cohorts', shared, ['lyon'], ['lyon', 'nice'], '(cohort lyon)'],
    ['two of three cohorts', shared, ['lyon', 'nice'], ['lyon', 'nice', 'paris'], '(cohorts lyon, nice)'],
    ['all cohorts', shared, ['lyon', 'nice'], ['lyon', 'nice'], ''],
    ['the only cohort', shared, ['lyon'], ['lyon'], '(cohort lyon)'],
    ['the booklet without a cohort', shared, [null], [null, 'lyon'], ''],
    ['a file of a cohort', own, ['lyon'], ['lyon', 'nice'], ''],
    ['no place', null, ['lyon'], ['lyon', 'nice'], ''],
  ])('a fault of %s', (_, file, having, all, after) => {
    const written = worldIn('/');
    const one = fault('error', 'n1', file);
    const findings = all.map((cohort) => ({ cohort, faults: having.includes(cohort) ? [one] : [] }));
    printFaults(findings, session(written));
    expect(told(written)).toEqual([`n1${after}`]);
  });

  test.each([
    [
      [1, 2, 3],
      ['1', '2', '3'],
    ],
    [[1, 2, 3, 4], ['1 (3 more times in this file: lines 2–4)']],
    [[9, 2, 4, 5, 7, 5], ['9 (4 more times in this file: lines 2, 4–5, 7)']],
  ])('that say the same of the lines %j are told as %j', (lines, expected) => {
    const written = worldIn('/');
    const faults = lines.map((line) => {
      const one = fault('error', 'n1', shared);
      return { ...one, source: { ...one.source!, line } };
    });
    printFaults([{ cohort: null, faults }], session(written));
    const told = written.stderr.map((text) => {
      const [, line] = /un\.yaml:(\d+):/.exec(text)!;
      return `${line} ${/\(\d+ more.*\)/.exec(text)?.[0] ?? ''}`.trim();
    });
    expect(told).toEqual(expected);
  });

  test('as data on stdout with --json', () => {
    const written = worldIn('/');
    const faults = [fault('error', 'n1', shared), fault('warning', 'n2', null)];
    showFaults([{ cohort: null, faults }], session(written, 'check --json'));
    expect(JSON.parse(written.stdout.join('')).faults).toMatchObject([
      { code: 'mail-no-people', file: shared },
      { code: 'mail-no-address' },
    ]);
    expect(written.stderr).toEqual([]);
    showFaults([{ cohort: null, faults }], session(written));
    expect(told(written)).toEqual(['n2', 'n1']);
  });
});

/** A project of two booklets and three cohorts, of which one gets a single booklet; one booklet where `single`. */
const files = (single = false) =>
  openProject(
    temporaryFolder(
      single
        ? { 'content/booklet.yaml': '', 'content/cohorts/lyon.yaml': '{}' }
        : {
            ...{ 'content/booklet.yaml': '', 'content/booklets/a.yaml': '', 'content/booklets/b.yaml': '' },
            ...{ 'content/cohorts/lyon.yaml': '{}', 'content/cohorts/nice.yaml': 'booklets: { b: {} }\n' },
          },
    ),
    new Report(),
  );

test.each<[string, string | null, unknown]>([
  ['build', 'a', [{ cohort: null, variants: [] }]],
  ['build --variant teacher', 'a', [{ cohort: null, variants: ['teacher'] }]],
  ['build --cohort lyon', 'a', [{ cohort: 'lyon', variants: [] }]],
  ['build --cohort nice --cohort lyon', 'b', [{ cohort: 'nice' }, { cohort: 'lyon' }]],
  // A cohort that gets other booklets is passed over.
  ['build --cohort nice --cohort lyon', 'a', [{ cohort: 'lyon' }]],
  ['build --cohort nice', 'a', []],
  ['build --all', 'a', [{ cohort: 'lyon' }]],
  ['build --all', 'b', [{ cohort: 'lyon' }, { cohort: 'nice' }]],
  ['build --cohort lion', 'a', { 'usage-unknown-cohort': { cohort: 'lion', near: 'lyon', known: ['lyon'] } }],
  ['build --cohort lyon,nice', 'b', { 'usage-unknown-cohort': { near: 'lyon --cohort nice' } }],
  ['build --copies', 'a', { 'usage-copies-of-cohort': {} }],
])('%s asks of the booklet %s for versions', async (line, booklet, versions) => {
  expect(await refused(() => versionsAsked(args(line), { files: files(), booklet }))).toMatchObject(
    versions as object,
  );
});

test('a list of people that no cohort has is named, since it was probably meant', async () => {
  const listed = openProject(
    temporaryFolder({
      'content/booklet.yaml': '',
      'content/cohorts/notes.txt': '',
      'content/cohorts/lyon.csv': '',
    }),
    new Report(),
  );
  expect(await refused(() => versionsAsked(args('build --all'), { files: listed, booklet: null }))).toEqual({
    'usage-unknown-cohort': { cohort: null, near: null, known: [], listed: 'lyon' },
  });
});

test('of a project without cohorts, all there is to build is its booklet', async () => {
  const none = openProject(temporaryFolder({ 'content/booklet.yaml': '' }), new Report());
  const asked = (line: string) => refused(() => versionsAsked(args(line), { files: none, booklet: null }));
  expect(await asked('build --all')).toEqual([{ cohort: null, variants: [] }]);
  for (const [line, cohort] of [
    ['build --cohort lyon', 'lyon'],
    ['build --copies', null],
    ['build --all --copies', null],
  ] as const)
    expect(await asked(line)).toMatchObject({
      'usage-unknown-cohort': { cohort, near: null, known: [] },
    });
});

const UNKNOWN = { 'usage-unknown-cohort': { cohort: 'nize', near: 'nice', known: ['lyon', 'nice'] } };

test.each<[string, unknown]>([
  ['build', ['a', 'b']],
  ['build --booklet b', ['b']],
  ['build --booklet b --booklet a', ['b', 'a']],
  ['build --booklet c', { 'usage-unknown-booklet': { booklet: 'c', near: null, known: ['a', 'b'] } }],
  ['build --cohort nice', ['b']],
  ['build --cohort lyon', ['a', 'b']],
  [
    'build --booklet a --cohort nice',
    { 'usage-unknown-cohort': { cohort: 'nice', near: null, known: ['lyon'] } },
  ],
  ['build --cohort nize', UNKNOWN],
  ['print --test-sheet', [null]],
  ['mail --cohort lyon', { 'usage-choose-booklet': { known: ['a', 'b'] } }],
  ['mail --cohort nice', ['b']],
])('%s asks for booklets', async (line, booklets) => {
  expect(await refused(() => bookletsAsked(args(line), files()))).toMatchObject(booklets as object);
});

test('a project of one booklet has no names of booklets', () => {
  expect(bookletsAsked(args('build'), files(true))).toEqual([null]);
  expect(bookletsAsked(args('mail --cohort lyon'), files(true))).toEqual([null]);
});

describe('a command runs for each booklet', () => {
  /** Runs a command for the booklets of a project; each says its name and ends with its code. */
  async function runEach(line: string, codes: Readonly<Record<string, ExitCode>>, single = false) {
    const written = worldIn('/');
    const session = {
      ...{ parsed: args(line), files: files(single), world: written.world, out: join('/', 'out') },
      newWatch: (name: string | null) => `watch of ${name}`,
    } as unknown as Session;
    const told = new Set<unknown>();
    const code = await eachBooklet(session, async ({ booklet, out, world, watch, told: here }) => {
      told.add(here);
      world.stdout.write(session.parsed.values.json ? JSON.stringify({ out }) : `${out} ${watch}\n`);
      return codes[booklet ?? 'one'] ?? 0;
    });
    return { code, said: written.stdout.join(''), told: told.size };
  }
  const at = (name: string) => `${join('/', 'out', name)} watch of ${name}\n`;

  test('with a folder of its own, after its name where there are several; faults are told once for all', async () => {
    expect(await runEach('build', {})).toEqual({ code: 0, said: `a\n${at('a')}b\n${at('b')}`, told: 1 });
    expect(await runEach('build --booklet b', {})).toEqual({ code: 0, said: at('b'), told: 1 });
    expect((await runEach('build', {}, true)).said).toBe(`${join('/', 'out')} undefined\n`);
  });

  test('and ends with the worst of their codes', async () => {
    const codes = async (a: ExitCode, b: ExitCode) => (await runEach('build', { a, b })).code;
    expect([await codes(1, 0), await codes(0, 1), await codes(1, 2), await codes(2, 1)]).toEqual([
      1, 1, 2, 2,
    ]);
    expect((await runEach('build', { one: 1 }, true)).code).toBe(1);
  });

  test('and gives their data by their names', async () => {
    const { said } = await runEach('build --json', {});
    const [a, b] = ['a', 'b'].map((name) => ({ out: join('/', 'out', name) }));
    expect(JSON.parse(said)).toEqual({ booklets: { a, b } });
    expect(JSON.parse((await runEach('build --json', {}, true)).said)).toEqual({ out: join('/', 'out') });
  });
});

test('the columns of a table are as wide as their widest cells; those of numbers are aligned at the right', () => {
  const rows = [
    ['name', 'n', 'end'],
    ['a', '12', ''],
  ];
  expect(table(rows)).toBe('name  n   end\na     12\n');
  expect(table(rows, (column) => column === 1)).toBe('name   n  end\na     12\n');
  expect(table([['a', 'b']])).toBe('a  b\n');
});
