import type { Rectangle } from '../drawing/drawing.ts';
import { lengthIn } from './lengths.ts';
import type { Draws } from './scene.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

/** The box in which HTML stands, and how it stands there. */
interface HtmlFrame {
  /** The element whose children stand in it, and its style. */
  readonly element: SvgElement;
  readonly style: Style;
  readonly box: Rectangle;
  /** The share of the free room that is left above the text. */
  readonly above: number;
  /** The share that is left before its widest line; null where lines are as wide as the box. */
  readonly before: number | null;
}

/**
 * The frame of the HTML in a `foreignObject`: its box, where text begins at the top left; or, where a single element fills it
 * with `display: flex`, that element's box, in which draw.io centres its labels.
 */
export function htmlFrame(element: SvgElement, style: Style, box: Rectangle, { document }: Draws): HtmlFrame {
  const plain = { element, style, box, above: 0, before: null };
  const inside = element.children.filter((child) => child.kind === 'element' || child.text.trim() !== '');
  const [flex] = inside;
  if (inside.length !== 1 || flex?.kind !== 'element') return plain;
  const own = style.of(flex, document.rules);
  if (own.get('display') !== 'flex' || /column/.test(own.get('flex-direction') ?? '')) return plain;
  const length = (name: string, otherwise: number, percent: number) =>
    lengthIn(own.get(name), { fontSize: own.fontSize, percent }) ?? otherwise;
  return {
    element: flex,
    style: own,
    box: {
      x: box.x + length('margin-left', 0, box.width),
      y: box.y + length('margin-top', 0, box.width) + length('padding-top', 0, box.width),
      width: length('width', box.width, box.width),
      height: length('height', 0, box.height),
    },
    above: shareOf(own.get('align-items')),
    before: shareOf(own.get('justify-content')),
  };
}

/** The share of the free room before a box or a line that is aligned so (CSS Box Alignment 3, 4; CSS Text 3, 7.1). */
export function shareOf(alignment = ''): number {
  if (/center/.test(alignment)) return 0.5;
  return /end|right/.test(alignment) ? 1 : 0;
}
