import type { FlowParagraph } from './abstract-flow.ts';

/** Looks up paragraphs that can be set a line shorter or longer; each is tried once, when it is needed. */
export class LooseParagraphs {
  readonly #paragraphs: readonly (FlowParagraph & { readonly index: number })[];
  /** By paragraph, for a line less and a line more; undefined while not tried. */
  readonly #known: [boolean | undefined, boolean | undefined][];

  constructor(paragraphs: readonly FlowParagraph[]) {
    this.#paragraphs = paragraphs.map((paragraph, index) => ({ ...paragraph, index }));
    this.#known = paragraphs.map(() => [undefined, undefined]);
  }

  /**
   * The first paragraph wholly among the items from `start` up to `end` that takes a line less (-1) or more
   * (1), of at most so many points.
   */
  find(
    start: number,
    end: number,
    lines: -1 | 1,
    most: number,
  ): (FlowParagraph & { readonly index: number }) | null {
    for (let i = this.#firstFrom(start); i < this.#paragraphs.length; i++) {
      const paragraph = this.#paragraphs[i]!;
      if (paragraph.end > end) break;
      if (paragraph.lineHeight <= most && this.#takes(i, lines)) return this.#paragraphs[i]!;
    }
    return null;
  }

  #takes(index: number, lines: -1 | 1): boolean {
    const known = this.#known[index]!;
    const side = lines < 0 ? 0 : 1;
    known[side] ??= this.#paragraphs[index]!.takes(lines);
    return known[side];
  }

  #firstFrom(item: number): number {
    let low = 0;
    let high = this.#paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#paragraphs[middle]!.start < item) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
