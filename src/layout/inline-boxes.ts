import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { SIDES } from '../style/properties/boxes.ts';
import type { Inline } from '../text/types.ts';
import type { ParagraphBox, PictureBox } from './box-tree.ts';
import type { InlineContent } from './inline.ts';

/** The paragraphs and pictures that inline content makes. */
export function inlineBoxes(
  element: ElementNode,
  style: ComputedStyle,
  content: readonly InlineContent[],
  { styled }: { readonly styled: StyledDocument },
): (ParagraphBox | PictureBox)[] {
  return partsOf(content).map((part, i) => {
    if (!Array.isArray(part)) return typedPicture(part, styled.style(part));
    // After a picture the paragraph goes on.
    const own = i > 0 && style.textIndent !== 0 ? { ...style, textIndent: 0 } : style;
    return { kind: 'paragraph', element, style: own, inlines: part };
  });
}

/** The box of a picture, with the edges over which its content says that it bleeds. */
export function typedPicture(element: ElementNode, style: ComputedStyle): PictureBox {
  const typed = element.attributes['data-bleed']?.split(' ');
  const livretBleed = typed ? SIDES.filter((side) => typed.includes(side)) : style.livretBleed;
  return { kind: 'picture', element, style: typed ? { ...style, livretBleed } : style };
}

/** Inline content as paragraphs, those without text left out, and the elements of the pictures between them. */
function partsOf(content: readonly InlineContent[]): (Inline[] | ElementNode)[] {
  const parts: (Inline[] | ElementNode)[] = [];
  let inlines: Inline[] = [];
  const endParagraph = () => {
    if (inlines.some(isVisible)) parts.push(withoutLastBreak(inlines));
    inlines = [];
  };
  for (const part of content) {
    if (part.kind !== 'picture') {
      inlines.push(part);
      continue;
    }
    endParagraph();
    parts.push(part.element);
  }
  endParagraph();
  return parts;
}

const isVisible = (inline: Inline): boolean => inline.kind !== 'text' || inline.text.trim() !== '';

/** A line break that ends a block begins no line. */
function withoutLastBreak(inlines: Inline[]): Inline[] {
  const last = inlines.findLastIndex(isVisible);
  return inlines[last]?.kind === 'break' ? inlines.slice(0, last) : inlines;
}
