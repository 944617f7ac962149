import type { Size } from '../drawing/drawing.ts';
import type { Page } from '../layout/page.ts';

/** A page as it lies on a sheet. */
export interface LyingPage extends Size {
  /** Whether it is turned by a quarter, its head to the left, so that readers turn the booklet for it. */
  readonly turned: boolean;
}

/** The pages as they lie: those that are wide in a booklet whose first page is high, and the reverse, are turned. */
export function lyingPages(pages: readonly Page[]): LyingPage[] {
  return pages.map(({ width, height }) => {
    const turned = (width - height) * (pages[0]!.width - pages[0]!.height) < 0;
    return turned ? { width: height, height: width, turned } : { width, height, turned };
  });
}
