import type { ProjectFiles } from '../content/index.ts';
import { getOrMake } from '../once.ts';

/**
 * Knows the files that were read before, so that the bytes of an unchanged file are one object from build to build,
 * and which files have changed since.
 */
export class FileMemory {
  /** The bytes of each file that was asked for; null for one that was missing. */
  readonly #known = new Map<string, Uint8Array | null>();
  /** The paths that each folder had. */
  readonly #listed = new Map<string, readonly string[]>();
  /** The files and the folders that were asked for since a build began. */
  #ofBuild = new Set<string>();

  /** The same files, read through this memory; each folder as it was when it was first listed. */
  of(files: ProjectFiles): ProjectFiles {
    const listed = new Map<string, readonly string[]>();
    return {
      list: (folder) => {
        const paths = getOrMake(listed, folder, () => files.list(folder));
        this.#listed.set(folder, paths);
        this.#ofBuild.add(folder);
        return paths;
      },
      read: (path) => {
        this.#ofBuild.add(path);
        const bytes = files.read(path);
        const known = this.#known.get(path);
        if (known !== undefined && isSame(bytes, known)) return known;
        this.#known.set(path, bytes);
        return bytes;
      },
    };
  }

  /** The bytes of a file as they were read last; null for one that was not read or is missing. */
  bytesOf(path: string): Uint8Array | null {
    return this.#known.get(path) ?? null;
  }

  /** Whether a file was asked for, be it there or not. */
  asksFor(path: string): boolean {
    return this.#known.has(path);
  }

  /** The paths that were asked for, and those of the folders that were listed. */
  get asked(): { readonly files: Iterable<string>; readonly folders: Iterable<string> } {
    return { files: this.#known.keys(), folders: this.#listed.keys() };
  }

  /**
   * The paths that are not as they were read: of the files that were touched, or whose folder was, and of all in the
   * folders that were listed and may have others now.
   */
  changed(touched: ReadonlySet<string>, files: ProjectFiles): string[] {
    return this.#changed(touched, files, () => true);
  }

  /** A build begins: it is made of what it asks for from now on. */
  beginBuild(): void {
    this.#ofBuild = new Set();
  }

  /** As `changed`, of what the build was made of: it may no longer ask for what one before it has read. */
  changedOfBuild(touched: ReadonlySet<string>, files: ProjectFiles): string[] {
    return this.#changed(touched, files, (path) => this.#ofBuild.has(path));
  }

  #changed(touched: ReadonlySet<string>, files: ProjectFiles, isMeant: (path: string) => boolean): string[] {
    const changed = new Set<string>();
    for (const [path, known] of this.#known) {
      if (isMeant(path) && isTouched(path, touched) && !isSame(files.read(path), known)) changed.add(path);
    }
    for (const [folder, before] of this.#listed) {
      // A file that was in its folder, and still is, leaves the folder as it was.
      const isSameList = (path: string) => before.includes(path) && files.read(path) !== null;
      const isOther = (path: string) => isIn(folder, path) || (isIn(path, folder) && !isSameList(path));
      if (!isMeant(folder) || ![...touched].some(isOther)) continue;
      const now = files.list(folder);
      for (const path of now) if (!before.includes(path)) changed.add(path);
      for (const path of before) if (!now.includes(path)) changed.add(path);
    }
    return [...changed].sort();
  }
}

/** Whether a path is a folder, or within it; the project's folder is ''. */
function isIn(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function isTouched(path: string, touched: ReadonlySet<string>): boolean {
  const parts = path.split('/');
  return parts.some((_, depth) => touched.has(parts.slice(0, depth + 1).join('/')));
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a && b ? Buffer.compare(a, b) === 0 : a === b;
}
