import type { ElementNode } from '../document/tree.ts';
import { getOrMake } from '../once.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { points } from '../style/values.ts';
import type { FontFace } from '../text/font-types.ts';
import type { Line } from '../text/types.ts';
import { decorationMarks } from './galley/decoration.ts';
import { isDecorated } from './geometry.ts';
import type { PageMark } from './page.ts';
import { riseOf } from './text-style.ts';

type Strut = (style: ComputedStyle) => FontFace;

/** The inlines of a document that have a background or borders. */
export class DecoratedInlines {
  readonly #styled: StyledDocument;
  /** The decorated inlines around an element's text, itself among them, the outermost first. */
  readonly #around = new Map<number, readonly ElementNode[]>();

  constructor(styled: StyledDocument) {
    this.#styled = styled;
  }

  /** The backgrounds and borders behind a line, sliced where an inline is broken over lines (CSS Fragmentation 3, 6.1). */
  marks(line: Line, x: number, baseline: number, strut: Strut): PageMark[] {
    const extents = new Map<ElementNode, { left: number; right: number }>();
    for (const { element, x: left, width } of [...line.runs, ...line.edges]) {
      for (const around of this.#aroundOf(this.#styled.tree.byIndex[element]!)) {
        const known = extents.get(around);
        const right = left + width;
        extents.set(around, {
          left: Math.min(known?.left ?? left, left),
          right: Math.max(known?.right ?? right, right),
        });
      }
    }
    return [...extents].flatMap(([element, extent]) => {
      const style = this.#styled.style(element);
      const has = (side: 'start' | 'end') =>
        line.edges.some((edge) => edge.element === element.index && edge.side === side);
      const sides = { start: has('start'), end: has('end') };
      return boxMarks(style, sides, { left: x + extent.left, right: x + extent.right }, baseline, strut);
    });
  }

  #aroundOf(element: ElementNode): readonly ElementNode[] {
    return getOrMake(this.#around, element.index, () => {
      const style = this.#styled.style(element);
      const stands = style.float === 'none' && style.livretFloat === 'none';
      const isInline = style.display === 'inline' && stands && element.tag !== 'img';
      const outer = isInline && element.parent ? this.#aroundOf(element.parent) : [];
      return isInline && isDecorated(style) ? [...outer, element] : outer;
    });
  }
}

const NO_BORDER = { width: 0, style: 'none', color: '#000000' } as const;

/** The box of an inline on one line: as high as its font, with its padding and borders around (CSS 2.1, 10.6.1). */
function boxMarks(
  style: ComputedStyle,
  sides: { readonly start: boolean; readonly end: boolean },
  extent: { readonly left: number; readonly right: number },
  baseline: number,
  strut: Strut,
): PageMark[] {
  const { padding, margin } = style;
  const { ascent, descent } = strut(style);
  const border = {
    ...style.border,
    left: sides.start ? style.border.left : NO_BORDER,
    right: sides.end ? style.border.right : NO_BORDER,
  };
  const left = extent.left + (sides.start ? points(margin.left, 0) : 0);
  const right = extent.right - (sides.end ? points(margin.right, 0) : 0);
  const above = ascent * style.fontSize + points(padding.top, 0) + border.top.width + riseOf(style);
  const below = -descent * style.fontSize + points(padding.bottom, 0) + border.bottom.width - riseOf(style);
  return decorationMarks({ ...style, border }, left, baseline - above, right - left, above + below);
}
