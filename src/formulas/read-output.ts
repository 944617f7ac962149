import type { Matrix, PathSegment } from '../drawing/drawing.ts';
import { product, transformedPath } from '../drawing/matrix.ts';
import { pathOf } from '../svg/shapes.ts';
import type { Formula } from './formula.ts';
import type { MathNode, TexProblem } from './mathjax.ts';

/** MathJax writes in thousandths of an em, with y up within its outer group. */
const UNIT = 1 / 1000;

/** The measures and paths of a formula as MathJax gives it. */
export function readOutput(node: MathNode | TexProblem): Formula | TexProblem {
  if ('id' in node) return node;
  const [, top, width, height] = node.attributes.viewBox!.split(/\s+/).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const paths: PathSegment[][] = [];
  collect(node, [UNIT, 0, 0, UNIT, 0, 0], paths);
  return { width: width * UNIT, ascent: -top * UNIT, descent: (top + height) * UNIT, paths };
}

function collect(node: MathNode, outer: Matrix, paths: PathSegment[][]): void {
  const { attributes } = node;
  const own = matrixOf(attributes.transform);
  const matrix = own ? product(outer, own) : outer;
  const number = (name: string) => Number(attributes[name] ?? 0);
  if (node.kind === 'path' && attributes.d) {
    paths.push(
      transformedPath(
        matrix,
        pathOf(attributes.d, () => {}),
      ),
    );
  } else if (node.kind === 'rect') {
    paths.push(
      transformedPath(matrix, rectangle(number('x'), number('y'), number('width'), number('height'))),
    );
  } else if (node.kind === 'line') {
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map(number) as [number, number, number, number];
    const half =
      (Number.parseFloat(attributes['stroke-thickness'] ?? attributes['stroke-width'] ?? '60') || 60) / 2;
    const upright = x1 === x2;
    const box = upright
      ? rectangle(x1 - half, y1, 2 * half, y2 - y1)
      : rectangle(x1, y1 - half, x2 - x1, 2 * half);
    paths.push(transformedPath(matrix, box));
  } else if (node.kind === 'svg' && attributes.x !== undefined) {
    // A stretched bracket or arrow: its own coordinates begin at the corner of its view box.
    const [left = 0, top = 0] = (attributes.viewBox ?? '0 0').split(/\s+/).map(Number);
    const inner = product(matrix, [1, 0, 0, 1, number('x') - left, number('y') - top]);
    for (const child of node.children) collect(child, inner, paths);
    return;
  }
  for (const child of node.children ?? []) collect(child, matrix, paths);
}

const TRANSFORM = /(translate|scale)\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)/g;

function matrixOf(transform: string | undefined): Matrix | null {
  if (!transform) return null;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, kind, first, second] of transform.matchAll(TRANSFORM)) {
    const x = Number(first);
    const y = second === undefined ? (kind === 'scale' ? x : 0) : Number(second);
    matrix = product(matrix, kind === 'scale' ? [x, 0, 0, y, 0, 0] : [1, 0, 0, 1, x, y]);
  }
  return matrix;
}

function rectangle(x: number, y: number, width: number, height: number): PathSegment[] {
  return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
}
