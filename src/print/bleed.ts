import type { Page, PageMark } from '../layout/page.ts';

/** A rectangle's edge within half a point of the page's edge is meant to be on it. */
const TOLERANCE = 0.5;

/** A page whose backgrounds and rules extend by the bleed beyond the edges that they reach. */
export function bleedPage(page: Page, bleed: number): Page {
  return bleed > 0 ? { ...page, marks: page.marks.map((mark) => bleedMark(mark, page, bleed)) } : page;
}

function bleedMark(mark: PageMark, page: Page, bleed: number): PageMark {
  if (mark.kind !== 'rect') return mark;
  const left = mark.x <= TOLERANCE ? -bleed : mark.x;
  const top = mark.y <= TOLERANCE ? -bleed : mark.y;
  const [right, bottom] = [mark.x + mark.width, mark.y + mark.height];
  const farRight = right >= page.width - TOLERANCE ? page.width + bleed : right;
  const farBottom = bottom >= page.height - TOLERANCE ? page.height + bleed : bottom;
  return { ...mark, x: left, y: top, width: farRight - left, height: farBottom - top };
}
