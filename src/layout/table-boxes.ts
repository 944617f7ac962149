import { sectionGrid, spansOf } from '../document/table-grid.ts';
import { childElements, type DocumentNode, type ElementNode, textContent } from '../document/tree.ts';
import type { Border, ComputedStyle, LengthPercentage } from '../style/computed.ts';
import { readLength } from '../units.ts';
import type { BlockBox, Box, TableBox, TableCell, TableColumn, TableRow } from './box-tree.ts';
import type { InlineContext } from './inline.ts';
import { noteBox } from './note-boxes.ts';
import type { Notes } from './notes.ts';

/** The services that tables need. */
interface TableContext extends InlineContext {
  readonly notes: Notes;
  /** The box of a caption or a cell; null for `display: none`. */
  boxOf(element: ElementNode): Box | null;
  /** Whether an element stands in lines. */
  isInline(element: ElementNode): boolean;
  /** The boxes of content that stands in lines of an element. */
  boxesOfInlines(holder: ElementNode, nodes: readonly DocumentNode[]): Box[];
}

/** The sections of a table and their `display`, in the order in which they are set (CSS 2.1, 17.2). */
const SECTIONS = [
  ['head', 'table-header-group'],
  ['body', 'table-row-group'],
  ['foot', 'table-footer-group'],
] as const;

/** The `display` of HTML's parts of a table, whatever else a theme gives them but `none`. */
const PARTS: Readonly<Record<string, ComputedStyle['display']>> = {
  caption: 'table-caption',
  colgroup: 'table-column-group',
  col: 'table-column',
  thead: 'table-header-group',
  tbody: 'table-row-group',
  tfoot: 'table-footer-group',
  tr: 'table-row',
  th: 'table-cell',
  td: 'table-cell',
};

function displayOf(element: ElementNode, { styled }: Pick<TableContext, 'styled'>): ComputedStyle['display'] {
  const { display } = styled.style(element);
  return display === 'none' || display.startsWith('table-') ? display : (PARTS[element.tag] ?? display);
}

/** Whether an element is set as a table: HTML's, or one that a theme makes a table, with parts. */
export function isTable(element: ElementNode, context: Pick<TableContext, 'styled'>): boolean {
  if (element.tag === 'table') return true;
  if (context.styled.style(element).display !== 'table') return false;
  return childElements(element).some((child) => displayOf(child, context).startsWith('table-'));
}

/** The box of a table: its rows with their cells on a grid of columns (CSS 2.1, 17.5). */
export function tableBox(element: ElementNode, style: ComputedStyle, context: TableContext): TableBox {
  context.notes.openTable();
  const children = childElements(element);
  const caption = children.find((child) => displayOf(child, context) === 'table-caption');
  const captionBox = caption ? (context.boxOf(caption) as BlockBox | null) : null;
  const rows: TableRow[] = [];
  for (const [section, display] of SECTIONS) {
    for (const group of children.filter((child) => displayOf(child, context) === display)) {
      const sectionStyle = context.styled.style(group);
      rows.push(...sectionRows(partsOf(group, context), section, sectionStyle, style, rows.length, context));
    }
    // Rows that stand beside groups are a group of their own. A second caption is a row of it.
    if (section !== 'body') continue;
    const beside = partsOf(element, context).filter(
      (part) => isLoose(part) || (part !== caption && !OUTSIDE_ROWS.includes(displayOf(part, context))),
    );
    rows.push(...sectionRows(beside, section, null, style, rows.length, context));
  }
  const columns = columnsOf(children, rows, context);
  const notes = context.notes.close().map((note) => noteBox(note, context));
  return { kind: 'table', element, style, caption: captionBox, columns, rows, notes };
}

const OUTSIDE_ROWS: readonly ComputedStyle['display'][] = [
  ...(['none', 'table-column', 'table-column-group'] as const),
  ...SECTIONS.map(([, display]) => display),
];

/** Content that stands in lines where a part of a table should: it is a cell of its own (CSS 2.1, 17.2.1). */
interface Loose {
  readonly holder: ElementNode;
  readonly nodes: readonly DocumentNode[];
}

const isLoose = (part: ElementNode | Loose): part is Loose => 'nodes' in part;

/** The elements in an element of a table, and the content between them that has words. */
function partsOf(holder: ElementNode, context: TableContext): (ElementNode | Loose)[] {
  const hasWords = holder.children.some((child) => child.kind === 'text' && child.text.trim() !== '');
  if (!hasWords) return childElements(holder);
  const parts: (ElementNode | Loose)[] = [];
  let nodes: DocumentNode[] = [];
  for (const child of holder.children) {
    if (child.kind === 'text' || context.isInline(child)) {
      if (nodes.length === 0) parts.push({ holder, nodes });
      nodes.push(child);
    } else {
      parts.push(child);
      nodes = [];
    }
  }
  return parts.filter((part) => !isLoose(part) || part.nodes.some((node) => textContent(node).trim() !== ''));
}

