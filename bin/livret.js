#!/usr/bin/env node
// Starts the program. A build is mostly a process starting, and reading compiled code takes a third of the time of
// compiling.

const { renameSync, writeFileSync } = require('node:fs');
const v8 = require('node:v8');
const { isMainThread } = require('node:worker_threads');
const { load, NotCompiled, uncached } = require('./load.js');

const FLAGS = [
  // The cache is made after a build: what the build ran must still be compiled then.
  '--no-flush-bytecode',
  // A build lives shortly: a young generation that grows fast spares it most of the collector's work.
  '--semi-space-growth-factor=8',
  // Most of a build runs once: what is compiled for speed must be worth it, thirty times V8's own measure.
  ...(Number.parseInt(process.versions.v8, 10) < 12
    ? ['--interrupt-budget=2000000']
    : [
        '--invocation-count-for-maglev=12000',
        '--invocation-count-for-maglev-osr=3000',
        '--invocation-count-for-turbofan=90000',
        '--invocation-count-for-osr=15000',
      ]),
  // HarfBuzz shapes a word in microseconds: its optimized code would come when all words are shaped.
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
];
// A worker runs in a process that has them. A process that builds at each save compiles as V8 does by itself.
if (isMainThread && !lasts()) for (const flag of FLAGS) v8.setFlagsFromString(flag);

const program = loadOrLeave();

if (isMainThread) program.run().then(end);
else program.work();

/** Without the program there is nothing to run: the environment is at fault (exit code 3). */
function loadOrLeave() {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof NotCompiled)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(3);
  }
}

function end(code) {
  if (code === 0 && process.argv[2] === 'build' && !inWorkers()) writeCaches();
  leave();
}

/** Cohorts may be built by workers: what they ran is not compiled here. */
function inWorkers() {
  return process.argv.some((argument) => /^--(?:all|cohort)/.test(argument));
}

/** Whether the command builds again and again until it is ended. */
function lasts() {
  return process.argv[2] === 'preview' || process.argv.includes('--watch');
}

/** Once all is written. Node, left to itself, would first take its heap apart. */
function leave() {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

/** For the next start. Where they cannot be written, as in a folder of the system, starts stay slower. */
function writeCaches() {
  try {
    for (const { script, cache } of uncached()) {
      const temporary = `${cache}.${process.pid}.tmp`;
      writeFileSync(temporary, script.createCachedData());
      renameSync(temporary, cache);
    }
  } catch {}
}
