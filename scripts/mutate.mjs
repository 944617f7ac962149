// Mutates the sources of a room, one small change at a time, and lists those that no test notices:
//
//   node scripts/mutate.mjs src/layout/pages [--count 20] [--seed 1] [--tests tests/layout]
//
// The mutants are made in a copy of the repository; the sources here are never touched. A mutant is killed when
// a test fails, or does not end in time. Without --tests, the tests that import the mutated file run.
// scripts/mutants.json names the mutants that behave like the original, each with the reason.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { applyMutation, describeMutation, drawMutations, mutationSites } from './mutations.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TIMEOUT = 300_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true, default: [] },
  },
});
if (positionals.length === 0) {
  console.error('usage: node scripts/mutate.mjs FOLDER_OR_FILE … [--count 20] [--seed 1] [--tests FOLDER]');
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

/** An entry names the file, the text of the line, and what becomes of what. */
function isEquivalent({ file, line, change }, source) {
  const text = source.split('\n')[line - 1].trim();
  return equivalent.some((entry) => entry.file === file && entry.line === text && entry.change === change);
}

const copy = mkdtempSync(join(tmpdir(), 'livret-mutants-'));
let running = null;
process.on('exit', () => {
  stop();
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

for (const file of listed()) cpSync(join(ROOT, file), join(copy, file), { force: true });
for (const folder of ['node_modules', 'dist']) symlinkSync(join(ROOT, folder), join(copy, folder));

const sources = new Map(
  listed(...positionals)
    .filter((file) => file.startsWith('src/') && file.endsWith('.ts'))
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

// A mutant counts as killed only where the same tests pass on the original.
const mutated = [...new Set(mutants.map(({ file }) => file))];
if (mutated.length > 0 && !(await passes(mutated))) {
  console.error('the tests fail without a mutation');
  process.exit(1);
}
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

/** Whether the quick tests pass that are asked for, or those that import one of these files; true if there are none. */
function passes(files) {
  const which =
    values.tests.length > 0 ? ['run', ...values.tests] : ['related', '--run', '--passWithNoTests', ...files];
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const options = ['--bail', '1', '--maxWorkers', '1', '--reporter', 'dot'];
  return new Promise((resolve) => {
    // A group of its own, so that workers in an endless loop can be stopped too.
    running = spawn(process.execPath, [vitest, ...which, ...options], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
    });
    const timer = setTimeout(stop, TIMEOUT);
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
