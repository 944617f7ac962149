import {
  formatCompact,
  formatPower,
  formatQuantity,
  scaleOf,
  takesPower,
  withUnit,
} from '../values/numbers.ts';

/**
 * Makes a function that writes the numbers of an axis: `45 %`, `1,4 Md`. Those of one scale (ones, millions, milliards)
 * have as many decimals as the tick of that scale that needs most, so that `8` stands as `8,0` beside `7,5`; zero has
 * none, and without ticks a number has as many as it needs.
 */
export function tickFormat(
  ticks: readonly number[],
  unit: string | null,
  lang: string,
): (value: number) => string {
  const most = new Map<number, number>();
  for (const tick of ticks) {
    const scale = unit === '%' ? 1 : scaleOf(tick);
    most.set(
      scale,
      Math.max(most.get(scale) ?? 0, Number.isInteger(tick / scale) ? 0 : decimalsOf(tick / scale)),
    );
  }
  const decimals = (value: number) => {
    const known = value === 0 ? null : (most.get(unit === '%' ? 1 : scaleOf(value)) ?? null);
    return known !== null && known <= MOST_DECIMALS ? known : null;
  };
  return (value) =>
    unit === '%'
      ? formatQuantity(value, unit, decimals(value), lang)
      : formatCompact(value, lang, decimals(value));
}

/**
 * Writes the numbers of a logarithmic axis: all but ones by powers of ten where some need them, as `10⁻⁹` where each is
 * a power, else `1 × 10⁻⁹` beside `2 × 10⁻⁹`.
 */
export function logarithmicFormat(ticks: readonly number[], unit: string | null, lang: string) {
  const format = tickFormat([], unit, lang);
  if (!ticks.some(takesPower)) return format;
  const arePowers = ticks.every((tick) => /^1(?:e|$)/.test(tick.toExponential()));
  return (value: number) => {
    if (value >= 1 && value < 10) return format(value);
    const written = formatPower(value, lang);
    return withUnit(arePowers ? written.replace(/^1\s×\s/, '') : written, unit === '%' ? unit : '', lang);
  };
}

/** Ticks with more decimals are written as they are, or by powers of ten. */
const MOST_DECIMALS = 4;

/** The digits after the mark of a number without the errors of binary fractions. */
const decimalsOf = (value: number): number => {
  const [digits, exponent] = Number(value.toPrecision(12)).toString().split('e');
  return exponent ? Number.POSITIVE_INFINITY : (digits!.split('.')[1]?.length ?? 0);
};
