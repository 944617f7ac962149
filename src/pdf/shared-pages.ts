import type { Layout, Page } from '../layout/page.ts';
import type { TextSetter } from '../text/index.ts';
import { commonestTexts, type FontTexts } from './fonts/usage.ts';
import { usesOnPages } from './fonts/used.ts';
import { type PagePaintContext, paintPage } from './paint.ts';
import { canBeKept, PaintedPages } from './painted-pages.ts';
import { isSameName } from './painting.ts';
import { SharedSides } from './shared-sides.ts';

/**
 * The pages that several documents share. Each is painted once, and so are sides of sheets with only such
 * pages.
 */
export class SharedPages {
  /** The text that each of their glyphs stands for. */
  readonly fonts: FontTexts;
  readonly sides = new SharedSides(isSameName);
  readonly #pages: ReadonlySet<Page>;
  /** Shared fonts have the same codes in all documents. */
  readonly #painted = new PaintedPages(isSameName);

  constructor(layout: Layout, setter: TextSetter) {
    this.fonts = commonestTexts(usesOnPages(layout.pages, layout.tree, setter));
    this.#pages = new Set(layout.pages);
  }

  has(page: Page): boolean {
    return this.#pages.has(page);
  }

  /** Whether the operators of a page can be kept. */
  keeps(page: Page): boolean {
    return this.has(page) && canBeKept(page);
  }

  paint(page: Page, index: number, context: PagePaintContext): void {
    if (this.has(page)) this.#painted.paint(page, index, context);
    else paintPage(page, index, context);
  }
}
