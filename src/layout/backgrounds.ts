import type { Rectangle, Size } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import { MOST_TILES } from '../limits.ts';
import type { ComputedStyle, PageStyle } from '../style/computed.ts';
import type { Repeat, SheetPicture } from '../style/properties/backgrounds.ts';
import { points } from '../style/values.ts';
import { BEYOND } from './bleed.ts';
import type { BackgroundPicture, PageMark } from './page.ts';
import type { Picture } from './picture.ts';
import { cutTo, pictureMark } from './picture-box.ts';

/** A picture of a style sheet, of its own size in points. */
export interface OpenBackground extends Size {
  at(size: Size): Picture;
}

/** Opens the picture of a background; null, after a fault, for one that cannot be set. */
export type BackgroundSource = (picture: SheetPicture) => OpenBackground | null;

/** The picture of a style's background, with its place; undefined for none. @param insets from the box to its padding. */
export function backgroundPicture(
  style: Pick<
    ComputedStyle,
    'backgroundImage' | 'backgroundSize' | 'backgroundPosition' | 'backgroundRepeat'
  >,
  insets: BackgroundPicture['insets'],
): BackgroundPicture | undefined {
  const { backgroundImage: file, backgroundSize, backgroundPosition, backgroundRepeat } = style;
  if (file === 'none') return undefined;
  return { file, size: backgroundSize, position: backgroundPosition, repeat: backgroundRepeat, insets };
}

/** The marks of a page with the pictures of their backgrounds, each over the colour of its box. */
export function withBackgrounds(
  marks: readonly PageMark[],
  page: PageStyle,
  open: BackgroundSource,
  report: Report,
): PageMark[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'rect' || !mark.picture) return mark;
    const { picture, ...rect } = mark;
    const opened = open(picture.file);
    const pictures = opened ? tiles(mark, picture, opened, page, report) : [];
    return rect.fill === null ? pictures : [rect, ...pictures];
  });
}

/** The pictures of a background (CSS Backgrounds 3, 3.9), cut to its box. */
function tiles(
  rect: PageMark & { readonly kind: 'rect' },
  { file, size, position, repeat, insets }: BackgroundPicture,
  opened: OpenBackground,
  page: PageStyle,
  report: Report,
): PageMark[] {
  const painted = overEdges(rect, page);
  const area =
    size === 'cover'
      ? painted
      : {
          x: rect.x + insets.left,
          y: rect.y + insets.top,
          width: rect.width - insets.left - insets.right,
          height: rect.height - insets.top - insets.bottom,
        };
  const tile = rounded(tileSize(size, opened, area), size, repeat, area);
  if (!(tile.width > 0 && tile.height > 0 && area.width > 0 && area.height > 0)) return [];
  const across = places(repeat[0], tile.width, position.x, [area.x, area.width], [painted.x, painted.width]);
  const down = places(repeat[1], tile.height, position.y, [area.y, area.height], [painted.y, painted.height]);
  const count = across.count * down.count;
  if (count > MOST_TILES) {
    report.error('css-background-tiles', file.source, { tiles: count, limit: MOST_TILES });
    return [];
  }
  const picture = opened.at(tile);
  return startsOf(down).flatMap((y) =>
    startsOf(across).map((x): PageMark => {
      const mark = pictureMark(picture, rect.owner, x, y, { x: 0, y: 0 });
      return { ...cutTo(painted, mark), bleeds: ['top', 'right', 'bottom', 'left'] };
    }),
  );
}

/** A box, beyond the edges of the page that it reaches. */
function overEdges({ x, y, width, height }: Rectangle, page: PageStyle): Rectangle {
  const left = x <= TOLERANCE ? x - BEYOND : x;
  const top = y <= TOLERANCE ? y - BEYOND : y;
  const right = x + width >= page.width - TOLERANCE ? x + width + BEYOND : x + width;
  const bottom = y + height >= page.height - TOLERANCE ? y + height + BEYOND : y + height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The size of a picture in an area. */
function tileSize(size: BackgroundPicture['size'], own: Size, area: Size): Size {
  const factors = [area.width / own.width, area.height / own.height];
  if (size === 'cover' || size === 'contain') {
    const factor = size === 'cover' ? Math.max(...factors) : Math.min(...factors);
    return { width: own.width * factor, height: own.height * factor };
  }
  const [across, down] = size;
  const width = across === 'auto' ? null : points(across, area.width);
  const height = down === 'auto' ? null : points(down, area.height);
  if (width === null && height === null) return own;
  return {
    width: width ?? (height! / own.height) * own.width,
    height: height ?? (width! / own.width) * own.height,
  };
}

/** The size of which a whole number fits into the area, where `round` asks for it. */
function rounded(
  tile: Size,
  size: BackgroundPicture['size'],
  [across, down]: readonly [Repeat, Repeat],
  area: Size,
): Size {
  const fitting = (extent: number, room: number) => room / Math.max(1, Math.round(room / extent));
  const isAuto = (axis: 0 | 1) => typeof size !== 'string' && size[axis] === 'auto';
  const width = across === 'round' ? fitting(tile.width, area.width) : tile.width;
  const height = down === 'round' ? fitting(tile.height, area.height) : tile.height;
  return {
    width: down === 'round' && across !== 'round' && isAuto(0) ? (width * height) / tile.height : width,
    height: across === 'round' && down !== 'round' && isAuto(1) ? (height * width) / tile.width : height,
  };
}

/** Tiles along an axis: the start of the first, and the distance from one to the next. */
interface Places {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

const startsOf = ({ first, step, count }: Places) =>
  Array.from({ length: count }, (_, i) => first + i * step);

/** The places of the tiles along an axis, as far as they are painted. */
function places(
  repeat: Repeat,
  extent: number,
  position: BackgroundPicture['position']['x'],
  [start, room]: readonly [number, number],
  [from, painted]: readonly [number, number],
): Places {
  const placed = start + points(position, room - extent);
  const whole = Math.floor((room + TOLERANCE) / extent);
  if (repeat === 'no-repeat' || (repeat === 'space' && whole < 2))
    return { first: placed, step: extent, count: 1 };
  const step = repeat === 'space' ? extent + (room - whole * extent) / (whole - 1) : extent;
  const first = repeat === 'space' ? start : placed;
  const before = Math.ceil((first - from) / step - TOLERANCE);
  const last = Math.floor((from + painted - first) / step - TOLERANCE);
  return { first: first - before * step, step, count: last + before + 1 };
}

/** Rounding errors, points. */
const TOLERANCE = 0.01;
