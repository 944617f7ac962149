// Loads the program: one bundle, compiled by V8 ahead of time where its code cache fits this Node.

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const BUNDLE = join(__dirname, '../dist/livret.cjs');
const CACHE = join(__dirname, '../dist/livret.cache');

/** @returns the script, and what it exports. @throws {NotCompiled} in a clone whose program was not compiled. */
exports.load = () => {
  // The bundle is ASCII, one function: as Latin-1 it needs no decoding and half the memory.
  const script = new Script(bundleText(), {
    filename: BUNDLE,
    // The bytes are not kept: the process would be 3 MB larger.
    cachedData: readIfThere(CACHE),
  });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, BUNDLE, join(BUNDLE, '..'));
  return { script, program: bundle.exports };
};

exports.CACHE = CACHE;

/** The error of a clone without `dist/`; its message says what to do. */
exports.NotCompiled = class NotCompiled extends Error {
  constructor() {
    super(`Livret is not compiled: ${BUNDLE} is missing. Run "npm ci" in ${join(__dirname, '..')}, once.`);
  }
};

function bundleText() {
  try {
    return readFileSync(BUNDLE, 'latin1');
  } catch (error) {
    throw error.code === 'ENOENT' ? new exports.NotCompiled() : error;
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
