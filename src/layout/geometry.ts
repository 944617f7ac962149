import type { ComputedStyle } from '../style/computed.ts';
import { points } from '../style/values.ts';
import { isCutAbove } from './galley/cut-line.ts';
import type { Elastic } from './pages/abstract-flow.ts';

/** The horizontal extent of a box: its left edge, from that of the measure, and its width, points. */
export interface Band {
  readonly x: number;
  readonly width: number;
}

/** The border box of a block in its containing block (CSS 2.1, 10.3.3). */
export function placeBlock(style: ComputedStyle, band: Band): Band {
  const left = style.margin.left;
  const right = style.margin.right;
  const marginLeft = points(left, band.width);
  const marginRight = points(right, band.width);
  const room = band.width - marginLeft - marginRight;
  const edges = horizontalEdges(style, band.width);
  const most =
    style.maxWidth === 'none' ? Number.POSITIVE_INFINITY : points(style.maxWidth, band.width) + edges;
  if (style.width === 'auto' && room <= most) return { x: band.x + marginLeft, width: room };
  const width = Math.min(style.width === 'auto' ? room : points(style.width, band.width) + edges, most);
  const spare = band.width - width - marginLeft - marginRight;
  const shift = left === 'auto' ? (right === 'auto' ? spare / 2 : spare) : 0;
  return { x: band.x + marginLeft + shift, width };
}

/** The widths of a box's borders and padding, left and right together. */
export function horizontalEdges(style: ComputedStyle, containing: number): number {
  const { padding, border } = style;
  return (
    points(padding.left, containing) +
    points(padding.right, containing) +
    border.left.width +
    border.right.width
  );
}

/** The content box of a block whose border box is `outer`. @param containing the width of its containing block. */
export function contentBand(style: ComputedStyle, outer: Band, containing: number): Band {
  const left = style.border.left.width + points(style.padding.left, containing);
  return { x: outer.x + left, width: outer.width - horizontalEdges(style, containing) };
}

/** The elasticity of a space of this style, by `--livret-stretch`. */
export function elasticOf(height: number, { livretStretch: { gain, loss } }: ComputedStyle): Elastic {
  return { stretch: height * gain, shrink: height * loss };
}

/** Whether a block has a background, a border or a line to cut along. */
export function isDecorated(style: ComputedStyle): boolean {
  const { backgroundColor, backgroundImage, border } = style;
  return (
    backgroundColor !== null ||
    backgroundImage !== 'none' ||
    isCutAbove(style) ||
    Object.values(border).some(({ width }) => width > 0)
  );
}
