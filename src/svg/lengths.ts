import { POINTS, PX } from '../units.ts';

/** The lengths, px, that relative units refer to. */
interface Relative {
  readonly fontSize: number;
  /** The length of 100 %. */
  readonly percent: number;
}

const LENGTH = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*|%)\s*$/i;

/** A length in px; null for what is none. */
export function lengthIn(value: string | undefined, { fontSize, percent }: Relative): number | null {
  const match = LENGTH.exec(value ?? '');
  if (!match) return null;
  const number = Number(match[1]);
  const unit = match[2]!.toLowerCase();
  if (unit === '%') return (number / 100) * percent;
  if (unit === 'em') return number * fontSize;
  if (unit === 'rem') return number * 16;
  if (unit === 'ex' || unit === 'ch') return (number * fontSize) / 2;
  if (unit === '') return number;
  return Object.hasOwn(POINTS, unit) ? number * (POINTS[unit]! / PX) : null;
}

/** A number, or a percentage as a share of 1. */
export function numberIn(value: string | undefined): number | null {
  const match = LENGTH.exec(value ?? '');
  if (!match || (match[2] !== '' && match[2] !== '%')) return null;
  return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}

/** The items of a list that spaces or commas part. */
export function itemsIn(value: string | undefined): string[] {
  return value?.match(/[^\s,]+/g) ?? [];
}

/** The numbers of a list, written as closely as SVG allows: `1-2.5.5`. */
export function numbersIn(value: string): number[] {
  return (value.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}
