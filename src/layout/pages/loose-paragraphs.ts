import type { FlowParagraph } from './abstract-flow.ts';

/** Whether each paragraph takes a line less, and a line more; undefined while that is not tried. */
export type Answers = readonly (readonly [less: boolean | undefined, more: boolean | undefined])[];

/**
 * Finds the paragraphs of a page that can be set a line shorter or longer. Each is tried once, when it is asked
 * for.
 */
export class LooseParagraphs {
  readonly #paragraphs: readonly (FlowParagraph & { readonly index: number })[];
  readonly #known: [boolean | undefined, boolean | undefined][];
  /** The first paragraph that begins at each item, or after it. */
  readonly #firstFrom: readonly number[];

  constructor(paragraphs: readonly FlowParagraph[]) {
    this.#paragraphs = paragraphs.map((paragraph, index) => ({ index, ...paragraph }));
    this.#known = paragraphs.map(() => [undefined, undefined]);
    this.#firstFrom = paragraphs.reduce((firsts, { start }, i) => {
      while (firsts.length <= start) firsts.push(i);
      return firsts;
    }, [] as number[]);
  }

  get answers(): Answers {
    return this.#known;
  }

  /** Takes over the answers of paragraphs that end before an item. */
  recall(answers: Answers, first: number): void {
    for (const { index, end } of this.#paragraphs) {
      if (end > first) return;
      this.#known[index] = [...answers[index]!];
    }
  }

  /**
   * The first paragraph that takes a line less (-1) or more (1), of those wholly among the items from `start` up to
   * `end`.
   * @param most the height of the line at most, points.
   */
  find(
    start: number,
    end: number,
    lines: -1 | 1,
    most: number,
  ): (FlowParagraph & { readonly index: number }) | null {
    for (let i = this.#firstFrom[start] ?? this.#paragraphs.length; i < this.#paragraphs.length; i++) {
      const paragraph = this.#paragraphs[i]!;
      if (paragraph.end > end) break;
      if (paragraph.lineHeight <= most && this.#takes(i, lines)) return paragraph;
    }
    return null;
  }

  #takes(index: number, lines: -1 | 1): boolean {
    const known = this.#known[index]!;
    const side = lines === -1 ? 0 : 1;
    known[side] ??= this.#paragraphs[index]!.takes(lines);
    return known[side];
  }
}
