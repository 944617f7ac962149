import type { Rich } from '../rich.ts';

/** A line of the contents, or of a list of figures or tables. */
export interface EntryView {
  readonly id: string;
  /** `Figure 3`; null for sections. */
  readonly label: string | null;
  readonly entry: Rich;
}

export interface GlossaryEntryView {
  /** null where no text leads to it. */
  readonly id: string | null;
  readonly term: Rich;
  readonly definition: Rich;
}

/** The entries of an index under one letter. */
export interface IndexLetterView {
  /** null for entries that begin with no letter. */
  readonly letter: string | null;
  readonly terms: readonly IndexTermView[];
}

/** An entry of an index, with its sub-entries. */
export interface IndexTermView {
  /** null where no other entry leads to it. */
  readonly id: string | null;
  readonly at: string;
  readonly words: Rich;
  readonly pages: readonly IndexPagesView[];
  readonly sees: readonly IndexSeeView[];
  readonly terms: readonly IndexTermView[];
}

/** A page of an entry, or from one to another: the ids of the elements where it begins and ends. */
interface IndexPagesView {
  readonly from: string;
  readonly to: string | null;
  readonly main: boolean;
}

/** An entry to which another leads. */
export interface IndexSeeView {
  /** The sign that parts it from the entry before it. */
  readonly before: string;
  /** `voir`, `voir aussi`; null after another of the same kind. */
  readonly label: string | null;
  readonly id: string;
  readonly words: Rich;
}

export interface ReferenceView {
  readonly id: string;
  readonly at: string;
  readonly number: number;
  readonly entry: Rich;
}
