import { evaluate, isExpression } from '../content/data/expressions/evaluate.ts';
import { isCells, single, type Value } from '../content/data/expressions/functions.ts';
import {
  comparedWith,
  isSame,
  typedNumbers,
  writtenAs,
  writtenQuantity,
  writtenWhole,
} from '../content/data/expressions/typed.ts';
import type { Source } from '../faults/source.ts';
import type { Scope } from './scope.ts';

/** The place of an offset in an expression. */
type PlaceOf = (offset: number) => Source;

/** Whether what stands between braces is an expression of data, and no variable has the name. */
export function isDataExpression(typed: string, { booklet }: Scope): boolean {
  return (
    isExpression(typed) && !(Object.hasOwn(booklet.variables, 'data') && /^[\p{L}\p{N}_.-]+$/u.test(typed))
  );
}

/** The number that an expression gives, as the booklet's language writes it, or the text of its one cell; '' with a fault. */
export function dataValue(expression: string, at: PlaceOf, { booklet, report }: Scope): string {
  const write = (value: Value) => textOf(value) ?? writtenQuantity(single(value), booklet.language);
  return evaluate(expression, booklet.data, write, at, report) ?? '';
}

function textOf(value: Value): string | null {
  if (!isCells(value) || value.rows.length !== 1) return null;
  const cell = value.rows[0]!.values[value.field.name];
  return typeof cell === 'string' ? cell : null;
}

/**
 * Reports a typed number that is not the one that an expression gives, rounded to the digits that are typed.
 * @param at the place of an offset in the expression.
 */
export function checkNumber(
  typed: string,
  expression: string,
  source: Source,
  at: PlaceOf,
  { booklet: { data, language }, report }: Scope,
): void {
  const found = evaluate(expression, data, single, at, report);
  if (!found) return;
  const words = typed.replace(/\s+/g, ' ').trim();
  const [number, ...others] = typedNumbers(words, language);
  if (!number || others.length > 0) {
    report.error('number-alone', source, { typed: words, count: number ? others.length + 1 : 0 });
    return;
  }
  if (number.isPercent && typeof found.unit === 'string' && !['', '%'].includes(found.unit)) {
    report.error('expression-units', source, { one: '%', other: found.unit });
    return;
  }
  const value = comparedWith(number, found);
  if (isSame(number, value)) return;
  report.error('number-differs', source, {
    typed: words,
    value: writtenWhole(value, language),
    rounded: words.slice(0, number.start) + writtenAs(number, value, language) + words.slice(number.end),
  });
}
