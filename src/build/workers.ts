import type { Worker } from 'node:worker_threads';
import { EnvironmentError } from '../disk/environment-error.ts';
import type { Fault } from '../faults/fault.ts';
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

/** How often a version is tried in all, where the worker that builds it dies. */
const TRIES = 2;

/** The place of a worker that has no version yet. */
const OPENING = -1;

/**
 * Builds versions in workers. Each takes the next version when it is free. The result and its order do not
 * depend on which worker built which version. A worker that dies is replaced, and its version is tried once more;
 * a version whose worker dies again has failed.
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

  /**
   * Runs a worker until there is nothing left to build.
   * @param first the version to begin with; null for the next.
   * @returns null when it ended, or the version that it was at when it died.
   */
  const run = (number: number, first: number | null) =>
    new Promise<number | null>((resolve, reject) => {
      const worker = start(request);
      workers.push(worker);
      let index = OPENING;
      const give = (given: number) => {
        index = given;
        const version = versions[index];
        const task: Task = version ? { version } : { end: true };
        if (!version) watcher.end(number);
        worker.postMessage(task);
      };
      worker.on('message', (told: Told) => {
        if (told.kind === 'stage') return watcher.stage(number, versions[index] ?? null, told.stage);
        if (told.kind === 'stopped') return reject(new EnvironmentError(told.fault));
        if (told.kind === 'open') {
          cohortFaults = told.cohortFaults;
          return give(first ?? next++);
        }
        built[index] = told.built;
        watcher.built();
        give(next++);
      });
      worker.on('error', (error) => {
        if (!isOutOfMemory(error)) reject(error);
      });
      worker.on('exit', () => resolve(index < versions.length ? index : null));
    });

  /** Runs a worker, and others in its place when it dies. */
  const runReplaced = async (number: number) => {
    const deaths: number[] = [];
    let first: number | null = null;
    for (;;) {
      const died = await run(number, first);
      if (died === null) return;
      deaths.push(died);
      const tries = deaths.filter((index) => index === died).length;
      first = died === OPENING || tries === TRIES ? null : died;
      if (tries < TRIES) continue;
      const version = versions[died];
      if (!version) throw EnvironmentError.of('worker-died', { name: null });
      const name = version.person?.name ?? version.cohort;
      built[died] = failed(version, EnvironmentError.of('worker-died', { name }).fault);
      watcher.built();
    }
  };

  try {
    await Promise.all(Array.from({ length: jobs }, (_, number) => runReplaced(number)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return { built, cohortFaults };
}

/** Whether a worker was ended since its heap was full: Node.js ends the thread alone. */
function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function failed(version: Version, fault: Fault): Built {
  return { version, state: 'failed', pdf: null, faults: [fault] };
}
