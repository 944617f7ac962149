import { converter, formatHex, type Rgb, wcagContrast } from 'culori';
import { cssColor } from '../../colors.ts';

const toRgb = converter('rgb');

/**
 * Reads a CSS colour (CSS Color 4).
 * @throws Error for what is none.
 */
export function parseColor(text: string): Rgb {
  const color = toRgb(cssColor(text));
  if (!color) throw new Error(`a chart used "${text}", which is not a colour that can be recorded`);
  return color;
}

/** The colour between two, as hex: `from` for an amount of 0, `to` for 1. */
export function mix(from: string, to: string, amount: number): string {
  const [p, q] = [parseColor(from), parseColor(to)];
  // A half is rounded as bytes are, 0 to 255.
  const blend = (key: 'r' | 'g' | 'b') => (255 * p[key] + 255 * (q[key] - p[key]) * amount) / 255;
  return formatHex({ mode: 'rgb', r: blend('r'), g: blend('g'), b: blend('b') });
}

/** The contrast ratio, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  return wcagContrast(parseColor(a), parseColor(b));
}

/** The one of two colours that is read better on a ground. */
export function readable(ground: string, one: string, other: string): string {
  return contrast(ground, one) >= contrast(ground, other) ? one : other;
}
