import type { Mark, Matrix, MeasureText, Point, Rectangle } from '../drawing/drawing.ts';
import { IDENTITY, inverse, product, transformed, transformedPath } from '../drawing/matrix.ts';
import { boxAround, pathBox } from './path-box.ts';
import { rotation } from './transforms.ts';

/** The part of an em that letters take below the baseline. */
const DESCENT = 0.25;

/** The box around a text of a size and a width on its baseline. */
export function textBox(x: number, y: number, width: number, size: number): Rectangle {
  return { x, y: y - size, width, height: (1 + DESCENT) * size };
}

/** The corners of a box, in other coordinates. */
export function cornersOf({ x, y, width, height }: Rectangle, matrix: Matrix): Point[] {
  return [x, x + width].flatMap((across) => [y, y + height].map((down) => transformed(matrix, across, down)));
}

/** The box around marks in the coordinates of their element, whose matrix is given. */
export function localBox(marks: readonly Mark[], matrix: Matrix, measure: MeasureText): Rectangle {
  const back = inverse(matrix);
  return boxAround(marks.flatMap((mark) => cornersOfMark(mark, back, measure)));
}

function cornersOfMark(mark: Mark, matrix: Matrix, measure: MeasureText): Point[] {
  switch (mark.kind) {
    case 'path':
      return cornersOf(pathBox(transformedPath(matrix, mark.path)), IDENTITY);
    case 'image':
      return cornersOf(mark, matrix);
    case 'text': {
      const { text, x, y, font } = mark;
      const box = textBox(x, y, measure(text, font), font.size);
      return cornersOf(box, product(matrix, rotation(mark.rotation, x, y)));
    }
    case 'group': {
      const inner = mark.matrix ? product(matrix, mark.matrix) : matrix;
      return mark.marks.flatMap((each) => cornersOfMark(each, inner, measure));
    }
  }
}

/** From the unit square to a box. */
export const unitBox = ({ x, y, width, height }: Rectangle): Matrix => [width, 0, 0, height, x, y];
