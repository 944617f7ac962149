import type { ValueNode } from 'css-tree/parser';
import { MOST_INTEGER, MOST_LENGTH, MOST_TIMES } from '../limits.ts';
import { CM, IN, MM, PC, PX, Q } from '../units.ts';

/**
 * Readers of component values (CSS Values and Units 4). Each takes a node of css-tree and returns its
 * value, or undefined when the node is something else.
 */

/** A length: in points, or relative to a font. */
export type Length = number | { readonly value: number; readonly unit: FontUnit };
export type Percentage = { readonly percent: number };
/** A computed length: points, or a percentage of the containing block's width. */
export type LengthPercentage = number | Percentage;
/** An opaque colour as `#rrggbb`, in lower case. */
export type Color = string;
type FontUnit = 'em' | 'rem' | 'ex' | 'lh' | 'rlh';

/** The lengths, in points, that relative units refer to. */
export interface FontMetrics {
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly rootFontSize: number;
  readonly rootLineHeight: number;
}

const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: PX,
  pc: PC,
  in: IN,
  cm: CM,
  mm: MM,
  q: Q,
};
const FONT_UNITS: ReadonlySet<string> = new Set(['em', 'rem', 'ex', 'lh', 'rlh'] satisfies FontUnit[]);

export function length(node: ValueNode, minimum = Number.NEGATIVE_INFINITY): Length | undefined {
  if (node.type === 'Number') return Number(node.value) === 0 ? 0 : undefined;
  if (node.type !== 'Dimension') return undefined;
  const value = Number(node.value);
  if (!(value >= minimum)) return undefined;
  const unit = node.unit.toLowerCase();
  if (FONT_UNITS.has(unit)) {
    return Math.abs(value) <= MOST_TIMES ? { value, unit: unit as FontUnit } : undefined;
  }
  const points = value * (POINTS[unit] ?? Number.NaN);
  return Math.abs(points) <= MOST_LENGTH ? points : undefined;
}

export function percentage(node: ValueNode, minimum = Number.NEGATIVE_INFINITY): Percentage | undefined {
  if (node.type !== 'Percentage') return undefined;
  const percent = Number(node.value);
  return percent >= minimum && Math.abs(percent) <= 100 * MOST_TIMES ? { percent } : undefined;
}

export function toPoints(length: Length, font: FontMetrics): number {
  if (typeof length === 'number') return length;
  const { value, unit } = length;
  if (unit === 'em') return value * font.fontSize;
  if (unit === 'rem') return value * font.rootFontSize;
  if (unit === 'lh') return value * font.lineHeight;
  if (unit === 'rlh') return value * font.rootLineHeight;
  // The x-height of the font is not known here, so an `ex` is half an em (CSS Values 4, 6.1.1).
  return (value * font.fontSize) / 2;
}

export function isPercentage(value: unknown): value is Percentage {
  return typeof value === 'object' && value !== null && 'percent' in value;
}

/** Makes a reader of one node a reader of values that consist of one node. */
export function single<T>(read: (node: ValueNode) => T | undefined) {
  return (value: readonly ValueNode[]): T | undefined => (value.length === 1 ? read(value[0]!) : undefined);
}

/** An identifier in lower case: case makes no difference in keywords. */
export function keyword(node: ValueNode | undefined): string | undefined {
  return node?.type === 'Identifier' ? node.name.toLowerCase() : undefined;
}

export function integer(
  node: ValueNode | undefined,
  minimum: number,
  maximum = MOST_INTEGER,
): number | undefined {
  if (node?.type !== 'Number' || !/^[+-]?\d+$/.test(node.value)) return undefined;
  const value = Number(node.value);
  return value >= minimum && value <= maximum ? value : undefined;
}

export function isComma(node: ValueNode | undefined): boolean {
  return node?.type === 'Operator' && node.value.trim() === ',';
}

/** The parts of a value between its commas. */
export function splitAtCommas(nodes: readonly ValueNode[]): ValueNode[][] {
  const parts: ValueNode[][] = [[]];
  for (const node of nodes) {
    if (isComma(node)) parts.push([]);
    else parts.at(-1)!.push(node);
  }
  return parts;
}

/** The sixteen colours of HTML, and two more that are often used (CSS Color 4, 6.1). */
const NAMED_COLORS: Readonly<Record<string, Color>> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
  rebeccapurple: '#663399',
};

/** Reads an opaque colour: `#rgb`, `#rrggbb`, a name, `rgb()` or `hsl()`. */
export function color(node: ValueNode | undefined): Color | undefined {
  if (node?.type === 'Identifier') {
    const name = node.name.toLowerCase();
    return Object.hasOwn(NAMED_COLORS, name) ? NAMED_COLORS[name] : undefined;
  }
  if (node?.type === 'Hash') return hexColor(node.value);
  if (node?.type !== 'Function') return undefined;
  const parts = node.children.toArray().filter((part) => !isComma(part));
  if (parts.length !== 3) return undefined;
  if (/^rgb$/i.test(node.name)) return rgbColor(parts);
  if (/^hsl$/i.test(node.name)) return hslColor(parts);
  return undefined;
}

function hexColor(digits: string): Color | undefined {
  if (/^[0-9a-f]{6}$/i.test(digits)) return `#${digits.toLowerCase()}`;
  if (/^[0-9a-f]{3}$/i.test(digits)) return `#${digits.toLowerCase().replace(/./g, '$&$&')}`;
  return undefined;
}

function rgbColor(parts: readonly ValueNode[]): Color | undefined {
  const shares = parts.map((part) => {
    if (part.type === 'Number') return Number(part.value) / 255;
    if (part.type === 'Percentage') return Number(part.value) / 100;
    return Number.NaN;
  });
  return hexOf(shares);
}

/** Reads the arguments of `hsl()` (CSS Color 4, 7.1). */
function hslColor([hue, saturation, lightness]: readonly ValueNode[]): Color | undefined {
  const degrees =
    hue?.type === 'Number' || (hue?.type === 'Dimension' && hue.unit.toLowerCase() === 'deg')
      ? Number(hue.value)
      : Number.NaN;
  if (saturation?.type !== 'Percentage' || lightness?.type !== 'Percentage') return undefined;
  const s = Math.min(Math.max(Number(saturation.value) / 100, 0), 1);
  const l = Number(lightness.value) / 100;
  const share = (n: number) => {
    const k = (((n + degrees / 30) % 12) + 12) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return hexOf([share(0), share(8), share(4)]);
}

function hexOf(shares: readonly number[]): Color | undefined {
  if (shares.some(Number.isNaN)) return undefined;
  const digits = shares.map((share) =>
    Math.round(Math.min(Math.max(share, 0), 1) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
