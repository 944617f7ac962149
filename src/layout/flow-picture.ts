import type { ComputedStyle } from '../style/computed.ts';
import { points } from '../style/values.ts';
import { bledOf, bleedingBand } from './bleed.ts';
import type { PictureBox } from './box-tree.ts';
import type { FlowContext } from './flow-context.ts';
import { decorationMarks } from './galley/decoration.ts';
import type { Galley } from './galley/galley.ts';
import { addMargin } from './galley/margins.ts';
import { type Band, horizontalEdges } from './geometry.ts';
import { pictureParts } from './parted-figure.ts';
import type { PictureRequest } from './picture.ts';
import { pictureMark } from './picture-box.ts';

/**
 * The largest share of a page's height that a picture takes whose height the theme does not say, so that its caption
 * stands on the same page. A block that may not be split knows how high its caption is.
 */
const HIGHEST_PICTURE = 0.85;

/** Sums of floating-point heights. */
const TOLERANCE = 0.02;

/** Sets a picture on lines of its own: the box of a replaced element (CSS 2.1, 10.3.2 and 10.6.2) in its margins. */
export function flowPicture(
  { element, style }: PictureBox,
  galley: Galley,
  parentBand: Band,
  page: string,
  context: FlowContext,
): void {
  const { padding, border, livretBleed: bleed } = style;
  const bleeds = bleed.length > 0;
  const pageMargins = context.margins(page);
  const band = bleeds ? bleedingBand(parentBand, bleed, context.measure(page), pageMargins) : parentBand;
  const bled = bleeds ? bledOf(bleed, pageMargins) : undefined;
  const top = border.top.width + points(padding.top, band.width);
  const bottom = border.bottom.width + points(padding.bottom, band.width);
  const left = border.left.width + points(padding.left, band.width);
  const sides = horizontalEdges(style, band.width);
  const margins = points(style.margin.left, band.width) + points(style.margin.right, band.width);
  const { width: widest, asked, ...sizes } = askedSizes(style, band.width);
  const room = band.width - margins - sides;
  const fillsPage = asked.height === null && bleed.includes('top') && bleed.includes('bottom');
  const capacity = context.capacity(page);
  const request = {
    element,
    style,
    scale: 1,
    asked: {
      width: bleed.includes('left') && bleed.includes('right') ? room : asked.width,
      height: fillsPage && bled ? capacity + bled.inMargins : asked.height,
    },
    ...sizes,
    width: Math.min(widest, room),
    ...(bled && { bled }),
  };
  let picture = context.pictures(request);
  if (!picture) return;
  const share = context.isKept || request.asked.height !== null ? 1 : HIGHEST_PICTURE;
  // The title of a chart that is parted stands above it.
  const titled = context.partedPictures ? galley.keptAbove : 0;
  const most = share * capacity - top - bottom - titled;
  if (picture.height > most) picture = context.pictures({ ...request, most })!;

  const width = picture.width + sides;
  const height = picture.height + top + bottom;
  const [atLeft, atRight] = [bleed.includes('left'), bleed.includes('right')];
  const spare = band.width - width;
  const x = atLeft === atRight ? placeOf(style, width, band) : band.x + (atRight ? spare : 0);
  const isTooHigh = !bleeds && picture.height > most + TOLERANCE;
  const whole: PictureBox = { kind: 'picture', element, style };
  const parts = isTooHigh ? pictureParts(whole, picture, x + left, band, page, context) : null;
  if (parts) {
    addMargin(galley, style, 'top', band.width);
    for (const part of parts) galley.box(part);
    addMargin(galley, style, 'bottom', band.width);
    return;
  }
  const mark = pictureMark(picture, element.index, x + left, top, style.objectPosition);
  addMargin(galley, style, 'top', band.width);
  galley.box({
    height,
    marks: [...decorationMarks(style, x, 0, width, height), bleeds ? { ...mark, bleeds: bleed } : mark],
  });
  addMargin(galley, style, 'bottom', band.width);
}

/** The sizes that a style asks for, and the greatest that it allows, points. */
export function askedSizes(
  style: ComputedStyle,
  containing: number,
): Pick<PictureRequest, 'asked' | 'width' | 'most'> {
  const { maxWidth, maxHeight } = style;
  return {
    asked: {
      width: style.width === 'auto' ? null : points(style.width, containing),
      height: style.height === 'auto' ? null : style.height,
    },
    width: maxWidth === 'none' ? Number.POSITIVE_INFINITY : points(maxWidth, containing),
    ...(maxHeight !== 'none' && { most: maxHeight }),
  };
}

/** The left edge of a box of this width: by its margins where one is `auto`, else as its text is aligned. */
function placeOf({ margin, textAlign, textAlignLast }: ComputedStyle, width: number, band: Band): number {
  const left = points(margin.left, band.width);
  const spare = Math.max(0, band.width - left - points(margin.right, band.width) - width);
  const align = textAlignLast === 'auto' ? textAlign : textAlignLast;
  const byMargins = margin.left === 'auto' || margin.right === 'auto';
  const before = byMargins ? margin.left === 'auto' : align === 'right' || align === 'center';
  const after = byMargins ? margin.right === 'auto' : align !== 'right';
  return band.x + left + (before ? (after ? spare / 2 : spare) : 0);
}
