import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

// The package as it is given away: what is in it, under which licences, and installed where there is nothing else.

const read = (path: string) => readFileSync(path, 'utf8');

/** Parts of pdfkit that are left out of the bundle, as packages. */
const LEFT_OUT = ['fontkit', 'linebreak', 'png-js', '@noble/ciphers'];
/** Asked for when it is needed. */
const OPTIONAL = 'canvas';

/** The packages that sources import, types alone aside. */
function importedPackages(): string[] {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const names = sources.flatMap((path) =>
    [...read(`src/${path}`).matchAll(/(?:^import (?!type)[^;]*?from |import\()'([@a-z][^':.]*)'/gm)].map(
      ([, specifier]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier!)![0],
    ),
  );
  return [...new Set(names)];
}

/** Packages and those that they depend on. */
function closure(names: readonly string[], known = new Set<string>()): Set<string> {
  for (const name of names) {
    if (known.has(name) || name === OPTIONAL || LEFT_OUT.includes(name)) continue;
    known.add(name);
    const { dependencies = {} } = JSON.parse(read(`node_modules/${name}/package.json`));
    closure(Object.keys(dependencies), known);
  }
  return known;
}

test('the licences of all that the program is made of are in one file', () => {
  const notices = read('dist/THIRD-PARTY.txt');
  const imported = importedPackages();
  expect(imported).toContain('yaml');
  const named = new Set([...notices.matchAll(/^={80}\n(\S+) \S+\n\n\S/gm)].map(([, name]) => name!));
  // Dependencies of which nothing is in the bundle.
  const unused = [
    '@types/hast',
    '@types/unist',
    'argparse',
    'dequal',
    'duck',
    'fflate',
    'internmap',
    'mdn-data',
    'minimist',
    'neo-async',
    'source-map-js',
    'tape',
    'uglify-js',
    'wordwrap',
  ];
  const wanted = [...closure(imported)].filter((name) => !unused.includes(name));
  expect(wanted.filter((name) => !named.has(name))).toEqual([]);
  for (const font of readdirSync('dist/fonts')) {
    const family = font
      .split('_')[0]!
      .replace(/(?<=[a-z])(?=[A-Z\d])/g, '-')
      .toLowerCase();
    expect(named).toContain(`@expo-google-fonts/${family}`);
  }
  // Beside its own licence, that of the encoder in it.
  expect(notices).toMatch(/^@jsquash\/jpeg \S+\n\nApache License[^=]+^libjpeg-turbo Licenses\n=/ms);
  expect(notices.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(7);
});

test('the package depends on no other, and may be published', () => {
  const manifest = JSON.parse(read('package.json'));
  expect(manifest).not.toHaveProperty('private');
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest.peerDependenciesMeta).toEqual({ '@napi-rs/canvas': { optional: true } });
});

test('the package has no script that npm runs, or warns of, where it is installed', () => {
  const { scripts } = JSON.parse(read('package.json'));
  // `npm ci` in a clone compiles by `dependencies`, which npm runs in a project's own folder alone.
  expect(scripts).toMatchObject({ dependencies: 'npm run compile', prepack: 'npm run compile' });
  for (const name of ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'])
    expect(scripts).not.toHaveProperty(name);
});

test('installed alone, it builds; PNG files need a package more, which it names', SLOW, async () => {
  const folder = temporaryFolder({ 'package.json': '{}' });
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const packed = npm('pack', process.cwd(), '--ignore-scripts', '--json');
  const [{ filename, files }] = JSON.parse(packed);
  const paths = (files as { path: string }[]).map(({ path }) => path);
  for (const path of ['LICENSE', 'README.md', 'docs/content.md', 'dist/THIRD-PARTY.txt'])
    expect(paths).toContain(path);
  expect(paths.filter((path) => /cache|^(?:src|tests|content)\//.test(path))).toEqual([]);

  npm('install', '--offline', '--no-audit', '--no-fund', `./${filename}`);
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'livret',
  ]);
  const size = sizeOf(join(folder, 'node_modules'));
  expect(size).toBeLessThan(36e6);
  const [, told] = /(\d+) MB once\ninstalled/.exec(read('README.md'))!;
  expect(Math.abs(size / 1e6 - Number(told))).toBeLessThan(2);
  const livret = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'node_modules/livret/bin/livret.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  expect(livret('build', process.cwd(), '--out', join(folder, 'out'), '--lang', 'en')).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(existsSync(join(folder, 'out/science-des-donnees-print.pdf'))).toBe(true);
  expect(livret('new', 'course', '--kind', 'course', '--language', 'en', '--lang', 'en').status).toBe(0);
  expect(livret('build', 'course', '--all', '--copies', '--lang', 'en')).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(livret('print', 'course', '--pdfx', '--lang', 'en')).toMatchObject({ status: 0, stderr: '' });
  const script = join(folder, 'script.ts');
  writeFileSync(script, SCRIPT);
  const tsc = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', script];
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--ignoreConfig', ...tsc], {
    stdio: 'pipe',
  });
  writeFileSync(join(folder, 'script.mjs'), transformSync(SCRIPT, { loader: 'ts' }).code);
  const { made } = await import(join(folder, 'script.mjs'));
  expect(Buffer.from(made.slice(0, 5)).toString()).toBe('%PDF-');
  const charts = livret('build', process.cwd(), '--out', join(folder, 'out'), '--charts', '--lang', 'en');
  expect(charts.status).toBe(3);
  expect(charts.stderr).toContain('→ npm install @napi-rs/canvas@1');
});

/** A program of who uses the library: it builds from memory, and is typed. */
const SCRIPT = `import { type BuildResult, openProject } from 'livret';
const files: Record<string, string> = {
  'content/booklet.yaml': 'format: 1\\nslug: a\\ntitle: A\\nlanguage: en\\nchapters: [ one ]\\n',
  'content/chapters/one.yaml': 'title: One\\nblocks:\\n  - text: Hello.\\n',
};
const result: BuildResult = await (await openProject({ files })).build({ date: '2026-11-28' });
export const made: Uint8Array = result.pdf ?? new Uint8Array();
// @ts-expect-error no such option
void (await openProject({ files })).build({ dates: '' });
`;

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
