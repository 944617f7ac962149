import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, PageStyle, StyledDocument } from '../style/computed.ts';
import type { Inline } from '../text/types.ts';
import type { BlockBox } from './boxes.ts';
import { type FlowContext, setApart } from './flow.ts';
import { points } from './geometry.ts';
import { addContent, collectInlines, type InlineContext } from './inline.ts';
import type { PageMark } from './page.ts';
import { borderMarks, type Stack, shift } from './stack.ts';

/** Footnotes: numbered through the document in the order of their calls. */
export class Notes {
  readonly #elements: ElementNode[] = [];
  readonly #stacks = new Map<number, Stack>();
  readonly #styled: StyledDocument;

  constructor(styled: StyledDocument) {
    this.#styled = styled;
  }

  /** Registers a note and gives its number, from 0. */
  add(element: ElementNode): number {
    return this.#elements.push(element) - 1;
  }

  get count(): number {
    return this.#elements.length;
  }

  /** A note set to a width; once, since all pages have one measure. */
  stack(note: number, width: number, inlineContext: InlineContext, context: FlowContext): Stack {
    const known = this.#stacks.get(note);
    if (known) return known;
    const box = noteBox(this.#elements[note]!, note, this.#styled, inlineContext);
    const set = setApart(box, width, 'auto', context);
    this.#stacks.set(note, set);
    return set;
  }
}

function noteBox(
  element: ElementNode,
  note: number,
  styled: StyledDocument,
  context: InlineContext,
): BlockBox {
  const style: ComputedStyle = { ...styled.style(element), display: 'block' };
  const inlines: Inline[] = [];
  const marker = styled.pseudo(element, 'footnote-marker');
  if (marker?.content) addContent(marker.content, marker, element, note, inlines, context);
  inlines.push(...collectInlines(element, element.children, { before: true, after: true }, context));
  return {
    kind: 'block',
    element,
    style,
    marker: null,
    children: [{ kind: 'paragraph', element, style, inlines }],
  };
}

/** Space, rule and padding above a page's notes. */
export function noteSeparation({ footnoteArea: area, width }: PageStyle): number {
  return points(area.margin.top, width) + area.border.top.width + points(area.padding.top, width);
}

/** The notes of a page, from the top of their area down. */
export function noteMarks(pageStyle: PageStyle, stacks: readonly Stack[], measure: number): PageMark[] {
  const { footnoteArea: area, width } = pageStyle;
  let y = points(area.margin.top, width);
  const ruleWidth = area.width === 'auto' ? measure : points(area.width, measure);
  const rule = y + area.border.top.width / 2;
  const marks = borderMarks(area.border.top, 0, rule, ruleWidth, rule);
  y += area.border.top.width + points(area.padding.top, width);
  for (const note of stacks) {
    marks.push(...shift(note.marks, 0, y));
    y += note.height;
  }
  return marks;
}
