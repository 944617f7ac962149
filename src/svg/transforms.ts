import type { Matrix } from '../drawing/drawing.ts';
import { IDENTITY, product } from '../drawing/matrix.ts';

const FUNCTION = /\s*,?\s*([a-zA-Z]+)\s*\(([^()]*)\)/y;
const RADIANS: Readonly<Record<string, number>> = {
  deg: Math.PI / 180,
  rad: 1,
  turn: 2 * Math.PI,
  grad: Math.PI / 200,
};

/** Reads a list of transformations, of the attribute or the property (SVG 2, 8.5); null where it is not one. */
export function readTransform(value: string): Matrix | null {
  let matrix = IDENTITY;
  FUNCTION.lastIndex = 0;
  let end = 0;
  for (let match = FUNCTION.exec(value); match; match = FUNCTION.exec(value)) {
    end = FUNCTION.lastIndex;
    const part = transformation(match[1]!.toLowerCase(), argumentsIn(match[2]!));
    if (!part) return null;
    matrix = product(matrix, part);
  }
  return value.slice(end).trim() === '' || value.trim() === 'none' ? matrix : null;
}

/** Lengths in px and angles in degrees. */
function argumentsIn(text: string): number[] {
  const parts = text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:deg|rad|turn|grad|px)?/gi) ?? [];
  return parts.map((part) => {
    const number = Number.parseFloat(part);
    const unit = /[a-z]+$/i.exec(part)?.[0].toLowerCase() ?? '';
    return RADIANS[unit] === undefined ? number : (number * RADIANS[unit]) / RADIANS.deg!;
  });
}

function transformation(name: string, given: readonly number[]): Matrix | null {
  const [a = Number.NaN, b, c] = given;
  if (Number.isNaN(a)) return null;
  switch (name) {
    case 'matrix':
      return given.length === 6 ? (given as unknown as Matrix) : null;
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'translatex':
      return [1, 0, 0, 1, a, 0];
    case 'translatey':
      return [1, 0, 0, 1, 0, a];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return rotation(a * RADIANS.deg!, b ?? 0, c ?? 0);
    case 'skewx':
      return [1, 0, Math.tan(a * RADIANS.deg!), 1, 0, 0];
    case 'skewy':
      return [1, Math.tan(a * RADIANS.deg!), 0, 1, 0, 0];
    default:
      return null;
  }
}

/** Turns clockwise, by radians, about a point. */
export function rotation(angle: number, x = 0, y = 0): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}
