import { basename } from 'node:path';
import type { TypesetBooklet } from '../build/booklet.ts';
import { ProjectSession } from '../build/session.ts';
import { filesReportingTo, type SharedInputs } from '../build/shared-inputs.ts';
import type { BuildInputs } from '../build/stages/content.ts';
import { Stopwatch } from '../build/stopwatch.ts';
import type { Version } from '../build/version.ts';
import { bookletIds, cohortOf, VARIANTS, type Variant } from '../content/index.ts';
import { EnvironmentError } from '../disk/environment-error.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { codeFrame } from '../faults/frame.ts';
import { type InterfaceLanguage, wordFault } from '../faults/print.ts';
import type { Source } from '../faults/source.ts';
import { getOrMake } from '../once.ts';
import { FileMemory } from '../project/file-memory.ts';
import { openProject } from '../project/files.ts';
import { lineReader } from '../project/line-reader.ts';
import { readCohortPeople } from '../project/people.ts';
import type { Choice, FaultView, Spot, State } from './protocol.ts';
import { ShownPages } from './shown-pages.ts';

interface StudioOptions {
  /** The project's folder, absolute. */
  readonly folder: string;
  readonly inputs: BuildInputs;
  readonly language: InterfaceLanguage;
  readonly chosen: Choice;
}

/** The outcome of a build. */
interface Built {
  readonly faults: readonly Fault[];
  /** null where there are errors. */
  readonly typeset: TypesetBooklet | null;
  /** null where the project could not be read. */
  readonly shared: SharedInputs | null;
  readonly people: State['choices']['people'];
}

type Listener = (event: 'state' | 'show', data: State | Spot) => void;

/** A project as its preview shows it: it is built again and again, and each build is told to who listens. */
export class Studio {
  readonly #options: StudioOptions;
  /** The project's files as they were read. */
  readonly files = new FileMemory();
  readonly pages = new ShownPages(this.files);
  readonly #sessions = new Map<string | null, ProjectSession>();
  #chosen: Choice;
  #booklets: readonly string[] = [];
  #state: State | null = null;
  readonly #listeners = new Set<Listener>();
  #work: Promise<void> = Promise.resolve();

  constructor(options: StudioOptions) {
    this.#options = options;
    this.#chosen = options.chosen;
  }

  get state(): State | null {
    return this.#state;
  }

  /** Calls back after each build, and when a place is to be shown. @returns a function that ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows a place of an editor, FILE:LINE, on the pages that are open. @returns false where no page has it. */
  show(place: string): boolean {
    const spot = this.pages.spotAt(place);
    if (spot) this.#announce('show', spot);
    return spot !== null;
  }

  #announce(event: 'state' | 'show', data: State | Spot): void {
    for (const listener of this.#listeners) listener(event, data);
  }

  /** Shows another version. */
  choose(chosen: Choice): Promise<void> {
    this.#chosen = chosen;
    return this.build();
  }

  /**
   * Builds the pages of the files as they are now, after the builds that were asked for before.
   * @param isAsRead says whether the files are still as they were read; where they are not, nothing of the build is shown.
   */
  build(isAsRead: () => Promise<boolean> = async () => true): Promise<void> {
    this.#work = this.#work
      .catch(() => {})
      .then(async () => {
        const built = await this.#build();
        if (await isAsRead()) this.#tell(built);
      });
    return this.#work;
  }

  async #build(): Promise<Built> {
    try {
      return await this.#makePages();
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      return { faults: [error.fault], typeset: null, shared: null, people: [] };
    }
  }

  async #makePages(): Promise<Built> {
    const watch = new Stopwatch();
    const session = this.#session();
    const shared = await session.read(watch);
    const { version, people } = await this.#version(shared);
    const { faults, typeset } = await session.makePages(version, this.#options.inputs, shared, watch);
    return { faults, typeset, shared, people };
  }

  /** The session of the booklet that is chosen: of several, the first where none is. */
  #session(): ProjectSession {
    const { folder } = this.#options;
    this.#booklets = bookletIds(this.files.of(openProject(folder, new Report())));
    const { booklet } = this.#chosen;
    const asked =
      booklet !== null && this.#booklets.includes(booklet) ? booklet : (this.#booklets[0] ?? null);
    this.#chosen = { ...this.#chosen, booklet: asked };
    return getOrMake(this.#sessions, asked, () => new ProjectSession(folder, asked, this.files));
  }

  /** The version that is chosen, as far as there is one. */
  async #version(shared: SharedInputs): Promise<{ version: Version; people: State['choices']['people'] }> {
    const { cohort: asked, variants, person: number } = this.#chosen;
    const shown = variants as readonly Variant[];
    if (asked === null || !shared.content.cohorts.has(asked))
      return { version: { cohort: null, variants: shown }, people: [] };
    const report = new Report();
    const files = filesReportingTo(report, this.#options.folder, shared);
    const people = await readCohortPeople(cohortOf(shared.content, asked), files, report);
    const person = people.find((each) => each.number === number);
    return { version: { cohort: asked, variants: shown, ...(person && { person }) }, people };
  }

  #tell({ faults, shared, people, typeset }: Built): void {
    const { language, folder } = this.#options;
    const cohorts = shared ? [...shared.content.cohorts.keys()] : (this.#state?.choices.cohorts ?? []);
    const readLine = shared ? lineReader(shared.files) : () => null;
    const project = basename(folder);
    // The places of faults are those on the pages that are shown now.
    const pages = this.pages.show(typeset, project);
    this.#state = {
      language,
      project,
      ...pages,
      faults: faults.map((fault) => this.#faultView(fault, readLine)),
      stale: faults.some(({ severity }) => severity === 'error'),
      chosen: this.#chosen,
      choices: {
        booklets: this.#booklets,
        cohorts,
        variants: VARIANTS,
        people: people.map(({ number, name }) => ({ number, name })),
      },
    };
    this.#announce('state', this.#state);
  }

  #faultView(fault: Fault, readLine: ReturnType<typeof lineReader>): FaultView {
    const { code, severity, source } = fault;
    const { wrong, instead = null } = wordFault(fault, this.#options.language);
    const { file = null, line = 0, column = 0 } = source ?? {};
    const frame = source && codeFrame(source, readLine);
    return { code, severity, wrong, instead, file, line, column, frame, at: this.pages.spotOf(source) };
  }

  /** The place of a fault of the last build. */
  sourceOfFault(index: number): Source | null {
    const fault = this.#state?.faults[index];
    return fault?.file ? { file: fault.file, line: fault.line, column: fault.column } : null;
  }
}
