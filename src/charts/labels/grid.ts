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
    this.territories = Array.from({ length: owners }, () => new Territory());
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
    const crossings: number[][] = Array.from({ length: this.rows }, () => []);
    for (const ring of rings) {
      for (const [i, [x2, y2]] of ring.entries()) {
        const [x1, y1] = ring.at(i - 1)!;
        const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)];
        const last = Math.min(this.rows - 1, Math.ceil(high / CELL - 0.5) - 1);
        for (let row = Math.max(0, Math.ceil(low / CELL - 0.5)); row <= last; row++) {
          const y = (row + 0.5) * CELL;
          crossings[row]!.push(x1 + ((x2 - x1) * (y - y1)) / (y2 - y1));
        }
      }
    }
    // A surface may reach beyond the drawing on any side.
    const columnAt = (x: number) => Math.max(0, Math.min(this.columns, Math.ceil(x / CELL - 0.5)));
    for (const [row, unsorted] of crossings.entries()) {
      const ends = unsorted.sort((a, b) => a - b).map((x) => row * this.columns + columnAt(x));
      for (let i = 0; i < ends.length; i += 2) this.owners.fill(owner, ends[i], ends[i + 1]);
    }
  }
}

/** The cells of one owner. */
class Territory {
  /** The columns and rows of its cells, one after the other. */
  private readonly cells: number[] = [];
  private readonly first = { column: Infinity, row: Infinity };
  private readonly last = { column: -1, row: -1 };
  #sums: Sums | null = null;

  add(column: number, row: number): void {
    this.cells.push(column, row);
    this.first.column = Math.min(this.first.column, column);
    this.first.row = Math.min(this.first.row, row);
    this.last.column = Math.max(this.last.column, column);
    this.last.row = Math.max(this.last.row, row);
  }

  /** The middle of a box on this surface alone, as near its middle as may be; null for none. */
  roomFor({ width, height }: Size): Point | null {
    const { cells, first, last } = this;
    const [across, down] = [last.column - first.column + 1, last.row - first.row + 1];
    if (cells.length === 0 || width > across * CELL || height > down * CELL) return null;
    const [half, up] = [width / 2, height / 2];
    const [cx, cy] = this.middle();
    let [nearest, least]: [Point | null, number] = [null, Number.POSITIVE_INFINITY];
    for (let i = 0; i < cells.length; i += 2) {
      const [x, y] = [(cells[i]! + 0.5) * CELL, (cells[i + 1]! + 0.5) * CELL];
      const distance = (x - cx) ** 2 + (y - cy) ** 2;
      if (distance >= least || !this.holds(x - half, y - up, x + half, y + up)) continue;
      [nearest, least] = [[x, y], distance];
    }
    return nearest;
  }

  private middle(): Point {
    let [x, y] = [0, 0];
    for (let i = 0; i < this.cells.length; i += 2) {
      x += (this.cells[i]! + 0.5) * CELL;
      y += (this.cells[i + 1]! + 0.5) * CELL;
    }
    const count = this.cells.length / 2;
    return [x / count, y / count];
  }

  /** Whether the surface holds all cells of a box. */
  private holds(left: number, top: number, right: number, bottom: number): boolean {
    const { first, last } = this;
    const [x1, x2] = [Math.floor(left / CELL), Math.floor(right / CELL) + 1];
    const [y1, y2] = [Math.floor(top / CELL), Math.floor(bottom / CELL) + 1];
    if (x1 < first.column || y1 < first.row || x2 > last.column + 1 || y2 > last.row + 1) return false;
    this.#sums ??= this.summed();
    const [left1, top1] = [first.column, first.row];
    return this.#sums.within(x1 - left1, y1 - top1, x2 - left1, y2 - top1) === (x2 - x1) * (y2 - y1);
  }

  /** The cells of the rectangle that holds all. */
  private summed(): Sums {
    const { cells, first, last } = this;
    const columns = last.column - first.column + 1;
    const own = new Uint8Array(columns * (last.row - first.row + 1));
    for (let i = 0; i < cells.length; i += 2)
      own[(cells[i + 1]! - first.row) * columns + cells[i]! - first.column] = 1;
    return new Sums(columns, own);
  }
}
