import type { ElementNode } from '../document/tree.ts';
import type { Rectangle } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import type { ComputedStyle, PageStyle, StyledDocument } from '../style/computed.ts';
import { MM } from '../units.ts';
import type { Box } from './box-tree.ts';
import type { Band } from './geometry.ts';
import type { PageMark, PictureMark } from './page.ts';
import type { Bled } from './picture.ts';
import { cutTo, moved, pictureBox } from './picture-box.ts';

/** The edges of the page over which a box bleeds. */
type Bleed = ComputedStyle['livretBleed'];

/** How far a picture goes beyond the edge of the page: as much as printers ask for, and more than most do. */
export const BEYOND = 5 * MM;
/** A box that ends within this distance of an end of its page's content is meant to reach it, points. */
const TOLERANCE = 1;

/** The margins of pages of one name, and by how much those at the sides differ between left and right pages. */
export interface PageMargins extends Readonly<Record<Bleed[number], number>> {
  readonly difference: number;
}

/** The measure of a box that bleeds: as far as the edges of a right-hand page. */
export function bleedingBand(band: Band, bleed: Bleed, measure: number, margins: PageMargins): Band {
  const left = bleed.includes('left') ? -margins.left : band.x;
  const right = bleed.includes('right') ? measure + margins.right : band.x + band.width;
  return { x: left, width: right - left };
}

/** The parts of a picture of pages with such margins that stand outside its box. */
export function bledOf(bleed: Bleed, margins: PageMargins): Bled {
  const isAcross = bleed.includes('left') || bleed.includes('right');
  const down = bleed.filter((side) => side === 'top' || side === 'bottom');
  return {
    inMargins: down.reduce((sum, side) => sum + margins[side], 0),
    beyond: {
      width: isAcross ? 2 * BEYOND + margins.difference : 0,
      height: down.length * BEYOND,
    },
  };
}

/** The end of the page at which a float has to stand, since its picture bleeds over that edge; null for either. */
export function endOf(box: Box): 'head' | 'foot' | null {
  if (box.kind === 'block') return box.children.map(endOf).find((end) => end !== null) ?? null;
  if (box.kind !== 'picture') return null;
  const bleed = box.style.livretBleed;
  if (bleed.includes('top')) return 'head';
  return bleed.includes('bottom') ? 'foot' : null;
}

/**
 * The marks of a page, in its coordinates, with those that bleed extended over its edges: at the sides always, above
 * and below where they stand at that end of the page's content. A picture that stands at neither is reported.
 */
export function bleedOut(
  marks: readonly PageMark[],
  page: PageStyle & { readonly number: number },
  styled: StyledDocument,
  report: Report,
): PageMark[] {
  return marks.map((mark) => {
    if (!('bleeds' in mark) || !mark.bleeds) return mark;
    if (mark.kind === 'rect') return { ...mark, ...extended(mark, mark.bleeds, page, 0) };
    const box = pictureBox(mark);
    const frame = extended(box, mark.bleeds, page, BEYOND);
    const element = styled.tree.byIndex[mark.owner as number]!;
    reportAway(box, mark.bleeds, page, element, report);
    const { objectPosition } = styled.style(element);
    return cutTo(frame, moved(mark, frame, objectPosition));
  });
}

function reportAway(
  box: Rectangle,
  bleeds: Bleed,
  page: PageStyle & { readonly number: number },
  { source }: ElementNode,
  report: Report,
): void {
  const ends = bleeds.filter((side) => side === 'top' || side === 'bottom');
  const [edge] = ends;
  if (!edge || ends.some((side) => reaches(box, side, page))) return;
  report.warning('layout-bleed-away', source, { edge, page: page.number });
}

/** A box as far as the edges over which it bleeds, and beyond them. */
function extended(box: Rectangle, bleeds: Bleed, page: PageStyle, beyond: number): Rectangle {
  const at = (side: Bleed[number]) => bleeds.includes(side) && reaches(box, side, page);
  const left = at('left') ? 0 - beyond : box.x;
  const top = at('top') ? 0 - beyond : box.y;
  const right = at('right') ? page.width + beyond : box.x + box.width;
  const bottom = at('bottom') ? page.height + beyond : box.y + box.height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function reaches({ y, height }: Rectangle, side: Bleed[number], page: PageStyle): boolean {
  if (side === 'top') return y <= page.margin.top + TOLERANCE;
  return side !== 'bottom' || y + height >= page.height - page.margin.bottom - TOLERANCE;
}

/** The marks of margin boxes that no picture of the page covers. */
export function besidePictures(margin: readonly PageMark[], marks: readonly PageMark[]): PageMark[] {
  const pictures = marks.filter((mark): mark is PictureMark => isPicture(mark) && mark.bleeds !== undefined);
  if (pictures.length === 0) return [...margin];
  const boxes = pictures.map(pictureBox);
  return margin.filter((mark) => {
    const [x, y] = mark.kind === 'line' ? [mark.x1, mark.y1] : [mark.x, mark.y];
    return !boxes.some(
      (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    );
  });
}

function isPicture(mark: PageMark): mark is PictureMark {
  return mark.kind === 'image' || mark.kind === 'drawing';
}
