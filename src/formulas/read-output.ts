import type { Matrix, PathSegment } from '../drawing/drawing.ts';
import { product, transformedPath } from '../drawing/matrix.ts';
import { pathOf, rectangle } from '../svg/shapes.ts';
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
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(number) as [
      number,
      number,
      number,
      number,
    ];
    const filled = attributes.fill !== 'none';
    const parts = filled
      ? [rectangle({ x, y, width, height })]
      : frame(x, y, width, height, number('stroke-width'));
    for (const part of parts) paths.push(transformedPath(matrix, part));
  } else if (node.kind === 'line') {
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map(number) as [number, number, number, number];
    const thickness =
      Number.parseFloat(attributes['stroke-thickness'] ?? attributes['stroke-width'] ?? '60') || 60;
    paths.push(transformedPath(matrix, rule(x1, y1, x2, y2, thickness)));
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

/** The four sides of a box, each `thickness` wide, whose middle is on the rectangle. */
function frame(x: number, y: number, width: number, height: number, thickness: number): PathSegment[][] {
  const half = thickness / 2;
  const [right, top] = [x + width, y + height];
  return [
    rule(x - half, y, right + half, y, thickness),
    rule(x - half, top, right + half, top, thickness),
    rule(x, y, x, top, thickness),
    rule(right, y, right, top, thickness),
  ];
}

/** A straight line as the area that it inks; `\cancel` has slanting ones. */
function rule(x1: number, y1: number, x2: number, y2: number, thickness: number): PathSegment[] {
  const scale = thickness / 2 / (Math.hypot(x2 - x1, y2 - y1) || 1);
  const [dx, dy] = [(y1 - y2) * scale, (x2 - x1) * scale];
  return [
    ['M', x1 + dx, y1 + dy],
    ['L', x2 + dx, y2 + dy],
    ['L', x2 - dx, y2 - dy],
    ['L', x1 - dx, y1 - dy],
    ['Z'],
  ];
}
