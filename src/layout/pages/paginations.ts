import type { Flow, FlowPage } from './abstract-flow.ts';
import { paginate } from './paginate.ts';

/** Keeps the pages of each flow from pass to pass: a flow that has not changed is not broken again. */
export class Paginations {
  readonly #known = new Map<number, { readonly flow: Flow; readonly pages: readonly FlowPage[] }>();

  /**
   * @param part the flow's number in the document.
   */
  pagesOf(part: number, flow: Flow): readonly FlowPage[] {
    const known = this.#known.get(part);
    if (known && isSame(known.flow, flow)) return known.pages;
    const pages = paginate(flow);
    this.#known.set(part, { flow, pages });
    return pages;
  }
}

/**
 * Whether two flows, or parts of them, have the same values. Functions are not compared: each pass makes them anew.
 */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'function') return typeof b === 'function';
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}
