import type { Flow, FlowPage } from './abstract-flow.ts';
import { Pagination } from './paginate.ts';

/** Keeps pages from pass to pass: what has not changed in a flow is not broken again. */
export class Paginations {
  readonly #known = new Map<number, Pagination>();

  /**
   * @param part the flow's number in the document.
   */
  pagesOf(part: number, flow: Flow): readonly FlowPage[] {
    const known = this.#known.get(part) ?? null;
    const made = new Pagination(flow, known);
    if (made.pages !== known?.pages) this.#known.set(part, made);
    return made.pages;
  }
}
