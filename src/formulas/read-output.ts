import type { Matrix, PathSegment } from '../drawing/drawing.ts';
import { IDENTITY, product, transformedPath } from '../drawing/matrix.ts';
import type { bounds } from '../drawing/path.ts';
import { RecentTexts } from '../recent-texts.ts';
import { pathOf, rectangle } from '../svg/shapes.ts';
import type { Formula, FormulaLineEnd, FormulaMark, FormulaSpace } from './formula.ts';
import { LINE, LINE_END, type LineEnd, SPACE, SPACE_BESIDE } from './line-ends.ts';
import type { MathNode } from './mathjax.ts';
import { FACE, faceNamed, TEXT } from './text-marks.ts';

/** MathJax writes in thousandths of an em, with y up within its outer group. */
const UNIT = 1 / 1000;

/** Formulas that are narrower, ems, stay whole: `n = 12`. */
const SHORT = 4;

/** The measures and marks of a formula as MathJax gives it. */
export function readOutput(node: MathNode): Formula {
  const [, top, width, height] = viewBoxOf(node);
  const formula: Collected = { marks: [], lineEnds: [], spaces: [] };
  collect(node, OUTER, formula);
  const lastLine = lastLineIn(node, OUTER) ?? 0;
  const set = {
    width: width * UNIT,
    ascent: -top * UNIT,
    descent: (top + height) * UNIT,
    lastLine,
    ...formula,
  };
  return set.width < SHORT ? { ...set, lineEnds: [] } : set;
}

const OUTER: Matrix = [UNIT, 0, 0, UNIT, 0, 0];

/** The place of the last line of the last part that has lines, ems below the baseline; null where all stands on one. */
function lastLineIn({ attributes, children }: MathNode, outer: Matrix): number | null {
  const own = matrixOf(attributes.transform);
  const matrix = own ? product(outer, own) : outer;
  if (attributes[LINE] !== undefined) return matrix[5];
  for (const child of children.toReversed()) {
    const found = lastLineIn(child, matrix);
    if (found !== null) return found;
  }
  return null;
}

const viewBoxOf = ({ attributes }: MathNode) =>
  attributes.viewBox!.split(/\s+/).map(Number) as [number, number, number, number];

interface Collected {
  readonly marks: FormulaMark[];
  readonly lineEnds: FormulaLineEnd[];
  readonly spaces: FormulaSpace[];
}

function collect(node: MathNode, outer: Matrix, formula: Collected): void {
  const { marks, lineEnds, spaces } = formula;
  const { attributes } = node;
  const own = matrixOf(attributes.transform);
  const matrix = own ? product(outer, own) : outer;
  const number = (name: string) => Number(attributes[name] ?? 0);
  const beside = attributes[SPACE] as LineEnd | undefined;
  if (beside) spaces.push({ beside, mark: marks.length });
  const after = attributes[LINE_END] as LineEnd | undefined;
  if (after) {
    const [, , , , start] = matrix;
    lineEnds.push({ after, mark: marks.length, end: start - SPACE_BESIDE[after], start });
  }
  const text = attributes[TEXT];
  if (text !== undefined) {
    const [a, b, , , x, y] = matrix;
    marks.push({ text, face: faceNamed(attributes[FACE]!), x, y, size: Math.hypot(a, b) / UNIT });
  } else if (node.kind === 'path' && attributes.d) {
    marks.push({ path: glyphPath(attributes.d), matrix });
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
    for (const path of parts) marks.push({ path, matrix });
  } else if (node.kind === 'line') {
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map(number) as [number, number, number, number];
    const thickness =
      Number.parseFloat(attributes['stroke-thickness'] ?? attributes['stroke-width'] ?? '60') || 60;
    marks.push({ path: rule(x1, y1, x2, y2, thickness), matrix });
  } else if (node.kind === 'svg' && attributes.x !== undefined) {
    // The middle of a stretched bracket or arrow: its own coordinates begin at the corner of its view box, which cuts it.
    const [left, top, width, height] = viewBoxOf(node);
    const inner: Collected = { marks: [], lineEnds, spaces };
    for (const child of node.children) collect(child, IDENTITY, inner);
    const placed = product(matrix, [1, 0, 0, 1, number('x') - left, number('y') - top]);
    const frame = { left, top, right: left + width, bottom: top + height };
    for (const mark of inner.marks) {
      if ('text' in mark) continue;
      const path = cutTo(frame, transformedPath(mark.matrix, mark.path));
      marks.push({ path, matrix: placed });
    }
    return;
  }
  for (const child of node.children) collect(child, matrix, formula);
}

/** The paths of glyphs by their data: formulas have the same ones again and again. */
const glyphs = new RecentTexts<readonly PathSegment[]>();

const glyphPath = (data: string): readonly PathSegment[] => glyphs.get(data, () => pathOf(data, () => {}));

/** The part of a rectangle in a frame: the middle of what is stretched has sides that are upright or lying. */
function cutTo(
  { left, top, right, bottom }: ReturnType<typeof bounds>,
  path: readonly PathSegment[],
): PathSegment[] {
  return path.map((segment): PathSegment => {
    if (segment[0] !== 'M' && segment[0] !== 'L') return segment;
    const [kind, x, y] = segment;
    return [kind, Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
  });
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
