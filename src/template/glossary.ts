import type { Block, Booklet } from '../content/index.ts';
import type { Text } from '../data/text.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { sortedWords } from './collation.ts';

/** A term of a glossary. */
export interface GlossaryTerm {
  readonly words: string;
  /** The id of its place in the glossary, which it bears where a text leads to it. */
  readonly id: string;
  /** The text with which its entry begins. */
  readonly entry: Text;
}

/** The terms of a booklet's glossaries, and the texts that use them. */
export class Glossary {
  readonly #terms = new Map<string, GlossaryTerm>();
  readonly #used = new Set<GlossaryTerm>();
  /** The terms that the chapter has used so far. */
  #inChapter = new Set<GlossaryTerm>();
  /** Whether a text has named a term: unused ones are reported then. */
  #isNamed = false;

  constructor({ chapters }: Booklet) {
    const visit = (block: Block): void => {
      if ('blocks' in block) block.blocks.forEach(visit);
      if (block.kind !== 'glossary') return;
      for (const { term } of block.entries) {
        const key = keyOf(term.value);
        if (this.#terms.has(key)) continue;
        const words = sortedWords(term.value);
        this.#terms.set(key, { words, id: `term_${this.#terms.size + 1}`, entry: term });
      }
    };
    for (const { blocks } of chapters) blocks.forEach(visit);
  }

  /** Names the terms and their ids: equal for glossaries to which texts lead in the same way. */
  get key(): string {
    return [...this.#terms.keys()].join('\n');
  }

  enterChapter(): void {
    this.#inChapter = new Set();
  }

  /** The term of these words, whatever their capitals; null for none. */
  find(words: string): GlossaryTerm | null {
    return this.#terms.get(keyOf(words)) ?? null;
  }

  /** The id of the entry that begins with a text; null where no text leads there. */
  idAt(entry: Text): string | null {
    const term = this.find(entry.value);
    return term && term.entry === entry && this.#used.has(term) ? term.id : null;
  }

  /** Notes that a text names a term. @returns whether there is one; an error where there is none. */
  name(words: string, source: Source, report: Report): boolean {
    this.#isNamed = true;
    if (this.find(words)) return true;
    const all = [...this.#terms.values()].map((each) => each.words);
    report.error('term-undefined', source, { term: words, near: nearest(words, all) });
    return false;
  }

  /** Notes that a text uses a term. @returns whether it is the first of its chapter, which leads to the glossary. */
  use(term: GlossaryTerm): boolean {
    const isFirst = !this.#inChapter.has(term);
    this.#inChapter.add(term);
    this.#used.add(term);
    return isFirst;
  }

  /** Warns of terms that no text uses, where texts use others. */
  check(report: Report): void {
    if (!this.#isNamed) return;
    for (const term of this.#terms.values()) {
      if (!this.#used.has(term)) report.warning('term-unused', term.entry.source, { term: term.words });
    }
  }
}

const keyOf = (words: string) =>
  sortedWords(words)
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase();
