import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { BuildRequest } from '../../src/build/request.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { buildVersions } from '../../src/cli/build-versions.ts';
import type { Session } from '../../src/cli/session.ts';
import { HtmlBefore } from '../../src/document/html-before.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

/** A worker that says that each version is built as it was before. */
const CODE = `
const { parentPort } = require('node:worker_threads');
parentPort.postMessage({ kind: 'open', cohortFaults: [] });
parentPort.on('message', ({ version, end }) => {
  if (end) return parentPort.close();
  const print = { file: '', sheets: 1, paper: 'A4', bytes: 1 };
  const pdf = { file: 'by-a-worker', pages: 1, bytes: 1, print, outputs: {}, sha256: '', seconds: {} };
  parentPort.postMessage({ kind: 'built', built: { version, state: 'unchanged', pdf, faults: [] } });
});`;

const COHORTS = Array.from({ length: 8 }, (_, i) => `c${i + 10}`);

/** Builds eight cohorts where the first takes a second and each other so many milliseconds. */
async function build(each: number, options: string) {
  const folder = temporaryFolder({
    'content/booklet.yaml': essay(),
    'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: "Des mots." } ]\n',
    ...Object.fromEntries(COHORTS.map((id) => [`content/cohorts/${id}.yaml`, 'date: 2026-01-01\n'])),
  });
  let started = 0;
  const start = () => {
    started++;
    return new Worker(CODE, { eval: true });
  };
  const builtHere = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('/essai.pdf'));
  const now = () => {
    const { length } = builtHere();
    return length === 0 ? 0 : 1000 + (length - 1) * each;
  };
  const { code, stdout } = await run(`build --all ${options}`, folder, { now, workers: { cores: 2, start } });
  expect(code).toBe(0);
  const rows = stdout.split('\n').filter((line) => /^c\d/.test(line));
  expect(rows.map((row) => row.slice(0, 3))).toEqual(COHORTS);
  return { started, builtHere: builtHere().length };
}

test.each([
  { each: 900, options: '', made: { started: 0, builtHere: 8 } },
  // Two workers share six versions of 1.2 s: they save 2.6 s, and take 2 s to start.
  { each: 1200, options: '', made: { started: 2, builtHere: 2 } },
  { each: 1200, options: '--jobs 1', made: { started: 0, builtHere: 8 } },
  { each: 900, options: '--jobs 3', made: { started: 3, builtHere: 0 } },
])('eight cohorts of $each ms each $options are built where that is worth it', async ({
  each,
  options,
  made,
}) => {
  expect(await build(each, options)).toEqual(made);
});

test('what is left to workers: faults of cohorts are told once, and what this process kept is let go meanwhile', async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml': essay(),
    'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: "Des mots." } ]\n',
    ...Object.fromEntries(COHORTS.map((id) => [`content/cohorts/${id}.yaml`, 'date: 2026-01-01\n'])),
    'content/cohorts/wrong.yaml': 'remove: [ absent ]\n',
  });
  const faults = "[{ cohort: 'wrong', faults: [] }]";
  const { begin } = HtmlBefore.prototype;
  let kept: WeakRef<HtmlBefore> | null = null;
  HtmlBefore.prototype.begin = function (html) {
    kept ??= new WeakRef(this);
    begin.call(this, html);
  };
  let isHeld: boolean | null = null;
  let times = 0;
  const session = {
    ...{
      folder,
      booklet: null,
      parsed: { values: {} },
      watch: new Stopwatch(),
      newWatch: () => new Stopwatch(),
    },
    progress: { show: () => {}, end: () => {} },
    world: {
      // The first version takes about as long as each other.
      now: () => [0, 1000, 2200][times++],
      workers: {
        cores: 2,
        start: () => {
          setImmediate(() => {
            setFlagsFromString('--expose-gc');
            runInNewContext('gc')();
            isHeld ??= kept!.deref() !== undefined;
          });
          return new Worker(CODE.replace('cohortFaults: []', `cohortFaults: ${faults}`), { eval: true });
        },
      },
    },
  } as unknown as Session;
  const request: BuildRequest = {
    ...{ folder, booklet: null, out: join(folder, 'output'), inputs: { date: null, epoch: undefined } },
    ...{ charts: false, html: null, copies: false, force: false, claim: 'A-2a', draft: null },
  };
  const versions = COHORTS.map((cohort) => ({ cohort, variants: [] }));
  let count = 0;
  const { built, cohortFaults } = await buildVersions(
    versions,
    request,
    session,
    null,
    null,
    () => count++,
  ).finally(() => {
    HtmlBefore.prototype.begin = begin;
  });
  expect(built.map(({ version, state }) => [version.cohort, state])).toEqual(
    COHORTS.map((id, i) => [id, i < 2 ? 'new' : 'unchanged']),
  );
  expect(count).toBe(COHORTS.length);
  expect(cohortFaults.map(({ cohort, faults }) => [cohort, faults.map(({ code }) => code)])).toEqual([
    ['wrong', ['content-unknown-name']],
  ]);
  expect(isHeld).toBe(false);
});
