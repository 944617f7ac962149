import type { Size } from '../../drawing/drawing.ts';
import type { Point } from '../canvas/matrix.ts';
import type { Box } from '../fills/patterns.ts';

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
  /** The middles of each owner's cells. */
  private readonly cells: Point[][];
  private readonly sums = new Map<number, Int32Array>();

  /** @param shapes in points; later ones lie over those before. */
  constructor({ width, height }: Size, shapes: readonly Shape[]) {
    this.columns = Math.ceil(width / CELL);
    this.rows = Math.ceil(height / CELL);
    this.owners = new Int16Array(this.columns * this.rows).fill(SEA);
    for (const shape of shapes) this.fill(shape);
    const owners = Math.max(-1, ...shapes.map(({ owner }) => owner)) + 1;
    this.cells = Array.from({ length: owners }, () => []);
    for (const [i, owner] of this.owners.entries()) {
      if (owner === SEA) continue;
      const [column, row] = [i % this.columns, Math.floor(i / this.columns)];
      this.cells[owner]!.push([(column + 0.5) * CELL, (row + 0.5) * CELL]);
    }
  }

  /** Whether all cells of a box have an owner of which a condition holds; -1 is the sea. */
  every({ left, top, right, bottom }: Box, holds: (owner: number) => boolean): boolean {
    const [first, last] = [Math.floor(left / CELL), Math.floor(right / CELL)];
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
      for (let column = first; column <= last; column++) {
        const inside = row >= 0 && row < this.rows && column >= 0 && column < this.columns;
        if (!holds(inside ? this.owners[row * this.columns + column]! : SEA)) return false;
      }
    }
    return true;
  }

  /** The middle of a box on one owner's surface alone, as near its middle as may be; null for none. */
  roomIn(owned: number, { width, height }: Size): Point | null {
    const cells = this.cells[owned] ?? [];
    if (cells.length * CELL * CELL < width * height) return null;
    const [cx, cy] = middleOf(cells);
    const [half, up] = [width / 2, height / 2];
    let [nearest, least]: [Point | null, number] = [null, Number.POSITIVE_INFINITY];
    for (const cell of cells) {
      const [x, y] = cell;
      const distance = (x - cx) ** 2 + (y - cy) ** 2;
      if (distance >= least) continue;
      const box = { left: x - half, top: y - up, right: x + half, bottom: y + up };
      if (this.isAllOf(owned, box)) [nearest, least] = [cell, distance];
    }
    return nearest;
  }

  /** Whether all cells of a box are an owner's. */
  private isAllOf(owner: number, { left, top, right, bottom }: Box): boolean {
    const [x1, x2] = [Math.floor(left / CELL), Math.floor(right / CELL) + 1];
    const [y1, y2] = [Math.floor(top / CELL), Math.floor(bottom / CELL) + 1];
    if (x1 < 0 || y1 < 0 || x2 > this.columns || y2 > this.rows) return false;
    const sums = this.sumsOf(owner);
    const at = (row: number, column: number) => sums[row * (this.columns + 1) + column]!;
    return at(y2, x2) - at(y1, x2) - at(y2, x1) + at(y1, x1) === (x2 - x1) * (y2 - y1);
  }

  /** How many of an owner's cells lie above and to the left of each corner of the grid. */
  private sumsOf(owner: number): Int32Array {
    const known = this.sums.get(owner);
    if (known) return known;
    const { columns, rows, owners } = this;
    const sums = new Int32Array((columns + 1) * (rows + 1));
    for (let row = 0; row < rows; row++) {
      let inRow = 0;
      for (let column = 0; column < columns; column++) {
        if (owners[row * columns + column] === owner) inRow++;
        sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1]! + inRow;
      }
    }
    this.sums.set(owner, sums);
    return sums;
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
    for (const [row, unsorted] of crossings.entries()) {
      const xs = unsorted.sort((a, b) => a - b);
      for (let i = 0; i + 1 < xs.length; i += 2) {
        const [from, to] = [Math.ceil(xs[i]! / CELL - 0.5), Math.ceil(xs[i + 1]! / CELL - 0.5)];
        this.owners.fill(owner, row * this.columns + from, row * this.columns + Math.min(to, this.columns));
      }
    }
  }
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}
