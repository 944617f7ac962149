import type { Box, Point, Size } from '../../drawing/drawing.ts';
import { Sums } from './sums.ts';

/** The side of a cell, points. */
const CELL = 1.5;
const SEA = -1;

/** A surface of a drawing, by its outlines. */
export interface Shape {
  /** A number of whose it is, from 0. */
  readonly owner: number;
  readonly rings: readonly (readonly Point[])[];
}

/** The cells of a map or a picture, each with the owner of the surface on which its middle is: where names have room. */
export class Grid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly owners: Int16Array;
  private readonly territories: Territory[];
  #owned: Sums | null = null;

  /** @param shapes in points; later ones lie over those before. */
  constructor({ width, height }: Size, shapes: readonly Shape[]) {
    this.columns = Math.ceil(width / CELL);
    this.rows = Math.ceil(height / CELL);
    this.owners = new Int16Array(this.columns * this.rows).fill(SEA);
    for (const shape of shapes) this.fill(shape);
    const owners = Math.max(-1, ...shapes.map(({ owner }) => owner)) + 1;
    this.territories = Array.from(
      { length: owners },
      (_, owner) => new Territory(owner, this.owners, this.columns),
    );
    for (let row = 0, i = 0; row < this.rows; row++) {
      for (let column = 0; column < this.columns; column++, i++) {
        if (this.owners[i] !== SEA) this.territories[this.owners[i]!]!.add(column, row);
      }
    }
  }

  /** Whether no cell of a box has an owner. */
  isFree({ left, top, right, bottom }: Box): boolean {
    this.#owned ??= new Sums(this.columns, this.owned());
    const [x1, x2] = [Math.floor(left / CELL), Math.floor(right / CELL) + 1];
    const [y1, y2] = [Math.floor(top / CELL), Math.floor(bottom / CELL) + 1];
    return this.#owned.within(x1, y1, x2, y2) === 0;
  }

  /** 1 for each cell that has an owner. */
  private owned(): Uint8Array {
    const cells = new Uint8Array(this.owners.length);
    for (let i = 0; i < cells.length; i++) if (this.owners[i] !== SEA) cells[i] = 1;
    return cells;
  }

  /** The middle of a box on one owner's surface alone, as near its middle as may be; null for none. */
  roomIn(owned: number, size: Size): Point | null {
    return this.territories[owned]?.roomFor(size) ?? null;
  }

  /** Gives an owner the cells whose middles lie within outlines, by the even-odd rule. */
  private fill({ owner, rings }: Shape): void {
    const { first, last } = this.rowsOf(rings);
    const crossings = Array.from({ length: last - first + 1 }, (): number[] => []);
    for (const ring of rings) {
      let [x1, y1] = ring.at(-1) ?? [0, 0];
      for (const [x2, y2] of ring) {
        const low = Math.max(first, rowFrom(Math.min(y1, y2)));
        const high = Math.min(last, rowFrom(Math.max(y1, y2)) - 1);
        for (let row = low; row <= high; row++) {
          const y = (row + 0.5) * CELL;
          crossings[row - first]!.push(x1 + ((x2 - x1) * (y - y1)) / (y2 - y1));
        }
        [x1, y1] = [x2, y2];
      }
    }
    // A surface may reach beyond the drawing on any side.
    const columnAt = (x: number) => Math.max(0, Math.min(this.columns, Math.ceil(x / CELL - 0.5)));
    for (const [i, ends] of crossings.entries()) {
      ends.sort((a, b) => a - b);
      const start = (first + i) * this.columns;
      for (let j = 0; j < ends.length; j += 2)
        this.owners.fill(owner, start + columnAt(ends[j]!), start + columnAt(ends[j + 1]!));
    }
  }

  /** The rows of the drawing that outlines reach. */
  private rowsOf(rings: Shape['rings']): { readonly first: number; readonly last: number } {
    let [top, bottom] = [Infinity, -Infinity];
    for (const ring of rings) {
      for (const [, y] of ring) {
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
    return { first: Math.max(0, rowFrom(top)), last: Math.min(this.rows, rowFrom(bottom)) - 1 };
  }
}

/** The first row whose middle is not above a height. */
function rowFrom(y: number): number {
  return Math.ceil(y / CELL - 0.5);
}

/** The cells of one owner. */
class Territory {
  readonly #owner: number;
  readonly #owners: Int16Array;
  /** The columns of the grid. */
  readonly #stride: number;
  readonly #first = { column: Infinity, row: Infinity };
  readonly #last = { column: -1, row: -1 };
  /** How many cells it has, and the sums of their columns and rows. */
  readonly #total = { cells: 0, column: 0, row: 0 };
  #sums: Sums | null = null;

  constructor(owner: number, owners: Int16Array, stride: number) {
    this.#owner = owner;
    this.#owners = owners;
    this.#stride = stride;
  }

  add(column: number, row: number): void {
    const [first, last, total] = [this.#first, this.#last, this.#total];
    total.cells++;
    total.column += column;
    total.row += row;
    if (column < first.column) first.column = column;
    if (column > last.column) last.column = column;
    if (row < first.row) first.row = row;
    if (row > last.row) last.row = row;
  }

  /** The middle of a box on this surface alone, as near its middle as may be; null for none. */
  roomFor({ width, height }: Size): Point | null {
    const [first, last, total] = [this.#first, this.#last, this.#total];
    const [across, down] = [cellsOf(width), cellsOf(height)];
    const middle = { column: total.column / total.cells, row: total.row / total.cells };
    // The cells about which the box lies within the rectangle that holds the surface.
    const columns = outwards(middle.column, first.column - across.before, last.column - across.after);
    const rows = outwards(middle.row, first.row - down.before, last.row - down.after);
    if (columns.length === 0 || rows.length === 0) return null;
    this.#sums ??= this.#summed();
    let [nearest, least]: [{ column: number; row: number } | null, number] = [null, Infinity];
    for (const row of rows) {
      const off = (row - middle.row) ** 2;
      if (off > least) break;
      const [y1, y2] = [row + down.before - first.row, row + down.after + 1 - first.row];
      for (const column of columns) {
        const distance = off + (column - middle.column) ** 2;
        if (distance > least) break;
        const x = column - first.column;
        if (!this.#sums.fills(x + across.before, y1, x + across.after + 1, y2)) continue;
        // The upper of places that are as near, then the left one.
        const isFirst = !nearest || row < nearest.row || (row === nearest.row && column < nearest.column);
        if (distance < least || isFirst) [nearest, least] = [{ column, row }, distance];
      }
    }
    return nearest && [(nearest.column + 0.5) * CELL, (nearest.row + 0.5) * CELL];
  }

  /** The cells of the rectangle that holds all. */
  #summed(): Sums {
    const [first, last, owners] = [this.#first, this.#last, this.#owners];
    const columns = last.column - first.column + 1;
    const own = new Uint8Array(columns * (last.row - first.row + 1));
    for (let row = first.row, i = 0; row <= last.row; row++) {
      for (let column = first.column; column <= last.column; column++, i++)
        if (owners[row * this.#stride + column] === this.#owner) own[i] = 1;
    }
    return new Sums(columns, own);
  }
}

/** How many cells a length reaches before and after the cell in whose middle its own is; before, they are negative. */
function cellsOf(length: number): { readonly before: number; readonly after: number } {
  const half = length / 2 / CELL;
  return { before: Math.floor(0.5 - half), after: Math.floor(0.5 + half) };
}

/** The whole numbers from `first` to `last`, the nearest to a middle between them first. */
function outwards(middle: number, first: number, last: number): number[] {
  const order: number[] = [];
  let [below, above] = [Math.floor(middle), Math.floor(middle) + 1];
  while (below >= first || above <= last) {
    const isBelow = below >= first && (above > last || middle - below <= above - middle);
    order.push(isBelow ? below-- : above++);
  }
  return order;
}