/** @param first the number of rows above the section. */
function sectionRows(
  children: readonly (ElementNode | Loose)[],
  section: TableRow['section'],
  sectionStyle: ComputedStyle | null,
  tableStyle: ComputedStyle,
  first: number,
  context: TableContext,
): TableRow[] {
  const rows = rowsAmong(children, tableStyle, context);
  const boxes = rows.map(({ cells }) => cells.flatMap((cell) => cellBox(cell, context)));
  const { columns } = sectionGrid(boxes.map((inRow) => inRow.map(({ element }) => spansOf(element))));
  return rows.map(({ element, style }, i) => ({
    element,
    style,
    section,
    sectionStyle,
    first: i === 0,
    last: i === rows.length - 1,
    cells: boxes[i]!.map((box, k): TableCell => {
      const { colspan, rowspan } = spansOf(box.element);
      const at = { row: first + i, column: columns[i]![k]!, colspan };
      return {
        element: box.element,
        style: box.style,
        box,
        ...at,
        rowspan: Math.min(rowspan, rows.length - i),
      };
    }),
  }));
}

interface RowElements {
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly cells: (ElementNode | Loose)[];
}

/** The rows of a section. Cells that stand in no row have one together, other elements one each (CSS 2.1, 17.2.1). */
function rowsAmong(
  children: readonly (ElementNode | Loose)[],
  tableStyle: ComputedStyle,
  context: TableContext,
): RowElements[] {
  const rows: RowElements[] = [];
  let anonymous: RowElements | null = null;
  for (const child of children) {
    if (isLoose(child)) {
      rows.push({ element: child.holder, style: withoutBox(tableStyle), cells: [child] });
      anonymous = null;
      continue;
    }
    const display = displayOf(child, context);
    if (display === 'none') continue;
    if (display === 'table-row') {
      const cells = partsOf(child, context);
      rows.push({ element: child, style: context.styled.style(child), cells });
    } else if (display === 'table-cell' && anonymous) anonymous.cells.push(child);
    else rows.push({ element: child, style: withoutBox(tableStyle), cells: [child] });
    anonymous = display === 'table-cell' ? rows.at(-1)! : null;
  }
  return rows;
}

/** The style of a row that no element has. */
function withoutBox(style: ComputedStyle): ComputedStyle {
  const none: Border = { width: 0, style: 'none', color: style.color };
  const border = { top: none, right: none, bottom: none, left: none };
  return { ...style, border, backgroundColor: null, backgroundImage: 'none', height: 'auto', minHeight: 0 };
}

function cellBox(cell: ElementNode | Loose, { boxOf, boxesOfInlines, styled }: TableContext): BlockBox[] {
  if (isLoose(cell)) {
    const { holder, nodes } = cell;
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    const bare = withoutBox(styled.style(holder));
    const style: ComputedStyle = { ...bare, width: 'auto', margin: none, padding: none };
    return [{ kind: 'block', element: holder, style, children: boxesOfInlines(holder, nodes), marker: null }];
  }
  const box = boxOf(cell);
  if (!box || box.kind === 'paragraph') return [];
  if (box.kind === 'block') return [box];
  // A table or a picture that stands where a cell should is the content of one.
  return [{ kind: 'block', element: cell, style: withoutBox(box.style), children: [box], marker: null }];
}

const NO_COLUMN: TableColumn = { style: null, groupStyle: null, width: 'auto' };

function columnsOf(
  children: readonly ElementNode[],
  rows: readonly TableRow[],
  context: TableContext,
): TableColumn[] {
  const styled = children.flatMap((child): TableColumn[] => {
    const style = context.styled.style(child);
    const display = displayOf(child, context);
    if (display === 'table-column') return [columnOf(child, style, null)];
    if (display !== 'table-column-group') return [];
    return childElements(child).map((col) => columnOf(col, context.styled.style(col), style));
  });
  const ends = rows.flatMap(({ cells }) => cells.map(({ column, colspan }) => column + colspan));
  const count = ends.reduce((most, end) => Math.max(most, end), 0);
  return Array.from({ length: count }, (_, i) => styled[i] ?? NO_COLUMN);
}

function columnOf(col: ElementNode, style: ComputedStyle, groupStyle: ComputedStyle | null): TableColumn {
  const own = style.width === 'auto' && groupStyle ? groupStyle.width : style.width;
  return { style, groupStyle, width: typedWidth(col.attributes['data-width'] ?? '') ?? own };
}

/** A width as `data-width` says it: `30%`, `25 mm`. */
function typedWidth(typed: string): LengthPercentage | null {
  const percent = /^([\d.]+)\s*%$/.exec(typed);
  return percent ? { percent: Number(percent[1]) } : readLength(typed) || null;
}
