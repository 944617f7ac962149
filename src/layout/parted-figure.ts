import type { Drawing } from '../drawing/drawing.ts';
import { headOf, partsOf } from '../drawing/parts.ts';
import type { ComputedStyle } from '../style/computed.ts';
import type { BlockBox, Box, PictureBox } from './box-tree.ts';
import { continuedLine, repeatedAbove } from './continued.ts';
import type { FlowContext } from './flow-context.ts';
import type { GalleyBox } from './galley/galley-items.ts';
import { shift } from './galley/stack.ts';
import type { Band } from './geometry.ts';
import type { PageMark } from './page.ts';
import type { Picture } from './picture.ts';
import { pictureMark } from './picture-box.ts';

/**
 * A figure with a chart that goes over to further pages: its title stands above the chart, as that of a table does, and
 * the rest of its caption below. null for a figure without a chart that can be parted.
 * @param marks those of the figure when it is set whole.
 * @returns the figure, and the style of the line above the chart on further pages.
 */
export function partedFigure(
  box: BlockBox,
  marks: readonly PageMark[],
): { readonly box: BlockBox; readonly continued: ComputedStyle } | null {
  const isParted = marks.some((mark) => mark.kind === 'drawing' && (mark.drawing.seams?.at.length ?? 0) > 0);
  if (!isParted) return null;
  const { children } = box;
  const at = children.findIndex(isCaption);
  const caption = children[at] as BlockBox | undefined;
  const continued = (caption && firstStyle(caption)) ?? box.style;
  if (!caption || at < children.findIndex(({ kind }) => kind === 'picture')) return { box, continued };
  const [title, ...below] = caption.children;
  const { margin } = caption.style;
  const style: ComputedStyle = {
    ...caption.style,
    margin: { ...margin, top: margin.bottom, bottom: margin.top },
    breakAfter: 'avoid',
  };
  const rest = { ...caption, children: below };
  const parted = children.with(at, rest).filter((child) => child !== rest || below.length > 0);
  const above: BlockBox = { ...caption, style, children: title ? [title] : [] };
  return { box: { ...box, children: [above, ...parted] }, continued };
}

const isCaption = ({ kind, element }: Box): boolean => kind === 'block' && element.tag === 'figcaption';

/** The style of the first text in a box; null for a box without text. */
function firstStyle(box: Box): ComputedStyle | null {
  if (box.kind === 'paragraph') return box.style;
  if (box.kind !== 'block') return null;
  for (const child of box.children) {
    const style = firstStyle(child);
    if (style) return style;
  }
  return null;
}

/**
 * The parts of a chart, one below another, each with what stands above it where it begins a page: the figure's
 * `data-continued`, and the head of the chart again. null for a picture that is not parted.
 * @param x the picture's left edge. @param band that of the line above it.
 */
export function pictureParts(
  { element, style }: PictureBox,
  picture: Picture,
  x: number,
  band: Band,
  page: string,
  context: FlowContext,
): Pick<GalleyBox, 'height' | 'marks' | 'resumption'>[] | null {
  if (!context.partedPictures || !('drawing' in picture)) return null;
  const { drawing } = picture;
  const parts = partsOf(drawing);
  if (parts.length === 1) return null;
  const marksOf = (part: Drawing) => {
    const { width, height } = part;
    return [pictureMark({ width, height, drawing: part }, element.index, x, 0, style.objectPosition)];
  };
  const line = continuedLine(element, context.partedPictures, band, context);
  const head = headOf(drawing);
  const repeated = [...line.marks, ...(head ? shift(marksOf(head), 0, line.height) : [])];
  const resumption = repeatedAbove(line.height + (head?.height ?? 0), repeated, page, context);
  return parts.map((part, i) => ({
    height: part.height,
    marks: marksOf(part),
    resumption: i > 0 ? resumption : null,
  }));
}
