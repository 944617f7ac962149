import type { DocumentNode, ElementNode } from '../document/tree.ts';
import type { ComputedStyle, ContentPart, StyledDocument } from '../style/computed.ts';
import { type CounterStyle, formatCounter } from '../style/counter-styles.ts';
import type { BlockBox, Box, MarkerBox, PictureBox, TableBox, TableCell, TableRow } from './box-tree.ts';
import { collectInlines, type InlineContext } from './inline.ts';
import { inlineBoxes } from './inline-boxes.ts';
import { noteBox } from './note-boxes.ts';
import { isNoteSection, type Notes } from './notes.ts';

/** The services that box generation needs. */
export interface BoxContext extends InlineContext {
  readonly styled: StyledDocument;
  readonly notes: Notes;
}

/** The box of a block-level element; null for `display: none`. */
export function blockBox(element: ElementNode, context: BoxContext): BlockBox | TableBox | PictureBox | null {
  const style = context.styled.style(element);
  if (style.display === 'none') return null;
  if (style.counterReset.footnote !== undefined) context.notes.countFrom(style.counterReset.footnote);
  if (isNoteSection(element)) return noteSectionBox(element, style, context);
  if (style.display === 'table') return tableBox(element, style, context);
  if (element.tag === 'img') return { kind: 'picture', element, style };
  const box: BlockBox = {
    kind: 'block',
    element,
    style,
    children: childBoxes(element, style, context),
    marker: style.display === 'list-item' ? markerBox(element, style, context) : null,
  };
  return style.float === 'bottom' ? { ...box, foot: context.notes.addBlock(box) } : box;
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
  const { display, float } = context.styled.style(element);
  return display === 'inline' || display === 'none' || float === 'footnote';
}

/** The characters of bullets. A box to tick is drawn, so a space stands for it. */
const BULLETS: Partial<Record<ComputedStyle['listStyleType'], string>> = {
  disc: '•',
  dash: '–',
  box: '\u2003',
};

function markerBox(item: ElementNode, itemStyle: ComputedStyle, context: BoxContext): MarkerBox | null {
  const style = context.styled.pseudo(item, 'marker') ?? itemStyle;
  const content = style === itemStyle ? null : style.content;
  const text = content ? plainText(content) : markerText(item, itemStyle.listStyleType);
  if (text === '') return null;
  return {
    style,
    inlines: [{ kind: 'text', text, style: context.textStyle(style, item), element: item.index }],
  };
}

function markerText(item: ElementNode, type: ComputedStyle['listStyleType']): string {
  if (type === 'none') return '';
  const bullet = BULLETS[type];
  if (bullet) return bullet;
  const items = item.parent!.children.filter((n): n is ElementNode => n.kind === 'element' && n.tag === 'li');
  const number = Number(item.parent!.attributes.start ?? 1) + items.indexOf(item);
  const letters = type === 'lower-alpha' || type === 'upper-alpha';
  return `${formatCounter(number, type as CounterStyle)}${letters ? ')' : '.'}`;
}

function plainText(content: readonly ContentPart[]): string {
  return content.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}

function tableBox(element: ElementNode, style: ComputedStyle, context: BoxContext): TableBox {
  context.notes.openTable();
  let caption: BlockBox | null = null;
  const columns: (number | null)[] = [];
  const rows: TableRow[] = [];
  /** Rows still to be covered by a cell above, by column. */
  const covered: number[] = [];

  const addRows = (parent: ElementNode, section: TableRow['section'], sectionStyle: ComputedStyle | null) => {
    const rowElements = elementChildren(parent).filter(
      (e) => context.styled.style(e).display === 'table-row',
    );
    rowElements.forEach((row, index) => {
      rows.push({
        element: row,
        style: context.styled.style(row),
        section,
        sectionStyle,
        first: index === 0,
        last: index === rowElements.length - 1,
        cells: rowCells(row, covered, context),
      });
    });
  };
  for (const child of elementChildren(element)) {
    const childStyle = context.styled.style(child);
    if (child.tag === 'colgroup') for (const col of elementChildren(child)) columns.push(columnWidth(col));
    else if (childStyle.display === 'table-caption') caption = blockBox(child, context) as BlockBox;
    else if (childStyle.display === 'table-header-group') addRows(child, 'head', childStyle);
    else if (childStyle.display === 'table-footer-group') addRows(child, 'foot', childStyle);
    else if (childStyle.display === 'table-row-group') addRows(child, 'body', childStyle);
  }
  addRows(element, 'body', null);
  const notes = context.notes.closeTable().map((note) => noteBox(note, context));
  return { kind: 'table', element, style, caption, columns, rows, notes };
}

function rowCells(row: ElementNode, covered: number[], context: BoxContext): TableCell[] {
  const cells: TableCell[] = [];
  let column = 0;
  const skipCovered = () => {
    while ((covered[column] ?? 0) > 0) covered[column++]!--;
  };
  for (const cell of elementChildren(row)) {
    skipCovered();
    const box = blockBox(cell, context);
    if (box?.kind !== 'block') continue;
    const colspan = span(cell.attributes.colspan);
    const rowspan = span(cell.attributes.rowspan);
    cells.push({ element: cell, style: box.style, box, column, colspan, rowspan });
    for (let i = 0; i < colspan; i++) covered[column++] = rowspan - 1;
  }
  while (column < covered.length) {
    skipCovered();
    column++;
  }
  return cells;
}

function span(value: string | undefined): number {
  return Math.min(1000, Math.max(1, Math.floor(Number(value ?? 1)) || 1));
}

function columnWidth(col: ElementNode): number | null {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(col.attributes['data-width'] ?? '');
  return match ? Number(match[1]) : null;
}

export function elementChildren(element: ElementNode): ElementNode[] {
  return element.children.filter((child) => child.kind === 'element');
}
