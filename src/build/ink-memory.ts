import type { Page } from '../layout/page.ts';
import { getOrMake } from '../once.ts';
import { type Cmyk, type InkOptions, inkKey } from '../print/ink.ts';

/** The ink that pages take, known of booklets that have the same pages. */
export class InkMemory {
  readonly #known = new Map<string, WeakMap<Page, Cmyk>>();

  /** The ink of pages that are printed in this way. */
  of(print: InkOptions): WeakMap<Page, Cmyk> {
    const key = inkKey(print);
    return getOrMake(this.#known, key, () => new WeakMap<Page, Cmyk>());
  }
}
