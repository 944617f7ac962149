import { fencedLines } from './pandoc.ts';

/** A label of Quarto or pandoc-crossref, `{#fig-growth}`, by which texts refer to a figure, table, formula or section. */
interface Label {
  /** The line where it is typed, from 1. */
  readonly line: number;
  readonly typed: string;
  /** The words of the section that it names; null for anything that has a number. */
  readonly words: string | null;
}

const LABEL = /\{(?:[^{}\n]*\s)?#((?:fig|tbl|eq|sec)[-:][\w.:-]+)[^{}\n]*\}/g;
const HEADING = /^#{1,6}[ \t]+(.*?)[ \t]*\{/;

/** The labels of a Markdown file, without those in code. */
export function labelsIn(text: string): Label[] {
  const isCode = fencedLines(text);
  return text.split('\n').flatMap((line, i) => {
    if (isCode[i]) return [];
    const words = HEADING.exec(line)?.[1] ?? null;
    return [...line.matchAll(LABEL)].map(([, typed]) => ({ line: i + 1, typed: typed!, words }));
  });
}

/** The labels of a file, each of which one block takes as its id. */
export class Labels {
  readonly #all: Label[];
  readonly #taken = new Set<Label>();

  constructor(all: readonly Label[]) {
    this.#all = [...all];
  }

  /** Adds what a Word file refers to, which has no line. */
  add(id: string): void {
    this.#all.push({ line: Number.NaN, typed: id, words: null });
  }

  /** The id of the first label that no block has yet, from one line up to another; null where there is none. */
  take(from: number, to: number): string | null {
    const label = this.#all.find((each) => each.line >= from && each.line < to && !this.#taken.has(each));
    if (!label) return null;
    this.#taken.add(label);
    return idOf(label.typed);
  }

  /** A reference in a booklet's Markdown to what has a label; null for another name. */
  referenceTo(typed: string): string | null {
    const label = this.#all.find((each) => each.typed === typed);
    if (!label) return null;
    return label.words === null ? `[#${idOf(typed)}]` : `[${label.words}](#${idOf(typed)})`;
  }
}

const idOf = (typed: string) =>
  typed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
