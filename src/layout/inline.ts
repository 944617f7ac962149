import { formatCounter } from '../document/counter-styles.ts';
import { isInLine } from '../document/picture-address.ts';
import type { DocumentNode, ElementNode } from '../document/tree.ts';
import type { ComputedStyle, ContentPart, StyledDocument } from '../style/computed.ts';
import { points } from '../style/values.ts';
import type { Inline, TextStyle } from '../text/types.ts';
import { readLength } from '../units.ts';
import { lineWords, pageList } from './inline-references.ts';
import { partFromCall } from './note-calls.ts';
import type { Notes } from './notes.ts';
import type { NoteNumber } from './page.ts';
import { type PageReferences, targetOf } from './page-references.ts';
import type { PictureSource } from './picture.ts';
import { type TextStyleOf, textStyleFor, transform, withSmallCapitals } from './text-style.ts';

/** The services that inline content needs. */
export interface InlineContext {
  readonly styled: StyledDocument;
  readonly textStyle: TextStyleOf;
  readonly notes: Pick<Notes, 'call' | 'again'>;
  readonly references: Pick<PageReferences, 'page' | 'isBeside' | 'list' | 'lines'>;
  readonly pictures: PictureSource;
}

/** The content of a block container between its blocks. A picture stands on lines of its own, also inside an inline. */
export type InlineContent = Inline | { readonly kind: 'picture'; readonly element: ElementNode };

/**
 * The text of a block container, or of a part of it, as runs of one style, and its pictures. `ends` tells whether the
 * part begins and ends the container, where its ::before and ::after stand.
 */
export function collectInlines(
  container: ElementNode,
  nodes: readonly DocumentNode[],
  ends: { readonly before: boolean; readonly after: boolean },
  context: InlineContext,
): InlineContent[] {
  const collector = new InlineCollector(context);
  if (ends.before) collector.addPseudo(container, 'before');
  for (const node of nodes) collector.addNode(node, container);
  if (ends.after) collector.addPseudo(container, 'after');
  return collector.inlines;
}

/** Collects inlines in the order of the text. */
export class InlineCollector {
  readonly inlines: InlineContent[] = [];
  readonly #context: InlineContext;

  constructor(context: InlineContext) {
    this.#context = context;
  }

  addNode(node: DocumentNode, parent: ElementNode): void {
    const { styled, references } = this.#context;
    if (node.kind === 'text') {
      const style = styled.style(parent);
      const text = transform(node.text, style, parent);
      for (const part of withSmallCapitals(text, textStyleFor(text, style, parent, this.#context))) {
        this.inlines.push({ kind: 'text', element: parent.index, ...part });
      }
      return;
    }
    const style = styled.style(node);
    if (style.display === 'none') return;
    if (style.float === 'footnote') this.#noteCall(node, parent);
    // The line that has its edge is the one that it stands beside.
    else if (style.livretFloat === 'margin') this.#edge('start', node, style, 0);
    else if (node.tag === 'img') this.#picture(node, style);
    else if (node.attributes.class === 'note-again') this.#noteAgain(node);
    else if (node.tag === 'br') this.inlines.push({ kind: 'break' });
    else if (node.attributes['data-width'] !== undefined) this.#blank(node, style);
    else if (node.attributes['data-words'] !== undefined) this.#words(lineWords(node, references));
    else if (style.livretTargetPages === 'merged') this.#words(pageList(node, references));
    else {
      this.#room('start', node, style, style.border.left.width);
      // An element without words has its place among those of its parent by an edge.
      if (node.attributes.id !== undefined && node.children.length === 0) this.#edge('start', node, style, 0);
      this.addPseudo(node, 'before');
      for (const child of node.children) this.addNode(child, node);
      this.addPseudo(node, 'after');
      this.#room('end', node, style, style.border.right.width);
    }
  }

  /** A picture on lines of its own, or one in the line: a formula, a cell's mark, a small picture. */
  #picture(node: ElementNode, style: ComputedStyle): void {
    if (!isInLine(node)) {
      this.inlines.push({ kind: 'picture', element: node });
      return;
    }
    const { pictures, textStyle } = this.#context;
    const box = formulaBox(node, style, textStyle(style, node), Number.POSITIVE_INFINITY, pictures);
    if (box) this.inlines.push(box);
  }

  /** The room that an inline, or the text of a pseudo-element, takes beside its text (CSS 2.1, 10.3.1). */
  #room(side: 'start' | 'end', element: ElementNode, style: ComputedStyle, border: number): void {
    const at = side === 'start' ? 'left' : 'right';
    const width = points(style.margin[at], 0) + points(style.padding[at], 0) + border;
    if (width !== 0) this.#edge(side, element, style, width);
  }

