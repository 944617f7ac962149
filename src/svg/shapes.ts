import svgpath from 'svgpath';
import type { PathSegment, Rectangle } from '../drawing/drawing.ts';
import { ellipse, ROUND, rectangleBetween } from '../drawing/shapes.ts';
import { lengthIn, numbersIn } from './lengths.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

/** The elements that are drawn as one path. */
export const SHAPES: ReadonlySet<string> = new Set([
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
]);

/** Lengths of an element, px, by the size of what it stands in. */
export class Lengths {
  readonly #element: SvgElement;
  readonly #style: Style;
  readonly size: Pick<Rectangle, 'width' | 'height'>;

  constructor(element: SvgElement, style: Style, around: Pick<Rectangle, 'width' | 'height'>) {
    this.#element = element;
    this.#style = style;
    this.size = around;
  }

  /** null where it has none. @param along the side of the view box that a percentage is a share of. */
  get(name: string, along: 'width' | 'height' | 'both'): number | null {
    const { width, height } = this.size;
    const percent = along === 'both' ? Math.hypot(width, height) / Math.SQRT2 : this.size[along];
    const value = this.#style.get(name) ?? this.#element.attributes[name];
    return lengthIn(value, { fontSize: this.#style.fontSize, percent });
  }

  /** The rectangle of an element's x, y, width and height. */
  box(): Rectangle {
    const across = (name: string) => this.get(name, 'width') ?? 0;
    const down = (name: string) => this.get(name, 'height') ?? 0;
    return { x: across('x'), y: down('y'), width: across('width'), height: down('height') };
  }
}

/**
 * The path of a shape in its own coordinates (SVG 2, 10); empty for a shape of no size.
 * @param broken called when path data break off: what comes before is drawn (SVG 2, 9.5.4).
 */
export function shapePath(element: SvgElement, lengths: Lengths, broken: () => void): PathSegment[] {
  const across = (name: string) => lengths.get(name, 'width') ?? 0;
  const down = (name: string) => lengths.get(name, 'height') ?? 0;
  switch (element.tag) {
    case 'path':
      return pathOf(element.attributes.d ?? '', broken);
    case 'rect': {
      const { x, y, width, height } = lengths.box();
      const [rx, ry] = [lengths.get('rx', 'width'), lengths.get('ry', 'height')];
      return roundedRectangle({ x, y, width, height }, rx ?? ry ?? 0, ry ?? rx ?? 0);
    }
    case 'circle': {
      const radius = lengths.get('r', 'both') ?? 0;
      return sizedEllipse(across('cx'), down('cy'), radius, radius);
    }
    case 'ellipse': {
      const [rx, ry] = [lengths.get('rx', 'width'), lengths.get('ry', 'height')];
      return sizedEllipse(across('cx'), down('cy'), rx ?? ry ?? 0, ry ?? rx ?? 0);
    }
    case 'line':
      return [
        ['M', across('x1'), down('y1')],
        ['L', across('x2'), down('y2')],
      ];
    default: {
      const numbers = numbersIn(element.attributes.points ?? '');
      if (numbers.length % 2 === 1) broken();
      const path: PathSegment[] = [];
      for (let i = 0; i + 1 < numbers.length; i += 2)
        path.push([i === 0 ? 'M' : 'L', numbers[i]!, numbers[i + 1]!]);
      if (element.tag === 'polygon' && path.length > 0) path.push(['Z']);
      return path;
    }
  }
}

type Six = [number, number, number, number, number, number];

/** Path data as absolute lines and cubic curves. */
export function pathOf(data: string, broken: () => void): PathSegment[] {
  const read = svgpath(data);
  if ((read as unknown as { err: string }).err) broken();
  const path: PathSegment[] = [];
  read
    .abs()
    .unarc()
    .unshort()
    .iterate((segment, _, x, y) => {
      const [name, a, b, c, d, e, f] = segment as [string, ...Six];
      if (name === 'M' || name === 'L') path.push([name, a, b]);
      else if (name === 'H') path.push(['L', a, y]);
      else if (name === 'V') path.push(['L', x, a]);
      else if (name === 'C') path.push(['C', a, b, c, d, e, f]);
      else if (name === 'Q') {
        const third = (from: number, by: number) => from + (2 / 3) * (by - from);
        path.push(['C', third(x, a), third(y, b), third(c, a), third(d, b), c, d]);
      } else path.push(['Z']);
    });
  return path;
}

function sizedEllipse(x: number, y: number, rx: number, ry: number): PathSegment[] {
  return rx > 0 && ry > 0 ? ellipse(x, y, rx, ry) : [];
}

export function rectangle({ x, y, width, height }: Rectangle): PathSegment[] {
  return rectangleBetween(x, y, x + width, y + height);
}

function roundedRectangle(box: Rectangle, asked: number, askedDown: number): PathSegment[] {
  const { x, y, width, height } = box;
  if (!(width > 0) || !(height > 0)) return [];
  const [rx, ry] = [Math.min(asked, width / 2), Math.min(askedDown, height / 2)];
  if (!(rx > 0) || !(ry > 0)) return rectangle(box);
  const [right, bottom] = [x + width, y + height];
  const [kx, ky] = [rx * (1 - ROUND), ry * (1 - ROUND)];
  return [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - kx, y, right, y + ky, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - ky, right - kx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + kx, bottom, x, bottom - ky, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + ky, x + kx, y, x + rx, y],
    ['Z'],
  ];
}
