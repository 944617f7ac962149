import { parentPort, workerData } from 'node:worker_threads';
import type { ExitCode } from './exit-code.ts';
import { main } from './main.ts';
import { processWorld } from './world.ts';

/** Runs the program. `bin/livret.js` calls it. */
export async function run(): Promise<ExitCode> {
  const code = await main(process.argv.slice(2), processWorld());
  process.exitCode = code;
  return code;
}

/** Gives the library. `bin/library.js` calls it. */
export function library(): Promise<typeof import('../library/index.ts')> {
  return import('../library/index.ts');
}

/** Runs a worker of a build. `bin/livret.js` calls it in a worker thread. */
export async function work(): Promise<void> {
  const { serve } = await import('../build/worker.ts');
  await serve(parentPort!, workerData);
}
