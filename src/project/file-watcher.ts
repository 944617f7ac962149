import { type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { attempt } from '../attempt.ts';
import { readError } from '../disk/environment-error.ts';
import { Report } from '../faults/fault.ts';
import type { FileMemory } from './file-memory.ts';
import { isInner, openProject } from './files.ts';

/** The time for which files must rest since they were written: editors write a file in several steps. Milliseconds. */
const REST = 15;

/**
 * Watches the files that a project reads, those that it misses, and the folders that it lists. Folders are watched,
 * not files: an editor may save a file by putting another in its place.
 */
export class FileWatcher {
  readonly #folder: string;
  readonly #memory: FileMemory;
  readonly #watched = new Map<string, FSWatcher>();
  readonly #touched = new Set<string>();
  /** The time at which all that was touched will have rested, as performance.now() tells it. */
  #restedAt = 0;
  #wake: (() => void) | null = null;
  #failure: unknown = null;
  #closed = false;

  /**
   * @param folder of the project, absolute.
   * @param memory through which the project is read.
   */
  constructor(folder: string, memory: FileMemory) {
    this.#folder = folder;
    this.#memory = memory;
  }

  /**
   * Waits until a file is not as it was read, and files rest. Changes since the last wait count.
   * @returns the paths of such files, from the project's folder; null when the watcher was closed.
   * @throws EnvironmentError where the system cannot watch a folder.
   */
  async next(): Promise<readonly string[] | null> {
    while (await this.#isTouched()) {
      await this.#rest();
      const changed = this.#changed();
      this.#touched.clear();
      if (changed.length > 0) return changed;
    }
    return null;
  }

  /**
   * Waits until a file is not as it was read, and a build is to begin. The file may be half written: `isAsRead` tells,
   * once it has been read.
   * @returns false when the watcher was closed.
   * @throws EnvironmentError where the system cannot watch a folder.
   */
  async begins(): Promise<boolean> {
    while (await this.#isTouched()) {
      await this.#written();
      if (this.#changed().length > 0) {
        this.#memory.beginBuild();
        return true;
      }
      this.#touched.clear();
    }
    return false;
  }

  /** Waits until files rest. @returns whether those that were touched are as the build has read them. */
  async isAsRead(): Promise<boolean> {
    await this.#rest();
    if (this.#memory.changedOfBuild(this.#touched, this.#opened()).length > 0) return false;
    this.#touched.clear();
    return true;
  }

  /** Waits until a path is touched. @returns false when the watcher was closed. */
  async #isTouched(): Promise<boolean> {
    this.#follow();
    while (this.#touched.size === 0 && !this.#failure && !this.#closed) await this.#sign();
    if (this.#failure) throw this.#failure;
    return !this.#closed;
  }

  /**
   * Waits until a file that is read has another text, or until files rest: an editor empties a file, or writes one
   * beside it, before it puts the text in its place.
   */
  async #written(): Promise<void> {
    for (;;) {
      // The system tells what has happened so far only between two turns of the event loop.
      await setImmediate();
      if (this.#closed || this.#left() <= 0) return;
      if (this.#changed().some((path) => this.#memory.asksFor(path) && this.#statusOf(path)?.size)) return;
      await Promise.race([this.#sign(), setTimeout(this.#left())]);
    }
  }

  async #rest(): Promise<void> {
    // The system tells what has happened so far only between two turns of the event loop.
    await setImmediate();
    for (let left = this.#left(); left > 0 && !this.#closed; left = this.#left()) await setTimeout(left);
  }

  /** The milliseconds until files have rested. */
  #left(): number {
    return this.#restedAt - performance.now();
  }

  #sign(): Promise<void> {
    return new Promise((wake) => (this.#wake = wake));
  }

  #changed(): string[] {
    return this.#memory.changed(this.#touched, this.#opened());
  }

  #opened(): ReturnType<typeof openProject> {
    return openProject(this.#folder, new Report());
  }

  close(): void {
    this.#closed = true;
    for (const watcher of this.#watched.values()) watcher.close();
    this.#watched.clear();
    this.#wake?.();
  }

  /** Watches the folders where a change would matter now. What they had before that is looked at once. */
  #follow(): void {
    const wanted = this.#folders();
    for (const folder of this.#watched.keys()) if (!wanted.has(folder)) this.#forget(folder);
    for (const folder of wanted) if (!this.#watched.has(folder)) this.#watch(folder);
  }

  /** The folders, from the project's, of the files that were asked for, and all in those that were listed. */
  #folders(): Set<string> {
    const { files, folders } = this.#memory.asked;
    const found = new Set(['']);
    for (const file of files) {
      if (!isInner(file)) continue;
      const parts = file.split('/').slice(0, -1);
      for (let depth = 1; depth <= parts.length; depth++) found.add(parts.slice(0, depth).join('/'));
    }
    for (const folder of folders) for (const each of [folder, ...this.#within(folder)]) found.add(each);
    return found;
  }

  #within(folder: string): string[] {
    return attempt(() => readdirSync(join(this.#folder, folder), { withFileTypes: true }), [])
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .flatMap(({ name }) => [`${folder}/${name}`, ...this.#within(`${folder}/${name}`)]);
  }

  /** null where nothing is there. */
  #statusOf(path: string): Stats | null {
    return attempt(() => statSync(join(this.#folder, path)), null);
  }

  #watch(folder: string): void {
    const path = join(this.#folder, folder);
    try {
      const watcher = watch(path, (event, name) => {
        const touched = name === null ? folder : folder === '' ? name : `${folder}/${name}`;
        if (event === 'rename') this.#forget(touched);
        this.#touch(touched);
      });
      // A folder that was removed: its parent tells too.
      watcher.on('error', () => this.#touch(folder));
      this.#watched.set(folder, watcher);
      this.#touch(folder);
    } catch (cause) {
      // A folder that is not there yet: its parent tells when it comes.
      if (this.#statusOf(folder)?.isDirectory()) this.#failure = readError(cause, path);
    }
  }

  /** Watches a folder, and those within, no more: others may come to stand in their place. */
  #forget(folder: string): void {
    for (const [path, watcher] of this.#watched) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.#watched.delete(path);
    }
  }

  #touch(path: string): void {
    this.#touched.add(path);
    // A build that kept the event loop busy may have kept this event waiting: the file tells when it was written.
    const age = Math.max(0, Date.now() - (this.#statusOf(path)?.mtimeMs ?? Date.now()));
    this.#restedAt = Math.max(this.#restedAt, performance.now() + REST - age);
    this.#wake?.();
  }
}
