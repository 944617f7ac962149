import type { Report } from '../../../faults/fault.ts';
import type { Source } from '../../../faults/source.ts';
import { cellsAt, type NamedData, readPath } from './cells.ts';
import { ExpressionFault } from './fault.ts';
import { negative } from './fraction.ts';
import { call, single, type Value } from './functions.ts';
import { combined, literal } from './quantity.ts';

/** Whether what stands between braces is an expression of data, rather than the name of a variable. */
export function isExpression(typed: string): boolean {
  return /(?<![\p{L}\p{N}_.-])data\./u.test(typed);
}

/** The keys of the data that an expression names. */
export function keysIn(expression: string): string[] {
  return [...expression.matchAll(/(?<![\p{L}\p{N}_.-])data\.([a-z0-9][a-z0-9-]*)/gu)].map(([, key]) => key!);
}

/**
 * Evaluates an expression such as `sum(data.energie.part[phase=usage]) / 2` and gives what `take` makes of its value; null,
 * and a fault at its place, for one that has none. Without a fault it is null where its data cannot be read, which has been reported.
 * @param at the place of an offset in the expression.
 */
export function evaluate<T>(
  expression: string,
  named: NamedData,
  take: (value: Value) => T,
  at: (offset: number) => Source,
  report: Report,
): T | null {
  try {
    return take(new Evaluation(expression, named).value());
  } catch (error) {
    if (error instanceof ExpressionFault) error.tell(report, at(error.offset));
    else if (!(error instanceof Unreadable)) throw error;
    return null;
  }
}

/** Thrown where an expression names data that cannot be read. */
class Unreadable extends Error {}

/** A deeper expression is no expression; so deep a one does not overflow the stack. */
const MOST_LEVELS = 100;
const BLANKS = /\s*/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const CALL = /([\p{L}_]+)\s*\(/uy;
/** Spaces stand around a plus or a minus, as in CSS's calc(), since a hyphen may be a part of a name. */
const TERM_SIGN = /\s+([-+\u2212])\s+/y;
const FACTOR_SIGN = /\s*([*/×÷])\s*/y;
const SIGNS: Readonly<Record<string, string>> = { '\u2212': '-', '×': '*', '÷': '/' };

/** Reads an expression from its beginning to its end, and computes it on the way. */
class Evaluation {
  readonly #typed: string;
  readonly #named: NamedData;
  #at = 0;
  #levels = 0;

  constructor(typed: string, named: NamedData) {
    this.#typed = typed;
    this.#named = named;
  }

  value(): Value {
    const value = this.#terms();
    this.#take(BLANKS);
    if (this.#at < this.#typed.length) throw this.#malformed();
    return value;
  }

  #terms(): Value {
    if (++this.#levels > MOST_LEVELS) throw this.#malformed();
    let value = this.#factors();
    for (let at = this.#at, sign = this.#take(TERM_SIGN); sign; at = this.#at, sign = this.#take(TERM_SIGN))
      value = this.#combined(sign, value, this.#factors(), at);
    this.#levels--;
    return value;
  }

  #factors(): Value {
    let value = this.#factor();
    for (
      let at = this.#at, sign = this.#take(FACTOR_SIGN);
      sign;
      at = this.#at, sign = this.#take(FACTOR_SIGN)
    )
      value = this.#combined(sign, value, this.#factor(), at);
    return value;
  }

  #combined(sign: RegExpExecArray, a: Value, b: Value, at: number): Value {
    const known = SIGNS[sign[1]!] ?? sign[1]!;
    return combined(known, single(a), single(b), at + sign[0].indexOf(sign[1]!));
  }

  #factor(): Value {
    this.#take(BLANKS);
    const start = this.#at;
    const isNegative = this.#take(/[-\u2212]\s*(?=[\d(])/y) !== null;
    if (isNegative) {
      const value = single(this.#factor());
      return { ...value, value: negative(value.value) };
    }
    const number = this.#take(NUMBER);
    if (number) return literal(number[0]);
    if (this.#take(/\(/y)) {
      const value = this.#terms();
      this.#close();
      return value;
    }
    const path = readPath(this.#typed, start);
    if (path) {
      this.#at = path.end;
      const cells = cellsAt(path, this.#named);
      if (!cells) throw new Unreadable();
      return cells;
    }
    const called = this.#take(CALL);
    if (!called) throw this.#malformed();
    const values = [this.#terms()];
    while (this.#take(/\s*,/y)) values.push(this.#terms());
    this.#close();
    return call(called[1]!, values, start);
  }

  #close(): void {
    if (!this.#take(/\s*\)/y)) throw this.#malformed();
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#typed);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  /** The fault of what is no expression from the place that was read last. */
  #malformed(): ExpressionFault {
    this.#take(BLANKS);
    const rest = this.#typed.slice(this.#at);
    return new ExpressionFault(Math.min(this.#at, this.#typed.length - 1), (report, source) =>
      report.error('expression-form', source, { typed: this.#typed.trim(), rest }),
    );
  }
}
