import { type CounterStyle, formatCounter } from '../document/counter-styles.ts';
import type { DocumentNode, ElementNode } from '../document/tree.ts';
import { once } from '../once.ts';
import type { ComputedStyle, ContentPart, StyledDocument } from '../style/computed.ts';
import type { BlockBox, Box, MarkerBox, PictureBox, TableBox } from './box-tree.ts';
import { collectInlines, type InlineContext } from './inline.ts';
import { inlineBoxes, typedPicture } from './inline-boxes.ts';
import { keepBox } from './kept-boxes.ts';
import type { SetBefore } from './layout-memory.ts';
import { noteBox } from './note-boxes.ts';
import { isNoteSection, type Notes } from './notes.ts';
import type { PageReferences } from './page-references.ts';
import { isTable, tableBox } from './table-boxes.ts';
import { textStyleFor, transform } from './text-style.ts';

/** The services that box generation needs. */
export interface BoxContext extends InlineContext {
  readonly styled: StyledDocument;
  readonly notes: Notes;
  readonly references: PageReferences;
  /** The boxes that were made before; null where nothing is kept. */
  readonly before: SetBefore | null;
}

/** The box of a block-level element; null for `display: none`. */
export function blockBox(element: ElementNode, context: BoxContext): BlockBox | TableBox | PictureBox | null {
  const isItem = context.styled.style(element).display === 'list-item';
  return keepBox(element, isItem ? `${numberOf(element)}` : '', context, () => makeBox(element, context));
}

function makeBox(element: ElementNode, context: BoxContext): BlockBox | TableBox | PictureBox | null {
  const style = inPlace(element, context.styled.style(element));
  if (style.display === 'none') return null;
  if (style.counterReset.footnote !== undefined) context.notes.countFrom(style.counterReset.footnote);
  if (isNoteSection(element)) return noteSectionBox(element, style, context);
  if (isTable(element, context)) {
    return tableBox(element, style, {
      ...context,
      boxOf: (child) => blockBox(child, context),
      isInline: (child) => isInline(child, context),
      boxesOfInlines: (holder, nodes) => {
        const content = collectInlines(holder, nodes, { before: false, after: false }, context);
        return inlineBoxes(holder, context.styled.style(holder), content, context);
      },
    });
  }
  if (element.tag === 'img') return typedPicture(element, style);
  const box: BlockBox = {
    kind: 'block',
    element,
    style,
    children: holdsNotes(element, style, context)
      ? withOwnNotes(element, style, context)
      : childBoxes(element, style, context),
    marker: style.display === 'list-item' ? markerBox(element, style, context) : null,
  };
  return style.float === 'bottom' ? { ...box, foot: context.notes.addBlock(box) } : box;
}

/**
 * The style of a block; without floats where the content says that it stays in its place. Other floats do not pass one
 * that can be referred to, so that figures stand in the order of their numbers.
 */
function inPlace({ attributes }: ElementNode, style: ComputedStyle): ComputedStyle {
  if (attributes['data-place'] !== 'here') return style;
  const inOrder = style.livretFloat === 'page' && attributes.id !== undefined;
  const livretFloatBarrier = inOrder ? 'before' : style.livretFloatBarrier;
  return { ...style, float: 'none', livretFloat: 'none', livretFloatBarrier };
}

/** Whether a block has its notes at its own end. The property is inherited: the outermost block that has it holds them. */
function holdsNotes({ parent }: ElementNode, style: ComputedStyle, { styled }: BoxContext): boolean {
  return (
    style.livretFootnotes === 'table' && parent !== null && styled.style(parent).livretFootnotes !== 'table'
  );
}

/** The boxes of a block's content, then of the notes called there. */
function withOwnNotes(element: ElementNode, style: ComputedStyle, context: BoxContext): Box[] {
  context.notes.openBlock();
  const boxes = childBoxes(element, style, context);
  return [...boxes, ...context.notes.close().map((note) => noteBox(note, context))];
}

/** The box of a section of notes: its own content, such as a heading, then the notes; null without notes. */
function noteSectionBox(element: ElementNode, style: ComputedStyle, context: BoxContext): BlockBox | null {
  const called = context.notes.notesIn(element);
  if (called.length === 0) return null;
  const children = childBoxes(element, style, context);
  const notes = called.map((note) => noteBox(note, context));
  return { kind: 'block', element, style, children: [...children, ...notes], marker: null };
}

/** Block children as boxes; runs of inline content between them as anonymous paragraphs. */
function childBoxes(element: ElementNode, style: ComputedStyle, context: BoxContext): Box[] {
  const boxes: Box[] = [];
  let inlineNodes: DocumentNode[] = [];
  const endParagraph = (ends: { readonly before: boolean; readonly after: boolean }) => {
    boxes.push(...inlineBoxes(element, style, collectInlines(element, inlineNodes, ends, context), context));
    inlineNodes = [];
  };
  let before = true;
  for (const child of element.children) {
    if (child.kind === 'text' || isInline(child, context)) {
      inlineNodes.push(child);
      continue;
    }
    endParagraph({ before, after: false });
    before = false;
    const box = blockBox(child, context);
    if (box) boxes.push(box);
  }
  endParagraph({ before, after: true });
  return boxes;
}

function isInline(element: ElementNode, context: BoxContext): boolean {
  if (element.tag === 'img') return true;
  // A table stands on its own lines whatever its `display`.
  if (element.tag === 'table') return false;
  const { display, float } = context.styled.style(element);
  return display === 'inline' || display === 'none' || float === 'footnote';
}

/** The characters of bullets. A box to tick is drawn, so a space stands for it. */
const BULLETS: Partial<Record<ComputedStyle['listStyleType'], string>> = {
  disc: '•',
  dash: '–',
  box: '\u2003',
  'ticked-box': '\u2003',
};

function markerBox(item: ElementNode, itemStyle: ComputedStyle, context: BoxContext): MarkerBox | null {
  const marker = context.styled.pseudo(item, 'marker');
  const style = marker ?? itemStyle;
  const content = marker?.content ?? null;
  const text = content ? plainText(content) : markerText(item, itemStyle.listStyleType);
  if (text === '') return null;
  return {
    style,
    listStyle: itemStyle.listStyleType,
    tickBox: content === null && isTickBox(itemStyle.listStyleType) ? itemStyle.listStyleType : null,
    inlines: [
      {
        kind: 'text',
        text: transform(text, style, item),
        style: textStyleFor(text, style, item, context),
        element: item.index,
      },
    ],
  };
}

function isTickBox(type: ComputedStyle['listStyleType']): type is 'box' | 'ticked-box' {
  return type === 'box' || type === 'ticked-box';
}

function markerText(item: ElementNode, type: ComputedStyle['listStyleType']): string {
  if (type === 'none') return '';
  const bullet = BULLETS[type];
  if (bullet) return bullet;
  const letters = type === 'lower-alpha' || type === 'upper-alpha';
  return `${formatCounter(numberOf(item), type as CounterStyle)}${letters ? ')' : '.'}`;
}

function numberOf(item: ElementNode): number {
  return Number(item.parent!.attributes.start ?? 1) + placesOf(item.parent!).get(item)!;
}

/** The places of a list's items in it, from 0. Each list is counted once: its items ask one after the other. */
const placesOf = once(({ children }: ElementNode): ReadonlyMap<DocumentNode, number> => {
  const items = children.filter((child) => child.kind === 'element' && child.tag === 'li');
  return new Map(items.map((item, i) => [item, i]));
});

function plainText(content: readonly ContentPart[]): string {
  return content.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}
