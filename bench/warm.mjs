/**
 * One more build in a process that has made some already, and one more by bare pdfkit, in turn. V8 runs as
 * it does by itself: the launcher's flags are for processes that end soon.
 * `node bench/warm.mjs PROJECT FOLDER`; the last line of the output is the result, as JSON.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { writeBarePdf } from './bare-pdfkit.mjs';

const BUNDLE = fileURLToPath(new URL('../dist/livret.cjs', import.meta.url));
const WARM_UP = 12;
const MEASURED = 9;

const [project, folder] = process.argv.slice(2);
const bundle = { exports: {} };
const script = new Script(readFileSync(BUNDLE, 'latin1'), { filename: BUNDLE });
script.runInThisContext()(bundle.exports, createRequire(BUNDLE), bundle, BUNDLE, dirname(BUNDLE));
process.argv = [process.execPath, BUNDLE, 'build', project, '--force', '--out', folder];
// Each build listens for a reader that leaves.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);

const runs = [];
for (let i = 0; i < WARM_UP + MEASURED; i++) {
  const start = performance.now();
  await bundle.exports.run();
  const middle = performance.now();
  await writeBarePdf(project, join(folder, 'bare.pdf'));
  const [{ seconds }] = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')).pdfs;
  runs.push({ livret: middle - start, bare: performance.now() - middle, seconds });
}
console.log(JSON.stringify(runs.slice(WARM_UP)));
