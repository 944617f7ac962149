import type { TextStyle } from '../text/types.ts';
import type { PageMark } from './page.ts';

// Marks that are put on finished pages: in the proofs of a layout, in drafts. They are artifacts.

/** A filled rectangle. */
export function rect(x: number, y: number, width: number, height: number, fill: string): PageMark {
  return { kind: 'rect', owner: 'layout', x, y, width, height, fill };
}

/** A line from one point to another. */
export function rule(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
  color: string,
  dash: readonly number[] = [],
): PageMark {
  return { kind: 'line', owner: 'layout', x1, y1, x2, y2, width, color, dash };
}

/** A label on one line. @param align where `x` is: at its left edge or in its middle. */
export function textMark(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  align: 'left' | 'center' = 'left',
): PageMark {
  const { size } = style;
  const shaped = style.face.shape(text, style.features, style.lang);
  const scale = (values: readonly number[]) => values.map((value) => value * size);
  const width = shaped.width * size;
  const run = {
    x: 0,
    width,
    style,
    element: 0,
    glyphs: shaped.glyphs,
    advances: scale(shaped.advances),
    dx: scale(shaped.dx),
    dy: scale(shaped.dy),
    texts: shaped.texts,
    scale: 1,
    letterSpacing: 0,
  };
  return { kind: 'text', owner: 'layout', x: align === 'left' ? x : x - width / 2, y, run };
}
