import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeParts, writeMerged } from '../../src/build/merge.ts';
import { inPart, outputState, outputsOf, reportName } from '../../src/build/parts.ts';
import type { Built } from '../../src/build/request.ts';
import { recordOf } from '../../src/disk/build-records.ts';
import { Report } from '../../src/faults/fault.ts';
import { temporaryFolder } from '../project/temporary.ts';

// Parts of a build, as the machines that made them left them.

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const DIGEST = '0'.repeat(64);
const OTHER = '1'.repeat(64);

interface Made {
  readonly folder: string;
  readonly part: number;
  readonly parts: number;
  /** The PDFs of the part, which name what is written in them. */
  readonly pdfs: readonly string[];
  readonly others?: Readonly<Record<string, string>>;
  readonly shard?: object;
  readonly report?: object;
}

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

function make(root: string, { folder, part, parts, pdfs, others = {}, shard = {}, report = {} }: Made): void {
  const files = { ...Object.fromEntries(pdfs.map((file) => [file, file])), ...others };
  for (const [file, text] of Object.entries(files)) write(join(root, folder, file), text);
  for (const file of pdfs) write(join(root, folder, recordOf(file)), `record of ${file}`);
  const outputs = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, digestOf(text)]));
  const common = { program: DIGEST, project: DIGEST, request: DIGEST };
  const written = {
    format: 1,
    pdfs: pdfs.map((file) => ({ file })),
    shard: { part, parts, versions: 3, booklets: null, ...common, outputs, ...shard },
    ...report,
  };
  write(join(root, folder, reportName({ part, parts })), JSON.stringify(written));
}

const ONE: Made = { folder: 'one', part: 1, parts: 2, pdfs: ['a.pdf', 'c.pdf'] };
const TWO: Made = { folder: 'two', part: 2, parts: 2, pdfs: ['b.pdf'] };

/** The parts in the folders `one` and `two`, joined, and the faults of that with their details. */
function merged(root: string, folders = ['one', 'two']) {
  const report = new Report();
  const shown = (path: string) => path.slice(root.length + 1);
  const found = mergeParts(
    folders.map((folder) => join(root, folder)),
    shown,
    report,
  );
  return { found, faults: report.faults.map(({ code, details }) => ({ code, ...details })) };
}

function mergedOf(made: readonly Made[], folders?: string[]) {
  const root = temporaryFolder();
  for (const each of made) make(root, each);
  return merged(root, folders);
}

