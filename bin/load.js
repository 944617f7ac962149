// Loads the program: bundles, compiled by V8 ahead of time where their code caches fit this Node.

const { readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');

/** The scripts of bundles that were loaded, by their names. */
const scripts = new Map();
/** What they export. */
const loaded = new Map();

/** @returns what the program exports. @throws {NotCompiled} in a clone whose program was not compiled. */
exports.load = () => {
  try {
    return loadBundle('livret');
  } catch (error) {
    throw error.code === 'ENOENT' && error.path === placeOf('livret') ? new exports.NotCompiled() : error;
  }
};

/** The scripts that were loaded without a code cache that fits, each with the place of its cache. */
exports.uncached = () =>
  [...scripts]
    .filter(([, { cachedDataRejected }]) => cachedDataRejected !== false)
    .map(([name, script]) => ({ script, cache: cacheOf(name) }));

/** The error of a clone without `dist/`; its message says what to do. */
exports.NotCompiled = class NotCompiled extends Error {
  constructor() {
    super(
      `Livret is not compiled: ${placeOf('livret')} is missing. Run "npm ci" in ${join(__dirname, '..')}, once.`,
    );
  }
};

const placeOf = (name) => join(DIST, `${name}.cjs`);
const cacheOf = (name) => join(DIST, `${name}.cache`);

function loadBundle(name) {
  if (!loaded.has(name)) loaded.set(name, runBundle(name));
  return loaded.get(name);
}

function runBundle(name) {
  const filename = placeOf(name);
  // A bundle is ASCII: as Latin-1 it needs no decoding and half the memory.
  const script = new Script(wrap(readFileSync(filename, 'latin1')), {
    filename,
    // The bytes are not kept: the process would be 3 MB larger.
    cachedData: readIfThere(cacheOf(name)),
  });
  scripts.set(name, script);
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, requireFrom, bundle, filename, DIST);
  return bundle.exports;
}

/** The `require` of bundles: gives another bundle, or a module of Node's or of a package. */
const requireFrom = Object.assign((name) => {
  const bundle = /^\.\.\/dist\/(.+)\.cjs$/.exec(name);
  return bundle ? loadBundle(bundle[1]) : require(name);
}, require);

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