  #edge(side: 'start' | 'end', element: ElementNode, style: ComputedStyle, width: number): void {
    const textStyle = this.#context.textStyle(style, element);
    this.inlines.push({ kind: 'edge', side, width, style: textStyle, element: element.index });
  }

  /** A blank to fill in. Its own text is kept for readers that do not draw it. */
  #blank(node: ElementNode, style: ComputedStyle): void {
    const width = readLength(node.attributes['data-width']!);
    const textStyle = this.#context.textStyle(style, node);
    if (width) this.inlines.push({ kind: 'blank', width, style: textStyle, element: node.index });
  }

  /** Words that are known once pages are made. */
  #words(words: ReturnType<typeof pageList>): void {
    for (const { text, of } of words) {
      const style = this.#context.textStyle(this.#context.styled.style(of), of);
      this.inlines.push({ kind: 'text', text, style, element: of.index });
    }
  }

  /** The call of a footnote (CSS GCPM 3, 2.5); it belongs to the text that it stands in. */
  #noteCall(note: ElementNode, parent: ElementNode): void {
    const { number, footnote } = this.#context.notes.call(note);
    const style = this.#context.styled.pseudo(note, 'footnote-call');
    if (style) {
      partFromCall(this.inlines, textStyleFor(',', style, parent, this.#context), parent);
      this.addContent(style.content ?? [], style, parent, number);
    }
    if (footnote !== null) this.inlines.push({ kind: 'note', note: footnote });
  }

  /** The number of a note that is called again: a link to the note, which stands where it was called first. */
  #noteAgain(link: ElementNode): void {
    const { styled, notes } = this.#context;
    const note = styled.tree.byId.get(targetOf(link, 'href'));
    const number = note && notes.again(note);
    const style = note && styled.pseudo(note, 'footnote-call');
    if (!number || !style) return;
    const text = formatCounter(number.value, number.style);
    const textStyle = (words: string) => textStyleFor(words, style, link, this.#context);
    partFromCall(this.inlines, textStyle(','), link);
    this.inlines.push({ kind: 'text', text, style: textStyle(text), element: link.index });
  }

  addPseudo(element: ElementNode, which: 'before' | 'after'): void {
    const style = this.#context.styled.pseudo(element, which);
    if (style?.content && !this.#isLeftOut(style, element))
      this.addContent(style.content, style, element, null);
  }

  /** The inlines of a `content` value; counters of pages are known once pages are made. */
  addContent(
    content: readonly ContentPart[],
    style: ComputedStyle,
    element: ElementNode,
    note: NoteNumber | null,
  ): void {
    const { textStyle, references } = this.#context;
    const addText = (text: string) => {
      if (text === '') return;
      const typed = transform(text, style, element);
      const set = textStyleFor(typed, style, element, this.#context);
      this.inlines.push({
        kind: 'text',
        text: typed,
        style: set,
        element: element.index,
        note: note?.element,
      });
    };
    this.#room('start', element, style, 0);
    for (const part of content) {
      if (part.kind === 'text') addText(part.text);
      else if (part.kind === 'attr') addText(element.attributes[part.name] ?? '');
      else if (part.kind === 'leader') {
        const set = textStyle(style, element);
        this.inlines.push({ kind: 'leader', pattern: part.pattern, style: set, element: element.index });
      } else if (part.kind === 'target-counter') {
        addText(references.page(targetOf(element, part.attribute), part.style));
      } else if (part.kind === 'counter' && part.name === 'footnote' && note !== null)
        addText(formatCounter(note.value, part.style ?? note.style));
    }
    this.#room('end', element, style, 0);
  }

  /** Whether a link's page is left out, since the target stands on the same page (`--livret-target-page: elsewhere`). */
  #isLeftOut(style: ComputedStyle, element: ElementNode): boolean {
    const target = style.content?.find((part) => part.kind === 'target-counter');
    if (!target || style.livretTargetPage !== 'elsewhere') return false;
    return this.#context.references.isBeside(element, targetOf(element, target.attribute));
  }
}

/** A formula, or another picture, that stands in a line; null after a fault. @param widest the room that there is for it, points. */
export function formulaBox(
  element: ElementNode,
  style: ComputedStyle,
  textStyle: TextStyle,
  widest: number,
  pictures: PictureSource,
): Inline | null {
  const asked = { width: style.width === 'auto' ? null : points(style.width, 0) || null, height: null };
  const picture = pictures({ element, width: widest, asked, scale: 1, style });
  if (!picture || !('drawing' in picture)) return null;
  const { width, height, drawing, lineEnds, spaces } = picture;
  // A picture without a baseline stands around the middle of capitals.
  const middle = (height + textStyle.face.capHeight * textStyle.size) / 2;
  const { baseline = middle } = picture;
  const measures = { width, ascent: baseline, descent: height - baseline };
  return { kind: 'box', ...measures, drawing, lineEnds, spaces, style: textStyle, element: element.index };
}
