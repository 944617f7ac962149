import type { DataRow } from '../../../data/data-set.ts';
import { decimalsFor } from '../../../languages/numbers.ts';
import { decimalsOf } from '../decimal.ts';
import { rowName } from '../rows.ts';
import type { Cells } from './cells.ts';
import { ExpressionFault } from './fault.ts';
import { dividedBy, type Fraction, fractionOf, negative, plus, times } from './fraction.ts';

export const RATIO = Symbol('ratio');
const TYPED = Symbol('typed');

/** A number that an expression gives. */
export interface Quantity {
  readonly value: Fraction;
  /** '' for a number without a unit, `RATIO` for that of two numbers of one unit, `TYPED` for one that is typed. */
  readonly unit: string | typeof RATIO | typeof TYPED;
  /** Whether it is 100 times what it says, as `100 * a / b` is per cent. */
  readonly hundredfold: boolean;
  /** The decimals with which it is written; null for as many as it needs, since it comes from a division. */
  readonly decimals: number | null;
}

/** A number typed in an expression. */
export function literal(typed: string): Quantity {
  const number = Number(typed);
  const decimals = decimalsOf(number);
  return { value: fractionOf(number), unit: TYPED, hundredfold: number === 100, decimals };
}

/** The one number of cells. Throws `ExpressionFault` where they are none, several, or no number. */
export function one(cells: Cells): Quantity {
  const { rows, field, data, offset } = cells;
  const [row, ...others] = rows;
  if (row && others.length === 0) return all(cells)[0]!;
  const names = rows.map((each) => rowName(each, data.fields));
  throw new ExpressionFault(offset, (report, source) =>
    report.error('expression-rows', source, { field: field.name, names }),
  );
}

/** The numbers of cells. Throws `ExpressionFault` where one of them is no number. */
export function all({ rows, field, data, offset }: Cells): Quantity[] {
  return rows.map((row) => {
    const value = row.values[field.name];
    if (typeof value !== 'number') throw notANumber(row);
    const decimals = field.decimals === null ? decimalsOf(value) : decimalsFor(value, field.decimals);
    return { value: fractionOf(value), unit: field.unit ?? '', hundredfold: false, decimals };
  });

  function notANumber(row: DataRow): ExpressionFault {
    const value = row.values[field.name] ?? null;
    const found = value === null ? null : [value].flat().join(', ');
    const details = { field: field.name, row: rowName(row, data.fields), found };
    return new ExpressionFault(offset, (report, source) =>
      report.error('expression-not-number', source, details),
    );
  }
}

/** @param at the place of the sign between them. */
export function combined(sign: string, a: Quantity, b: Quantity, at: number): Quantity {
  switch (sign) {
    case '+':
      return sumOf([a, b], at);
    case '-':
      return sumOf([a, { ...b, value: negative(b.value) }], at);
    case '*':
      return {
        value: times(a.value, b.value),
        unit: productUnit(a, b),
        hundredfold: a.hundredfold || b.hundredfold,
        decimals: a.decimals === null || b.decimals === null ? null : a.decimals + b.decimals,
      };
    default:
      if (b.value.over === 0n)
        throw new ExpressionFault(at, (report, source) => report.error('expression-by-zero', source, {}));
      return {
        value: dividedBy(a.value, b.value),
        unit: quotientUnit(a, b),
        hundredfold: a.hundredfold,
        decimals: null,
      };
  }
}

/** The sum of numbers of one unit; 0 of none. */
export function sumOf(terms: readonly Quantity[], at: number): Quantity {
  const unit = commonUnit(terms, at);
  const decimals = terms.map((term) => term.decimals);
  return {
    value: terms.map(({ value }) => value).reduce(plus, fractionOf(0)),
    unit,
    hundredfold: terms.length > 0 && terms.every(({ hundredfold }) => hundredfold),
    decimals: decimals.every((each) => each !== null) ? Math.max(0, ...decimals) : null,
  };
}

/** The unit of numbers that are added or compared; one without a unit takes that of the others. */
export function commonUnit(terms: readonly Quantity[], at: number): Quantity['unit'] {
  const units = new Set(terms.map(({ unit }) => unit));
  const [named, other] = [...units].filter((unit) => typeof unit === 'string' && unit !== '') as string[];
  if (named !== undefined && other !== undefined)
    throw new ExpressionFault(at, (report, source) =>
      report.error('expression-units', source, { one: named, other }),
    );
  return named ?? (units.has(RATIO) ? RATIO : units.has('') ? '' : TYPED);
}

function productUnit({ unit: a }: Quantity, { unit: b }: Quantity): Quantity['unit'] {
  if (a === TYPED || (a === RATIO && b !== TYPED)) return b;
  return b === TYPED || b === RATIO ? a : '';
}

function quotientUnit({ unit: a }: Quantity, { unit: b }: Quantity): Quantity['unit'] {
  if (b === TYPED || b === RATIO) return a;
  return a === b ? RATIO : '';
}
