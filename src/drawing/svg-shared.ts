import type { Gradient, PathSegment, Stroke } from './drawing.ts';
import type { Hatching } from './hatching.ts';
import { rounded } from './path.ts';

export const matrixValue = (matrix: readonly number[]): string =>
  `matrix(${matrix.map((part) => Number(part.toPrecision(6))).join(' ')})`;

/** How paths are written. */
interface Manner {
  data(path: readonly PathSegment[]): string;
  /** The width of a line. */
  width(points: number): number;
  /** The limit of miters that they inherit; null for none. */
  readonly miterLimit: number | null;
  /** Whether hatching is written as a pattern. */
  readonly isShort: boolean;
}

/** The elements that others refer to, each written once. */
export class Shared {
  readonly #elements = new Map<string, { id: string; tag: string; rest: string }>();
  readonly #prefix: string;
  readonly manner: Manner;

  constructor(prefix: string, manner: Manner) {
    this.#prefix = prefix;
    this.manner = manner;
  }

  /** @returns a reference to a clip path. */
  clip(path: readonly PathSegment[], evenOdd: boolean): string {
    const rule = evenOdd ? ' clip-rule="evenodd"' : '';
    return this.#refer('clipPath', '', `<path d="${this.manner.data(path)}"${rule}/>`);
  }

  /** @param light the marks of a mask, which is not bounded by the box of what it masks. */
  mask(light: string): string {
    const box = 'x="-9999" y="-9999" width="29999" height="29999"';
    return this.#refer('mask', ` maskUnits="userSpaceOnUse" ${box}`, light);
  }

  hatching({ turn, spacing, offset }: Hatching, { color, width }: Stroke): string {
    const size = rounded(spacing);
    const shift = rounded(offset - spacing / 2);
    const moved = `rotate(${rounded((turn * 180) / Math.PI)}) translate(${shift})`;
    const line = `<path d="M${rounded(spacing / 2)} 0v${size}" stroke="${color}" stroke-width="${width}"/>`;
    const attributes = ` patternUnits="userSpaceOnUse" width="${size}" height="${size}" patternTransform="${moved}"`;
    return this.#refer('pattern', attributes, line);
  }

  gradient({ x1, y1, x2, y2, radii, matrix, spread, stops }: Gradient): string {
    const [a, b, c, d] = [x1, y1, x2, y2].map(rounded);
    const place = radii
      ? ` fx="${a}" fy="${b}" fr="${rounded(radii[0])}" cx="${c}" cy="${d}" r="${rounded(radii[1])}"`
      : ` x1="${a}" y1="${b}" x2="${c}" y2="${d}"`;
    const moved = matrix ? ` gradientTransform="${matrixValue(matrix)}"` : '';
    const beyond = spread === 'pad' ? '' : ` spreadMethod="${spread}"`;
    const colors = stops.map(({ offset, color, opacity }) => {
      const faded = opacity < 1 ? ` stop-opacity="${opacity}"` : '';
      return `<stop offset="${rounded(offset)}" stop-color="${color}"${faded}/>`;
    });
    const attributes = ` gradientUnits="userSpaceOnUse"${place}${moved}${beyond}`;
    return this.#refer(radii ? 'radialGradient' : 'linearGradient', attributes, colors.join(''));
  }

  elements(): string[] {
    return [...this.#elements.values()].map(({ id, tag, rest }) => `<${tag} id="${id}"${rest}</${tag}>`);
  }

  #refer(tag: string, attributes: string, content: string): string {
    const rest = `${attributes}>${content}`;
    const known = this.#elements.get(tag + rest);
    const id = known?.id ?? `${this.#prefix}c${this.#elements.size}`;
    if (!known) this.#elements.set(tag + rest, { id, tag, rest });
    return `url(#${id})`;
  }
}
