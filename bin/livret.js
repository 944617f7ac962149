#!/usr/bin/env node
// Starts the program: one bundle, compiled by V8 ahead of time where its code cache fits this Node. A
// build is mostly a process starting, and reading compiled code takes a third of the time of compiling.

const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');

const BUNDLE = join(__dirname, '../dist/livret.cjs');
const CACHE = join(__dirname, '../dist/livret.cache');

// The cache is made after a build: what the build ran must still be compiled then.
v8.setFlagsFromString('--no-flush-bytecode');
// A build lives shortly: a young generation that grows fast spares it most of the collector's work.
v8.setFlagsFromString('--semi-space-growth-factor=8');
// Most of a build runs once: what is compiled for speed must be worth it.
v8.setFlagsFromString('--interrupt-budget=1000000');
// HarfBuzz shapes a word in microseconds: code made for speed in the background comes too late to be of use.
v8.setFlagsFromString('--no-wasm-tier-up');
v8.setFlagsFromString('--no-wasm-dynamic-tiering');

const cachedData = readIfThere(CACHE);
// The bundle is ASCII, one function: as Latin-1 it needs no decoding and half the memory.
const script = new Script(readFileSync(BUNDLE, 'latin1'), { filename: BUNDLE, cachedData });
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, require, bundle, BUNDLE, join(BUNDLE, '..'));

bundle.exports.run().then((code) => {
  const fits = cachedData && !script.cachedDataRejected;
  if (code === 0 && !fits && process.argv[2] === 'build') writeCache();
});

/** For the next start. Where it cannot be written, as in a folder of the system, starts stay slower. */
function writeCache() {
  try {
    const temporary = `${CACHE}.${process.pid}.tmp`;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, CACHE);
  } catch {}
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
