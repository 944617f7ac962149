// Mutates the sources of a room, one small change at a time, and lists those that no test notices:
//
//   node scripts/mutate.mjs src/layout/pages [--count 20] [--seed 1] [--mode slow] [--tests tests/layout]
//
// The mutants are made in a copy of the repository; the sources here are never touched. A mutant is killed when a test
// fails, or the tests take far longer than those of the original. The tests whose name is nearest to that of the
// mutated file run first, then those of its room, then all that import the file or run the program; with --tests those
// that are named take the place of the last two. Where tests run the program, the mutant is compiled.
// scripts/mutants.json names the mutants that behave like the original, each with the reason.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { applyMutation, describeMutation, drawMutations, mutationSites } from './mutations.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Seconds that tests of a mutant have beside three times those that the original took. */
const GRACE = 30;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    mode: { type: 'string', default: 'quick' },
    tests: { type: 'string', multiple: true, default: [] },
  },
});
if (positionals.length === 0) {
  console.error(
    'usage: node scripts/mutate.mjs FOLDER_OR_FILE … [--count 20] [--seed 1] [--mode slow] [--tests FOLDER]',
  );
  process.exit(2);
}

const listed = (...paths) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate', ...paths], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);
const equivalent = JSON.parse(readFileSync(join(ROOT, 'scripts/mutants.json'), 'utf8'));

/** An entry names the file, the text of the line, and the change. */
function isEquivalent({ file, line, change }, source) {
  const text = source.split('\n')[line - 1].trim();
  return equivalent.some((entry) => entry.file === file && entry.line === text && entry.change === change);
}

const copy = mkdtempSync(join(tmpdir(), 'livret-mutants-'));
let running = null;
let patience = Infinity;
process.on('exit', () => {
  stop();
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

for (const file of listed()) cpSync(join(ROOT, file), join(copy, file), { force: true });
cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

const sources = new Map(
  listed(...positionals)
    .filter((file) => /^(?:src\/.*\.ts|bin\/.*\.js)$/.test(file))
    .map((file) => [file, readFileSync(join(copy, file), 'utf8')]),
);
const sites = [...sources].flatMap(([file, source]) =>
  mutationSites(source)
    .map((site) =>
      site
        .map((mutation) => ({ file, mutation, ...describeMutation(source, mutation) }))
        .filter((mutant) => !isEquivalent(mutant, source)),
    )
    .filter((site) => site.length > 0),
);
const mutants = drawMutations(sites, Number(values.count), Number(values.seed));
const programTests = testsOfProgram();

// A mutant counts as killed only where the same tests pass on the original.
const mutated = [...new Set(mutants.map(({ file }) => file))];
const began = performance.now();
if (mutated.length > 0 && !(await passes(mutated))) {
  console.error('the tests fail without a mutation');
  process.exit(1);
}
patience = 3 * (performance.now() - began) + 1000 * GRACE;
const survivors = [];
for (const { file, mutation, line, change } of mutants) {
  const source = sources.get(file);
  writeFileSync(join(copy, file), applyMutation(source, mutation));
  const survived = await passes([file]);
  writeFileSync(join(copy, file), source);
  const told = `${file}:${line} ${mutation.kind}: ${change}`;
  if (survived) survivors.push(told);
  console.log(`${survived ? 'SURVIVED' : 'killed  '} ${told}`);
}
console.log(`\n${mutants.length - survivors.length} of ${mutants.length} killed`);
for (const told of survivors) console.log(told);

/** The files in tests/ that run the program as it is compiled, or show the page of a preview, by themselves or by a helper. */
function testsOfProgram() {
  const tests = listed('tests')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
  const direct = tests.filter(({ text }) => /\bbin\/livret|\bdist\/|'chromium'/.test(text));
  const names = direct.map(({ file }) => `/${basename(file)}'`);
  return tests.filter((test) => direct.includes(test) || names.some((name) => test.text.includes(name)));
}

/** Whether the tests pass that are asked for, or those of these files; true if there are none. The nearest run first. */
async function passes(files) {
  const nearest = [...new Set(files.flatMap(testsOfName))];
  if (nearest.length > 0 && !(await testsPass(['run', ...nearest], areOfProgram(nearest)))) return false;
  const rooms = [...new Set(files.map(roomOf))];
  const own = rooms.filter((folder) => existsSync(join(copy, folder)));
  const first = values.tests.length > 0 ? values.tests : own;
  if (first.length > 0) {
    if (!(await testsPass(['run', ...first], areOfProgram(first)))) return false;
    if (values.tests.length > 0) return true;
  }
  return testsPass(['related', '--run', ...files, ...programTests.map(({ file }) => file)], true);
}

/**
 * The tests of a room that are nearest to one of its files by their names: for `src/cli/mail-summary.ts` those in
 * `mail-summary.test.ts`, or else in `mail.test.ts`.
 */
function testsOfName(file) {
  const tests = listed(roomOf(file));
  const words = basename(file)
    .replace(/\.\w+$/, '')
    .split('-');
  const names = words.map((_, i) => `${words.slice(0, words.length - i).join('-')}.test.ts`);
  const near = names.find((name) => tests.some((test) => basename(test) === name));
  return tests.filter((test) => basename(test) === near);
}

/** The folder of the tests of a file's room. */
function roomOf(file) {
  return file.replace(/^src\/([^/]+)\/.*/, 'tests/$1');
}

/** Whether one of the tests whose paths have these parts runs the program. */
function areOfProgram(parts) {
  return programTests.some(({ file }) => parts.some((part) => file.includes(part)));
}

async function testsPass(which, runProgram) {
  if (
    runProgram &&
    spawnSync(process.execPath, ['scripts/compile.mjs', '--ours'], { cwd: copy }).status !== 0
  )
    return false;
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const options = ['--passWithNoTests', '--bail', '1', '--maxWorkers', '1', '--reporter', 'dot'];
  return new Promise((resolve) => {
    // A group of its own, so that workers in an endless loop can be stopped too.
    running = spawn(process.execPath, [vitest, ...which, ...options, '--mode', values.mode], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
    });
    const timer = patience < Infinity ? setTimeout(stop, patience) : undefined;
    running.on('exit', (code) => {
      clearTimeout(timer);
      stop();
      resolve(code === 0);
    });
  });
}

function stop() {
  try {
    if (running) process.kill(-running.pid, 'SIGKILL');
  } catch {
    // The process has ended.
  }
  running = null;
}
