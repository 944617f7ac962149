import type { ElementNode } from '../../document/tree.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import { readLength } from '../../units.ts';
import type { Band } from '../geometry.ts';
import type { PageMark } from '../page.ts';

/** The ruling of room for handwriting; lengths in points. */
export interface Ruling {
  readonly kind: 'ruled' | 'dotted' | 'squared';
  readonly pitch: number;
  readonly color: string;
}

/** A part of a ruled area that no page break divides. */
interface RuledRow {
  readonly height: number;
  readonly marks: readonly PageMark[];
  /** The rule that closes the row above where it begins a page. */
  readonly resumption?: { readonly height: 0; readonly marks: readonly PageMark[] };
}

/** The widths of strokes and of dots, points: the thinnest that a copier still shows. */
const HAIRLINE = 0.35;
const DOT = 1.1;
/** The rounding error of sums of lengths that are given in millimetres, points. */
const EPSILON = 1e-6;

/**
 * The ruling of an element, by its style; `data-pitch` sets lines further apart, or nearer. Where both `data-lines` and
 * `data-height` are given, the lines share the room.
 * @param room the height below the element's title, points.
 */
export function rulingOf(
  { attributes }: ElementNode,
  { livretRuling: ruling, color }: ComputedStyle,
  room: number,
): Ruling | null {
  if (ruling === 'none') return null;
  const { 'data-height': height, 'data-lines': lines, 'data-pitch': asked } = attributes;
  const shared = height !== undefined && Number(lines) > 0 ? room / Number(lines) : 0;
  const pitch = shared || readLength(asked ?? '') || ruling.pitch;
  return { kind: ruling.kind, pitch, color: ruling.color ?? color };
}

/**
 * The height, points, that an element asks for by `data-height`, a length or `page` for all of a page; 0 without it.
 * @param page the height of a page, points.
 */
export function askedHeight({ attributes }: ElementNode, page: number): number {
  const height = attributes['data-height'];
  return height === 'page' ? page : readLength(height ?? '') || 0;
}

/** The height, points, of the lines that an element asks for by `data-lines`, all of them below its title; 0 without it. */
export function linesHeight(element: ElementNode, style: ComputedStyle): number {
  const { 'data-height': height, 'data-lines': lines } = element.attributes;
  if (height !== undefined || lines === undefined) return 0;
  return Number(lines) * (rulingOf(element, style, 0)?.pitch ?? style.lineHeight);
}

/** Fills a height with rows: lines to write on, dots or squares, one pitch apart. */
export function ruledRows({ kind, pitch, color }: Ruling, band: Band, height: number): RuledRow[] {
  const count = Math.floor(height / pitch + EPSILON);
  if (count === 0) return [{ height, marks: [] }];
  const spare = Math.max(0, height - count * pitch);
  const across = Math.floor(band.width / pitch + EPSILON) * pitch;
  const line = (y: number, width: number): PageMark => {
    const top = y - HAIRLINE / 2;
    return { kind: 'rect', owner: 'layout', x: band.x, y: top, width, height: HAIRLINE, fill: color };
  };
  const rows = Array.from({ length: count }, (_, i): RuledRow => {
    // Lines to write on have what is spare above the first: a hand needs it there.
    const above = kind === 'ruled' && i === 0 ? spare : 0;
    const y = pitch + above;
    if (kind === 'ruled') return { height: y, marks: [line(y, band.width)] };
    if (kind === 'dotted') return { height: y, marks: [dots(band.x, y, across, pitch, color)] };
    const upper = line(0, across);
    const marks = [uprights(band.x, pitch, across, color), line(y, across)];
    return i === 0
      ? { height: y, marks: [upper, ...marks] }
      : { height: y, marks, resumption: { height: 0, marks: [upper] } };
  });
  return kind === 'ruled' || spare === 0 ? rows : [...rows, { height: spare, marks: [] }];
}

/** A row of round dots: a line of dashes without length (ISO 32000-1, 8.4.3.6). */
function dots(x: number, y: number, across: number, pitch: number, color: string): PageMark {
  const ends = { x1: x, y1: y, x2: x + across + DOT / 10, y2: y };
  return { kind: 'line', owner: 'layout', ...ends, width: DOT, color, dash: [0, pitch] };
}

/** The upright sides of a row of squares: one line as thick as the row is high, of very short dashes. */
function uprights(x: number, pitch: number, across: number, color: string): PageMark {
  const ends = { x1: x - HAIRLINE / 2, x2: x + across + HAIRLINE / 2, y1: pitch / 2, y2: pitch / 2 };
  return { kind: 'line', owner: 'layout', ...ends, width: pitch, color, dash: [HAIRLINE, pitch - HAIRLINE] };
}
