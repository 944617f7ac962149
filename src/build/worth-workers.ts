/**
 * The number of workers that should build the versions that are left: as many as end sooner than this process would
 * by at least the time that all of them take to start, which is processor time and battery. 0 where none do.
 * @param left how many versions are left.
 * @param first how long this process took for its first version: a worker compiles the program and makes what versions
 * share just so.
 * @param each how long each further version took.
 */
export function workersWorth(left: number, first: number, each: number, cores: number): number {
  const here = left * each;
  for (let workers = Math.min(cores, left); workers > 1; workers--) {
    const saved = here - here / workers - first;
    if (saved > workers * first) return workers;
  }
  return 0;
}
