import { type CssColor, readColor } from '../colors.ts';
import type { Gradient, Matrix, Rectangle, Stop } from '../drawing/drawing.ts';
import { transformedGradient } from '../drawing/gradient.ts';
import { determinant, product } from '../drawing/matrix.ts';
import { idIn, type SvgDocument } from './document.ts';
import { lengthIn, numberIn } from './lengths.ts';
import type { Painted, Scene } from './scene.ts';
import type { Style } from './style.ts';
import { readTransform } from './transforms.ts';
import type { SvgElement } from './xml.ts';

/** The shape that is painted, in its scene. */
interface Painting extends Scene {
  readonly element: SvgElement;
  /** The box around it. */
  readonly box: Rectangle;
}

/** The paint of a shape's fill or stroke (SVG 2, 13.2); null for none. */
export function paintOf(property: 'fill' | 'stroke', painting: Painting): Painted | null {
  const { style, element, context, document } = painting;
  const value = (style.get(property) ?? (property === 'fill' ? 'black' : 'none')).trim();
  if (value === 'none') return null;
  if (value === 'context-fill') return context?.fill ?? null;
  if (value === 'context-stroke') return context?.stroke ?? null;
  const reference = /^url\([^)]*\)\s*(.*)$/i.exec(value);
  if (!reference) return colorOf(value, property, painting);
  const id = idIn(value);
  const server = document.byId(id);
  const other = reference[1]!.trim();
  const otherwise = () => (other === '' || other === 'none' ? null : colorOf(other, property, painting));
  if (server?.tag === 'pattern') return { pattern: server, otherwise };
  if (server?.tag === 'linearGradient' || server?.tag === 'radialGradient') {
    const gradient = gradientOf(server, painting);
    return gradient === 'unapplied' ? otherwise() : gradient;
  }
  if (other === '') document.loses('reference', id ?? value, element);
  return otherwise();
}

function colorOf(value: string, property: string, { style, element, document }: Painting): Painted | null {
  const color = colorIn(value, style);
  if (!color) {
    document.misreads(property, value, element);
    return null;
  }
  return { paint: color.color, opacity: color.opacity };
}

function colorIn(value: string, style: Style): CssColor | null {
  return readColor(value.toLowerCase() === 'currentcolor' ? (style.get('color') ?? 'black') : value);
}

/** The elements that a gradient takes attributes and stops from, itself first (SVG 2, 14.2.2). */
export function chainOf(element: SvgElement, document: SvgDocument): SvgElement[] {
  const chain = [element];
  for (let at: SvgElement | null = element; at; ) {
    at = document.byId(idIn(at.attributes.href ?? ''));
    if (!at || chain.includes(at)) break;
    chain.push(at);
  }
  return chain;
}

/** The attribute of the first element of a chain that has it. */
export function attributeIn(chain: readonly SvgElement[], name: string): string | undefined {
  return chain.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
}

/** The paint of a gradient: none without stops, `unapplied` where its coordinates have no extent. */
function gradientOf(element: SvgElement, painting: Painting): Painted | null | 'unapplied' {
  const { document } = painting;
  const chain = chainOf(element, document);
  const attribute = (name: string) => attributeIn(chain, name);
  const stops = stopsOf(chain, painting.style, document);
  if (stops.length === 0) return null;
  const last = stops.at(-1)!;
  if (stops.length === 1) return { paint: last.color, opacity: last.opacity };

  const { box, around } = painting;
  const inBox = attribute('gradientUnits') !== 'userSpaceOnUse';
  if (inBox && (box.width === 0 || box.height === 0)) return 'unapplied';
  const size = inBox ? { width: 1, height: 1 } : around;
  const { fontSize } = painting.style;
  const length = (name: string, initial: string, percent: number) =>
    lengthIn(attribute(name) ?? initial, { fontSize, percent }) ?? 0;
  const across = (name: string, initial: string) => length(name, initial, size.width);
  const down = (name: string, initial: string) => length(name, initial, size.height);

  const spread = attribute('spreadMethod');
  const common = {
    matrix: null,
    stops,
    spread: spread === 'reflect' || spread === 'repeat' ? spread : 'pad',
  } as const;
  let gradient: Gradient;
  if (element.tag === 'linearGradient') {
    const [x1, y1] = [across('x1', '0%'), down('y1', '0%')];
    const [x2, y2] = [across('x2', '100%'), down('y2', '0%')];
    if (x1 === x2 && y1 === y2) return { paint: last.color, opacity: last.opacity };
    gradient = { ...common, x1, y1, x2, y2, radii: null };
  } else {
    const diagonal = Math.hypot(size.width, size.height) / Math.SQRT2;
    const radius = length('r', '50%', diagonal);
    const [x2, y2] = [across('cx', '50%'), down('cy', '50%')];
    if (radius <= 0) return { paint: last.color, opacity: last.opacity };
    const [fx, fy] = [attribute('fx'), attribute('fy')];
    const x1 = fx === undefined ? x2 : across('fx', '');
    const y1 = fy === undefined ? y2 : down('fy', '');
    gradient = { ...common, x1, y1, x2, y2, radii: [length('fr', '0', diagonal), radius] };
  }
  const toShape: Matrix = inBox ? [box.width, 0, 0, box.height, box.x, box.y] : [1, 0, 0, 1, 0, 0];
  const given = attribute('gradientTransform');
  const own = given === undefined ? null : readTransform(given);
  if (given !== undefined && !own) document.misreads('gradientTransform', given, element);
  const matrix = own ? product(toShape, own) : toShape;
  if (determinant(matrix) === 0) return 'unapplied';
  return { paint: transformedGradient(gradient, matrix), opacity: 1 };
}

function stopsOf(chain: readonly SvgElement[], around: Style, document: SvgDocument): Stop[] {
  const holder = chain.find(({ children }) =>
    children.some((child) => child.kind === 'element' && child.tag === 'stop'),
  );
  if (!holder) return [];
  const own = around.inPlace(holder, document.rules);
  let offset = 0;
  return holder.children.flatMap((stop) => {
    if (stop.kind !== 'element' || stop.tag !== 'stop') return [];
    const style = own.of(stop, document.rules);
    const value = style.get('stop-color') || 'black';
    const color = colorIn(value, style);
    if (!color) document.misreads('stop-color', value, stop);
    // An offset is never less than the one before (SVG 2, 14.2.4.2).
    offset = Math.min(1, Math.max(offset, numberIn(stop.attributes.offset) ?? 0));
    const opacity = (color?.opacity ?? 1) * style.share('stop-opacity');
    return [{ offset, color: color?.color ?? '#000000', opacity }];
  });
}
