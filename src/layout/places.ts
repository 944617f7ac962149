import { type ElementNode, languageOf } from '../document/tree.ts';
import { once } from '../once.ts';
import type { StyledDocument } from '../style/computed.ts';
import { typeset } from '../text/index.ts';
import { contentText } from './content-text.ts';
import { elementsWith } from './elements-with.ts';
import type { Bookmark, Page, Place } from './page.ts';

/** The start of each element: its first mark, or the first of its descendants'. */
export function findPlaces(pages: readonly Page[], { tree }: StyledDocument): Map<number, Place> {
  const places = new Map<number, Place>();
  pages.forEach((each, page) => {
    for (const { owner, x, y } of startsOn(each)) {
      for (let e: ElementNode | null = tree.byIndex[owner]!; e && !places.has(e.index); e = e.parent) {
        places.set(e.index, { page, x, y });
      }
    }
  });
  return places;
}

/** The first mark of each element that has some on a page, in their order. */
const startsOn = once(({ marks }: Page) => {
  const owners = new Set<number>();
  const starts: { readonly owner: number; readonly x: number; readonly y: number }[] = [];
  for (const mark of marks) {
    const { owner } = mark;
    if (typeof owner !== 'number' || owners.has(owner)) continue;
    owners.add(owner);
    const x = mark.kind === 'line' ? mark.x1 : mark.x;
    const y = mark.kind === 'line' ? mark.y1 : mark.kind === 'text' ? mark.y - mark.run.style.size : mark.y;
    starts.push({ owner, x, y });
  }
  return starts;
});

/** The bookmarks of the elements that stand on a page. @param styled at any scale: their styles are the same. */
export function findBookmarks(styled: StyledDocument, places: ReadonlyMap<number, Place>): Bookmark[] {
  const standing = bookmarked(styled).filter((index) => places.has(index));
  return standing.flatMap((index) => {
    const element = styled.tree.byIndex[index]!;
    const { bookmarkLevel: level, bookmarkLabel } = styled.style(element);
    if (level === 'none') return [];
    return [
      { level, label: typeset(contentText(bookmarkLabel, element), languageOf(element)), element: index },
    ];
  });
}

const bookmarked = elementsWith(({ bookmarkLevel }) => bookmarkLevel !== 'none');
