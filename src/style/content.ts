import type { ValueNode } from 'css-tree/parser';
import { COUNTER_STYLES, type CounterStyle } from '../document/counter-styles.ts';
import { isComma, keyword } from './values.ts';

/** One part of a `content` value (CSS Generated Content, CSS GCPM 3). */
export type ContentPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'attr'; readonly name: string }
  /** `counter()`. Layout counts pages; `footnote` is the note's number. */
  | {
      readonly kind: 'counter';
      readonly name: 'page' | 'pages' | 'footnote';
      /** The style; null where `counter()` names none. */
      readonly style: CounterStyle | null;
    }
  /** `string()`: a named string that `string-set` has set on this page or before. */
  | {
      readonly kind: 'string';
      readonly name: string;
      readonly which: 'first' | 'last' | 'start' | 'first-except';
    }
  /** `target-counter(attr(href), page)`. Without a style, the number is as the target's page prints it. */
  | {
      readonly kind: 'target-counter';
      readonly attribute: string;
      readonly counter: 'page';
      readonly style: CounterStyle | null;
    }
  /** `leader()`. */
  | { readonly kind: 'leader'; readonly pattern: string }
  /** `content(text)`, in `string-set` and `bookmark-label`. */
  | { readonly kind: 'element-text' };

/** The parts that `content` takes, for messages and docs/css.md. */
export const CONTENT_SYNTAX =
  '"text" | attr(NAME) | counter(page | pages | footnote, STYLE) | string(NAME) | target-counter(attr(href), page, STYLE) | leader(".")';

/**
 * Reads the parts of `content`, `string-set` and `bookmark-label` (CSS GCPM 3; CSS Generated Content 3);
 * undefined when one of them cannot be read.
 */
export function contentList(value: readonly ValueNode[]): ContentPart[] | undefined {
  const parts = value.map(contentPart);
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : undefined;
}

function contentPart(node: ValueNode): ContentPart | undefined {
  if (node.type === 'String') return { kind: 'text', text: node.value };
  if (node.type !== 'Function') return undefined;
  const args = node.children.toArray();
  switch (node.name.toLowerCase()) {
    case 'attr':
      return args.length === 1 ? attribute(args) : undefined;
    case 'counter':
      return counter(args);
    case 'string':
      return namedString(args);
    case 'target-counter':
      return targetCounter(args);
    case 'leader':
      return leader(args);
    case 'content':
      return args.length === 0 || (args.length === 1 && keyword(args[0]) === 'text')
        ? { kind: 'element-text' }
        : undefined;
    default:
      return undefined;
  }
}

function attribute([name]: readonly ValueNode[]): ContentPart | undefined {
  return name?.type === 'Identifier' ? { kind: 'attr', name: name.name.toLowerCase() } : undefined;
}

function counter(args: readonly ValueNode[]): ContentPart | undefined {
  const [first, ...rest] = args;
  const name = keyword(first);
  const style = counterStyle(rest);
  if (name !== 'page' && name !== 'pages' && name !== 'footnote') return undefined;
  return style === undefined ? undefined : { kind: 'counter', name, style };
}

/** Reads `, STYLE`. It is null where there are no arguments, undefined where they are not a style. */
function counterStyle(args: readonly ValueNode[]): CounterStyle | null | undefined {
  if (args.length === 0) return null;
  const [comma, word] = args;
  if (args.length > 2 || !isComma(comma)) return undefined;
  return COUNTER_STYLES.find((style) => style === keyword(word));
}

/** Reads `string()`. The keyword chooses among the page's values; `first` is the default (CSS GCPM 3, 1.1.2). */
function namedString([name, comma, which, ...rest]: readonly ValueNode[]): ContentPart | undefined {
  if (name?.type !== 'Identifier' || rest.length > 0) return undefined;
  if (!comma) return { kind: 'string', name: name.name, which: 'first' };
  const word = isComma(comma) ? keyword(which) : undefined;
  return word === 'first' || word === 'last' || word === 'start' || word === 'first-except'
    ? { kind: 'string', name: name.name, which: word }
    : undefined;
}

/** Reads `target-counter(attr(href), page)`. The type in `attr(href url)` is allowed and makes no difference. */
function targetCounter([target, comma, name, ...rest]: readonly ValueNode[]): ContentPart | undefined {
  if (target?.type !== 'Function' || target.name.toLowerCase() !== 'attr') return undefined;
  const [attr, type, ...more] = target.children.toArray();
  const typed = type === undefined || keyword(type) === 'url';
  if (attr?.type !== 'Identifier' || !typed || more.length > 0) return undefined;
  const style = counterStyle(rest);
  if (!isComma(comma) || keyword(name) !== 'page' || style === undefined) return undefined;
  return { kind: 'target-counter', attribute: attr.name.toLowerCase(), counter: 'page', style };
}

/** The strings that named leaders stand for (CSS Generated Content 3, 3.1). */
const LEADERS: Readonly<Record<string, string>> = { dotted: '.', solid: '_', space: ' ' };

function leader(args: readonly ValueNode[]): ContentPart | undefined {
  const [pattern] = args;
  if (args.length !== 1) return undefined;
  if (pattern?.type === 'String' && pattern.value !== '') return { kind: 'leader', pattern: pattern.value };
  const word = keyword(pattern);
  return word !== undefined && Object.hasOwn(LEADERS, word)
    ? { kind: 'leader', pattern: LEADERS[word]! }
    : undefined;
}
