import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateProject } from './generate.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIVRET = join(ROOT, 'bin/livret.js');
const BARE = join(ROOT, 'bench/bare-pdfkit.mjs');
const PAIRS = Number(process.argv[2] ?? 7);

const scratch = mkdtempSync(join(tmpdir(), 'livret-bench-'));
try {
  const generated = join(scratch, 'generated');
  generateProject(generated, ROOT);
  for (const [name, project] of [
    ['the booklet', ROOT],
    ['a generated text', generated],
  ]) {
    compare(name, project);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Interleaved pairs of whole processes, so that a busy moment of the machine falls on both. */
function compare(name, project) {
  const out = join(scratch, 'out');
  const livret = [];
  const bare = [];
  const stages = {};
  for (let i = 0; i < PAIRS; i++) {
    livret.push(time([LIVRET, 'build', project, '--force', '--out', out]));
    bare.push(time([BARE, project, join(scratch, 'bare.pdf')]));
    const [built] = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')).pdfs;
    for (const [stage, seconds] of Object.entries(built.seconds)) {
      stages[stage] ??= [];
      stages[stage].push(seconds * 1000);
    }
  }
  const ratios = livret.map((ms, i) => ms / bare[i]);
  console.log(`${name}, cold, ${PAIRS} pairs: Livret ÷ bare pdfkit = ${median(ratios).toFixed(2)}`);
  console.log(
    `  Livret ${median(livret).toFixed(0)} ms, bare pdfkit ${median(bare).toFixed(0)} ms (medians)`,
  );
  const rows = Object.entries(stages).map(([stage, times]) => `${stage} ${median(times).toFixed(0)}`);
  console.log(`  by stage, ms: ${rows.join(', ')}`);
}

function time(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
