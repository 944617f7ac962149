import { isKnown } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { languageFor } from '../../../languages/index.ts';
import type { ChartSpec } from '../../spec.ts';
import type { ChartTheme } from '../../theme.ts';
import { labels, type Seen } from './seen.ts';

/** A number as it is printed, and the unit of its last digit. */
interface Printed {
  readonly value: number;
  readonly step: number;
}

/** Reports labels that do not say their number, and shares that do not add up as they are printed. */
export function checkNumbers(seen: Seen, spec: ChartSpec, { lang }: ChartTheme, report: Report): void {
  const wholes = new Map<string, { readonly printed: Printed; readonly value: number }[]>();
  for (const { meaning, text } of labels(seen, 'value')) {
    const { datum, whole } = meaning;
    if (!isKnown(datum)) continue;
    const printed = readNumeral(withoutUnit(text, datum.field.unit), lang);
    if (!printed || !says(printed, datum.value, whole === null ? 0.5 : 1)) {
      report.error('chart-label-wrong', datum.row.source, { label: text, value: datum.value });
    } else if (whole !== null) {
      wholes.set(whole, [...(wholes.get(whole) ?? []), { printed, value: datum.value }]);
    }
  }
  for (const shares of wholes.values()) {
    // A share that the others' digits would print as zero has more digits, which are rounded too.
    const step = Math.max(...shares.map(({ printed }) => printed.step));
    const finer = total(shares.map(({ printed }) => (printed.step < step ? printed.step / 2 : 0)));
    const sum = total(shares.map(({ printed }) => Math.abs(printed.value)));
    // Where a label has no room it is left out, and the others are less than the whole.
    const isWhole = Math.abs(total(shares.map(({ value }) => Math.abs(value))) - 100) < 1e-6;
    if (isWhole && Math.abs(sum - 100) > step / 2 + finer + 1e-9) {
      report.warning('chart-shares-off', spec.source, { sum: Number(sum.toPrecision(8)) });
    }
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** A text without the unit at its end. The M of `12,5 M€`, where the unit is M€, does not stand for millions. */
function withoutUnit(text: string, unit: string | null): string {
  return unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** @param allowed the distance in units of the last digit. */
function says({ value, step }: Printed, number: number, allowed: number): boolean {
  if (number !== 0 && value === 0) return false;
  return Math.abs(value - number) <= allowed * step * (1 + 1e-9) + 1e-9 * Math.abs(number);
}

const SUPERIORS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The ten of `10⁻⁹`, which stands for `1 × 10⁻⁹`. */
const BARE_POWER = new RegExp(`(?<![\\p{N}.,]|×\\s)10(?=⁻?[${SUPERIORS}])`, 'gu');

/** Reads the last number of a text, as its language writes numbers. */
export function readNumeral(text: string, lang: string): Printed | null {
  const { decimal, group, million, billion } = languageFor(lang).numbers;
  const escaped = (each: string) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const digits = `\\d+(?:${escaped(group)}\\d{3})*`;
  const scale = `(?:\\s(${escaped(million)}|${escaped(billion)})(?!\\p{L}))?`;
  const pattern = `([−-]?)(${digits})(?:${escaped(decimal)}(\\d+))?${scale}(?:\\s×\\s10(⁻?[${SUPERIORS}]+))?`;
  const spelt = text.replace(BARE_POWER, '1 × 10');
  const found = [...spelt.matchAll(new RegExp(pattern, 'gu'))].at(-1);
  if (!found) return null;
  const [, minus, whole = '', fraction = '', sign, power = ''] = found;
  const exponent = [...power].map((each) => (each === '⁻' ? '-' : SUPERIORS.indexOf(each))).join('');
  const factor = 10 ** Number(exponent) * (sign === million ? 1e6 : sign === billion ? 1e9 : 1);
  const size = Number(`${whole.replaceAll(group, '')}.${fraction}`);
  return { value: (minus ? -1 : 1) * size * factor, step: factor * 10 ** -fraction.length };
}
