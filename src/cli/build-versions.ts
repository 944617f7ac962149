import { buildVersion } from '../build/build-version.ts';
import { type Kept, keepVersions, startKeeping } from '../build/kept.ts';
import type { BuildRequest, Built } from '../build/request.ts';
import {
  type CohortFaults,
  cohortFaults,
  readAgain,
  readSharedInputs,
  type SharedInputs,
} from '../build/shared-inputs.ts';
import type { Stopwatch } from '../build/stopwatch.ts';
import type { Version } from '../build/version.ts';
import { buildInWorkers, type Watcher } from '../build/workers.ts';
import { workersWorth } from '../build/worth-workers.ts';
import type { Session } from './session.ts';

interface Outcome {
  /** In the order of the versions. */
  readonly built: readonly Built[];
  readonly cohortFaults: readonly CohortFaults[];
}

/**
 * Builds versions: in as many workers as `--jobs` says, or in this process until the rest is worth workers.
 * @param read the project, where it was read already.
 * @param kept what a process that builds again keeps: it needs no workers.
 * @param count counts a version that was built.
 */
export async function buildVersions(
  versions: readonly Version[],
  request: BuildRequest,
  session: Session,
  read: SharedInputs | null,
  kept: Kept | null,
  count: () => void,
): Promise<Outcome> {
  const workers = kept ? null : session.world.workers;
  const asked = session.parsed.values.jobs;
  const jobs = Math.min(Number(asked ?? 1), versions.length);
  const inWorkers = (left: readonly Version[], jobs: number) =>
    buildInWorkers(left, jobs, request, workers!.start, showWorkers(session, count));
  if (workers && jobs > 1) return inWorkers(versions, jobs);

  const cores = asked === undefined ? (workers?.cores ?? 1) : 1;
  const here = await buildHere(versions, request, session, read, kept, count, cores);
  if (here.jobs === 0) return here;
  const { built } = await inWorkers(versions.slice(here.built.length), here.jobs);
  return { ...here, built: [...here.built, ...built] };
}

/** Builds one version after the other, in this process, until the rest is worth so many workers: 0 where all are built. */
async function buildHere(
  versions: readonly Version[],
  request: BuildRequest,
  session: Session,
  read: SharedInputs | null,
  keptBefore: Kept | null,
  count: () => void,
  cores: number,
): Promise<Outcome & { readonly jobs: number }> {
  const { watch, newWatch, world } = session;
  const ends = [world.now()];
  const kept = keptBefore ?? (versions.length > 1 ? keepVersions() : startKeeping());
  const shared = read ?? (await readShared(session, watch, kept));
  const outcome = { built: [] as Built[], cohortFaults: cohortFaults(shared) };
  for (const version of versions) {
    const { length } = outcome.built;
    if (length > 1) {
      const [start, first] = ends as [number, number];
      const each = (ends[length]! - first) / (length - 1);
      const jobs = workersWorth(versions.length - length, first - start, each, cores);
      if (jobs > 0) return { ...outcome, jobs };
    }
    const own = length === 0 ? watch : newWatch(nameOf(version));
    outcome.built.push(await buildVersion(version, request, shared, own));
    ends.push(world.now());
    count();
  }
  return { ...outcome, jobs: 0 };
}

/** Reads the project: as it stands now, where it was read before. */
export function readShared(
  { folder, booklet }: Session,
  watch: Stopwatch,
  kept: Kept,
): Promise<SharedInputs> {
  const read = kept.fileMemory ? readAgain : readSharedInputs;
  return read(folder, watch, kept, booklet);
}

function showWorkers({ progress }: Session, count: () => void): Watcher {
  return {
    stage: (worker, version, stage) => progress.show(stage, version && nameOf(version), worker),
    built: count,
    end: (worker) => progress.end(worker),
  };
}

/** The name of a version in progress. */
function nameOf({ cohort, person }: Version): string | null {
  return person ? `${cohort} ${person.name}` : cohort;
}
