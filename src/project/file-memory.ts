import type { ProjectFiles } from '../content/index.ts';

/** Knows the files that were read before, so that the bytes of an unchanged file are one object from build to build. */
export class FileMemory {
  readonly #known = new Map<string, Uint8Array>();

  /** The same files, read through this memory. */
  of(files: ProjectFiles): ProjectFiles {
    return {
      list: (folder) => files.list(folder),
      read: (path) => {
        const bytes = files.read(path);
        const known = this.#known.get(path);
        if (bytes && known && Buffer.compare(bytes, known) === 0) return known;
        if (bytes) this.#known.set(path, bytes);
        else this.#known.delete(path);
        return bytes;
      },
    };
  }
}
