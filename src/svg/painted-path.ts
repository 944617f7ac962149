import type { Mark, Matrix, PathSegment, Stroke } from '../drawing/drawing.ts';
import { transformedGradient } from '../drawing/gradient.ts';
import { inverse, keepsCircles, product, scaleOf, transformedPath } from '../drawing/matrix.ts';
import { subpaths } from '../drawing/path.ts';
import { idIn, type SvgDocument } from './document.ts';
import { itemsIn, lengthIn } from './lengths.ts';
import { pathBox } from './path-box.ts';
import { appliedPaint, patternTiles } from './patterns.ts';
import type { Draws, Painted, Scene } from './scene.ts';
import type { Lengths } from './shapes.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

/** A stroke without its colour. */
type Line = Omit<Required<Stroke>, 'color'>;

/** The fill and the stroke of a path as marks. */
export function paintedPath(
  path: readonly PathSegment[],
  paints: NonNullable<Scene['context']>,
  element: SvgElement,
  scene: Scene,
  lengths: Lengths,
  drawer: Draws,
): Mark[] {
  const { matrix, style, document } = scene;
  const applied = (paint: Painted | null) => appliedPaint(paint, path, scene);
  const [fill, stroke] = [applied(paints.fill), applied(paints.stroke)];
  const line = stroke && lineOf(element, style, lengths, document);
  const evenOdd = style.get('fill-rule') === 'evenodd';
  const fills = fill ? filled(path, fill, evenOdd, element, scene, drawer) : [];
  if (!line || !stroke) return fills;
  if ('pattern' in stroke) {
    document.loses('pattern-stroke', 'stroke', element);
    return fills;
  }
  const opacity = stroke.opacity * style.share('stroke-opacity');
  const isEven = keepsCircles(matrix);
  const isFixed = style.get('vector-effect') === 'non-scaling-stroke';
  // In coordinates of their own, the widths of lines are not drawn out with what is drawn.
  const scale = scaleOf(matrix);
  const grown: Matrix = isEven || isFixed ? matrix : [scale, 0, 0, scale, 0, 0];
  const widened = widenedBy(line, isFixed ? drawer.rootScale : scale);
  const color = typeof stroke.paint === 'string' ? stroke.paint : transformedGradient(stroke.paint, grown);
  const mark: Mark = {
    kind: 'path',
    path: transformedPath(grown, line.cap === 'butt' ? path : withDots(path, line.width)),
    fill: null,
    stroke: { ...widened, color },
    opacity,
    clip: null,
  };
  const [only] = fills;
  const strokeFirst = /^\s*(?:stroke|markers\s+stroke)/.test(style.get('paint-order') ?? '');
  if (grown === matrix && !strokeFirst && only?.kind === 'path' && only.opacity === 1 && opacity === 1)
    return [{ ...only, path: mark.path, stroke: mark.stroke }];
  const drawn: Mark =
    grown === matrix
      ? mark
      : { kind: 'group', matrix: product(matrix, inverse(grown)), opacity: 1, clips: [], marks: [mark] };
  return strokeFirst ? [drawn, ...fills] : [...fills, drawn];
}

/** The share of a line's width by which a part of no length is drawn. */
const DOT = 1e-3;

/**
 * A path whose parts of no length have one that is not seen, along the x axis. Ends that are round or square make
 * dots of such parts (SVG 2, 13.5.4), which canvases leave out, and PDF where they are square (ISO 32000-1, 8.5.3.2).
 */
function withDots(path: readonly PathSegment[], width: number): readonly PathSegment[] {
  const parts = subpaths(path);
  if (!parts.some(isDot)) return path;
  return parts.flatMap((part) => {
    const [, x, y] = part[0] as ['M', number, number];
    return isDot(part)
      ? ([
          ['M', x, y],
          ['L', x + width * DOT, y],
        ] satisfies PathSegment[])
      : part;
  });
}

function isDot([start, ...steps]: readonly PathSegment[]): boolean {
  const [, ...at] = start!;
  const [x, y] = at;
  return (
    steps.length > 0 &&
    steps.every(([, ...numbers]) => numbers.every((number, i) => number === (i % 2 === 0 ? x : y)))
  );
}

function filled(
  path: readonly PathSegment[],
  fill: Painted,
  evenOdd: boolean,
  element: SvgElement,
  scene: Scene,
  drawer: Draws,
): Mark[] {
  const opacity = scene.style.share('fill-opacity');
  const placed = transformedPath(scene.matrix, path);
  if ('pattern' in fill) {
    const tiles = patternTiles(fill.pattern, pathBox(path), scene, drawer);
    if (!tiles) scene.document.loses('pattern', idIn(scene.style.get('fill') ?? '') ?? '', element);
    return tiles?.length
      ? [{ kind: 'group', matrix: null, opacity, clips: [{ path: placed, evenOdd }], marks: tiles }]
      : [];
  }
  const paint = typeof fill.paint === 'string' ? fill.paint : transformedGradient(fill.paint, scene.matrix);
  return [
    {
      kind: 'path',
      path: placed,
      fill: paint,
      ...(evenOdd && { evenOdd }),
      stroke: null,
      opacity: opacity * fill.opacity,
      clip: null,
    },
  ];
}

/** The line of a stroke in the units of its element; null for one of no width. */
function lineOf(element: SvgElement, style: Style, lengths: Lengths, document: SvgDocument): Line | null {
  const width = lengths.get('stroke-width', 'both') ?? 1;
  if (!(width > 0)) return null;
  const listed = style.get('stroke-dasharray') ?? 'none';
  const parts = listed === 'none' ? [] : itemsIn(listed);
  const percent = Math.hypot(lengths.size.width, lengths.size.height) / Math.SQRT2;
  const dash = parts.map((part) => lengthIn(part, { fontSize: style.fontSize, percent }));
  if (dash.includes(null)) document.misreads('stroke-dasharray', listed, element);
  const isDashed =
    dash.every((length) => length !== null && length >= 0) && dash.some((length) => length! > 0);
  const cap = style.get('stroke-linecap');
  const join = style.get('stroke-linejoin');
  return {
    width,
    dash: isDashed ? (dash.length % 2 === 0 ? dash : [...dash, ...dash]).map(Number) : [],
    dashOffset: lengths.get('stroke-dashoffset', 'both') ?? 0,
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
    join: join === 'round' || join === 'bevel' ? join : 'miter',
    miterLimit: Math.max(1, style.number('stroke-miterlimit', 4)),
  };
}

function widenedBy({ width, dash, dashOffset, ...line }: Line, factor: number) {
  return {
    ...line,
    width: width * factor,
    dash: dash.map((length) => length * factor),
    dashOffset: dashOffset * factor,
  };
}
