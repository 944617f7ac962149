import type { Source } from '../faults/source.ts';

/** A Markdown text as typed, which can tell where each of its characters stands in the YAML file. */
export interface Text {
  readonly value: string;
  readonly source: Source;
  /** The place of `value[offset]` in the file. */
  at(offset: number): Source;
}
