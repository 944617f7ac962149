import type { DrawingFont } from '../drawing/drawing.ts';
import { lengthIn } from './lengths.ts';
import type { Draws } from './scene.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

const GENERIC = new Set(['serif', 'sans-serif', 'monospace', 'system-ui', 'cursive', 'fantasy', 'inherit']);

const WEIGHTS: Readonly<Record<string, number>> = { normal: 400, bold: 700, bolder: 700, lighter: 300 };

export function fontOf(style: Style, element: SvgElement, { surroundings, document }: Draws): DrawingFont {
  const names = (style.get('font-family') ?? '')
    .split(',')
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
    .filter((name) => name !== '');
  const [first] = names;
  const family = surroundings.family(names);
  if (
    first !== undefined &&
    !GENERIC.has(first.toLowerCase()) &&
    family.toLowerCase() !== first.toLowerCase()
  )
    document.replaces(first, family, element);
  const weight = style.get('font-weight') ?? 'normal';
  const isItalic = /^(?:italic|oblique)/.test(style.get('font-style') ?? '');
  return {
    family,
    size: style.fontSize,
    weight: WEIGHTS[weight] ?? (Number(weight) || 400),
    style: isItalic ? 'italic' : 'normal',
  };
}

/** The space after each letter. */
export function spacingOf(style: Style): number {
  return lengthIn(style.get('letter-spacing'), { fontSize: style.fontSize, percent: style.fontSize }) ?? 0;
}

/** The baselines that a text may be placed by: their distances from that of the letters, in ems, y down (SVG 2, 11.10.2). */
const BASELINES: Readonly<Record<string, number>> = {
  middle: -0.25,
  central: -0.33,
  hanging: -0.72,
  'text-before-edge': -0.9,
  'text-top': -0.9,
  'before-edge': -0.9,
  top: -0.9,
  'text-after-edge': 0.25,
  'text-bottom': 0.25,
  'after-edge': 0.25,
  ideographic: 0.12,
  bottom: 0.25,
};

const SHIFTS: Readonly<Record<string, number>> = { sub: -0.2, super: 0.35 };

/** The distance by which a piece stands above its place. */
export function baselineOf(style: Style): number {
  const { fontSize } = style;
  const named = style.get('alignment-baseline') ?? style.get('dominant-baseline') ?? '';
  const shift = style.get('baseline-shift') ?? '';
  const raised =
    SHIFTS[shift] !== undefined ? SHIFTS[shift] * fontSize : lengthIn(shift, { fontSize, percent: fontSize });
  return (BASELINES[named] ?? 0) * fontSize + (raised ?? 0);
}
