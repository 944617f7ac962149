import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { BuildRequest, Built } from '../../src/build/request.ts';
import type { Version } from '../../src/build/version.ts';
import { buildInWorkers, type Watcher } from '../../src/build/workers.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

const versionOf = (cohort: string): Version => ({ cohort, variants: [] });
const VERSIONS = ['a', 'b', 'c', 'd'].map(versionOf);

/** A worker that says each version is built, and dies at those that it is told. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads');
if (workerData.dies.includes('opening')) process.exit(1);
parentPort.postMessage({ kind: 'open', cohortFaults: [] });
parentPort.on('message', ({ version, end }) => {
  if (end) return parentPort.close();
  if (workerData.dies.includes(version.cohort)) {
    if (workerData.how === 'exit') process.exit(1);
    if (workerData.how === 'throw') throw new Error('a fault of ours');
    const kept = [];
    for (;;) kept.push(new Array(1e5).fill(version));
  }
  parentPort.postMessage({ kind: 'built', built: { version, state: 'new', pdf: null, faults: [] } });
});`;

type How = 'exit' | 'memory' | 'throw';

/** @param dies at what each worker dies, in the order of their starts; the last serves for those after it. */
async function build(dies: readonly (readonly string[])[], how: How = 'exit', jobs = 1) {
  let started = 0;
  let counted = 0;
  const start = () =>
    new Worker(CODE, {
      eval: true,
      workerData: { how, dies: dies[Math.min(started++, dies.length - 1)] },
      resourceLimits: { maxOldGenerationSizeMb: 16 },
    });
  const watcher: Watcher = { stage: () => {}, built: () => void counted++, end: () => {} };
  const { built } = await buildInWorkers(VERSIONS, jobs, {} as BuildRequest, start, watcher);
  expect(counted).toBe(VERSIONS.length);
  return { built: built.map(inWords), started };
}

const inWords = ({ version, state, faults }: Built) =>
  [version.cohort, state, ...faults.map(({ code }) => code)].join(' ');

const SOUND = ['a new', 'b new', 'c new', 'd new'];

async function expectReplaced(how: How) {
  expect(await build([['b'], []], how)).toEqual({ built: SOUND, started: 2 });
  expect((await build([['b'], ['c'], []], how, 2)).built).toEqual(SOUND);
}

test('a worker that ends is replaced, and its version built', () => expectReplaced('exit'));

test('a worker that runs out of memory is replaced, and its version built', SLOW, () =>
  expectReplaced('memory'),
);

test('a version whose worker dies twice has failed, and the others are built', async () => {
  const built = ['a new', 'b failed worker-died', 'c new', 'd new'];
  expect(await build([['b']])).toEqual({ built, started: 3 });
  expect((await build([['b']], 'exit', 2)).built).toEqual(built);
});

test('workers that die before they have read the project end the build', async () => {
  expect((await build([['opening'], []])).built).toEqual(SOUND);
  await expect(build([['opening']])).rejects.toMatchObject({ fault: { code: 'worker-died' } });
});

test('an error of the program is none of these, and ends the build', async () => {
  await expect(build([['b'], []], 'throw')).rejects.toThrow('a fault of ours');
});

test('a build whose first worker runs out of memory is built all the same', SLOW, async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml': essay(),
    'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: "Des mots." } ]\n',
    'content/cohorts/a.yaml': '{}',
    'content/cohorts/b.yaml': '{}',
  });
  const request: BuildRequest = {
    folder,
    booklet: null,
    out: `${folder}/output`,
    inputs: { date: null, epoch: undefined },
    charts: false,
    html: null,
    copies: false,
    force: false,
    claim: 'A-2a',
    draft: null,
  };
  let started = 0;
  const start = (workerData: BuildRequest) => {
    const resourceLimits = started++ === 0 ? { maxOldGenerationSizeMb: 12 } : {};
    return new Worker(new URL('../../bin/livret.js', import.meta.url), { workerData, resourceLimits });
  };
  const watcher: Watcher = { stage: () => {}, built: () => {}, end: () => {} };
  const { built } = await buildInWorkers(['a', 'b'].map(versionOf), 1, request, start, watcher);
  expect(built.map(inWords)).toEqual(['a new', 'b new']);
  expect(started).toBe(2);
});
