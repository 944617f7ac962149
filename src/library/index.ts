import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { faultReports } from '../build/report.ts';
import { ProjectSession } from '../build/session.ts';
import { PaperTooSmall } from '../build/stages/print.ts';
import { Stopwatch } from '../build/stopwatch.ts';
import { bookletIds, cohortIdsFor, type ProjectFiles } from '../content/index.ts';
import { EnvironmentError } from '../disk/environment-error.ts';
import { Report } from '../faults/fault.ts';
import { type InterfaceLanguage, wordFault } from '../faults/print.ts';
import { getOrMake } from '../once.ts';
import { BOOKLET, type PrintRequest, SCHEMES } from '../print/options.ts';
import { PAPER_NAMES } from '../print/paper.ts';
import { FileMemory } from '../project/file-memory.ts';
import { isInner, ownFiles, type ProjectPlace } from '../project/files.ts';
import { type Edits, NO_FILES, withEdits } from '../project/memory-files.ts';
import type * as library from './types.ts';

/** Livret as a library: `docs/library.md`. */
export const openProject: typeof library.openProject = async (place, { language = 'en' } = {}) => {
  const folder = typeof place === 'string' ? resolve(place) : null;
  if (folder !== null && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`no folder ${folder}`);
  return new OpenProject(folder, typeof place === 'string' ? {} : place.files, language);
};

class OpenProject implements library.Project {
  readonly #place: ProjectPlace;
  readonly #language: InterfaceLanguage;
  readonly #folder: string | null;
  readonly #edits = new Map<string, Uint8Array | null>();
  /** The files that were given with the project. */
  readonly #given: Edits;
  /** The edits of the build that runs. */
  #taken: Edits = this.#edits;
  readonly #files = new FileMemory();
  readonly #sessions = new Map<string | null, ProjectSession>();
  #work: Promise<unknown> = Promise.resolve();

  /** @param folder null for a project that is in memory alone. */
  constructor(
    folder: string | null,
    files: Readonly<Record<string, string | Uint8Array>>,
    language: InterfaceLanguage,
  ) {
    this.#language = language;
    this.#folder = folder;
    for (const [path, data] of Object.entries(files)) this.edit(path, data);
    this.#given = new Map(this.#edits);
    this.#place = (report) => this.#open(this.#taken, report);
  }

  #open(edits: Edits, report: Report): ProjectFiles {
    return withEdits(this.#folder === null ? NO_FILES : ownFiles(this.#folder, report), edits, report);
  }

  edit(path: string, data: string | Uint8Array | null): void {
    if (!isInner(path)) throw new TypeError(`${path} leads out of the project`);
    this.#edits.set(path, typeof data === 'string' ? new TextEncoder().encode(data) : data);
  }

  revert(path: string): void {
    const given = this.#given.get(path);
    if (given === undefined) this.#edits.delete(path);
    else this.#edits.set(path, given);
  }

  booklets(): readonly string[] {
    return bookletIds(this.#open(this.#edits, new Report()));
  }

  cohorts(booklet?: string): readonly string[] {
    return cohortIdsFor(booklet ?? null, this.#open(this.#edits, new Report()));
  }

  build(options: library.BuildOptions = {}): Promise<library.BuildResult> {
    // A build takes over what the one before has made.
    const edits = new Map(this.#edits);
    const built = this.#work
      .then(() => {
        this.#taken = edits;
        return this.#build(options);
      })
      .catch((error: unknown) => {
        throw this.#worded(error);
      });
    this.#work = built.catch(() => {});
    return built;
  }

  async #build({
    booklet = this.booklets()[0],
    cohort,
    variants = [],
    date,
    pdf = true,
    sheets = false,
  }: library.BuildOptions): Promise<library.BuildResult> {
    const request = sheets === false ? null : printRequest(sheets === true ? {} : sheets);
    if (booklet !== undefined && !this.booklets().includes(booklet))
      throw new RangeError(`no booklet ${booklet}`);
    if (cohort !== undefined && !this.cohorts(booklet).includes(cohort))
      throw new RangeError(`no cohort ${cohort}`);
    const session = this.#session(booklet ?? null);
    const version = { cohort: cohort ?? null, variants };
    const inputs = { date: date ?? null, epoch: undefined };
    const watch = new Stopwatch();
    const made = await session.makePages(version, inputs, await session.read(watch), watch);
    const read = pdf ? await made.pdf() : null;
    const print = request && (await made.sheets(request));
    return {
      ok: made.faults.every(({ severity }) => severity === 'warning'),
      pages: made.typeset?.layout.pages.length ?? 0,
      pdf: read,
      sheets: print?.data ?? null,
      faults: faultReports(made.faults, this.#language),
    };
  }

  #session(booklet: string | null): ProjectSession {
    return getOrMake(this.#sessions, booklet, () => new ProjectSession(this.#place, booklet, this.#files));
  }

  #worded(error: unknown): unknown {
    if (error instanceof PaperTooSmall) {
      const { width, height } = error.needed;
      return new RangeError(`the pages need paper of ${width} × ${height} mm`, { cause: error });
    }
    if (!(error instanceof EnvironmentError)) return error;
    return new Error(wordFault(error.fault, this.#language).wrong, { cause: error });
  }
}

function printRequest({ pdfx = false, paper: name, ...options }: library.SheetOptions): PrintRequest {
  const asked = options.scheme ?? (pdfx ? 'single' : 'booklet');
  const scheme = SCHEMES.find((each) => each === asked);
  const paper = name === undefined ? null : PAPER_NAMES.find((each) => each === name);
  if (!scheme) throw new RangeError(`no scheme ${asked}`);
  if (paper === undefined) throw new RangeError(`no paper ${name}`);
  if (pdfx && scheme !== 'single' && scheme !== 'booklet') throw new RangeError(`no PDF/X-4 of ${scheme}`);
  return { ...BOOKLET, scheme, paper, pdfx };
}
