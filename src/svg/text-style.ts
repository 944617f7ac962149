import type { DrawingFont } from '../drawing/drawing.ts';
import { lengthIn } from './lengths.ts';
import type { Draws } from './scene.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

const GENERIC = new Set(['serif', 'sans-serif', 'monospace', 'system-ui', 'cursive', 'fantasy', 'inherit']);

const WEIGHTS: Readonly<Record<string, number>> = { normal: 400, bold: 700, bolder: 700, lighter: 300 };

/**
 * The font of a text. One that stands in for a family which the booklet does not have is smaller where it is wider, so that
 * words keep within the boxes drawn for them (as `size-adjust` does, CSS Fonts 5, 4.10).
 */
export function fontOf(style: Style, element: SvgElement, { surroundings, document }: Draws): DrawingFont {
  const names = (style.get('font-family') ?? '')
    .split(',')
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
    .filter((name) => name !== '');
  const [first] = names;
  const family = surroundings.family([...names, ...names.flatMap(genericOf)]);
  if (
    first !== undefined &&
    !GENERIC.has(first.toLowerCase()) &&
    family.toLowerCase() !== first.toLowerCase()
  )
    document.replaces(first, family, element);
  const asked = style.get('font-weight') ?? 'normal';
  const weight = WEIGHTS[asked] ?? (Number(asked) || 400);
  const slope = /^(?:italic|oblique)/.test(style.get('font-style') ?? '') ? 'italic' : 'normal';
  const isOwn = first === undefined || family.toLowerCase() === first.toLowerCase();
  const width = isOwn ? null : alphabetOf(first, weight);
  const own = () => surroundings.measure(ALPHABET, { family, size: 1, weight, style: slope });
  const size = width === null ? style.fontSize : style.fontSize * Math.min(1, width / own());
  return { family, size, weight, style: slope };
}

/** The kinds of the families that most drawings name, R's among them, which name no other to stand in. */
const KINDS: readonly (readonly [names: RegExp, generic: string])[] = [
  [/mono|courier|consolas|menlo|cursor|cousine/i, 'monospace'],
  [
    /sans|helvetica|arial|arimo|verdana|tahoma|trebuchet|calibri|segoe|roboto|lato|ubuntu|heros/i,
    'sans-serif',
  ],
  [/serif|times|roman|georgia|cambria|garamond|palatino|termes|tinos/i, 'serif'],
];

function genericOf(family: string): string[] {
  const kind = KINDS.find(([names]) => names.test(family));
  return kind ? [kind[1]] : [];
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** The widths of the alphabet in the families of most drawings, and in those made to their measures, regular and bold, ems (Adobe's AFM files). */
const ALPHABETS: readonly (readonly [names: RegExp, regular: number, bold: number])[] = [
  [/^(?:times|nimbus ?rom|liberation serif|tex ?gyre ?termes|tinos)/i, 11.943, 12.723],
  [/^(?:helvetica|arial|nimbus ?sans|liberation sans|tex ?gyre ?heros|arimo)/i, 12.726, 14.003],
  [/^(?:courier|nimbus ?mono|liberation mono|tex ?gyre ?cursor|cousine)/i, 15.6, 15.6],
];

/** The width of the alphabet in a family, ems; null where it is not known. */
function alphabetOf(family: string, weight: number): number | null {
  const [, regular, bold] = ALPHABETS.find(([names]) => names.test(family)) ?? [];
  return (weight < 600 ? regular : bold) ?? null;
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
