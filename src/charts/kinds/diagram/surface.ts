import { middleOf } from '../../../drawing/boxes.ts';
import type { Box, Mark, Matrix, PathMark, Point, Size } from '../../../drawing/drawing.ts';
import { product, scaleOf, transformed, transformedPath } from '../../../drawing/matrix.ts';
import { flattened, isClosed, type Path, subpaths } from '../../../drawing/path.ts';
import type { Piece } from '../../../svg/parts.ts';
import { polygon, type Region, union } from '../../fills/patterns.ts';
import { Grid, type Shape } from '../../labels/grid.ts';
import { textBox } from '../../labels/text-box.ts';
import type { ChartTheme } from '../../theme.ts';

/** The place at which a line ends on a part, across, points. */
const DOT = 2.4;

/** The parts of a picture as they are seen: where nothing lies over them. */
export class Surface {
  readonly #grid: Grid;
  readonly #shapes: readonly Shape[];

  /**
   * @param pieces the picture at its own size. @param scale from that size to this one.
   * @param parts the ids, in the order of the rows.
   */
  constructor(
    size: Size,
    pieces: readonly Piece[],
    scale: number,
    parts: readonly string[],
    theme: ChartTheme,
  ) {
    const detail = parts.length;
    const matrix: Matrix = [scale, 0, 0, scale, 0, 0];
    this.#shapes = pieces.flatMap(({ mark, part }) => {
      const owner = part === null ? detail : parts.indexOf(part);
      return shapesOf(mark, part !== null, matrix, theme).map((rings): Shape => ({ owner, rings }));
    });
    this.#grid = new Grid(size, this.#shapes);
  }

  /** The whole of a row's part, what lies over it included. */
  region(row: number): Region {
    return union(
      this.#shapes.filter(({ owner }) => owner === row).flatMap(({ rings }) => rings.map(polygon)),
    );
  }

  /** The middle of a place on a row's part that holds a box; null for none. */
  roomFor(row: number, size: Size): Point | null {
    return this.#grid.roomIn(row, size);
  }

  /** The point of a row's part to which a line leads. */
  anchor(row: number): Point {
    return (
      this.roomFor(row, { width: DOT, height: DOT }) ??
      this.roomFor(row, { width: 0, height: 0 }) ??
      middleOf(this.region(row).box)
    );
  }
}

type Rings = readonly (readonly Point[])[];

/** The surfaces that a mark covers: of a line, a thin one about it, unless it encloses the face of a part. */
function shapesOf(mark: Mark, isFace: boolean, matrix: Matrix, theme: ChartTheme): Rings[] {
  switch (mark.kind) {
    case 'group':
      return mark.marks.flatMap((each) =>
        shapesOf(each, isFace, mark.matrix ? product(matrix, mark.matrix) : matrix, theme),
      );
    case 'text':
      return [[ringOf(textBox(mark, theme.measure), matrix)]];
    case 'image': {
      const { x, y, width, height } = mark;
      return [[ringOf({ left: x, top: y, right: x + width, bottom: y + height }, matrix)]];
    }
    case 'path':
      return mark.fill !== null || (isFace && isClosed(mark.path))
        ? [ringsOf(transformedPath(matrix, mark.path))]
        : strips(mark, matrix);
  }
}

function ringOf({ left, top, right, bottom }: Box, matrix: Matrix): readonly Point[] {
  const corners: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return corners.map(([x, y]) => transformed(matrix, x, y));
}

function ringsOf(path: Path): Rings {
  return subpaths(path).map(flattened);
}

/** A strip along each straight piece of a line, at least as wide as a cell of the grid. */
function strips({ path, stroke }: PathMark, matrix: Matrix): Rings[] {
  const half = Math.max(1, (scaleOf(matrix) * (stroke?.width ?? 0)) / 2);
  return ringsOf(transformedPath(matrix, path)).flatMap((points) =>
    points.slice(1).map(([x2, y2], i): Rings => {
      const [x1, y1] = points[i]!;
      const length = Math.hypot(x2 - x1, y2 - y1) || 1;
      const [dx, dy] = [((y2 - y1) / length) * half, ((x1 - x2) / length) * half];
      return [
        [
          [x1 + dx, y1 + dy],
          [x2 + dx, y2 + dy],
          [x2 - dx, y2 - dy],
          [x1 - dx, y1 - dy],
        ],
      ];
    }),
  );
}
