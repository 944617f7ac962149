import { type ElementNode, languageOf } from '../document/tree.ts';
import type { StyledDocument } from '../style/computed.ts';
import { typeset } from '../text/index.ts';
import { contentText } from './content-text.ts';
import type { Bookmark, Page, Place } from './page.ts';

/** The start of each element: its first mark, or the first of its descendants'. */
export function findPlaces(pages: readonly Page[], { tree }: StyledDocument): Map<number, Place> {
  const places = new Map<number, Place>();
  pages.forEach(({ marks }, page) => {
    for (const mark of marks) {
      if (typeof mark.owner !== 'number' || places.has(mark.owner)) continue;
      const x = mark.kind === 'line' ? mark.x1 : mark.x;
      const y = mark.kind === 'line' ? mark.y1 : mark.kind === 'text' ? mark.y - mark.run.style.size : mark.y;
      for (let e: ElementNode | null = tree.byIndex[mark.owner]!; e && !places.has(e.index); e = e.parent) {
        places.set(e.index, { page, x, y });
      }
    }
  });
  return places;
}

export function findBookmarks(styled: StyledDocument, places: ReadonlyMap<number, Place>): Bookmark[] {
  return styled.tree.elements.flatMap((element) => {
    const { bookmarkLevel, bookmarkLabel } = styled.style(element);
    if (bookmarkLevel === 'none' || !places.has(element.index)) return [];
    return [
      {
        level: bookmarkLevel,
        label: typeset(contentText(bookmarkLabel, element), languageOf(element)),
        element: element.index,
      },
    ];
  });
}
