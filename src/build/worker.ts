import type { MessagePort } from 'node:worker_threads';
import { EnvironmentError } from '../disk/environment-error.ts';
import type { Fault } from '../faults/fault.ts';
import { buildVersion } from './build-version.ts';
import { keepVersions, startKeeping } from './kept.ts';
import type { BuildRequest, Built } from './request.ts';
import { type CohortFaults, cohortFaults, readSharedInputs } from './shared-inputs.ts';
import { type Stage, Stopwatch } from './stopwatch.ts';
import type { Version } from './version.ts';

/** A message to a worker: the next version, or the end of the work. */
export type Task = { readonly version: Version } | { readonly end: true };

/** A message from a worker. */
export type Told =
  /** The worker has read the project, with these faults of cohorts, and is ready for a version. */
  | { readonly kind: 'open'; readonly cohortFaults: readonly CohortFaults[] }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'built'; readonly built: Built }
  /** The environment is at fault. The worker builds nothing more. */
  | { readonly kind: 'stopped'; readonly fault: Fault };

/**
 * The work of a worker: it reads the project, then builds the versions that it is given until there are no
 * more.
 */
export async function serve(port: MessagePort, request: BuildRequest): Promise<void> {
  const tell = (told: Told) => port.postMessage(told);
  const newWatch = () =>
    new Stopwatch(
      () => performance.now(),
      (stage) => tell({ kind: 'stage', stage }),
    );
  try {
    let watch = newWatch();
    const shared = await readSharedInputs(
      request.folder,
      watch,
      request.copies ? startKeeping() : keepVersions(),
      request.booklet,
    );
    tell({ kind: 'open', cohortFaults: cohortFaults(shared) });
    for (;;) {
      const task = await nextTask(port);
      if ('end' in task) break;
      tell({ kind: 'built', built: await buildVersion(task.version, request, shared, watch) });
      watch = newWatch();
    }
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    tell({ kind: 'stopped', fault: error.fault });
  }
  port.close();
}

function nextTask(port: MessagePort): Promise<Task> {
  return new Promise((resolve) => port.once('message', resolve));
}
