/**
 * Decimal numbers as people write them, exact: binary floating point would find that 0.1 + 0.2 is not 0.3.
 * A number is `units` / 10^`scale`, from the shortest decimal that JavaScript prints for it.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export function decimal(number: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** Significant digits that a double always keeps (IEEE 754); sums and products may be wrong from the next one on. */
const EXACT_DIGITS = 15;
const MEANT_DIGITS = 12;

/** The number that was meant where a program wrote the result of binary arithmetic: 0.3 for 0.30000000000000004. */
export function withoutNoise(number: number): number {
  const { units } = decimal(Math.abs(number));
  const digits = String(units).replace(/0+$/, '').length;
  return digits > EXACT_DIGITS ? Number(number.toPrecision(MEANT_DIGITS)) : number;
}

export function decimalsOf(number: number): number {
  return decimal(number).scale;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: raise(a, scale) + raise(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? { units: -a.units, scale: a.scale } : a;
}

export function exceeds(a: Decimal, b: Decimal): boolean {
  return subtract(a, b).units > 0n;
}

export function sum(numbers: readonly number[]): Decimal {
  return numbers.map(decimal).reduce(add, decimal(0));
}

/** Half a unit of the last of so many decimals: 0.005 for two. */
export function halfUnit(decimals: number): Decimal {
  return { units: 5n, scale: decimals + 1 };
}

/** The number as YAML writes it, without trailing zeros: `4551.07`. */
export function written(number: Decimal): string {
  return fixedDecimal(number)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/**
 * Rounds to a number of decimals, halves away from zero. `toFixed` would round the binary value of 57.15
 * instead.
 */
export function fixed(number: number, decimals: number): string {
  const { units, scale } = decimal(Math.abs(number));
  const divisor = 10n ** BigInt(Math.max(0, scale - decimals));
  const rounded = scale > decimals ? (units + divisor / 2n) / divisor : raise({ units, scale }, decimals);
  return fixedDecimal({ units: number < 0 ? -rounded : rounded, scale: decimals });
}

/** The number with all of its decimals: `0.30`. */
export function fixedDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
}

function raise({ units, scale }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}
