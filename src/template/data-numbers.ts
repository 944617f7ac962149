import { allBlocks } from '../content/cohorts/passages.ts';
import type { NamedData } from '../content/data/expressions/cells.ts';
import { evaluate } from '../content/data/expressions/evaluate.ts';
import { isCells, single, type Value } from '../content/data/expressions/functions.ts';
import {
  comparedWith,
  isSame,
  typedNumbers,
  writtenAs,
  writtenQuantity,
  writtenWhole,
} from '../content/data/expressions/typed.ts';
import type { Booklet } from '../content/index.ts';
import type { PlaceOf, Source } from '../faults/source.ts';
import { once } from '../once.ts';
import type { Scope } from './scope.ts';

/** The data of files, and those that figures give themselves, by the figures' ids. */
export const namedData = once(({ chapters, data }: Booklet): NamedData => {
  const blocks = chapters.flatMap(({ blocks }) => [...allBlocks(blocks)]);
  const own = blocks.flatMap((block) =>
    block.kind === 'figure' && block.own && block.id !== null ? [[block.id, block.own] as const] : [],
  );
  return new Map([...own, ...data]);
});

/** The number that an expression gives, as the booklet's language writes it, or the text of its one cell; '' with a fault. */
export function dataValue(expression: string, at: PlaceOf, { booklet, report }: Scope): string {
  const write = (value: Value) => textOf(value) ?? writtenQuantity(single(value), booklet.language);
  return evaluate(expression, namedData(booklet), write, at, report) ?? '';
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
  { booklet, report }: Scope,
): void {
  const { language } = booklet;
  const found = evaluate(expression, namedData(booklet), single, at, report);
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
