import type { Border, ComputedStyle } from '../../style/computed.ts';
import { backgroundPicture } from '../backgrounds.ts';
import type { PageMark } from '../page.ts';
import { cutMarks, isCutAbove } from './cut-line.ts';

/** A box's background and borders, as marks. */
export function decorationMarks(
  style: ComputedStyle,
  x: number,
  y: number,
  width: number,
  height: number,
  edges: { readonly top: boolean; readonly bottom: boolean } = { top: true, bottom: true },
): PageMark[] {
  const marks: PageMark[] = [];
  const { border } = style;
  const widths = { top: edges.top ? border.top.width : 0, bottom: edges.bottom ? border.bottom.width : 0 };
  const insets = { ...widths, left: border.left.width, right: border.right.width };
  const picture = backgroundPicture(style, insets);
  if (style.backgroundColor || picture) {
    const bleeds = style.livretBleed.length > 0 ? { bleeds: style.livretBleed } : {};
    marks.push({
      kind: 'rect',
      owner: 'layout',
      x,
      y,
      width,
      height,
      fill: style.backgroundColor,
      ...(picture && { picture }),
      ...bleeds,
    });
  }
  const { top, right, bottom, left } = border;
  if (edges.top) marks.push(...borderMarks(top, x, y + top.width / 2, x + width, y + top.width / 2));
  if (edges.top && isCutAbove(style)) marks.push(...cutMarks(style.color, x, y, width));
  if (edges.bottom) {
    const edge = y + height - bottom.width / 2;
    marks.push(...borderMarks(bottom, x, edge, x + width, edge));
  }
  marks.push(...borderMarks(left, x + left.width / 2, y, x + left.width / 2, y + height));
  marks.push(...borderMarks(right, x + width - right.width / 2, y, x + width - right.width / 2, y + height));
  return marks;
}

/** A border along its centre line. */
export function borderMarks(border: Border, x1: number, y1: number, x2: number, y2: number): PageMark[] {
  const { width, style, color } = border;
  if (width === 0) return [];
  const dash = style === 'dotted' ? [0, 2 * width] : style === 'dashed' ? [3 * width, 2 * width] : [];
  if (dash.length > 0) return [{ kind: 'line', owner: 'layout', x1, y1, x2, y2, width, color, dash }];
  const half = width / 2;
  const rect = (from: number, thickness: number): PageMark => {
    const solid = { kind: 'rect', owner: 'layout', fill: color } as const;
    return y1 === y2
      ? { ...solid, x: x1, y: y1 - half + from, width: x2 - x1, height: thickness }
      : { ...solid, x: x1 - half + from, y: y1, width: thickness, height: y2 - y1 };
  };
  if (style === 'double') return [rect(0, width / 3), rect((2 * width) / 3, width / 3)];
  return [rect(0, width)];
}
