import { Report } from '../faults/fault.ts';
import type { Page } from '../layout/page.ts';
import { BOOKLET, type PrintRequest } from '../print/options.ts';
import { FileMemory } from '../project/file-memory.ts';
import type { ProjectPlace } from '../project/files.ts';
import type { TypesetBooklet } from './booklet.ts';
import { type Kept, type LastBuild, nothingBuilt, startKeeping } from './kept.ts';
import { paintPdf, printBooklet, renderVersion, typesetBooklet } from './pipeline.ts';
import { readAgain, reportingTo, type SharedInputs } from './shared-inputs.ts';
import type { BuildInputs } from './stages/content.ts';
import type { PrintedBooklet } from './stages/print.ts';
import type { Stopwatch } from './stopwatch.ts';
import { pdfPath, printPath, type Version } from './version.ts';

/** Builds of which each takes over what is the same in the one before. */
export interface Succession {
  readonly last: LastBuild;
  /** The pages made last. */
  pages: ReadonlySet<Page>;
}

export function startSuccession(): Succession {
  return { last: nothingBuilt(), pages: new Set() };
}

/**
 * A project that stays open, for a process that builds it again after each change. A build gives the same bytes as one
 * in a new process, and computes anew only what depends on what has changed.
 */
export class ProjectSession {
  readonly #folder: ProjectPlace;
  readonly #booklet: string | null;
  readonly #kept: Kept;
  readonly #succession = startSuccession();

  /**
   * @param folder where the project is.
   * @param booklet its id, where the project has several.
   * @param files what was read of the project's files; sessions of its other booklets may share it.
   */
  constructor(folder: ProjectPlace, booklet: string | null = null, files = new FileMemory()) {
    this.#folder = folder;
    this.#booklet = booklet;
    this.#kept = { ...startKeeping(), fileMemory: files };
  }

  /** Reads the project as it stands now. */
  read(watch: Stopwatch): Promise<SharedInputs> {
    return readAgain(this.#folder, watch, this.#kept, this.#booklet);
  }

  /**
   * Makes the pages of a version of the project that was read.
   * @param succession in which they are made, for versions that are shown side by side: each then has its own pages from
   * build to build. Without it, all versions follow one another.
   * @param showEarly as `typesetBooklet` takes it.
   */
  async makePages(
    version: Version,
    inputs: BuildInputs,
    shared: SharedInputs,
    watch: Stopwatch,
    succession = this.#succession,
    showEarly: Parameters<typeof typesetBooklet>[4] = null,
  ): Promise<MadePages> {
    const report = new Report();
    const { last } = succession;
    const own = reportingTo(report, this.#folder, { ...shared, last });
    const rendered = await renderVersion(version, inputs, own, report, watch);
    const typeset = rendered && (await typesetBooklet(rendered, own, report, watch, showEarly));
    watch.stop();
    const before = succession.pages;
    if (typeset) succession.pages = new Set(typeset.layout.pages);
    return new MadePages(version, typeset, before, own, report, watch);
  }
}

/** The pages of a version. Its PDFs are written when they are asked for. */
class MadePages {
  /** null when there are errors. */
  readonly typeset: TypesetBooklet | null;
  /** The pages that are not as they were when the session made pages last. */
  readonly changed: readonly Page[];
  readonly #version: Version;
  readonly #shared: SharedInputs;
  readonly #report: Report;
  readonly #watch: Stopwatch;

  constructor(
    version: Version,
    typeset: TypesetBooklet | null,
    before: ReadonlySet<Page>,
    shared: SharedInputs,
    report: Report,
    watch: Stopwatch,
  ) {
    this.typeset = typeset;
    this.changed = typeset?.layout.pages.filter((page) => !before.has(page)) ?? [];
    this.#version = version;
    this.#shared = shared;
    this.#report = report;
    this.#watch = watch;
  }

  /** The faults found so far; writing PDFs may add some. */
  get faults(): Report['faults'] {
    return this.#report.faults;
  }

  /** The PDF to read; null when there are errors. */
  async pdf(): Promise<Uint8Array | null> {
    const { files } = this.#shared;
    const data = this.typeset && (await paintPdf(this.typeset, files, this.#report, this.#watch));
    this.#watch.stop();
    return data;
  }

  /** A PDF to print; null when there are errors. @throws PaperTooSmall */
  async sheets(request: PrintRequest = BOOKLET): Promise<PrintedBooklet | null> {
    if (!this.typeset) return null;
    const { booklet } = this.typeset;
    const file = printPath(pdfPath(booklet.slug, this.#version));
    const { files } = this.#shared;
    const printed = await printBooklet(
      file,
      this.typeset,
      request,
      booklet.print,
      files,
      this.#report,
      this.#watch,
    );
    this.#watch.stop();
    return printed;
  }
}
