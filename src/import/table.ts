import { flowMarkdown } from './flow.ts';
import type { InlineWorld } from './inline.ts';
import { alignOf, columnAligns, type PlacedCell } from './table-align.ts';
import { childrenOf, type Element, elementsIn, wordsOf } from './tree.ts';

/** A cell of a table as a chapter has it. */
type Cell = string | { readonly text: string; readonly colspan?: number; readonly rowspan?: number };

export interface Table {
  readonly head: readonly (Cell | readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The cells of a table, and the alignment of its columns where it is another than usual. Rows that are shorter than others
 * are filled up; a first row in bold is the head.
 */
export function readTable(table: Element, world: InlineWorld): { table: Table; align?: readonly string[] } {
  const rows = elementsIn(table, 'tr').filter((row) => tableAround(row) === table);
  const marked = rows.filter((row) => row.parent!.tag === 'thead').length;
  const first =
    marked > 0 ? marked : rows[0] && rows.length > 1 && cellsOf(rows[0]).every(isHeadCell) ? 1 : 0;
  const heads = headsWith(first, rows);
  const head = fill(rows.slice(0, heads), world).map(plainHead);
  const body = fill(rows.slice(heads), world);
  const columns = Math.max(...[...head, ...body].map(({ width }) => width));
  const even = (all: readonly Row[]) =>
    all.map(({ cells, width }): Cell[] => [...cells, ...Array<Cell>(columns - width).fill('')]);
  const headRows = even(head);
  const align = columnAligns(
    body.map(({ places }) => places),
    columns,
  );
  const read = { head: headRows.length === 1 ? headRows[0]! : headRows, rows: even(body) };
  return { table: read, ...(align && { align }) };
}

/** A row of the head without the bold of its words, which a head has by itself. */
const plainHead = (row: Row): Row => ({ ...row, cells: row.cells.map(plainCell) });

const plainCell = (cell: Cell): Cell =>
  typeof cell === 'string' ? plain(cell) : { ...cell, text: plain(cell.text) };

const plain = (text: string) => text.replace(/^\*\*([^*\n]+)\*\*$/, '$1');

/** The rows of the head with those that its cells reach into, as a Word table marks the first of two alone; one row is left. */
function headsWith(first: number, rows: readonly Element[]): number {
  let heads = first;
  for (let i = 0; i < heads; i++)
    for (const { attributes } of cellsOf(rows[i]!))
      heads = Math.max(heads, i + span(attributes.rowspan, rows.length - i));
  return heads < rows.length ? heads : first;
}

interface Row {
  readonly cells: readonly Cell[];
  /** The number of columns that it reaches, with cells of rows above. */
  readonly width: number;
  /** The cells that begin in it. */
  readonly places: readonly PlacedCell[];
}

function fill(rows: readonly Element[], world: InlineWorld): Row[] {
  /** The number of rows that a cell from above still takes, by column. */
  let taken: number[] = [];
  return rows.map((row, i) => {
    const next = taken.map((left) => Math.max(0, left - 1));
    let column = 0;
    const places: PlacedCell[] = [];
    const cells = cellsOf(row).map((cell): Cell => {
      while ((taken[column] ?? 0) > 0) column++;
      const colspan = span(cell.attributes.colspan, 1000);
      const rowspan = span(cell.attributes.rowspan, rows.length - i);
      const text = flowMarkdown(cell, world);
      places.push({ column, colspan, value: text, align: alignOf(cell) });
      for (let end = column + colspan; column < end; column++) next[column] = rowspan - 1;
      if (colspan === 1 && rowspan === 1) return text;
      return { text, ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) };
    });
    const width = Math.max(column, taken.findLastIndex((left) => left > 0) + 1);
    taken = next;
    return { cells, width, places };
  });
}

const span = (typed: string | undefined, most: number) => Math.max(1, Math.min(Number(typed) || 1, most));

const cellsOf = (row: Element) => childrenOf(row).filter(({ tag }) => tag === 'td' || tag === 'th');

const isHeadCell = (cell: Element) => {
  if (cell.tag === 'th') return true;
  const words = wordsOf(cell);
  return words !== '' && words === elementsIn(cell, 'strong', 'b').map(wordsOf).join(' ');
};

function tableAround(element: Element): Element | null {
  return element.tag === 'table' || !element.parent ? element : tableAround(element.parent);
}
