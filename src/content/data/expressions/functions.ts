import type { DataRow } from '../../../data/data-set.ts';
import { nearest } from '../../../faults/nearest.ts';
import type { Cells } from './cells.ts';
import { ExpressionFault } from './fault.ts';
import { fraction, isLess, rounded } from './fraction.ts';
import { all, combined, commonUnit, literal, one, type Quantity, sumOf } from './quantity.ts';

/** A value within an expression: a number, or the cells of a field, which are one number where they are one cell. */
export type Value = Quantity | Cells;

export function isCells(value: Value): value is Cells {
  return 'rows' in value;
}

/** The number that a value is. Throws `ExpressionFault` where it is none, or several. */
export function single(value: Value): Quantity {
  return isCells(value) ? one(value) : value;
}

type Work = (values: readonly Value[], at: number) => Quantity | null;

/** The functions of expressions; null from one whose values do not fit it. */
const FUNCTIONS: Readonly<Record<string, Work>> = {
  sum: (values, at) => sumOf(numbers(values), at),
  mean: (values, at) => {
    const terms = numbers(values);
    return terms.length > 0 ? combined('/', sumOf(terms, at), literal(String(terms.length)), at) : null;
  },
  min: (values, at) => extreme(values, at, (a, b) => isLess(a.value, b.value)),
  max: (values, at) => extreme(values, at, (a, b) => isLess(b.value, a.value)),
  first: (values) => numbers(values)[0] ?? null,
  last: (values) => numbers(values).at(-1) ?? null,
  count: (values) => literal(String(numbers(values).length)),
  share: ([value, ...others], at) =>
    value && others.length === 0 && isCells(value) ? share(value, at) : null,
  round: ([value, digits, ...others]) => {
    if (!value || others.length > 0) return null;
    const places = digits ? Number(single(digits).value.over / single(digits).value.under) : 0;
    if (Math.abs(places) > 15) return null;
    const exact = fraction(rounded(single(value).value, places));
    return { ...single(value), value: exact, decimals: Math.max(0, places) };
  },
};

/** The value of a function. Throws `ExpressionFault` for a name that none has, and for values that do not fit. */
export function call(name: string, values: readonly Value[], at: number): Quantity {
  const work = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  const names = Object.keys(FUNCTIONS);
  const result = work?.(values, at);
  if (result) return result;
  throw new ExpressionFault(at, (report, source) =>
    work
      ? report.error('expression-values', source, { name })
      : report.error('expression-function', source, { name, near: nearest(name, names), names }),
  );
}

function numbers(values: readonly Value[]): Quantity[] {
  return values.flatMap((value) => (isCells(value) ? all(value) : [value]));
}

function extreme(
  values: readonly Value[],
  at: number,
  isBefore: (a: Quantity, b: Quantity) => boolean,
): Quantity | null {
  const [first, ...others] = numbers(values);
  if (!first) return null;
  commonUnit([first, ...others], at);
  return others.reduce((best, each) => (isBefore(each, best) ? each : best), first);
}

/** The share of cells in their field, in per cent: in its total where the data say one, else in the sum of its rows. */
function share(cells: Cells, at: number): Quantity {
  const { data, field } = cells;
  const isKnown = ({ values }: DataRow) => typeof values[field.name] === 'number';
  const rows = data.total && isKnown(data.total) ? [data.total] : data.rows.filter(isKnown);
  const ratio = combined('/', sumOf(all(cells), at), sumOf(all({ ...cells, rows }), at), at);
  return { ...combined('*', ratio, literal('100'), at), unit: '%' };
}
