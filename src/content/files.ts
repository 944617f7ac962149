/** The one door to the files of a project. Paths are relative to the project's folder, with `/`. */
export interface ProjectFiles {
  /** Every file in `folder` and the folders below it, sorted; empty when there is no such folder. */
  list(folder: string): readonly string[];
  /** The file's bytes, or null when there is no such file. */
  read(path: string): Uint8Array | null;
}
