import { parentPort, workerData } from 'node:worker_threads';
import type { ExitCode } from './exit-code.ts';
import { main } from './main.ts';
import { processWorld } from './world.ts';

/** The program: what `bin/livret.js` starts. */
export async function run(): Promise<ExitCode> {
  const code = await main(process.argv.slice(2), processWorld());
  process.exitCode = code;
  return code;
}

/** What `bin/livret.js` does as a worker of a build. */
export async function work(): Promise<void> {
  const { serve } = await import('../build/worker.ts');
  await serve(parentPort!, workerData);
}
