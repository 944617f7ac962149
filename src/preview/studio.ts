import { ProjectSession } from '../build/session.ts';
import type { SharedInputs } from '../build/shared-inputs.ts';
import { Stopwatch } from '../build/stopwatch.ts';
import { bookletIds } from '../content/index.ts';
import { EnvironmentError } from '../disk/environment-error.ts';
import { Report } from '../faults/fault.ts';
import { FileMemory } from '../project/file-memory.ts';
import { openProject } from '../project/files.ts';
import { sameChoice } from './choice.ts';
import { Numbers } from './page-numbers.ts';
import type { Choice, Spot, State } from './protocol.ts';
import { type Built, type ShownProject, ShownVersion } from './shown-version.ts';

interface StudioOptions extends ShownProject {
  /** The version that a window shows which asks for none. */
  readonly chosen: Choice;
}

/** Hears of the builds of a window's version, and of places that it is to show. */
interface Listener {
  state(state: State): void;
  show(spot: Spot | null): void;
}

/** A window of the browser. */
interface Window {
  readonly listener: Listener;
  version: ShownVersion;
}

/** The inputs that a build has read, by their booklets. */
type Read = Map<string | null, SharedInputs>;

/**
 * A project as its preview shows it. Each window shows a version; windows that show the same one share its pages. The
 * versions that are shown are built again and again, and each build is told to the windows that show it.
 */
export class Studio {
  readonly #options: StudioOptions;
  /** The project's files as they were read. */
  readonly files = new FileMemory();
  readonly #numbers = new Numbers();
  readonly #sessions = new Map<string | null, ProjectSession>();
  #booklets: readonly string[] = [];
  /** The versions that windows show, the one looked at last first. It stays when the last window is closed. */
  #versions: readonly ShownVersion[];
  readonly #windows = new Map<number, Window>();
  #opened = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(options: StudioOptions) {
    this.#options = options;
    this.#versions = [this.#newVersion(options.chosen)];
  }

  /** Opens a window. @param chosen its version; null for the one of the options. @returns its number. */
  open(chosen: Choice | null, listener: Listener): number {
    const number = ++this.#opened;
    this.#put(number, listener, chosen ?? this.#options.chosen);
    return number;
  }

  /** Shows another version in a window, and tells its state. */
  choose(number: number, chosen: Choice): Promise<void> {
    const window = this.#windows.get(number);
    if (!window) return Promise.resolve();
    this.#windows.delete(number);
    this.#put(number, window.listener, chosen);
    return this.tell(number);
  }

  /** A window is closed: what it alone showed is let go. */
  close(number: number): void {
    this.#windows.delete(number);
    this.#letGo();
  }

  /** A window is looked at: from now on its version is built first. */
  look(number: number): void {
    const version = this.shownIn(number);
    if (version) this.#versions = [version, ...this.#versions.filter((each) => each !== version)];
    this.#letGo();
  }

  /** The version that a window shows; null where there is no such window. */
  shownIn(number: number): ShownVersion | null {
    return this.#windows.get(number)?.version ?? null;
  }

  /** Tells a window the state of its version, which is built where it was not. */
  tell(number: number): Promise<void> {
    const window = this.#windows.get(number);
    if (!window) return Promise.resolve();
    const { listener, version } = window;
    if (!version.isBuilt) return this.#next(() => this.#build(version.isBuilt ? [] : [version]));
    listener.state(version.state!);
    return Promise.resolve();
  }

  /** Shows a place of an editor, FILE:LINE, in the windows that are open. @returns false where no page has it. */
  show(place: string): boolean {
    const spots = [...this.#windows.values()].map(({ version, listener }) => ({
      spot: version.pages.spotAt(place),
      listener,
    }));
    const isShown = spots.some(({ spot }) => spot !== null);
    for (const { spot, listener } of spots) if (spot || !isShown) listener.show(spot);
    return isShown;
  }

  /**
   * Builds the versions that are shown from the files as they are now, after the builds that were asked for before.
   * @param isAsRead says whether the files are still as they were read; where they are not, nothing of the build is shown.
   */
  build(isAsRead?: () => Promise<boolean>): Promise<void> {
    return this.#next(() => this.#build(this.#versions, isAsRead));
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.catch(() => {}).then(work);
    return this.#work;
  }

  async #build(
    versions: readonly ShownVersion[],
    isAsRead: () => Promise<boolean> = async () => true,
  ): Promise<void> {
    const read: Read = new Map();
    for (const version of versions) {
      // The last window of a version may have been closed by now.
      if (!this.#versions.includes(version)) continue;
      const built = await this.#make(version, read, async (state) => {
        if (await isAsRead()) this.#tellAll(version, state());
      });
      if (!(await isAsRead())) return;
      this.#tellAll(version, version.show(built, this.#booklets));
    }
  }

  /** Tells the windows that show a version its state. */
  #tellAll(version: ShownVersion, state: State): void {
    for (const window of this.#windows.values()) if (window.version === version) window.listener.state(state);
  }

  async #make(
    version: ShownVersion,
    read: Read,
    showEarly: (state: () => State) => Promise<void>,
  ): Promise<Built> {
    try {
      const booklet = this.#bookletOf(version);
      const session = this.#session(booklet);
      const shared = read.get(booklet) ?? (await session.read(new Stopwatch()));
      read.set(booklet, shared);
      return await version.build(session, booklet, shared, showEarly);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      return { chosen: version.chosen, faults: [error.fault], typeset: null, shared: null, people: [] };
    }
  }

  /** The booklet that is chosen: of several, the first where none is. */
  #bookletOf({ chosen }: ShownVersion): string | null {
    this.#booklets = bookletIds(this.files.of(openProject(this.#options.folder, new Report())));
    const { booklet } = chosen;
    return booklet !== null && this.#booklets.includes(booklet) ? booklet : (this.#booklets[0] ?? null);
  }

  #session(booklet: string | null): ProjectSession {
    const known = this.#sessions.get(booklet);
    const session = known ?? new ProjectSession(this.#options.folder, booklet, this.files);
    this.#sessions.set(booklet, session);
    return session;
  }

  #put(number: number, listener: Listener, chosen: Choice): void {
    this.#windows.set(number, { listener, version: this.#versionFor(chosen) });
    this.look(number);
  }

  /** The version that is shown already, else one that no window shows any more, whose pages may be like it. */
  #versionFor(asked: Choice): ShownVersion {
    const chosen = { ...asked, booklet: asked.booklet ?? this.#booklets[0] ?? null };
    const same = this.#versions.find((each) => sameChoice(each.chosen, chosen));
    if (same) return same;
    const idle = this.#versions.find((each) => !this.#isShown(each));
    if (!idle) return this.#newVersion(chosen);
    idle.chosen = chosen;
    return idle;
  }

  #newVersion(chosen: Choice): ShownVersion {
    return new ShownVersion(this.#options, this.files, this.#numbers, chosen);
  }

  #isShown(version: ShownVersion): boolean {
    return [...this.#windows.values()].some((window) => window.version === version);
  }

  #letGo(): void {
    const shown = this.#versions.filter((each) => this.#isShown(each));
    this.#versions = shown.length > 0 ? shown : this.#versions.slice(0, 1);
  }
}
