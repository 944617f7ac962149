// Compiles the program into dist/: its bundles, V8's code caches for them, what they read, and all licences. With
// `--readable FILE` it writes the bundle alone, not minified: a test counts in it what functions a build calls. With
// `--ours` it writes the bundles of our own sources again, into a dist/ that has all else. With `--if-changed` it leaves a
// dist/ that was made of the same files.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, transform } from 'esbuild';
import { copyAssets } from './assets.mjs';
import { bundledPackages, noticesOf } from './notices.mjs';
import { PRECOMPILED, precompiledModule } from './templates.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const CANVAS = '@napi-rs/canvas';
const UNUSED = join(ROOT, 'scripts/unused.mjs');

const OWN = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  charset: 'ascii',
  // All licences are in one file.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** In the bundle, each file of ours still knows its place in the package, so that it finds templates. */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return null;
      const source = await readFile(path, 'utf8');
      const place = relative(ROOT, path).replaceAll(sep, '/');
      return { contents: source.replaceAll('import.meta.url', `packageUrl('${place}')`), loader: 'ts' };
    });
  },
};

/** In the bundle, the program knows itself: its sources, and the lock file for what it is built on. */
const ownDigest = {
  name: 'own-digest',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]build[\\/]program\.ts$/ }, () => {
      const digest = digestOf(SOURCES);
      return { contents: `export const programDigest = '${digest}';`, loader: 'js' };
    });
  },
};

/** The folders of which the program is made, and dist/: V8's caches are those of a launcher. */
const SOURCES = ['scripts', 'src'];
const MADE_OF = [...SOURCES, 'templates', 'bin'];
/** The file that says what a whole dist/ was made of. It is no part of the package, as no cache is. */
const MADE = join(DIST, 'made.cache');

function digestOf(folders) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...folders.flatMap(filesIn)])
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

const madeOf = () => `${process.version} ${digestOf(MADE_OF)}`;

function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** In the bundle, our templates are compiled: Handlebars' compiler loads only for a project's own. */
const compiledTemplates = {
  name: 'compiled-templates',
  setup({ onLoad }) {
    onLoad({ filter: PRECOMPILED }, async () => ({ contents: await precompiledModule(), loader: 'js' }));
  },
};

/** Packages that few commands load have a bundle of their own, by their file in dist/. */
const APART = {
  './bibtex.ts': 'bibtex.cjs',
  './docx.ts': 'docx.cjs',
  './geography.ts': 'geography.cjs',
  './grammars.ts': 'grammars.cjs',
  './mozjpeg.ts': 'mozjpeg.cjs',
  './speech.ts': 'speech.cjs',
  'chartjs-node-canvas': 'png-charts.cjs',
  'launch-editor': 'launch-editor.cjs',
  'nodemailer/lib/mail-composer': 'mail-composer.cjs',
  'nodemailer/lib/smtp-connection': 'smtp-connection.cjs',
  'lcms-wasm': 'lcms.cjs',
  sax: 'sax.cjs',
  svgpath: 'svgpath.cjs',
};

/** The folders of modules that are files of ours. */
const FOLDERS = {
  './bibtex.ts': 'src/content/bibtex',
  './docx.ts': 'src/import',
  './geography.ts': 'src/charts/kinds/map',
  './grammars.ts': 'src/template/code',
  './mozjpeg.ts': 'src/raster',
  './speech.ts': 'src/formulas',
};

const isPackage = (name) => !(name in FOLDERS);

/** MathJax, which is loaded for the first formula. */
const MATHJAX = 'mathjax.cjs';
/** The folder of its rare signs. */
const OUTLINES = 'outlines';

/** The launcher is in bin/, and the bundle's `require` is its own. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${Object.keys(APART).join('|')})$`) }, ({ path }) => ({
      path: `../dist/${APART[path]}`,
      external: true,
    }));
    onResolve({ filter: /\/mathjax\.ts$/ }, () => ({ path: `../dist/${MATHJAX}`, external: true }));
  },
};

/**
 * The canvas that makes pictures of charts. The package asks for node-canvas, which must be compiled where it has no
 * binary; @napi-rs/canvas comes compiled, for those who want pictures.
 */
