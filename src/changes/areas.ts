import type { ElementNode } from '../document/tree.ts';
import type { Box } from '../drawing/drawing.ts';
import type { Layout, PageMark } from '../layout/page.ts';
import { pictureBox } from '../layout/picture-box.ts';
import { getOrMake } from '../once.ts';

/** A part of a page, points from its top left corner. */
export interface Area extends Box {
  /** The page's index, from 0. */
  readonly page: number;
}

/**
 * The areas of passages, by the index of their element. Marks of a passage that are near one another share an area.
 * Marks of a passage within another belong to the inner one alone.
 */
export function areasOf(
  { tree, pages }: Layout,
  isPassage: (element: ElementNode) => boolean,
): ReadonlyMap<number, readonly Area[]> {
  const passages = tree.elements.map((element): number => {
    let passage: ElementNode | null = element;
    while (passage && !isPassage(passage)) passage = passage.parent;
    return passage?.index ?? -1;
  });
  const areas = new Map<number, Wide[]>();
  pages.forEach(({ marks }, page) => {
    for (const mark of marks) {
      if (typeof mark.owner !== 'number') continue;
      const passage = passages[mark.owner]!;
      const known = getOrMake(areas, passage, () => []);
      const own = boxOf(mark);
      // The areas on this page are the last ones.
      let near = known.length;
      while (known[near - 1]?.page === page) near--;
      while (near < known.length && !isNear(known[near]!, own)) near++;
      if (near < known.length) widen(known[near]!, own);
      else known.push({ page, ...own });
    }
  });
  return new Map([...areas].map(([passage, found]) => [passage, found.map(rounded)]));
}

/** An area that grows with each mark. */
type Wide = { -readonly [Key in keyof Area]: Area[Key] };

function boxOf(mark: PageMark): Box {
  switch (mark.kind) {
    case 'text': {
      const { size, face } = mark.run.style;
      return {
        left: mark.x,
        top: mark.y - face.ascent * size,
        right: mark.x + mark.run.width,
        bottom: mark.y - face.descent * size,
      };
    }
    case 'line':
      return {
        left: Math.min(mark.x1, mark.x2),
        top: Math.min(mark.y1, mark.y2),
        right: Math.max(mark.x1, mark.x2),
        bottom: Math.max(mark.y1, mark.y2),
      };
    default: {
      const { x, y, width, height } = mark.kind === 'rect' ? mark : pictureBox(mark);
      return { left: x, top: y, right: x + width, bottom: y + height };
    }
  }
}

/** Lines of one passage are closer than this, points. Its note at the foot of the page is farther away. */
const NEAR = 20;

function isNear(a: Box, b: Box): boolean {
  return b.top < a.bottom + NEAR && b.bottom > a.top - NEAR;
}

function widen(area: Wide, { left, top, right, bottom }: Box): void {
  area.left = Math.min(area.left, left);
  area.top = Math.min(area.top, top);
  area.right = Math.max(area.right, right);
  area.bottom = Math.max(area.bottom, bottom);
}

/** Rounded outwards to whole points, which keeps outlines small. */
function rounded({ page, left, top, right, bottom }: Area): Area {
  return {
    page,
    left: Math.floor(left),
    top: Math.floor(top),
    right: Math.ceil(right),
    bottom: Math.ceil(bottom),
  };
}
