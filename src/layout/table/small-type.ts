import type { ComputedStyle, LengthPercentage } from '../../style/computed.ts';
import type { Inline, TextStyle } from '../../text/types.ts';
import type { BlockBox, Box, TableBox } from '../box-tree.ts';
import { sharedTextStyle } from '../text-style.ts';

/** A table whose content, cell by cell, is set smaller by a factor: type, leading, space inside cells. */
export function smallerTable(box: TableBox, factor: number): TableBox {
  const rows = box.rows.map((row) => ({
    ...row,
    style: smallerStyle(row.style, factor),
    cells: row.cells.map((cell) => {
      const set = smallerBlock(cell.box, factor);
      return { ...cell, box: set, style: set.style };
    }),
  }));
  return { ...box, style: { ...box.style, borderSpacing: smallerSpacing(box.style, factor) }, rows };
}

function smallerSpacing({ borderSpacing: { across, down } }: ComputedStyle, factor: number) {
  return { across: across * factor, down: down * factor };
}

function smallerBox(box: Box, factor: number): Box {
  switch (box.kind) {
    case 'block':
      return smallerBlock(box, factor);
    case 'paragraph':
      return {
        ...box,
        style: smallerStyle(box.style, factor),
        inlines: box.inlines.map((inline) => smallerInline(inline, factor)),
      };
    case 'table':
      return smallerTable(box, factor);
    case 'picture':
      return { ...box, style: smallerStyle(box.style, factor) };
  }
}

function smallerBlock(box: BlockBox, factor: number): BlockBox {
  const { marker } = box;
  return {
    ...box,
    style: smallerStyle(box.style, factor),
    children: box.children.map((child) => smallerBox(child, factor)),
    marker: marker && {
      ...marker,
      style: smallerStyle(marker.style, factor),
      inlines: marker.inlines.map((inline) => smallerInline(inline, factor)),
    },
  };
}

function smallerStyle(style: ComputedStyle, factor: number): ComputedStyle {
  const length = <T extends LengthPercentage | 'auto'>(value: T) =>
    typeof value === 'number' ? value * factor : value;
  const sides = <T extends LengthPercentage | 'auto'>({ top, right, bottom, left }: ComputedSides<T>) => ({
    top: length(top),
    right: length(right),
    bottom: length(bottom),
    left: length(left),
  });
  return {
    ...style,
    fontSize: style.fontSize * factor,
    lineHeight: style.lineHeight * factor,
    textIndent: style.textIndent * factor,
    width: length(style.width),
    height: length(style.height),
    minHeight: style.minHeight * factor,
    margin: sides(style.margin),
    padding: sides(style.padding),
  };
}

type ComputedSides<T> = Readonly<Record<'top' | 'right' | 'bottom' | 'left', T>>;

function smallerInline(inline: Inline, factor: number): Inline {
  if (!('style' in inline)) return inline;
  const { style } = inline;
  const smaller = sharedTextStyle({
    ...style,
    size: style.size * factor,
    letterSpacing: style.letterSpacing * factor,
    rise: style.rise * factor,
  });
  if (inline.kind === 'edge') return { ...inline, width: inline.width * factor, style: smaller };
  if (inline.kind === 'box') return smallerDrawing(inline, smaller, factor);
  if (inline.kind === 'blank') return { ...inline, width: inline.width * factor, style: smaller };
  return { ...inline, style: smaller };
}

function smallerDrawing(
  box: Extract<Inline, { readonly kind: 'box' }>,
  style: TextStyle,
  factor: number,
): Inline {
  const { marks, width, height } = box.drawing;
  const group = {
    kind: 'group',
    matrix: [factor, 0, 0, factor, 0, 0],
    opacity: 1,
    clips: [],
    marks,
  } as const;
  return {
    ...box,
    style,
    width: box.width * factor,
    ascent: box.ascent * factor,
    descent: box.descent * factor,
    drawing: { width: width * factor, height: height * factor, marks: [group] },
  };
}