const canvas = {
  name: 'canvas',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^canvas$/ }, () => ({ path: CANVAS, external: true }));
    // chartjs-node-canvas requires modules by name, when it runs: those that src/charts/png.ts names.
    const modules = ['canvas', 'chartjs-chart-matrix'];
    const rows = modules.map((name) => `'${name}': () => require('${name}')`);
    onLoad({ filter: /freshRequire\.js$/ }, () => ({
      contents: `const modules = { ${rows} };\nexports.freshRequire = (name) => modules[name]();`,
    }));
  },
};

/** Takes the grammars alone from the core of Citation.js: the rest of it asks the network. */
const citationCore = {
  name: 'citation-core',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@citation-js\/core$/ }, ({ resolveDir, path }) => ({
      path,
      namespace: 'citation-core',
      pluginData: resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: 'citation-core' }, ({ pluginData: resolveDir }) => ({
      contents: "exports.util = require('@citation-js/core/lib/util/grammar.js');",
      resolveDir,
    }));
  },
};

/** Leaves the names of HTML's characters unfrozen: a PDF's formulas have none, and freezing them all takes a tenth of the first one's time. */
const thawedEntities = {
  name: 'thawed-entities',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]xmldom[\\/]lib[\\/]entities\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const from = "require('./conventions').freeze";
      if (!source.includes(from)) throw new Error(`${path} has no ${from}`);
      return { contents: source.replace(from, '(entities) => entities') };
    });
  },
};

async function compile() {
  const made = madeOf();
  rmSync(DIST, { recursive: true, force: true });
  const bundles = await Promise.all([...ours(), ...Object.keys(APART).filter(isPackage).map(bundleApart)]);
  const bundled = bundles.flatMap(({ metafile }) => bundledPackages(metafile));
  writeFileSync(join(DIST, 'THIRD-PARTY.txt'), noticesOf([...bundled, ...(await writeAssets())]));
  escapeBundles();
  // Types alone, which import nothing: a declaration as it is.
  copyFileSync(join(ROOT, 'src/library/types.ts'), join(DIST, 'library.d.ts'));
  warmUp();
  writeFileSync(MADE, made);
}

/** The bundles of our own sources, being written. */
function ours() {
  return [
    bundle('dist/livret.cjs'),
    ...Object.keys(FOLDERS).map(bundleApart),
    bundleMathJax(),
    bundlePreview(),
  ];
}

async function compileOurs() {
  await Promise.all(ours());
  escapeBundles();
  // V8 takes a cache for one of any source of the same length.
  for (const file of filesIn('dist').filter((name) => name.endsWith('.cache'))) rmSync(join(ROOT, file));
}

function bundle(outfile, minify = true) {
  const root = relative(dirname(resolve(ROOT, outfile)), ROOT).replaceAll(sep, '/');
  return build({
    ...OWN,
    entryPoints: ['src/cli/run.ts'],
    outfile,
    minify,
    supported: { 'dynamic-import': false },
    banner: {
      js: [
        "const bundleUrl = require('node:url').pathToFileURL(__filename).href;",
        `const packageUrl = (place) => new URL('${root}/' + place, bundleUrl).href;`,
      ].join('\n'),
    },
    define: { 'import.meta.url': 'bundleUrl' },
    alias: {
      fontkit: UNUSED,
      linebreak: UNUSED,
      '@noble/ciphers/aes': UNUSED,
      'png-js': UNUSED,
    },
    plugins: [apart, canvas, compiledTemplates, ownDigest, ownPlaces],
  });
}

/** The bundle exports what the package gives to `require`, as the main bundle expects it. */
function bundleApart(name) {
  const resolveDir = join(ROOT, FOLDERS[name] ?? '');
  const stdin = { contents: `module.exports = require('${name}')`, resolveDir };
  return build({
    ...OWN,
    stdin,
    outfile: `dist/${APART[name]}`,
    // lcms-wasm imports a module of Node's, and asks for its place. The launcher's script imports nothing.
    supported: { 'dynamic-import': false },
    banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'ownUrl' },
    plugins: [canvas, citationCore, thawedEntities],
  });
}

const DEFAULTS_OF = `
const known = new WeakMap();
function defaultsOf(defaults, global) {
  const made = known.get(defaults) ?? Object.assign(Object.create(global), defaults);
  known.set(defaults, made);
  return made;
}`;

