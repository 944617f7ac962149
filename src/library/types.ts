// The types of the library, as they are published. This file imports nothing, so that it is a declaration by itself.

/** A project that stays open. Builds run one after the other; each computes anew only what has changed since the last. */
export interface Project {
  /**
   * Puts a file in memory in place of the one in the folder, for the builds to come.
   * @param path from the project's folder, with `/`: `content/chapters/x.yaml`.
   * @param data the file, or its text in UTF-8; null for a file that is not to be there.
   * @throws TypeError for a path that leads out of the project.
   */
  edit(path: string, data: string | Uint8Array | null): void;
  /** Takes back the edit of a file: the one in the folder, or the one that was given at first, holds again. */
  revert(path: string): void;
  /** The ids of the booklets, where the project has several; none where it has one. */
  booklets(): readonly string[];
  /** The ids of the cohorts: of all, or of those that get a booklet. */
  cohorts(booklet?: string): readonly string[];
  /** Builds one booklet. Wrong content rejects nothing: it gives faults. */
  build(options?: BuildOptions): Promise<BuildResult>;
}

export interface ProjectOptions {
  /** The language of faults. The default is English. */
  readonly language?: 'fr' | 'en';
}

export interface BuildOptions {
  /** The id of the booklet, where the project has several. */
  readonly booklet?: string;
  /** The id of the cohort whose booklet it is. */
  readonly cohort?: string;
  readonly variants?: readonly ('teacher' | 'advanced')[];
  /** YYYY-MM-DD, instead of the booklet's own date. A booklet that has none needs it: the library reads no clock. */
  readonly date?: string;
  /** Whether to make the PDF to read. The default is true. */
  readonly pdf?: boolean;
  /** The PDF to print: true for a booklet to fold, or another way on paper. The default is false. */
  readonly sheets?: boolean | SheetOptions;
}

export interface SheetOptions {
  readonly scheme?: 'booklet' | '2-up' | '4-up' | '6-up' | 'single';
  /** The name of the paper, such as `A4`; without one, the paper that fits. */
  readonly paper?: string;
  /** PDF/X-4 for a print shop, in CMYK: `single` pages unless a `booklet` is asked for. The default is false. */
  readonly pdfx?: boolean;
}

export interface BuildResult {
  /** Whether there are no errors. */
  readonly ok: boolean;
  /** The number of pages; 0 where there are errors. */
  readonly pages: number;
  /** The PDF to read; null where there are errors, or it was not asked for. */
  readonly pdf: Uint8Array | null;
  /** The PDF to print, likewise. */
  readonly sheets: Uint8Array | null;
  /** The errors and warnings. */
  readonly faults: readonly Fault[];
}

/** Something wrong with the content. Its code is stable; its wording may change. */
export interface Fault {
  readonly code: string;
  /** An error prevents the booklet. */
  readonly severity: 'error' | 'warning';
  /** The path from the project's folder; null for a fault without a place. */
  readonly file: string | null;
  /** Line and column count from 1. */
  readonly line: number | null;
  readonly column: number | null;
  /** The fault in words. */
  readonly wrong: string;
  /** The advice: words to write instead. */
  readonly instead: string | null;
}

/**
 * Opens a project: the folder that has its content/, or its files in memory.
 * @param place the path of the folder, or the files by their paths from it, as bytes or as text in UTF-8.
 * @throws Error when there is no such folder; builds reject when the system refuses to read a file.
 */
export declare function openProject(
  place: string | { readonly files: Readonly<Record<string, string | Uint8Array>> },
  options?: ProjectOptions,
): Promise<Project>;
