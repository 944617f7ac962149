import { languageFor } from '../../../languages/index.ts';
import { writeNumeral } from '../../../languages/numbers.ts';
import { type Decimal, decimalsOf } from '../decimal.ts';
import { type Fraction, inDecimals, isExactIn, rounded } from './fraction.ts';
import { type Quantity, RATIO } from './quantity.ts';

/** A number as a text has it: its value to the last digit that is written. */
export interface TypedNumber {
  readonly value: Decimal;
  readonly isPercent: boolean;
  /** The power of ten of a word after it, as 6 in `1.4 million`; 0 without one. */
  readonly power: number;
  /** The place in the text, sign included, and the end of its digits. */
  readonly start: number;
  readonly end: number;
}

const SPACES = ' \u00A0\u2009\u202F';
const APOSTROPHES = "'’";

/** The numbers of a text as its language writes them, in their order; digits of a word, as CO2 has, are none. */
export function typedNumbers(text: string, tag: string): TypedNumber[] {
  const { numbers } = languageFor(tag);
  const { decimal } = numbers;
  const groups = `[${SPACES}${APOSTROPHES}${numbers.group === decimal ? '' : numbers.group}]`;
  const form = new RegExp(
    `(?<![\\p{L}\\p{N}_]|[\\p{N}][.,])([-+\\u2212]?)((?:\\d{1,3}(?:${groups}\\d{3})+(?!\\d)|\\d+)(?:[${decimal}](\\d+))?)(?![.,]?\\d)`,
    'gu',
  );
  return [...text.matchAll(form)].map((match) => {
    const [whole, sign, digits, fractional = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const units = BigInt(digits!.replace(/\D/g, ''));
    const word = /^\s*([\p{L}]+\.?|%)/u.exec(text.slice(end))?.[1] ?? '';
    return {
      value: { units: isMinus(sign!) ? -units : units, scale: fractional.length },
      isPercent: word === '%',
      power: numbers.powers[word.toLowerCase()] ?? 0,
      start,
      end,
    };
  });
}

function isMinus(sign: string): boolean {
  return sign === '-' || sign === '\u2212';
}

/** The value that is to be compared with a number: per cent of a ratio where the number is per cent. */
export function comparedWith({ isPercent }: TypedNumber, { value, unit, hundredfold }: Quantity): Fraction {
  const isRatio = unit === RATIO && !hundredfold;
  return isPercent && isRatio ? { over: value.over * 100n, under: value.under } : value;
}

/** Whether a value is the number where it is rounded to the digits that are typed, in ones or in the word after it. */
export function isSame({ value: { units, scale }, power }: TypedNumber, value: Fraction): boolean {
  const isAt = (raised: number) => {
    const shown = { over: value.over, under: value.under * 10n ** BigInt(raised) };
    return rounded(shown, scale).units === units;
  };
  return isAt(0) || (power > 0 && units !== 0n && isAt(power));
}

/** The value with as many decimals as a number has, as its language writes it. */
export function writtenAs({ value: { scale }, power }: TypedNumber, value: Fraction, tag: string): string {
  const isInWords =
    power > 0 && rounded({ ...value, under: value.under * 10n ** BigInt(power) }, scale).units !== 0n;
  const shown = isInWords ? { ...value, under: value.under * 10n ** BigInt(power) } : value;
  return written(inDecimals(shown, scale), tag, true);
}

/** A quantity in a text, as its language writes it: with the decimals of its data, or as many as a quotient needs. */
export function writtenQuantity({ value, unit, decimals }: Quantity, tag: string): string {
  const numeral = inDecimals(value, decimals ?? decimalsNeeded(value));
  // A number without a unit may be a year.
  const isGrouped = unit !== '' || Math.abs(Number(numeral)) >= 10_000;
  return written(numeral, tag, isGrouped);
}

/** A value whole, or with six digits after the mark. */
export function writtenWhole(value: Fraction, tag: string): string {
  const decimals = Math.min(6, decimalsOf(Number(inDecimals(value, 15))));
  return written(inDecimals(value, decimals), tag, true);
}

function written(numeral: string, tag: string, grouped: boolean): string {
  const { numbers } = languageFor(tag);
  return writeNumeral(numeral, numbers, grouped && Math.abs(Number(numeral)) >= numbers.groupedFrom);
}

const DIGITS = 3;

/** The number of decimals that write a value: as few as write it exactly, else as many as give three digits. */
function decimalsNeeded(value: Fraction): number {
  const exact = [0, 1, 2].find((decimals) => isExactIn(value, decimals));
  if (exact !== undefined) return exact;
  const size = Math.abs(Number(inDecimals(value, 20)));
  return size === 0 ? 0 : Math.max(0, DIGITS - 1 - Math.floor(Math.log10(size)));
}
