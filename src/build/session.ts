import { FileMemory } from '../project/file-memory.ts';
import { type Kept, readAgain, type SharedInputs, startKeeping } from './shared-inputs.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * A project that stays open, for a process that builds it again after each change. A build gives the same bytes as one
 * in a new process, and computes anew only what depends on what has changed.
 */
export class ProjectSession {
  readonly #folder: string;
  readonly #files = new FileMemory();
  readonly #kept: Kept = startKeeping();

  /** @param folder of the project, absolute. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads the project as it stands now. */
  read(watch: Stopwatch): Promise<SharedInputs> {
    return readAgain(this.#folder, this.#files, watch, this.#kept);
  }
}
