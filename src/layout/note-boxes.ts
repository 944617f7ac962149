import type { ComputedStyle } from '../style/computed.ts';
import type { BlockBox } from './box-tree.ts';
import { collectInlines, InlineCollector, type InlineContext } from './inline.ts';
import { inlineBoxes } from './inline-boxes.ts';
import type { CalledNote } from './notes.ts';

/** A note as a block: its number, and its text. */
export function noteBox({ element, number }: CalledNote, context: InlineContext): BlockBox {
  const style: ComputedStyle = { ...context.styled.style(element), display: 'block' };
  const inMarker = new InlineCollector(context);
  const marker = context.styled.pseudo(element, 'footnote-marker');
  if (marker?.content) inMarker.addContent(marker.content, marker, element, number);
  const ends = { before: true, after: true };
  const content = [...inMarker.inlines, ...collectInlines(element, element.children, ends, context)];
  return {
    kind: 'block',
    element,
    style,
    marker: null,
    children: inlineBoxes(element, style, content, context),
  };
}
