// Runs the compiled program on mutants of a small project, and lists those on which it neither succeeds nor names the
// line to mend: program errors, crashes, runs that take too long or too much memory.
//
//   node scripts/fuzz.mjs [--count 500] [--seed 1] [--from 0] [--checks] [--keep FOLDER]
//
// The mutants of a seed have numbers: --from names the first. With --checks, the only command is `check`, which is quick.
// A run that is found wanting in a process that has run others is run again in a process of its own. With --keep, the
// mutants that were found stay in a folder.
import { fork, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutate } from './fuzz/mutants.mjs';
import { verdict } from './fuzz/verdict.mjs';
import { randomNumbers } from './mutations.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SEED = join(ROOT, 'tests/fuzz/seed');
/** Milliseconds after which a run is ended, and runs after which a process is replaced. */
const TIMEOUT = 120_000;
const RUNS = 200;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    checks: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

const seed = new Map(
  readdirSync(SEED, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(SEED, path)).isFile())
    .sort()
    .map((path) => [path, readFileSync(join(SEED, path))]),
);
const scratch = mkdtempSync(join(tmpdir(), 'livret-fuzz-'));
let runner = null;
let runs = 0;
process.on('exit', () => {
  runner?.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

let found = 0;
for (let i = 0; i < Number(values.count); i++) {
  const number = Number(values.seed) * 1_000_000 + Number(values.from) + i;
  const { files, changes, ...mutant } = mutate(seed, randomNumbers(number));
  const command = values.checks ? ['check'] : mutant.command;
  const folder = join(scratch, String(i));
  for (const [path, data] of files) {
    const place = join(folder, path);
    if (!place.startsWith(folder)) continue;
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, data);
  }
  let wrong = verdict(await runHere(folder, command));
  if (wrong) {
    rmSync(join(folder, 'output'), { recursive: true, force: true });
    wrong = verdict(runAlone(folder, command));
  }
  if (wrong) {
    found++;
    console.log(`${number} livret ${command.join(' ')}: ${wrong}\n    ${changes.join('\n    ')}`);
    if (values.keep) cpSync(folder, join(values.keep, String(number)), { recursive: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${found} of ${values.count} found`);
process.exit(found > 0 ? 1 : 0);

/** Runs a command in the process that runs many; null when it does not end well. */
async function runHere(folder, command) {
  if (!runner || runs++ >= RUNS) await start();
  return new Promise((resolve) => {
    const end = (outcome) => {
      clearTimeout(timer);
      runner.removeAllListeners();
      if (outcome.signal || outcome.mebibytes > 500) {
        runner.kill('SIGKILL');
        runner = null;
      }
      resolve(outcome);
    };
    const ended = (code, signal) => end({ code, signal: signal ?? 'its end', stderr: '' });
    const timer = setTimeout(() => ended(null, 'the clock'), TIMEOUT);
    runner.on('message', end);
    runner.on('exit', ended);
    runner.send({ folder, command });
  });
}

async function start() {
  runner?.kill('SIGKILL');
  runner = fork(join(ROOT, 'scripts/fuzz/runner.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  runs = 0;
  await new Promise((resolve, reject) => {
    runner.once('message', resolve);
    runner.once('exit', (code) => reject(new Error(`the program does not start (exit code ${code})`)));
  });
  runner.removeAllListeners();
}

/** Runs a command in a process of its own, and measures it. */
function runAlone(folder, command) {
  const measured = join(scratch, 'measured.json');
  rmSync(measured, { force: true });
  const measure = `--import=data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(${JSON.stringify(measured)}, JSON.stringify(process.resourceUsage())));`,
  )}`;
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [measure, join(ROOT, 'bin/livret.js'), ...command],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: TIMEOUT,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const { userCPUTime = 0, systemCPUTime = 0, maxRSS = 0 } = readMeasured(measured);
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  return { code: status, signal, stderr, seconds, mebibytes: maxRSS / 1024 };
}

function readMeasured(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
