import type { Page, PageMark, SetParagraph } from './page.ts';

/**
 * The pages, with those of an earlier layout in place of pages that have the same marks, so that what was made of
 * these still holds.
 */
export function withSamePages(pages: readonly Page[], before: readonly Page[]): readonly Page[] {
  const comparison = new Comparison();
  return pages.map((page, i) => {
    const old = before[i];
    return old && (page === old || comparison.isSamePage(page, old)) ? old : page;
  });
}

/** Compares marks and what pages are made of. Runs and drawings that layout has kept are the same objects, so that most of it ends at once. */
export class Comparison {
  /** The paragraphs that were found to be the same. */
  readonly #same = new Map<SetParagraph, SetParagraph>();

  isSamePage({ marks: a, ...page }: Page, { marks: b, ...old }: Page): boolean {
    return this.isSame(page, old) && this.areSameMarks(a, b);
  }

  areSameMarks(a: readonly PageMark[], b: readonly PageMark[]): boolean {
    return a.length === b.length && a.every((mark, i) => mark === b[i] || this.#isSameMark(mark, b[i]!));
  }

  #isSameMark(a: PageMark, b: PageMark): boolean {
    // Drawings are compared as objects, since a chart may be drawn only when it is asked for its marks.
    if (a.kind === 'drawing')
      return (
        b.kind === 'drawing' &&
        a.drawing === b.drawing &&
        a.owner === b.owner &&
        a.x === b.x &&
        a.y === b.y &&
        this.isSame(a.cut, b.cut)
      );
    if (a.kind !== 'text' || b.kind !== 'text') return this.isSame(a, b);
    return (
      a.owner === b.owner &&
      a.x === b.x &&
      a.y === b.y &&
      a.marker === b.marker &&
      a.line?.index === b.line?.index &&
      this.isSame(a.run, b.run) &&
      this.#isSameParagraph(a.line?.paragraph, b.line?.paragraph)
    );
  }

  #isSameParagraph(a: SetParagraph | undefined, b: SetParagraph | undefined): boolean {
    if (!a || !b || a === b) return a === b;
    if (this.#same.get(a) === b) return true;
    if (!this.isSame(a, b)) return false;
    this.#same.set(a, b);
    return true;
  }

  /** Whether two values, in which there are no elements, are the same. */
  isSame(a: unknown, b: unknown): boolean {
    if (Object.is(a, b)) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
    const names = Object.keys(a);
    return (
      Array.isArray(a) === Array.isArray(b) &&
      names.length === Object.keys(b).length &&
      names.every((name) => this.isSame(a[name as keyof typeof a], b[name as keyof typeof b]))
    );
  }
}
