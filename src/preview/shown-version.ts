import { basename } from 'node:path';
import type { TypesetBooklet } from '../build/booklet.ts';
import { type ProjectSession, type Succession, startSuccession } from '../build/session.ts';
import { filesReportingTo, type SharedInputs } from '../build/shared-inputs.ts';
import type { BuildInputs } from '../build/stages/content.ts';
import { Stopwatch } from '../build/stopwatch.ts';
import type { Version } from '../build/version.ts';
import { cohortOf, VARIANTS, type Variant, variantsOf } from '../content/index.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { codeFrame } from '../faults/frame.ts';
import { type InterfaceLanguage, wordFault } from '../faults/print.ts';
import type { Source } from '../faults/source.ts';
import type { FileMemory } from '../project/file-memory.ts';
import { lineReader } from '../project/line-reader.ts';
import { readCohortPeople } from '../project/people.ts';
import { sameChoice } from './choice.ts';
import type { Numbers } from './page-numbers.ts';
import type { Choice, FaultView, State } from './protocol.ts';
import { ShownPages } from './shown-pages.ts';

export interface ShownProject {
  /** The project's folder, absolute. */
  readonly folder: string;
  readonly inputs: BuildInputs;
  readonly language: InterfaceLanguage;
}

/** The outcome of a build. */
export interface Built {
  readonly chosen: Choice;
  readonly faults: readonly Fault[];
  /** null where there are errors. */
  readonly typeset: TypesetBooklet | null;
  /** null where the project could not be read. */
  readonly shared: SharedInputs | null;
  readonly people: State['choices']['people'];
}

/** A version of the project that windows show. It follows its own builds, so that its pages stay what they are. */
export class ShownVersion {
  readonly #project: ShownProject;
  readonly pages: ShownPages;
  /** The version that the next build makes. */
  chosen: Choice;
  #state: State | null = null;
  /** The booklet that was built last, and its builds: those of another booklet have nothing to take over. */
  #booklet: string | null = null;
  #succession: Succession = startSuccession();

  constructor(project: ShownProject, files: FileMemory, numbers: Numbers, chosen: Choice) {
    this.#project = project;
    this.pages = new ShownPages(files, numbers);
    this.chosen = chosen;
  }

  get state(): State | null {
    return this.#state;
  }

  /** Whether the state is that of the version which is chosen. */
  get isBuilt(): boolean {
    return this.#state?.chosen === this.chosen;
  }

  /**
   * Makes the pages of a project that was read.
   * @param booklet its id, which is that of `session`.
   * @param showEarly is told the state with pages that may not be the last ones.
   */
  async build(
    session: ProjectSession,
    booklet: string | null,
    shared: SharedInputs,
    showEarly: (state: () => State) => Promise<void>,
  ): Promise<Built> {
    const chosen = { ...this.chosen, booklet };
    this.chosen = chosen;
    if (booklet !== this.#booklet) this.#succession = startSuccession();
    this.#booklet = booklet;
    const watch = new Stopwatch();
    const { version, people } = await this.#version(chosen, shared);
    const { inputs } = this.#project;
    // Faults are told when all are known: pages in place of those that errors kept from the window wait for them.
    const shown = this.#state;
    const early =
      shown && !shown.stale && sameChoice(shown.chosen, chosen)
        ? (typeset: TypesetBooklet) => showEarly(() => this.#withPages(shown, typeset))
        : null;
    const made = await session.makePages(version, inputs, shared, watch, this.#succession, early);
    const { faults, typeset } = made;
    return { chosen, faults, typeset, shared, people };
  }

  /** The version that is chosen, as far as there is one. */
  async #version(
    { cohort: asked, variants, person: number }: Choice,
    shared: SharedInputs,
  ): Promise<{ version: Version; people: State['choices']['people'] }> {
    const shown = variants as readonly Variant[];
    if (asked === null || !shared.content.cohorts.has(asked))
      return { version: { cohort: null, variants: shown }, people: [] };
    const report = new Report();
    const files = filesReportingTo(report, this.#project.folder, shared);
    const people = await readCohortPeople(cohortOf(shared.content, asked), files, report);
    const person = people.find((each) => each.number === number);
    return { version: { cohort: asked, variants: shown, ...(person && { person }) }, people };
  }

  /** Shows what was built. @param booklets the ids of the project's booklets. */
  show({ chosen, faults, shared, people, typeset }: Built, booklets: readonly string[]): State {
    const { language, folder } = this.#project;
    const cohorts = shared ? [...shared.content.cohorts.keys()] : (this.#state?.choices.cohorts ?? []);
    const used = (shared ? variantsShownBy(shared.content, chosen) : this.#state?.choices.variants) ?? [];
    const readLine = shared ? lineReader(shared.files) : () => null;
    const project = basename(folder);
    // Pages of another version do not stand in for those that errors prevent.
    if (!typeset && this.#state && !sameChoice(this.#state.chosen, chosen)) this.pages.forget();
    // The places of faults are those on the pages that are shown now.
    const pages = this.pages.show(typeset, project);
    this.#state = {
      language,
      project,
      ...pages,
      faults: faults.map((fault) => this.#faultView(fault, readLine)),
      stale: faults.some(({ severity }) => severity === 'error'),
      chosen,
      choices: {
        booklets,
        cohorts,
        variants: VARIANTS.filter((each) => used.includes(each) || chosen.variants.includes(each)),
        people: people.map(({ number, name }) => ({ number, name })),
      },
    };
    return this.#state;
  }

  #withPages(state: State, typeset: TypesetBooklet): State {
    this.#state = { ...state, ...this.pages.show(typeset, state.project) };
    return this.#state;
  }

  #faultView(fault: Fault, readLine: ReturnType<typeof lineReader>): FaultView {
    const { code, severity, source } = fault;
    const { wrong, instead = null } = wordFault(fault, this.#project.language);
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

/** The variants that show something else of a booklet; null where it cannot be read. */
function variantsShownBy(content: SharedInputs['content'], { cohort }: Choice): readonly Variant[] | null {
  const own = cohort !== null && content.cohorts.has(cohort) ? cohortOf(content, cohort).booklet : null;
  const booklet = own ?? content.booklet;
  return booklet && variantsOf(booklet);
}
