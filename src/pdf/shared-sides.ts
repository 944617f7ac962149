import type { Page } from '../layout/page.ts';
import type { MarkPaintContext } from './paint-mark.ts';
import { namesAlike, type Painting, record, type SameFont } from './painting.ts';

/** A side that was painted, with the pages on it. */
interface PaintedSide {
  readonly pages: readonly Page[];
  readonly painting: Painting;
}

/** Sides of sheets that several documents share. Each is painted once. */
export class SharedSides {
  readonly #painted = new Map<string, PaintedSide>();
  readonly #isSameFont: SameFont;

  constructor(isSameFont: SameFont) {
    this.#isSameFont = isSameFont;
  }

  /**
   * Paints a side, or writes what was painted before for the same pages and setting.
   * @param pages the pages that stand on the side.
   * @param setting a key for all else that the painting depends on.
   */
  paint(
    pages: readonly Page[],
    setting: string,
    context: MarkPaintContext,
    paint: (context: MarkPaintContext) => void,
  ): void {
    const before = this.#painted.get(setting);
    const same = before?.pages.every((page, i) => page === pages[i]);
    if (before && same && namesAlike(before.painting, context, this.#isSameFont))
      context.write(before.painting.operators);
    else this.#painted.set(setting, { pages, painting: record(context, paint) });
  }
}
