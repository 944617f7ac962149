import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateProject } from './generate.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIVRET = join(ROOT, 'bin/livret.js');
const BARE = join(ROOT, 'bench/bare-pdfkit.mjs');
const WARM = join(ROOT, 'bench/warm.mjs');
const PEAK = join(ROOT, 'bench/peak.cjs');
const PAIRS = Number(process.argv[2] ?? 7);

const scratch = mkdtempSync(join(tmpdir(), 'livret-bench-'));
const out = join(scratch, 'out');
try {
  const generated = join(scratch, 'generated');
  generateProject(generated, ROOT);
  for (const [name, project] of [
    ['the booklet', ROOT],
    ['a generated text', generated],
  ]) {
    const livret = [LIVRET, 'build', project, '--force', '--out', out];
    const bare = [BARE, project, join(scratch, 'bare.pdf')];
    show(`${name}, cold`, coldRuns(livret, bare));
    show(`${name}, warm`, JSON.parse(lastLine(run([WARM, project, out]).stdout)));
    console.log(`  at most: Livret ${peak(livret)} MiB, bare pdfkit ${peak(bare)} MiB (cold)`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Interleaved pairs of whole processes, so that a busy moment of the machine falls on both. */
function coldRuns(livret, bare) {
  return Array.from({ length: PAIRS }, () => {
    const times = { livret: time(livret), bare: time(bare) };
    const [{ seconds }] = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')).pdfs;
    return { ...times, seconds };
  });
}

function show(title, runs) {
  const of = (pick) => median(runs.map(pick));
  const ratio = of(({ livret, bare }) => livret / bare).toFixed(2);
  console.log(`${title}, ${runs.length} pairs: Livret ÷ bare pdfkit = ${ratio}`);
  const [livret, bare] = [of((r) => r.livret), of((r) => r.bare)].map((ms) => ms.toFixed(0));
  console.log(`  Livret ${livret} ms, bare pdfkit ${bare} ms (medians)`);
  const stages = Object.keys(runs[0].seconds).map(
    (stage) => `${stage} ${(1000 * of(({ seconds }) => seconds[stage])).toFixed(0)}`,
  );
  console.log(`  by stage, ms: ${stages.join(', ')}`);
}

function time(args) {
  const start = performance.now();
  run(args);
  return performance.now() - start;
}

function run(args) {
  const result = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr);
  return result;
}

/** MiB. */
function peak(args) {
  return Math.round(lastLine(run(['--require', PEAK, ...args]).stderr) / 1024);
}

function lastLine(text) {
  return text.trimEnd().split('\n').at(-1);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
