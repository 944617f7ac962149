import type { ComputedStyle } from '../style/computed.ts';
import type { BlockBox } from './box-tree.ts';
import { addContent, collectInlines, type InlineContent, type InlineContext } from './inline.ts';
import { inlineBoxes } from './inline-boxes.ts';
import type { CalledNote } from './notes.ts';

/** A note as a block: its number, and its text. */
export function noteBox({ element, number }: CalledNote, context: InlineContext): BlockBox {
  const style: ComputedStyle = { ...context.styled.style(element), display: 'block' };
  const content: InlineContent[] = [];
  const marker = context.styled.pseudo(element, 'footnote-marker');
  if (marker?.content) {
    addContent(marker.content, marker, element, number, content, context);
  }
  content.push(...collectInlines(element, element.children, { before: true, after: true }, context));
  return {
    kind: 'block',
    element,
    style,
    marker: null,
    children: inlineBoxes(element, style, content, context),
  };
}
