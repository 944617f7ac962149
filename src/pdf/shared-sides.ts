import type { Page } from '../layout/page.ts';
import type { MarkPaintContext } from './paint-mark.ts';
import { namesAlike, type Painting, record } from './painting.ts';

interface PaintedSide {
  readonly pages: readonly Page[];
  readonly painting: Painting;
}

/** Sides of sheets that several documents share: each is painted once. */
export class SharedSides {
  readonly #painted = new Map<string, PaintedSide>();

  /**
   * @param pages that stand on it.
   * @param setting how they do: all else that its painting depends on.
   */
  paint(
    pages: readonly Page[],
    setting: string,
    context: MarkPaintContext,
    paint: (context: MarkPaintContext) => void,
  ): void {
    const before = this.#painted.get(setting);
    const same = before?.pages.every((page, i) => page === pages[i]);
    if (before && same && namesAlike(before.painting, context)) context.write(before.painting.operators);
    else this.#painted.set(setting, { pages, painting: record(context, paint) });
  }
}
