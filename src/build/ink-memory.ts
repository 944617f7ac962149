import type { Page } from '../layout/page.ts';
import { type Cmyk, type InkOptions, inkKey } from '../print/ink.ts';

/** The ink that pages take, known of booklets that have the same pages. */
export class InkMemory {
  readonly #known = new Map<string, WeakMap<Page, Cmyk>>();

  /** The ink of pages that are printed in this way. */
  of(print: InkOptions): WeakMap<Page, Cmyk> {
    const key = inkKey(print);
    const known = this.#known.get(key) ?? new WeakMap<Page, Cmyk>();
    this.#known.set(key, known);
    return known;
  }
}
