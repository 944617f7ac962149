/** Builds after which a result that none of them asked for is dropped. */
const MOST_IDLE_BUILDS = 8;

interface Kept {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
  /** The build that asked for it last. */
  asked: number;
}

/** Computes a result, or gives the one that it kept. */
export interface Keeper {
  /**
   * The result of `compute`, or what it gave at this place before, if its inputs are the same.
   * @param inputs all that the result depends on; they are compared by identity.
   * @param compute gets what this place gave before.
   * @param holds whether a result that was kept still holds.
   */
  get<T>(
    place: string,
    inputs: readonly unknown[],
    compute: (before?: T) => T,
    holds?: (kept: T) => boolean,
  ): T;
  /** The object that this place gave before, if it has the same keys and values. */
  same<T extends object>(place: string, value: T): T;
}

/** Keeps nothing: for processes that build once. */
export const KEEPS_NOTHING: Keeper = {
  get: (_place, _inputs, compute) => compute(),
  same: (_place, value) => value,
};

/**
 * Keeps results from one build of a process to the next, each at a place, by what it was computed from. A place has
 * one result, so memory is bounded by the project.
 */
export class Memo implements Keeper {
  readonly #kept = new Map<string, Kept>();
  #build = 0;

  /** A build begins. Results that the last few builds did not ask for are dropped. */
  beginBuild(): void {
    this.#build++;
    for (const [place, { asked }] of this.#kept) {
      if (asked < this.#build - MOST_IDLE_BUILDS) this.#kept.delete(place);
    }
  }

  get<T>(
    place: string,
    inputs: readonly unknown[],
    compute: (before?: T) => T,
    holds: (kept: T) => boolean = () => true,
  ): T {
    const kept = this.#kept.get(place);
    if (kept && sameItems(kept.inputs, inputs) && holds(kept.value as T)) {
      kept.asked = this.#build;
      return kept.value as T;
    }
    const value = compute(kept?.value as T | undefined);
    this.#kept.set(place, { inputs, value, asked: this.#build });
    return value;
  }

  same<T extends object>(place: string, value: T): T {
    return this.get(place, itemsOf(value), () => value);
  }
}

function itemsOf(value: object): readonly unknown[] {
  if (value instanceof Map) return [...value].flat();
  return Array.isArray(value) ? value : Object.entries(value).flat();
}

/** Whether two lists have the same items in the same order, compared by identity. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  // A loop: this runs for each result that is kept.
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}
