import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as livret from './engines/livret.mjs';
import * as pdfkit from './engines/pdfkit.mjs';
import * as pdfmake from './engines/pdfmake.mjs';
import * as typst from './engines/typst.mjs';
import { makeText } from './text.mjs';

// Times are in milliseconds of the wall clock and of all processors, memory is in MiB.

const ENGINES = { livret, typst, pdfmake, pdfkit };
const USAGE = fileURLToPath(new URL('usage.cjs', import.meta.url));
const SITTING = fileURLToPath(new URL('sitting.mjs', import.meta.url));
const BATCH = 100;

/** A folder that is removed when all is measured. */
export const scratch = mkdtempSync(join(tmpdir(), 'livret-bench-'));

/** A process that makes one PDF. */
export function wholeProcess(name, chapters, options = {}) {
  const engine = ENGINES[name];
  const folder = folderFor(name, chapters, options);
  const usage = run(engine.cold(folder));
  return { ...usage, kilobytes: statSync(engine.pdf(folder)).size / 1000 };
}

/** A process that makes a hundred PDFs that differ by a word or two: of `cohorts` or for `readers`. */
export function batch(name, chapters, whose) {
  const { cold } = ENGINES[name];
  const folder = folderFor(name, chapters, { [whose]: BATCH });
  if (name === 'livret')
    return run(cold(folder, whose === 'cohorts' ? ['--all'] : ['--cohort', 'lecteurs', '--copies']));
  if (name !== 'typst') return null;
  const word = whose === 'cohorts' ? 'groupe' : 'Awa Diallo';
  return run(
    cold(
      folder,
      Array.from({ length: BATCH }, (_, i) => ({ word: `${word}${i}`, date: `${i}` })),
    ),
  );
}

/** The last PDFs of a process that makes some, one after the other: of the text with a word edited, or of another text. */
export function sitting(name, chapters, change) {
  const { output } = run([SITTING, name, folderFor(name, chapters, { change }), chapters, change]);
  return JSON.parse(output.trimEnd().split('\n').at(-1));
}

/** Writes the text for an engine, unless it stands there. */
function folderFor(name, chapters, options) {
  const folder = join(scratch, [name, chapters, ...Object.entries(options).flat()].join('-'));
  if (!existsSync(folder)) ENGINES[name].write(makeText(chapters), folder, options);
  return folder;
}

function run(args) {
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', USAGE, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')}\n${output[2]}`);
  return { wall, ...JSON.parse(output[3]), output: output[1] };
}
