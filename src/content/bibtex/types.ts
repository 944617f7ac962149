import type { FaultDetails } from '../../faults/catalogue/index.ts';

/** A field as it is typed: its value is TeX. */
export interface TypedField {
  readonly name: string;
  readonly tex: string;
  /** The offsets of its name and of its value in the file. */
  readonly at: number;
  readonly valueAt: number;
}

export interface TypedEntry {
  /** In lower case, without `@`. */
  readonly type: string;
  readonly key: string;
  /** The offset of its key. */
  readonly at: number;
  /** The offsets of its `@`, and of what follows it. */
  readonly start: number;
  readonly end: number;
  /** The fields by their names in lower case. */
  readonly fields: ReadonlyMap<string, TypedField>;
}

type Code = 'bibtex-syntax' | 'bibtex-entry' | 'bibtex-name' | 'bibtex-tex' | 'bibtex-unread';

/** A fault at an offset. */
export interface Problem {
  readonly at: number;
  readonly fault: { [C in Code]: { readonly code: C; readonly details: FaultDetails[C] } }[Code];
}

export type CslName = Readonly<Record<string, string>>;

/** A source by CSL's variables, each with the offset of the field that says it. */
export interface CslItem {
  readonly at: number;
  readonly variables: ReadonlyMap<string, CslValue>;
}

export interface CslValue {
  readonly at: number;
  readonly value: string | readonly CslName[] | { readonly literal: string };
}

export interface Bibliography {
  readonly entries: readonly TypedEntry[];
  readonly items: readonly CslItem[];
  readonly problems: readonly Problem[];
}
