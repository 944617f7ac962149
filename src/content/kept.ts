import { type Fault, Report } from '../faults/fault.ts';
import type { Keeper } from '../memo.ts';
import type { ProjectFiles } from './files.ts';

/** The files that a reading opens, and the report for its faults. */
export interface Desk {
  readonly files: ProjectFiles;
  readonly report: Report;
}

/** A desk with what it keeps of readings. */
export interface KeepingDesk extends Desk {
  readonly memo: Keeper;
}

interface Reading<T> {
  readonly value: T;
  /** The last value that was not null. A file that cannot be read gives null. */
  readonly sound: T;
  readonly faults: readonly Fault[];
  readonly files: AskedFiles;
}

/**
 * The result of `read`, or the one that it gave at this place before, if its inputs and all that it asked of files are the same. Its
 * faults are reported either way.
 * @param inputs all that it depends on besides files, compared by identity.
 * @param read gets what this place gave last, to take over what is the same.
 */
export function readKept<T>(
  { files, report, memo }: KeepingDesk,
  place: string,
  inputs: readonly unknown[],
  read: (desk: Desk, before: NoInfer<T> | null) => T,
): T {
  const readNow = (before?: Reading<T>): Reading<T> => {
    const asked = new AskedFiles(files);
    const found = new Report({ stops: report.stops });
    const sound = before?.sound ?? null;
    const value = read({ files: asked, report: found }, sound);
    return { value, sound: value ?? (sound as T), faults: found.faults, files: asked };
  };
  const { value, faults } = memo.get(place, inputs, readNow, (reading) => reading.files.areSameIn(files));
  report.add(faults);
  return value;
}

/** Files that remember what was asked of them. */
class AskedFiles implements ProjectFiles {
  readonly #files: ProjectFiles;
  readonly #read = new Map<string, Uint8Array | null>();
  readonly #listed = new Map<string, string>();

  constructor(files: ProjectFiles) {
    this.#files = files;
  }

  read(path: string): Uint8Array | null {
    const bytes = this.#files.read(path);
    this.#read.set(path, bytes);
    return bytes;
  }

  list(folder: string): readonly string[] {
    const paths = this.#files.list(folder);
    this.#listed.set(folder, paths.join('\n'));
    return paths;
  }

  /** Whether other files give the same answers. Unchanged bytes are one object (`FileMemory`). */
  areSameIn(files: ProjectFiles): boolean {
    return (
      [...this.#read].every(([path, bytes]) => files.read(path) === bytes) &&
      [...this.#listed].every(([folder, paths]) => files.list(folder).join('\n') === paths)
    );
  }
}
