import { languageFor } from '../../languages/index.ts';
import { decimalsFor, writeNumeral } from '../../languages/numbers.ts';

const NO_BREAK_SPACE = '\u00a0';
const TINY = 1e-4;
/** The size from which a number is no longer written by its digits alone. */
const HUGE = 1e21;
const SUPERIORS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'-0123456789'].map((each, i) => [each, [...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'][i]!]),
);

/**
 * Writes a number in a language: `1 984,5` in French with U+202F between groups, `1,984.5` in English.
 * @param decimals digits after the mark, more where a number other than 0 would read 0; null for as many as the
 *   number has, at most six.
 */
export function formatNumber(value: number, decimals: number | null, lang: string): string {
  const size = Math.abs(value);
  if (size >= HUGE) return formatPower(value, lang);
  const needed = decimals === null ? null : decimalsFor(size, decimals);
  if (needed === null ? isTiny(value) : needed > Math.max(decimals!, 6)) return formatPower(value, lang);
  const digits = needed === null ? plain(size) : decimal(size, needed);
  const numeral = value < 0 && Number(digits) !== 0 ? `-${digits}` : digits;
  const { numbers } = languageFor(lang);
  return writeNumeral(numeral, numbers, Number(digits) >= numbers.groupedFrom);
}

/** Whether a number is too small for six digits after the mark. */
export function isTiny(value: number): boolean {
  return value !== 0 && Math.abs(value) < TINY;
}

/** Writes `1,2 × 10⁻⁹`, with three digits at most. */
export function formatPower(value: number, lang: string): string {
  const [digits, exponent] = value.toExponential(2).split('e') as [string, string];
  const power = [...String(Number(exponent))].map((each) => SUPERIORS[each]).join('');
  return `${formatNumber(Number(digits), null, lang)}${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${power}`;
}

/** Writes a number with its unit, from which no line parts it: `45 %`, `1 984,5 km²`. */
export function formatQuantity(value: number, unit: string, decimals: number | null, lang: string): string {
  return withUnit(formatNumber(value, decimals, lang), unit, lang);
}

/** Puts a unit beside a number that is written. */
export function withUnit(number: string, unit: string, lang: string): string {
  if (unit === '') return number;
  const { percent } = languageFor(lang).numbers;
  return number + (unit === '%' ? percent.replace(' ', NO_BREAK_SPACE) : NO_BREAK_SPACE + unit);
}

/**
 * Writes a number for an axis: in millions or milliards (`1,4 Md`) from a million on, then by powers of ten.
 * @param decimals those of the number in its scale; null for as many as it has.
 */
export function formatCompact(value: number, lang: string, decimals: number | null = null): string {
  if (Math.abs(value) >= 1e12) return formatPower(value, lang);
  const scale = scaleOf(value);
  const number = formatNumber(value / scale, decimals, lang);
  if (scale === 1) return number;
  const { million, billion } = languageFor(lang).numbers;
  return `${number}${NO_BREAK_SPACE}${scale === 1e6 ? million : billion}`;
}

/** Whether `formatCompact` writes a number by powers of ten, for it is very large or very small. */
export function takesPower(value: number): boolean {
  return isTiny(value) || Math.abs(value) >= 1e12;
}

/** The scale in which an axis writes a number: ones, millions or milliards. */
export function scaleOf(value: number): 1 | 1e6 | 1e9 {
  const size = Math.abs(value);
  return size < 1e6 ? 1 : size < 1e9 ? 1e6 : 1e9;
}

/** The word for an unknown value. */
export function unknownValue(lang: string): string {
  return languageFor(lang).numbers.unknown;
}

/** Rounds a number as it is written: 57.15 to one digit is 57.2, though its binary form is below. */
function decimal(value: number, decimals: number): string {
  const shifted = Math.round(Number(`${value}e${decimals}`));
  return Number.isFinite(shifted)
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}

function plain(value: number): string {
  return value >= 1e15 ? value.toFixed(0) : String(Number(value.toFixed(6)));
}
