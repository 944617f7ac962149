import type { ValueNode } from 'css-tree/parser';
import {
  type Color,
  color,
  type FontMetrics,
  integer,
  isPercentage,
  keyword,
  type Length,
  type LengthPercentage,
  length,
  type Percentage,
  percentage,
  single,
  toPoints,
} from '../values.ts';

/** A property of the subset. S is the type of its specified values, C that of its computed values. */
export interface Property<S = unknown, C = unknown> {
  /** The values it takes, in the notation of CSS specifications, for messages and docs/css.md. */
  readonly syntax: string;
  /** The initial value, as a theme would write it. */
  readonly initial: string;
  /** Whether children have it from their parent; left out where they do not. */
  readonly inherited?: true;
  readonly help: string;
  /** Reads the specified value; undefined when the property does not take it. */
  parse(value: readonly ValueNode[]): S | undefined;
  compute(specified: S, context: ComputeContext): C;
}

/** The values that a computed value may depend on besides the specified value. */
export interface ComputeContext extends FontMetrics {
  /** The computed values of the parent, by property. */
  readonly parent: Readonly<Record<string, unknown>>;
}

type Description = Pick<Property, 'initial' | 'inherited' | 'help'>;
type DescriptionWithSyntax = Description & Pick<Property, 'syntax'>;

/** A property that takes one of some keywords. The first is its initial value, where the description has no other. */
export function keywordProperty<const K extends string>(
  words: readonly K[],
  description: Omit<Description, 'initial'> & Partial<Description>,
): Property<K, K> {
  return plainProperty(
    { syntax: words.join(' | '), initial: words[0]!, ...description },
    single(keywordOf(words)),
  );
}

/** A reader of one of some keywords. */
export function keywordOf<const K extends string>(words: readonly K[]) {
  return (node: ValueNode): K | undefined => words.find((word) => word === keyword(node));
}

/** A property whose computed value is its specified value. */
export function plainProperty<C>(
  description: DescriptionWithSyntax,
  parse: (value: readonly ValueNode[]) => C | undefined,
): Property<C, C> {
  return { ...description, parse, compute: (value) => value };
}

/** A property that takes one length. `words` are keywords that stand for a length. */
export function lengthProperty(
  description: Description,
  minimum: number,
  words: Readonly<Record<string, Length>> = {},
): Property<Length, number> {
  return {
    syntax: [...Object.keys(words), '<length>'].join(' | '),
    ...description,
    parse: single((node) => {
      const word = keyword(node);
      return word !== undefined && Object.hasOwn(words, word) ? words[word] : length(node, minimum);
    }),
    compute: toPoints,
  };
}

/** A property that takes a length, a percentage or one of some keywords. Only a length is computed, to points. */
export function lengthPercentageProperty<const K extends string = never>(
  description: Description,
  minimum: number,
  words: readonly K[] = [],
): Property<Length | Percentage | K, LengthPercentage | K> {
  return {
    syntax: [...words, '<length>', '<percentage>'].join(' | '),
    ...description,
    parse: single((node) => keywordOf(words)(node) ?? percentage(node, minimum) ?? length(node, minimum)),
    compute: (value, context) =>
      isPercentage(value) || typeof value === 'string' ? value : toPoints(value, context),
  };
}

/** A property that takes a length from 0 on, which is computed to points, or a keyword. */
export function lengthOrWord<const K extends string>(
  word: K,
  help: string,
): Property<Length | K, number | K> {
  return {
    syntax: `${word} | <length>`,
    initial: word,
    help,
    parse: single((node) => keywordOf([word])(node) ?? length(node, 0)),
    compute: (value, context) => (value === word ? word : toPoints(value as Length, context)),
  };
}

/** A property that takes a percentage from 0 to `most`. Its values are shares: 0.05 for 5%. */
export function shareProperty(most: number, description: Description): Property<number, number> {
  return plainProperty(
    { syntax: `<percentage> up to ${most}%`, ...description },
    single((node) => shareOf(node, most)),
  );
}

/** Reads a percentage from 0 to `most` as a share. */
export function shareOf(node: ValueNode, most: number): number | undefined {
  const read = percentage(node, 0);
  return read && read.percent <= most ? read.percent / 100 : undefined;
}

/** A property that takes a whole number from 1 on. */
export function countProperty(description: Description): Property<number, number> {
  return plainProperty(
    { syntax: '<integer>', ...description },
    single((node) => integer(node, 1)),
  );
}

export const COLOR_SYNTAX = '#rrggbb | #rgb | rgb(r g b) | hsl(h s% l%) | black | white | red …';

/** A property that takes a colour or one of some keywords. */
export function colorProperty<const K extends string = never>(
  description: Description,
  words: readonly K[] = [],
): Property<Color | K, Color | K> {
  return plainProperty(
    { syntax: [...words, COLOR_SYNTAX].join(' | '), ...description },
    single((node) => keywordOf(words)(node) ?? color(node)),
  );
}
