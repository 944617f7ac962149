import generate from 'css-tree/generator';
import type { ValueNode } from 'css-tree/parser';
import { readColor } from '../colors.ts';
import { MOST_INTEGER, MOST_LENGTH, MOST_TIMES } from '../limits.ts';
import { POINTS } from '../units.ts';

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

/** A computed length in points. Percentages refer to `containing`; `auto` is 0. */
export function points(length: LengthPercentage | 'auto', containing: number): number {
  if (length === 'auto') return 0;
  return typeof length === 'number' ? length : (length.percent / 100) * containing;
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

/** Reads an opaque colour of CSS Color 4. */
export function color(node: ValueNode | undefined): Color | undefined {
  const read = node && readColor(generate(node));
  return read?.opacity === 1 ? read.color : undefined;
}
