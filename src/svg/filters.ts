import type { Mark } from '../drawing/drawing.ts';
import { simpleMarks } from '../drawing/marks.ts';
import { idIn, type SvgDocument } from './document.ts';
import { recolored } from './recolor.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

/**
 * The marks of an element with its filter, where that changes colours alone: a matrix that keeps the opacity, as Cairo writes it
 * into masks (pdftocairo, Inkscape). Other filters are told.
 */
export function filtered(element: SvgElement, style: Style, marks: Mark[], document: SvgDocument): Mark[] {
  const filter = document.byId(idIn(style.get('filter')!) ?? '');
  const change = filter && changeOfColors(filter);
  const hasPixels = [...simpleMarks({ marks })].some(({ kind }) => kind === 'image');
  if (change && !hasPixels) return marks.map((mark) => recolored(mark, change));
  document.changes('filter', 'filter', element);
  return marks;
}

/** Gives what a filter makes of a colour; null where it is more than one matrix, or changes the opacity. */
function changeOfColors({ children }: SvgElement): ((color: string) => string) | null {
  const [step, ...more] = children.filter((child): child is SvgElement => child.kind === 'element');
  if (step?.tag !== 'feColorMatrix' || more.length > 0) return null;
  const { type = 'matrix', in: source = 'SourceGraphic', values = '' } = step.attributes;
  const numbers = values
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const rows = [0, 5, 10].map((at) => numbers.slice(at, at + 5));
  const keepsOpacity =
    numbers.slice(15).join() === '0,0,0,1,0' && rows.every(([, , , opacity]) => opacity === 0);
  if (type !== 'matrix' || source !== 'SourceGraphic' || !keepsOpacity) return null;
  const isPlain = step.attributes['color-interpolation-filters'] === 'sRGB';
  return (color) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
    const [red, green, blue] = isPlain ? channels : channels.map(toLinear);
    const changed = rows.map(([r, g, b, , constant]) => r! * red! + g! * green! + b! * blue! + constant!);
    return `#${changed.map((share) => hex(isPlain ? share : fromLinear(share))).join('')}`;
  };
}

const hex = (share: number): string =>
  Math.round(255 * Math.min(1, Math.max(0, share)))
    .toString(16)
    .padStart(2, '0');

/** Filters reckon with light, unless they say otherwise (Filter Effects 1, 10; IEC 61966-2-1). */
const toLinear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
const fromLinear = (light: number): number =>
  light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
