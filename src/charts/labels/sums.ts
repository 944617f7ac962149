/** How many cells of a grid count in any rectangle of it, each answer from four numbers. */
export class Sums {
  readonly #columns: number;
  readonly #rows: number;
  readonly #stride: number;
  /** How many of the cells above and to the left of each corner count, row by row. */
  readonly #sums: Int32Array;

  /** @param cells 1 for each cell that counts and 0 for the others, row by row. */
  constructor(columns: number, cells: Uint8Array) {
    this.#columns = columns;
    this.#rows = cells.length / columns;
    const stride = columns + 1;
    this.#stride = stride;
    this.#sums = new Int32Array(stride * (this.#rows + 1));
    for (let row = 0; row < this.#rows; row++) {
      let inRow = 0;
      for (let column = 0; column < columns; column++) {
        inRow += cells[row * columns + column]!;
        const corner = (row + 1) * stride + column + 1;
        this.#sums[corner] = this.#sums[corner - stride]! + inRow;
      }
    }
  }

  /** The number of cells that count from one column and row to others, which are not counted; none do beyond the grid. */
  within(left: number, top: number, right: number, bottom: number): number {
    const [x1, x2] = [this.#column(left), this.#column(right)];
    const [y1, y2] = [this.#row(top), this.#row(bottom)];
    return this.#at(x2, y2) - this.#at(x1, y2) - this.#at(x2, y1) + this.#at(x1, y1);
  }

  /** Whether all cells of a rectangle count, which lies within the grid. */
  fills(left: number, top: number, right: number, bottom: number): boolean {
    const sums = this.#sums;
    const [above, below] = [top * this.#stride, bottom * this.#stride];
    const counted = sums[below + right]! - sums[below + left]! - sums[above + right]! + sums[above + left]!;
    return counted === (right - left) * (bottom - top);
  }

  #column(column: number): number {
    return Math.max(0, Math.min(column, this.#columns));
  }

  #row(row: number): number {
    return Math.max(0, Math.min(row, this.#rows));
  }

  #at(column: number, row: number): number {
    return this.#sums[row * this.#stride + column]!;
  }
}