function bundleMathJax() {
  mkdirSync(join(DIST, OUTLINES), { recursive: true });
  // The font that MathJax would have by itself: ours is another.
  const withoutFont = {
    name: 'without-font',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /default-font|mathjax-newcm-font/ }, ({ path }) => ({ path, namespace: 'none' }));
      onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export const Font = {};' }));
    },
  };
  // Outlines of rare signs, two thirds of the font, are in files that are read once a formula has one of them.
  const rareSigns = {
    name: 'rare-signs',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]svg[\\/]dynamic[\\/].+\.js$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const [call, font, file] = /(\w+)\.dynamicSetup\('', '([\w-]+)',.*\);/s.exec(source);
        const imported = [...source.matchAll(/^import \{ (.+) \} from/gm)]
          .map(([, names]) => names)
          .join(', ');
        const { code } = await transform(`module.exports = (${imported}) => { ${call} };`, { minify: true });
        writeFileSync(join(DIST, OUTLINES, `${file}.cjs`), code);
        const place = `${font}.dynamicFiles['${file}']`;
        const later = `${place}.setup = (font) => {
          require('../dist/${OUTLINES}/${file}.cjs')(${imported});
          ${place}.setup(font);
        };`;
        return { contents: source.replace(call, () => later) };
      });
    },
  };
  // Nodes of a kind share the object of their defaults. MathJax makes one for each node, as a prototype, which is V8's slowest object.
  const sharedDefaults = {
    name: 'shared-defaults',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]MmlTree[\\/]Attributes\.js$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const changes = [
          ['this.defaults = Object.create(global);', 'this.defaults = defaultsOf(defaults, global);'],
          ['Object.assign(this.defaults, defaults);', ''],
        ];
        const contents = changes.reduce((text, [from, to]) => {
          if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
          return text.replace(from, to);
        }, source);
        return { contents: `${contents}\n${DEFAULTS_OF}` };
      });
    },
  };
  const entryPoints = ['src/formulas/mathjax.ts'];
  const plugins = [withoutFont, rareSigns, sharedDefaults];
  const external = [`../dist/${OUTLINES}/*`];
  return build({ ...OWN, entryPoints, outfile: `dist/${MATHJAX}`, plugins, external });
}

/** The script and the style sheet of the preview's page. */
function bundlePreview() {
  return build({
    ...OWN,
    platform: 'browser',
    target: 'es2023',
    format: 'esm',
    entryPoints: ['src/preview/browser/main.ts', 'src/preview/browser/preview.css'],
    outdir: 'dist/preview',
    entryNames: 'preview',
    external: ['/sans.ttf', '/sans-bold.ttf'],
  });
}

/** esbuild escapes no characters in regular expressions, and the launcher reads bundles as Latin-1. */
function escapeBundles() {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  for (const file of filesIn('dist').filter((name) => name.endsWith('.cjs'))) {
    const path = join(ROOT, file);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    writeFileSync(path, readFileSync(path, 'utf8').replace(/[^\x00-\x7f]/g, escaped));
  }
}

/** @returns the names of the packages that files were copied from. */
async function writeAssets() {
  const { LANGUAGES } = await moduleOf('src/languages/index.ts');
  const { fontSources } = await moduleOf('src/text/font-files.ts');
  const languages = Object.values(LANGUAGES).flatMap(({ regions = {}, ...own }) => [
    own,
    ...Object.values(regions),
  ]);
  const patterns = new Set(languages.map(({ hyphenation }) => hyphenation.patterns));
  return copyAssets(DIST, fontSources(), [...patterns]);
}

/** A module of the program, loaded without writing it to dist/. */
async function moduleOf(file) {
  const { outputFiles } = await build({ ...OWN, entryPoints: [file], format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The launcher writes the cache after a build. Without one the program works, and starts slower. */
function warmUp() {
  const out = mkdtempSync(join(tmpdir(), 'livret-'));
  try {
    spawnSync(process.execPath, [join(ROOT, 'bin/livret.js'), 'build', ROOT, '--charts', '--out', out], {
      stdio: 'ignore',
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: { readable: { type: 'string' }, ours: { type: 'boolean' }, 'if-changed': { type: 'boolean' } },
});
const isMade = () => existsSync(MADE) && readFileSync(MADE, 'utf8') === madeOf();
if (values.readable) await bundle(values.readable, false);
else if (values.ours) await compileOurs();
else if (!values['if-changed'] || !isMade()) await compile();
