import type { ValueNode } from 'css-tree/parser';
import type { LengthPercentage } from '../computed.ts';
import {
  color,
  type FontMetrics,
  integer,
  isPercentage,
  keyword,
  type Length,
  length,
  type Percentage,
  percentage,
  toPoints,
} from '../values.ts';

/** One property of the subset: S is its specified value, C its computed value. */
export interface Property<S = unknown, C = unknown> {
  /** Its values, in the notation of CSS's own definitions: for messages and for docs/css.md. */
  readonly syntax: string;
  /** As one would write it. */
  readonly initial: string;
  readonly inherited: boolean;
  readonly help: string;
  /** undefined when the value is not one of this property's. */
  parse(value: readonly ValueNode[]): S | undefined;
  compute(specified: S, context: ComputeContext): C;
}

/** What a computed value may depend on besides what was written. */
export interface ComputeContext extends FontMetrics {
  /** The computed values of the parent, by property. */
  readonly parent: Readonly<Record<string, unknown>>;
}

type Description = Pick<Property, 'initial' | 'inherited' | 'help'> & { readonly syntax?: string };

/** A property that takes one word of a few, and computes to it. */
export function keywordProperty<const K extends string>(
  words: readonly K[],
  description: Description,
): Property<K, K> {
  const known: ReadonlySet<string> = new Set(words);
  return {
    syntax: words.join(' | '),
    ...description,
    parse: (value) => {
      const word = value.length === 1 ? keyword(value[0]) : undefined;
      return word !== undefined && known.has(word) ? (word as K) : undefined;
    },
    compute: (word) => word,
  };
}

/** A property that is computed as it is specified. */
export function plainProperty<C>(
  description: Description & { readonly syntax: string },
  parse: (value: readonly ValueNode[]) => C | undefined,
): Property<C, C> {
  return { ...description, parse, compute: (value) => value };
}

/** One length; `words` are keywords that stand for a length. */
export function lengthProperty(
  description: Description & { readonly syntax: string },
  minimum: number,
  words: Readonly<Record<string, number>> = {},
): Property<Length, number> {
  return {
    ...description,
    parse: (value) => {
      const word = keyword(value[0]);
      if (value.length !== 1) return undefined;
      return word !== undefined && Object.hasOwn(words, word) ? words[word] : length(value[0]!, minimum);
    },
    compute: toPoints,
  };
}

/** A length, a percentage or one of a few words. */
export function lengthPercentageProperty<const K extends string>(
  description: Description & { readonly syntax: string },
  minimum: number,
  words: readonly K[],
): Property<Length | Percentage | K, LengthPercentage | K> {
  const known: ReadonlySet<string> = new Set(words);
  return {
    ...description,
    parse: (value) => {
      if (value.length !== 1) return undefined;
      const word = keyword(value[0]);
      if (word !== undefined && known.has(word)) return word as K;
      return percentage(value[0]!, minimum) ?? length(value[0]!, minimum);
    },
    compute: (value, context) =>
      isPercentage(value) || typeof value === 'string' ? value : toPoints(value, context),
  };
}

/** A whole number. */
export function countProperty(
  description: Omit<Description, 'syntax'>,
  minimum: number,
): Property<number, number> {
  return {
    syntax: '<integer>',
    ...description,
    parse: (value) => (value.length === 1 ? integer(value[0], minimum) : undefined),
    compute: (value) => value,
  };
}

export const COLOR_SYNTAX = '#rrggbb | #rgb | rgb(r g b) | hsl(h s% l%) | black | white | red …';

/** A colour, or one of a few words that computing keeps. */
export function colorProperty<const K extends string>(
  words: readonly K[],
  description: Omit<Description, 'syntax'>,
): Property<string, string> {
  const known: ReadonlySet<string> = new Set(words);
  return {
    syntax: [...words, COLOR_SYNTAX].join(' | '),
    ...description,
    parse: (value) => {
      if (value.length !== 1) return undefined;
      const word = keyword(value[0]);
      return word !== undefined && known.has(word) ? word : color(value[0]);
    },
    compute: (value) => value,
  };
}
