import { languageFor } from '../../languages/index.ts';
import { writeNumeral } from '../../languages/numbers.ts';

const NO_BREAK_SPACE = '\u00a0';
const TINY = 1e-4;
const SUPERIORS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'-0123456789'].map((each, i) => [each, [...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'][i]!]),
);

/**
 * A number as the language writes it: `1 984,5` in French with U+202F between groups, `1,984.5` otherwise.
 * @param decimals digits after the mark; null for as many as the number has, at most six.
 */
export function formatNumber(value: number, decimals: number | null, lang: string): string {
  if (decimals === null && isTiny(value)) return powerOfTen(value, lang);
  const digits = decimals === null ? plain(Math.abs(value)) : decimal(Math.abs(value), decimals);
  const numeral = value < 0 && Number(digits) !== 0 ? `-${digits}` : digits;
  return writeNumeral(numeral, languageFor(lang).numbers, true);
}

/** Too small for six digits after the mark to tell. */
export function isTiny(value: number): boolean {
  return value !== 0 && Math.abs(value) < TINY;
}

/** `1,2 × 10⁻⁹`, three digits at most. */
function powerOfTen(value: number, lang: string): string {
  const [digits, exponent] = value.toExponential(2).split('e') as [string, string];
  const power = [...String(Number(exponent))].map((each) => SUPERIORS[each]).join('');
  return `${formatNumber(Number(digits), null, lang)}${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${power}`;
}

/** With its unit, never parted: `45 %`, `1 984,5 km²`; in English `45%`. */
export function formatQuantity(value: number, unit: string, decimals: number | null, lang: string): string {
  const number = formatNumber(value, decimals, lang);
  if (unit === '') return number;
  const { percent } = languageFor(lang).numbers;
  return number + (unit === '%' ? percent.replace(' ', NO_BREAK_SPACE) : NO_BREAK_SPACE + unit);
}

/** For axes: from a million on, in millions or milliards (`1,4 Md`, `1.4 bn`); beyond, by powers of ten. */
export function formatCompact(value: number, lang: string): string {
  const size = Math.abs(value);
  if (size >= 1e12) return powerOfTen(value, lang);
  if (size < 1e6) return formatNumber(value, null, lang);
  const { million, billion } = languageFor(lang).numbers;
  const [divisor, suffix] = size < 1e9 ? [1e6, million] : [1e9, billion];
  return `${formatNumber(value / divisor, null, lang)}${NO_BREAK_SPACE}${suffix}`;
}

/** The words for an unknown value. */
export function unknownValue(lang: string): string {
  return languageFor(lang).numbers.unknown;
}

/**
 * Round values (1, 2, 2.5 or 5 times a power of ten apart) from `min` to `max`, `most` of
 * them at most; ascending.
 */
export function roundTicks(min: number, max: number, most: number): number[] {
  const span = max - min;
  if (!(span > 0)) return [min];
  const rough = span / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough * (1 - 1e-9))!;
  const ticks: number[] = [];
  for (let n = Math.ceil(min / step - 1e-9); n * step <= max + step * 1e-9; n++) {
    ticks.push(Number((n * step).toPrecision(12)));
  }
  // One alone has no scale: a smaller step may still give few enough.
  const finer = ticks.length < 2 && most >= 2 ? roundTicks(min, max, most + 1) : [];
  return finer.length > 1 && finer.length <= most ? finer : ticks;
}

/** Rounded as written in decimals: 57.15 to one digit is 57.2, though its binary form is below. */
function decimal(value: number, decimals: number): string {
  const shifted = Math.round(Number(`${value}e${decimals}`));
  return Number.isFinite(shifted)
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}

function plain(value: number): string {
  return value >= 1e15 ? value.toFixed(0) : String(Number(value.toFixed(6)));
}