test('the parts of one booklet give its versions in their order, whichever folder is named first', () => {
  for (const folders of [
    ['one', 'two'],
    ['two', 'one'],
  ]) {
    const { found, faults } = mergedOf([ONE, TWO], folders);
    expect(faults).toEqual([]);
    expect(found).toHaveLength(1);
    expect(found[0]!.booklet).toBeNull();
    expect(found[0]!.report.pdfs.map(({ file }) => file)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  }
});

const ABOVE = 'one/build-1-of-2.json';
const BELOW = 'two/build-2-of-2.json';

test.each<[string, readonly Made[], readonly object[]]>([
  ['no part', [], [{ code: 'merge-nothing', folders: ['one', 'two'] }]],
  ['a part that is missing', [ONE], [{ code: 'merge-missing', parts: [2], of: 2, booklet: null }]],
  [
    'a part that is there twice',
    [ONE, TWO, { ...ONE, folder: 'two' }],
    [{ code: 'merge-twice', file: null, paths: [ABOVE, 'two/build-1-of-2.json'] }],
  ],
  [
    'parts of other counts',
    [ONE, { ...TWO, parts: 3 }],
    [
      {
        code: 'merge-counts',
        one: { path: ABOVE, parts: 2 },
        other: { path: 'two/build-2-of-3.json', parts: 3 },
      },
    ],
  ],
  ...(['program', 'project', 'request'] as const).map((what): [string, Made[], object[]] => [
    `parts of another ${what}`,
    [ONE, { ...TWO, shard: { [what]: OTHER } }],
    [{ code: 'merge-differ', what, one: ABOVE, other: BELOW }],
  ]),
  ['a part with errors', [ONE, { ...TWO, report: { faults: [] } }], [{ code: 'merge-failed', path: BELOW }]],
  [
    'fewer PDFs than its share',
    [{ ...ONE, pdfs: ['a.pdf'] }, TWO],
    [{ code: 'merge-unreadable', path: ABOVE }],
  ],
  [
    'a PDF that is not among its files',
    [ONE, { ...TWO, shard: { outputs: {} } }],
    [{ code: 'merge-unreadable', path: BELOW }],
  ],
  [
    'a PDF of two parts',
    [ONE, { ...TWO, pdfs: ['a.pdf'] }],
    [{ code: 'merge-twice', file: 'a.pdf', paths: [ABOVE, BELOW] }],
  ],
  [
    'a chart that two parts drew otherwise',
    [
      { ...ONE, others: { 'c.svg': 'x' } },
      { ...TWO, others: { 'c.svg': 'y' } },
    ],
    [{ code: 'merge-twice', file: 'c.svg', paths: [ABOVE, BELOW] }],
  ],
  ...[
    { report: { format: 2 } },
    { report: { pdfs: [{}] } },
    { shard: { part: 0 } },
    { shard: { parts: 1.5 } },
    { shard: { part: 1 } },
    { shard: { versions: -1 } },
    { shard: { project: 'x' } },
    { shard: { outputs: { '../x.pdf': DIGEST } } },
    { shard: { outputs: { 'b.pdf': 'x' } } },
  ].map((wrong): [string, Made[], object[]] => [
    `a report with ${JSON.stringify(wrong)}`,
    [ONE, { ...TWO, ...wrong }],
    [{ code: 'merge-unreadable', path: BELOW }],
  ]),
])('%s is told', (_, made, faults) => {
  expect(mergedOf(made).faults).toEqual(faults);
});

test('a chart that two parts drew alike is no fault', () => {
  const others = { 'c.svg': 'x' };
  expect(
    mergedOf([
      { ...ONE, others },
      { ...TWO, others },
    ]).faults,
  ).toEqual([]);
});

test('files that are missing or were changed are told, and reports that are no JSON', () => {
  const root = temporaryFolder();
  for (const each of [ONE, TWO]) make(root, each);
  rmSync(join(root, 'one/a.pdf'));
  writeFileSync(join(root, 'two/b.pdf'), 'x');
  expect(merged(root).faults).toEqual([
    { code: 'merge-output', file: 'one/a.pdf', path: ABOVE, missing: true },
    { code: 'merge-output', file: 'two/b.pdf', path: BELOW, missing: false },
  ]);
  writeFileSync(join(root, BELOW), '{');
  expect(merged(root).faults).toEqual([{ code: 'merge-unreadable', path: BELOW }]);
});

test('several booklets stand in folders of their names, and one that is missing is told', () => {
  const shard = { booklets: ['un', 'deux'] };
  const of = (booklet: string): Made[] => [
    { ...ONE, folder: `one/${booklet}`, shard },
    { ...TWO, folder: `two/${booklet}`, shard },
  ];
  const { found, faults } = mergedOf([...of('un'), ...of('deux')]);
  expect(faults).toEqual([]);
  expect(found.map(({ booklet }) => booklet)).toEqual(['deux', 'un']);
  expect(mergedOf(of('un')).faults).toEqual([
    { code: 'merge-missing', parts: [1, 2], of: 2, booklet: 'deux' },
  ]);
  // A hidden folder has no booklet.
  expect(mergedOf([...of('un'), ...of('deux'), { ...ONE, folder: 'one/.x' }]).faults).toEqual([]);
});

test('all files of all parts are brought into one folder, with their records and the report of the whole', () => {
  const root = temporaryFolder();
  for (const each of [{ ...ONE, others: { 'charts/c.svg': 'x' } }, TWO]) make(root, each);
  writeMerged(merged(root).found[0]!, join(root, 'one'));
  for (const file of ['a.pdf', 'b.pdf', 'c.pdf'])
    expect(readFileSync(join(root, 'one', file), 'utf8')).toBe(file);
  for (const file of ['a.pdf', 'b.pdf'])
    expect(readFileSync(join(root, 'one', recordOf(file)), 'utf8')).toBe(`record of ${file}`);
  expect(existsSync(join(root, 'two/a.pdf'))).toBe(false);
  const { pdfs } = JSON.parse(readFileSync(join(root, 'one/build.json'), 'utf8'));
  expect(pdfs).toEqual([{ file: 'a.pdf' }, { file: 'b.pdf' }, { file: 'c.pdf' }]);
  writeMerged({ ...merged(root).found[0]!, booklet: 'un' }, join(root, 'all'));
  expect(readFileSync(join(root, 'all/un/charts/c.svg'), 'utf8')).toBe('x');
});

test('the versions of a part are every N-th one', () => {
  const versions = ['a', 'b', 'c', 'd', 'e'];
  expect([1, 2].map((part) => inPart(versions, { part, parts: 2 }).join(''))).toEqual(['ace', 'bd']);
  expect(inPart(versions, null)).toBe(versions);
  expect([reportName(null), reportName({ part: 2, parts: 3 })]).toEqual(['build.json', 'build-2-of-3.json']);
});

test('the files of versions are in the order of their paths', () => {
  const built = [{ b: '2', c: '3' }, { a: '1' }].map((outputs) => ({ pdf: { outputs } }) as unknown as Built);
  expect(Object.keys(outputsOf([...built, { pdf: null } as unknown as Built]))).toEqual(['a', 'b', 'c']);
});

test('a file is as it was written, or is missing, or has changed', () => {
  const folder = temporaryFolder({ 'a.pdf': 'a' });
  const state = (file: string, text: string) => outputState(join(folder, file), digestOf(text));
  expect([state('a.pdf', 'a'), state('a.pdf', 'b'), state('b.pdf', 'b')]).toEqual([
    'same',
    'changed',
    'missing',
  ]);
});
