import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, LengthPercentage } from '../style/computed.ts';
import type { BlockBox, Box, TableBox, TableCell, TableColumn, TableRow } from './box-tree.ts';
import type { InlineContext } from './inline.ts';
import { noteBox } from './note-boxes.ts';
import type { Notes } from './notes.ts';

/** The services that tables need. */
interface TableContext extends InlineContext {
  readonly notes: Notes;
  /** The box of a caption or a cell; null for `display: none`. */
  boxOf(element: ElementNode): Box | null;
}

/** The sections of a table and their `display`, in the order in which they are set (CSS 2.1, 17.2). */
const SECTIONS = [
  ['head', 'table-header-group'],
  ['body', 'table-row-group'],
  ['foot', 'table-footer-group'],
] as const;

/** The box of a table: its rows with their cells on a grid of columns (CSS 2.1, 17.5). */
export function tableBox(element: ElementNode, style: ComputedStyle, context: TableContext): TableBox {
  context.notes.openTable();
  const displayOf = (child: ElementNode) => context.styled.style(child).display;
  const children = elementChildren(element);
  const caption = children.find((child) => displayOf(child) === 'table-caption');
  const captionBox = caption ? (context.boxOf(caption) as BlockBox | null) : null;
  const rows = SECTIONS.flatMap(([section, display]) => {
    const inGroups = children.filter((child) => displayOf(child) === display);
    // Rows that stand beside groups are a group of their own.
    const groups = section === 'body' ? [...inGroups, element] : inGroups;
    return groups.map((group) => ({ section, group, rows: rowsIn(group, context) }));
  });
  const placed: TableRow[] = [];
  for (const { section, group, rows: inGroup } of rows) {
    const sectionStyle = group === element ? null : context.styled.style(group);
    const grid = new GridOfSection(placed.length, inGroup.length);
    inGroup.forEach((row, i) => {
      const cells = elementChildren(row).flatMap((cell) => {
        const box = context.boxOf(cell);
        return box?.kind === 'block' ? grid.place(cell, box, i) : [];
      });
      const ends = { first: i === 0, last: i === inGroup.length - 1 };
      placed.push({ element: row, style: context.styled.style(row), section, sectionStyle, ...ends, cells });
    });
  }
  const columns = columnsOf(children, placed, context);
  const notes = context.notes.close().map((note) => noteBox(note, context));
  return { kind: 'table', element, style, caption: captionBox, columns, rows: placed, notes };
}

function rowsIn(group: ElementNode, context: TableContext): ElementNode[] {
  return elementChildren(group).filter((row) => context.styled.style(row).display === 'table-row');
}

/** Places the cells of a section: each takes the next column that no cell above reaches into (HTML Standard, 4.9.12). */
class GridOfSection {
  /** The row below the lowest cell so far, by column. */
  readonly #ends: number[] = [];
  readonly #firstRow: number;
  readonly #count: number;
  #row = -1;
  #column = 0;

  constructor(firstRow: number, count: number) {
    this.#firstRow = firstRow;
    this.#count = count;
  }

  place(element: ElementNode, box: BlockBox, row: number): TableCell {
    if (row !== this.#row) this.#column = 0;
    this.#row = row;
    while ((this.#ends[this.#column] ?? 0) > row) this.#column++;
    const column = this.#column;
    const colspan = span(element.attributes.colspan);
    const rowspan = Math.min(span(element.attributes.rowspan), this.#count - row);
    this.#column += colspan;
    for (let i = column; i < this.#column; i++) this.#ends[i] = row + rowspan;
    return { element, style: box.style, box, row: this.#firstRow + row, column, colspan, rowspan };
  }
}

function span(value = '1'): number {
  return Math.min(1000, Math.max(1, Math.floor(Number(value)) || 1));
}

const NO_COLUMN: TableColumn = { style: null, groupStyle: null, width: 'auto' };

function columnsOf(
  children: readonly ElementNode[],
  rows: readonly TableRow[],
  context: TableContext,
): TableColumn[] {
  const styled = children.flatMap((child): TableColumn[] => {
    const style = context.styled.style(child);
    if (style.display === 'table-column') return [columnOf(child, style, null)];
    if (style.display !== 'table-column-group') return [];
    return elementChildren(child).map((col) => columnOf(col, context.styled.style(col), style));
  });
  const ends = rows.flatMap(({ cells }) => cells.map(({ column, colspan }) => column + colspan));
  const count = ends.reduce((most, end) => Math.max(most, end), 0);
  return Array.from({ length: count }, (_, i) => styled[i] ?? NO_COLUMN);
}

function columnOf(col: ElementNode, style: ComputedStyle, groupStyle: ComputedStyle | null): TableColumn {
  const typed = /^(\d+(?:\.\d+)?)%$/.exec(col.attributes['data-width'] ?? '');
  const width: LengthPercentage | 'auto' = typed ? { percent: Number(typed[1]) } : style.width;
  return { style, groupStyle, width };
}

function elementChildren(element: ElementNode): ElementNode[] {
  return element.children.filter((child) => child.kind === 'element');
}
