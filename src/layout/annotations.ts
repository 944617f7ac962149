import { asShaped } from '../text/glyph-run.ts';
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
  const shaped = style.face.shape(text, style.features, style.lang);
  const width = shaped.width * style.size;
  const run = { ...asShaped(shaped), x: 0, width, style, element: 0 };
  return { kind: 'text', owner: 'layout', x: align === 'left' ? x : x - width / 2, y, run };
}
