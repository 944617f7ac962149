import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The work of a process: the program's modules that it loaded, and how often each function was called. */
export interface Work {
  /** The paths from the package's root. */
  readonly modules: readonly string[];
  /** The calls of each function by `FILE NAME`, as in `src/text/paragraph.ts break`. Functions of one name are added up. */
  readonly calls: ReadonlyMap<string, number>;
}

/** The coverage that V8 gives: https://chromedevtools.github.io/devtools-protocol/tot/Profiler */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** Starts the bundle that is named first, as `bin/livret.js` does; the command follows. */
const LAUNCHER = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const { Session } = require('node:inspector');
  const { createRequire } = require('node:module');
  const { compileFunction } = require('node:vm');
  const filename = process.argv[1];
  const bundle = { exports: {} };
  const inspector = new Session();
  inspector.connect();
  const post = (method, settings) =>
    new Promise((resolve, reject) =>
      inspector.post(method, settings, (error, answer) => (error ? reject(error) : resolve(answer))),
    );
  // Calls of functions alone: the counts of blocks cost most of the time.
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  // The bundles beside it are found as from the program's launcher.
  const fromBin = createRequire(${JSON.stringify(join(ROOT, 'bin/load.js'))});
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
  compileFunction(readFileSync(filename, 'utf8'), parameters, { filename })(bundle.exports, fromBin, bundle, filename, '');
  bundle.exports.run().then(async (code) => {
    const coverage = await post('Profiler.takePreciseCoverage');
    writeFileSync(process.env.LIVRET_COVERAGE, JSON.stringify(coverage));
    process.exit(code);
  });
`;

/** The program compiled with its names, so that V8 can tell what each call was. It runs as the compiled program does. */
export class CountedProgram {
  readonly #folder: string;
  readonly #bundle: string;
  /** The places in the bundle where the code of each module begins, in order. */
  readonly #modules: readonly { readonly name: string; readonly path: string; readonly start: number }[];

  constructor() {
    this.#folder = mkdtempSync(join(ROOT, 'node_modules/.livret-'));
    onTestFinished(() => rmSync(this.#folder, { recursive: true, force: true }));
    this.#bundle = join(this.#folder, 'livret.cjs');
    runNode([join(ROOT, 'scripts/compile.mjs'), '--readable', this.#bundle]);
    const code = readFileSync(this.#bundle, 'utf8');
    // Packages stand elsewhere where node_modules is a link.
    const modules = code.matchAll(/^\/\/ ((?:\.\.\/\S*?)?((?:src|node_modules)\/.+))$/gm);
    this.#modules = [...modules].map(({ 1: name, 2: path, index }) => ({
      name: name!,
      path: path!,
      start: index,
    }));
  }

  /** Runs a command in a process of its own, and throws if it fails. */
  run(args: readonly string[]): Work {
    const coverage = join(this.#folder, 'coverage.json');
    runNode(['--eval', LAUNCHER, this.#bundle, ...args], { LIVRET_COVERAGE: coverage });
    return this.#workOf(JSON.parse(readFileSync(coverage, 'utf8')));
  }

  #workOf({ result }: Coverage): Work {
    const modules: string[] = [];
    const calls = new Map<string, number>();
    const { functions } = result.find(({ url }) => url.endsWith('livret.cjs'))!;
    for (const { functionName, ranges } of functions) {
      const { startOffset, count } = ranges[0]!;
      if (count === 0) continue;
      const found = this.#modules.findLast(({ start }) => start <= startOffset);
      const { name: module, path } = found ?? { name: '', path: '' };
      if (functionName === module) modules.push(path);
      // esbuild numbers functions of one name.
      const name = `${path} ${functionName.replace(/\d+$/, '')}`;
      calls.set(name, (calls.get(name) ?? 0) + count);
    }
    return { modules, calls };
  }
}

function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr);
}
