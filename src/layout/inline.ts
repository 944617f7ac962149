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
  const out: InlineContent[] = [];
  if (ends.before) addPseudo(container, 'before', out, context);
  for (const node of nodes) addNode(node, container, out, context);
  if (ends.after) addPseudo(container, 'after', out, context);
  return out;
}

function addNode(
  node: DocumentNode,
  parent: ElementNode,
  out: InlineContent[],
  context: InlineContext,
): void {
  if (node.kind === 'text') {
    const style = context.styled.style(parent);
    const text = transform(node.text, style, parent);
    for (const part of withSmallCapitals(text, textStyleFor(text, style, parent, context))) {
      out.push({ kind: 'text', element: parent.index, ...part });
    }
    return;
  }
  const style = context.styled.style(node);
  if (style.display === 'none') return;
  if (style.float === 'footnote') addNoteCall(node, parent, out, context);
  // The line that has its edge is the one that it stands beside.
  else if (style.livretFloat === 'margin') out.push(edgeAt('start', node, style, 0, context));
  else if (node.tag === 'img') addPicture(node, style, out, context);
  else if (node.attributes.class === 'note-again') addNoteAgain(node, out, context);
  else if (node.tag === 'br') out.push({ kind: 'break' });
  else if (node.attributes['data-width'] !== undefined) addBlank(node, style, out, context);
  else if (node.attributes['data-words'] !== undefined)
    addWords(lineWords(node, context.references), out, context);
  else if (style.livretTargetPages === 'merged') addWords(pageList(node, context.references), out, context);
  else {
    addEdge('start', node, style, style.border.left.width, out, context);
    // An element without words has its place among those of its parent by an edge.
    if (node.attributes.id !== undefined && node.children.length === 0)
      out.push(edgeAt('start', node, style, 0, context));
    addPseudo(node, 'before', out, context);
    for (const child of node.children) addNode(child, node, out, context);
    addPseudo(node, 'after', out, context);
    addEdge('end', node, style, style.border.right.width, out, context);
  }
}

/** A picture on lines of its own, or one in the line: a formula, a cell's mark, a small picture. */
function addPicture(
  node: ElementNode,
  style: ComputedStyle,
  out: InlineContent[],
  context: InlineContext,
): void {
  if (!isInLine(node)) {
    out.push({ kind: 'picture', element: node });
    return;
  }
  const box = formulaBox(
    node,
    style,
    context.textStyle(style, node),
    Number.POSITIVE_INFINITY,
    context.pictures,
  );
  if (box) out.push(box);
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

/** The room that an inline, or the text of a pseudo-element, takes beside its text (CSS 2.1, 10.3.1). */
function addEdge(
  side: 'start' | 'end',
  element: ElementNode,
  style: ComputedStyle,
  border: number,
  out: InlineContent[],
  context: InlineContext,
): void {
  const at = side === 'start' ? 'left' : 'right';
  const width = points(style.margin[at], 0) + points(style.padding[at], 0) + border;
  if (width !== 0) out.push(edgeAt(side, element, style, width, context));
}

function edgeAt(
  side: 'start' | 'end',
  element: ElementNode,
  style: ComputedStyle,
  width: number,
  context: InlineContext,
): Inline {
  return { kind: 'edge', side, width, style: context.textStyle(style, element), element: element.index };
}

/** A blank to fill in. Its own text is kept for readers that do not draw it. */
function addBlank(
  node: ElementNode,
  style: ComputedStyle,
  out: InlineContent[],
  context: InlineContext,
): void {
  const width = readLength(node.attributes['data-width']!);
  if (width) out.push({ kind: 'blank', width, style: context.textStyle(style, node), element: node.index });
}

/** Words that are known once pages are made. */
function addWords(words: ReturnType<typeof pageList>, out: InlineContent[], context: InlineContext): void {
  for (const { text, of } of words) {
    const style = context.textStyle(context.styled.style(of), of);
    out.push({ kind: 'text', text, style, element: of.index });
  }
}

/** The call of a footnote (CSS GCPM 3, 2.5); it belongs to the text that it stands in. */
function addNoteCall(
  note: ElementNode,
  parent: ElementNode,
  out: InlineContent[],
  context: InlineContext,
): void {
  const { number, footnote } = context.notes.call(note);
  const style = context.styled.pseudo(note, 'footnote-call');
  if (style) {
    partFromCall(out, textStyleFor(',', style, parent, context), parent);
    addContent(style.content ?? [], style, parent, number, out, context);
  }
  if (footnote !== null) out.push({ kind: 'note', note: footnote });
}

/** The number of a note that is called again: a link to the note, which stands where it was called first. */
function addNoteAgain(link: ElementNode, out: InlineContent[], context: InlineContext): void {
  const note = context.styled.tree.byId.get(targetOf(link, 'href'));
  const number = note && context.notes.again(note);
  const style = note && context.styled.pseudo(note, 'footnote-call');
  if (!number || !style) return;
  const text = formatCounter(number.value, number.style);
  partFromCall(out, textStyleFor(',', style, link, context), link);
  out.push({ kind: 'text', text, style: textStyleFor(text, style, link, context), element: link.index });
}

function addPseudo(
  element: ElementNode,
  which: 'before' | 'after',
  out: InlineContent[],
  context: InlineContext,
): void {
  const style = context.styled.pseudo(element, which);
  if (!style?.content || isLeftOut(style, element, context)) return;
  addContent(style.content, style, element, null, out, context);
}

/** The inlines of a `content` value; counters of pages are known once pages are made. */
export function addContent(
  content: readonly ContentPart[],
  style: ComputedStyle,
  element: ElementNode,
  note: NoteNumber | null,
  out: InlineContent[],
  context: InlineContext,
): void {
  const textStyle = context.textStyle(style, element);
  const addText = (text: string) => {
    if (text === '') return;
    const typed = transform(text, style, element);
    const set = textStyleFor(typed, style, element, context);
    out.push({ kind: 'text', text: typed, style: set, element: element.index, note: note?.element });
  };
  addEdge('start', element, style, 0, out, context);
  for (const part of content) {
    if (part.kind === 'text') addText(part.text);
    else if (part.kind === 'attr') addText(element.attributes[part.name] ?? '');
    else if (part.kind === 'leader') {
      out.push({ kind: 'leader', pattern: part.pattern, style: textStyle, element: element.index });
    } else if (part.kind === 'target-counter') {
      addText(context.references.page(targetOf(element, part.attribute), part.style));
    } else if (part.kind === 'counter' && part.name === 'footnote' && note !== null)
      addText(formatCounter(note.value, part.style ?? note.style));
  }
  addEdge('end', element, style, 0, out, context);
}

/** Whether a link's page is left out, since the target stands on the same page (`--livret-target-page: elsewhere`). */
function isLeftOut(style: ComputedStyle, element: ElementNode, context: InlineContext): boolean {
  const target = style.content?.find((part) => part.kind === 'target-counter');
  if (!target || style.livretTargetPage !== 'elsewhere') return false;
  return context.references.isBeside(element, targetOf(element, target.attribute));
}
