import type { GroupMark, Mark, Matrix, Rectangle } from '../drawing/drawing.ts';
import { rectangleBetween } from '../drawing/shapes.ts';
import type { Page, PageMark, PictureMark } from '../layout/page.ts';
import { cutTo, pictureBox } from '../layout/picture-box.ts';

/** A mark's edge within half a point of the page's edge is meant to be on it. */
const TOLERANCE = 0.5;

/** A page whose backgrounds, rules and pictures extend by the bleed beyond the edges that they reach. */
export function bleedPage(page: Page, bleed: number): Page {
  return bleed > 0 ? { ...page, marks: page.marks.map((mark) => bleedMark(mark, page, bleed)) } : page;
}

function bleedMark(mark: PageMark, page: Page, bleed: number): PageMark {
  if (mark.kind === 'rect') return { ...mark, ...extended(mark, page, bleed) };
  if (mark.kind !== 'image' && mark.kind !== 'drawing') return mark;
  const box = pictureBox(mark);
  const whole = extended(box, page, bleed);
  if (whole.width === box.width && whole.height === box.height) return mark;
  return mark.kind === 'image' ? enlarged(mark, box, whole) : mirrored(mark, box, whole);
}

/** A box as far as the bleed, where it reaches an edge of the page. */
function extended({ x, y, width, height }: Rectangle, page: Page, bleed: number): Rectangle {
  const left = x <= TOLERANCE ? Math.min(x, -bleed) : x;
  const top = y <= TOLERANCE ? Math.min(y, -bleed) : y;
  const [right, bottom] = [x + width, y + height];
  const farRight = right >= page.width - TOLERANCE ? Math.max(right, page.width + bleed) : right;
  const farBottom = bottom >= page.height - TOLERANCE ? Math.max(bottom, page.height + bleed) : bottom;
  return { x: left, y: top, width: farRight - left, height: farBottom - top };
}

/** A picture of pixels, as much larger as it must be to fill a larger box. */
function enlarged(mark: Extract<PictureMark, { kind: 'image' }>, box: Rectangle, whole: Rectangle): PageMark {
  const factor = Math.max(whole.width / box.width, whole.height / box.height);
  // The middle of the box stays the middle.
  const x = whole.x + whole.width / 2 - factor * (box.x + box.width / 2 - mark.x);
  const y = whole.y + whole.height / 2 - factor * (box.y + box.height / 2 - mark.y);
  return cutTo(whole, { ...mark, x, y, width: factor * mark.width, height: factor * mark.height });
}

/** A drawing that fills a larger box: beyond the edges of its own, it is reflected in them. Nothing within them moves. */
function mirrored(
  { owner, x, y, drawing }: Extract<PictureMark, { kind: 'drawing' }>,
  box: Rectangle,
  whole: Rectangle,
): PageMark {
  const { width, height } = whole;
  const [left, top] = [box.x - whole.x, box.y - whole.y];
  const [right, bottom] = [left + box.width, top + box.height];
  const shown = group([1, 0, 0, 1, x - whole.x, y - whole.y], [left, top, right, bottom], drawing.marks);
  const across: Mark[] = [shown];
  if (left > 0) across.push(group([-1, 0, 0, 1, 2 * left, 0], [0, top, left, bottom], [shown]));
  if (right < width) across.push(group([-1, 0, 0, 1, 2 * right, 0], [right, top, width, bottom], [shown]));
  const marks = [...across];
  if (top > 0) marks.push(group([1, 0, 0, -1, 0, 2 * top], [0, 0, width, top], across));
  if (bottom < height) marks.push(group([1, 0, 0, -1, 0, 2 * bottom], [0, bottom, width, height], across));
  return { kind: 'drawing', owner, x: whole.x, y: whole.y, drawing: { width, height, marks } };
}

/** Marks that are transformed, and show in a rectangle. */
function group(
  matrix: Matrix,
  sides: readonly [left: number, top: number, right: number, bottom: number],
  marks: readonly Mark[],
): GroupMark {
  const clips = [{ path: rectangleBetween(...sides), evenOdd: false }];
  return { kind: 'group', matrix, opacity: 1, clips, marks };
}
