import type { Matrix, PathSegment, Rectangle } from '../drawing/drawing.ts';
import { product } from '../drawing/matrix.ts';
import { idIn } from './document.ts';
import { lengthIn, numberIn } from './lengths.ts';
import type { Scene } from './scene.ts';
import type { Lengths } from './shapes.ts';
import { rotation } from './transforms.ts';
import { fitBox, viewBoxOf } from './viewport.ts';
import type { SvgElement } from './xml.ts';

/** A marker at a vertex of a path. */
interface MarkerPlace {
  readonly marker: SvgElement;
  /** From the marker's coordinates to those of the path. */
  readonly matrix: Matrix;
  /** The part of the marker that shows, in its own coordinates. */
  readonly box: Rectangle | null;
}

type Position = 'start' | 'mid' | 'end';

const MARKED = new Set(['path', 'line', 'polyline', 'polygon']);

/** The markers of a path (SVG 2, 13.6). */
export function markerPlaces(
  element: SvgElement,
  path: readonly PathSegment[],
  scene: Scene,
  lengths: Lengths,
): MarkerPlace[] {
  if (!MARKED.has(element.tag)) return [];
  const { style, document } = scene;
  const markers = new Map<Position, SvgElement>();
  for (const position of ['start', 'mid', 'end'] as const) {
    const value = style.get(`marker-${position}`) ?? 'none';
    const id = idIn(value);
    const marker = document.byId(id);
    if (marker?.tag === 'marker') markers.set(position, marker);
    else if (value !== 'none') document.loses('reference', id ?? value, element);
  }
  if (markers.size === 0) return [];
  const stroke = lengths.get('stroke-width', 'both') ?? 1;
  const vertices = verticesOf(path);
  return vertices.flatMap((vertex, i) => {
    const positions: Position[] = [
      ...(i === 0 ? (['start'] as const) : []),
      ...(i > 0 && i < vertices.length - 1 ? (['mid'] as const) : []),
      ...(i === vertices.length - 1 ? (['end'] as const) : []),
    ];
    return positions.flatMap((position) => {
      const marker = markers.get(position);
      return marker ? placeAt(vertex, marker, position, stroke, scene) : [];
    });
  });
}

function placeAt(
  { x, y, angle }: Vertex,
  marker: SvgElement,
  position: Position,
  stroke: number,
  { style, around, document }: Scene,
): MarkerPlace[] {
  const { attributes } = marker;
  const { fontSize } = style.inPlace(marker, document.rules);
  const length = (name: string, initial: number, percent: number) =>
    lengthIn(attributes[name], { fontSize, percent }) ?? initial;
  const [width, height] = [length('markerWidth', 3, around.width), length('markerHeight', 3, around.height)];
  if (!(width > 0) || !(height > 0)) return [];
  const view = viewBoxOf(attributes.viewBox) ?? { x: 0, y: 0, width, height };
  const fit = fitBox(view, { x: 0, y: 0, width, height }, attributes.preserveAspectRatio);
  const along = (name: string, from: number, size: number) => {
    const share = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 }[attributes[name] ?? ''];
    return share === undefined ? length(name, 0, size) : from + share * size;
  };
  const [refX, refY] = [along('refX', view.x, view.width), along('refY', view.y, view.height)];
  const orient = attributes.orient ?? '0';
  const reversed = orient === 'auto-start-reverse' && position === 'start';
  const turned = orient.startsWith('auto')
    ? angle + (reversed ? Math.PI : 0)
    : ((numberIn(orient.replace(/deg$/, '')) ?? 0) * Math.PI) / 180;
  const scale = attributes.markerUnits === 'userSpaceOnUse' ? 1 : stroke;
  const [a, , , d] = fit;
  const own: Matrix = [a * scale, 0, 0, d * scale, -refX * a * scale, -refY * d * scale];
  const matrix = product(product([1, 0, 0, 1, x, y], rotation(turned)), own);
  return [{ marker, matrix, box: view }];
}

interface Vertex {
  readonly x: number;
  readonly y: number;
  /** The direction of the path, radians clockwise: the mean of those before and after. */
  readonly angle: number;
}

interface Bend {
  readonly x: number;
  readonly y: number;
  in: readonly [number, number] | null;
  out: readonly [number, number] | null;
}

function verticesOf(path: readonly PathSegment[]): Vertex[] {
  const bends: Bend[] = [];
  let start: Bend | null = null;
  for (const segment of path) {
    const last = bends.at(-1);
    if (segment[0] === 'M') {
      start = { x: segment[1], y: segment[2], in: null, out: null };
      bends.push(start);
    } else if (segment[0] === 'Z') {
      if (!start || !last) continue;
      const closing = directionOf([start.x - last.x, start.y - last.y]);
      last.out ??= closing ?? start.out;
      const first = start.in;
      start.in = closing ?? last.in;
      bends.push({ x: start.x, y: start.y, in: closing ?? last.in, out: start.out ?? first });
    } else {
      const points = [[last!.x, last!.y], ...pairsOf(segment)] as [number, number][];
      const steps = points.slice(1).map(([x, y], i) => directionOf([x - points[i]![0], y - points[i]![1]]));
      const [x, y] = points.at(-1)!;
      const chord = directionOf([x - last!.x, y - last!.y]);
      last!.out = steps.find((step) => step !== null) ?? chord;
      bends.push({ x, y, in: steps.findLast((step) => step !== null) ?? chord, out: null });
    }
  }
  return bends.map(({ x, y, in: before, out: after }) => {
    const [dx, dy] = [(before?.[0] ?? 0) + (after?.[0] ?? 0), (before?.[1] ?? 0) + (after?.[1] ?? 0)];
    const straight = Math.hypot(dx, dy) < 1e-9;
    const [ux, uy] = straight ? (before ?? after ?? [1, 0]) : [dx, dy];
    return { x, y, angle: Math.atan2(uy, ux) };
  });
}

function pairsOf([, ...numbers]: PathSegment): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}

function directionOf([dx, dy]: readonly [number, number]): [number, number] | null {
  const length = Math.hypot(dx, dy);
  return length < 1e-9 ? null : [dx / length, dy / length];
}
