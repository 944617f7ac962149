/** A place in a file of the project. Lines and columns count from 1; columns are UTF-16 units. */
export interface Source {
  /** Path from the project's folder, with `/` on every system. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place of an offset in a text. */
export type PlaceOf = (offset: number) => Source;

/** A place as messages and HTML's `data-source` write it: `content/booklet.yaml:3:1`. */
export function formatSource({ file, line, column }: Source): string {
  return `${file}:${line}:${column}`;
}

/** The place that `formatSource` wrote; null for any other text. */
export function parseSource(text: string): Source | null {
  const match = /^(.+):(\d+):(\d+)$/.exec(text);
  if (!match) return null;
  return { file: match[1]!, line: Number(match[2]), column: Number(match[3]) };
}
