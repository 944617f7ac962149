import type { Block, Chapter } from '../content/index.ts';

/** The lines of a text that have numbers: those of verse and code are counted as typed. */
interface CountedLines {
  readonly word: 'line' | 'verse';
  readonly first: number;
  readonly last: number;
}

/** Words in a text with line numbers, which others refer to. */
interface MarkedWords {
  readonly id: string;
  /** The number of their line; null where pages are made first. */
  readonly line: number | null;
}

/** The lines of a block: counted here, on its pages (`set`), or without numbers (`plain`). */
export type Lines = CountedLines | 'set' | 'plain';

const MARK = /\]\{[^{}\n]*#([a-z][a-z0-9-]*)[^{}\n]*\}/g;

/** Counts the lines of blocks in reading order: verse may count on from the verse before it in its chapter. */
export class LineCounts {
  #chapter: Chapter | null = null;
  #last = 0;

  enter(chapter: Chapter): void {
    if (chapter !== this.#chapter) this.#last = 0;
    this.#chapter = chapter;
  }

  /** The lines of a block; null for one that is no text, verse or code. */
  of(block: Block): Lines | null {
    switch (block.kind) {
      case 'text':
        return block.lineNumbers === null ? 'plain' : 'set';
      case 'code': {
        const last = block.code.replace(/\n$/, '').split('\n').length;
        return block.lineNumbers ? { word: 'line', first: 1, last } : 'plain';
      }
      case 'verse': {
        if (block.lineNumbers === null) return 'plain';
        const before = block.lineNumbers === 'continued' ? this.#last : 0;
        this.#last = before + typedLines(block.text.value).length;
        return { word: 'verse', first: before + 1, last: this.#last };
      }
      default:
        return null;
    }
  }
}

/** The words that a text with line numbers marks, `[words]{#id}`. */
export function markedWords(block: Block, lines: Lines | null): MarkedWords[] {
  if (block.kind === 'text' && lines === 'set')
    return idsIn(block.text.value).map((id) => ({ id, line: null }));
  if (block.kind !== 'verse' || typeof lines !== 'object' || lines === null) return [];
  return typedLines(block.text.value).flatMap((line, i) =>
    idsIn(line).map((id) => ({ id, line: lines.first + i })),
  );
}

const typedLines = (verse: string) => verse.split('\n').filter((line) => line.trim() !== '');

const CODE = /(`+)(?!`).+?(?<!`)\1(?!`)/gs;

const idsIn = (typed: string) => [...typed.replace(CODE, '').matchAll(MARK)].map(([, id]) => id!);
