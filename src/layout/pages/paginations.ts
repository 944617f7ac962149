import type { Flow, FlowPage } from './abstract-flow.ts';
import { Pagination } from './paginate.ts';

/** The most flows of a part that are kept: those of two passes. */
const MOST_KNOWN = 2;

/**
 * Keeps pages from pass to pass, and from build to build: a flow that has not changed is not broken again, and one that
 * has is broken from the change on.
 */
export class Paginations {
  /** The flows by their numbers, the last one first. */
  readonly #known = new Map<number, readonly Pagination[]>();

  /**
   * @param part the flow's number in the document.
   */
  pagesOf(part: number, flow: Flow): readonly FlowPage[] {
    const before = this.#known.get(part) ?? [];
    const made = new Pagination(flow, before);
    const known = before.find(({ pages }) => pages === made.pages) ?? made;
    const others = before.filter((one) => one !== known);
    this.#known.set(part, [known, ...others.slice(0, MOST_KNOWN - 1)]);
    return known.pages;
  }
}
