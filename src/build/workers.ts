import type { Worker } from 'node:worker_threads';
import { EnvironmentError } from '../disk/environment-error.ts';
import type { BuildRequest, Built } from './request.ts';
import type { CohortFaults } from './shared-inputs.ts';
import type { Stage } from './stopwatch.ts';
import type { Version } from './version.ts';
import type { Task, Told } from './worker.ts';

/** Starts a thread that runs `serve`. */
export type StartWorker = (request: BuildRequest) => Worker;

/** Follows the workers, by number. */
export interface Watcher {
  stage(worker: number, version: Version | null, stage: Stage): void;
  /** A version was built. */
  built(): void;
  end(worker: number): void;
}

/**
 * Builds versions in workers. Each takes the next version when it is free. The result and its order do not
 * depend on which worker built which version.
 * @throws EnvironmentError, or the error of a worker. All workers are ended first.
 */
export async function buildInWorkers(
  versions: readonly Version[],
  jobs: number,
  request: BuildRequest,
  start: StartWorker,
  watcher: Watcher,
): Promise<{ readonly built: readonly Built[]; readonly cohortFaults: readonly CohortFaults[] }> {
  const built: Built[] = [];
  let cohortFaults: readonly CohortFaults[] = [];
  let next = 0;
  const workers: Worker[] = [];

  const run = (number: number) =>
    new Promise<void>((resolve, reject) => {
      const worker = start(request);
      workers.push(worker);
      let index = -1;
      const giveNext = () => {
        index = next++;
        const version = versions[index];
        const task: Task = version ? { version } : { end: true };
        if (!version) watcher.end(number);
        worker.postMessage(task);
      };
      worker.on('message', (told: Told) => {
        if (told.kind === 'stage') return watcher.stage(number, versions[index] ?? null, told.stage);
        if (told.kind === 'stopped') return reject(new EnvironmentError(told.fault));
        if (told.kind === 'open') cohortFaults = told.cohortFaults;
        else {
          built[index] = told.built;
          watcher.built();
        }
        giveNext();
      });
      worker.on('error', reject);
      worker.on('exit', () =>
        index < versions.length ? reject(new Error('a worker ended early')) : resolve(),
      );
    });

  try {
    await Promise.all(Array.from({ length: jobs }, (_, number) => run(number)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return { built, cohortFaults };
}
