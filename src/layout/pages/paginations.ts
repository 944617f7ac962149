import { sameItems } from '../../memo.ts';
import type { Flow, FlowPage } from './abstract-flow.ts';
import { Pagination } from './paginate.ts';

/** The most flows of a part that are kept: those of two passes. */
const MOST_KNOWN = 2;

/** A flow broken into pages, and what the flow was made of. */
interface Known {
  readonly inputs: readonly unknown[];
  readonly pagination: Pagination;
}

/**
 * Keeps pages from pass to pass, and from build to build: a flow that has not changed is not broken again, and one that
 * has is broken from the change on.
 */
export class Paginations {
  /** The flows by their numbers, the last one first. */
  readonly #known = new Map<number, readonly Known[]>();

  /**
   * @param part the flow's number in the document.
   * @param inputs all that the flow is made of. @param flowOf makes it.
   */
  pagesOf(part: number, inputs: readonly unknown[], flowOf: () => Flow): readonly FlowPage[] {
    const before = this.#known.get(part) ?? [];
    const now = before.find((one) => sameItems(one.inputs, inputs)) ?? broken(inputs, flowOf(), before);
    const others = before.filter(({ pagination }) => pagination !== now.pagination);
    this.#known.set(part, [now, ...others.slice(0, MOST_KNOWN - 1)]);
    return now.pagination.pages;
  }
}

/** A flow broken into pages: the pages of an earlier one that is the same in all but what it was made of. */
function broken(inputs: readonly unknown[], flow: Flow, before: readonly Known[]): Known {
  const earlier = before.map(({ pagination }) => pagination);
  const made = new Pagination(flow, earlier);
  return { inputs, pagination: earlier.find(({ pages }) => pages === made.pages) ?? made };
}
