/**
 * The types of the part of css-tree 3 that Livret uses. Its parser, its generator and its tokenizer load faster than the
 * whole package, and have no types of their own.
 */
declare module 'css-tree/parser' {
  export interface List<T> extends Iterable<T> {
    toArray(): T[];
  }

  /** A place in the text. Offsets count from 0, lines and columns from 1. */
  export interface Position {
    readonly offset: number;
    readonly line: number;
    readonly column: number;
  }

  export interface Located {
    readonly loc: { readonly start: Position; readonly end: Position };
  }

  export type Raw = Located & { readonly type: 'Raw'; readonly value: string };

  /** A component value, of which values of properties consist. */
  export type ValueNode = Located &
    (
      | { readonly type: 'Identifier'; readonly name: string }
      | {
          readonly type: 'String' | 'Url' | 'Hash' | 'Operator' | 'Number' | 'Percentage' | 'Raw';
          readonly value: string;
        }
      | { readonly type: 'Dimension'; readonly value: string; readonly unit: string }
      | { readonly type: 'Function'; readonly name: string; readonly children: List<ValueNode> }
      | { readonly type: 'Parentheses' | 'Brackets' | 'Block' | 'UnicodeRange' }
    );

  export type Value = Located & { readonly type: 'Value'; readonly children: List<ValueNode> };

  export type SelectorPart = Located &
    (
      | {
          readonly type: 'TypeSelector' | 'ClassSelector' | 'IdSelector' | 'Combinator' | 'Percentage';
          readonly name: string;
        }
      | ({
          readonly type: 'AttributeSelector';
          readonly name: { readonly name: string };
          readonly flags: string | null;
        } & (
          | { readonly matcher: null; readonly value: null }
          | {
              readonly matcher: string;
              readonly value:
                | { readonly type: 'String'; readonly value: string }
                | { readonly type: 'Identifier'; readonly name: string };
            }
        ))
      | {
          readonly type: 'PseudoClassSelector' | 'PseudoElementSelector';
          readonly name: string;
          readonly children: List<SelectorList | Nth | Raw | ValueNode> | null;
        }
      | { readonly type: 'NestingSelector' }
    );

  export type Selector = Located & { readonly type: 'Selector'; readonly children: List<SelectorPart> };
  export type SelectorList = Located & { readonly type: 'SelectorList'; readonly children: List<Selector> };

  export type Nth = Located & {
    readonly type: 'Nth';
    readonly nth:
      | { readonly type: 'AnPlusB'; readonly a: string | null; readonly b: string | null }
      | { readonly type: 'Identifier'; readonly name: string };
    readonly selector: SelectorList | null;
  };

  export type Declaration = Located & {
    readonly type: 'Declaration';
    readonly property: string;
    readonly important: boolean | string;
    readonly value: Value | Raw;
  };

  export type Block = Located & { readonly type: 'Block'; readonly children: List<BlockNode> };
  export type BlockNode = Declaration | Rule | Atrule | Raw;

  export type Rule = Located & {
    readonly type: 'Rule';
    readonly prelude: SelectorList | Raw;
    readonly block: Block;
  };

  export type Atrule = Located & {
    readonly type: 'Atrule';
    readonly name: string;
    readonly prelude:
      | (Located & {
          readonly type: 'AtrulePrelude';
          readonly children: List<
            SelectorList | (Located & { readonly type: 'MediaQueryList' | 'String' | 'Identifier' })
          >;
        })
      | Raw
      | null;
    readonly block: Block | null;
  };

  export type StyleSheet = Located & {
    readonly type: 'StyleSheet';
    readonly children: List<
      | Rule
      | Atrule
      | Raw
      | (Located & { readonly type: 'Comment'; readonly value: string })
      | (Located & { readonly type: 'CDO' | 'CDC' })
    >;
  };

  export interface Options {
    readonly context: 'stylesheet' | 'value';
    readonly positions: true;
    readonly onComment?: (text: string, loc: Located['loc']) => void;
    readonly onParseError?: (error: Position, fallback: Raw) => void;
  }

  export default function parse(
    css: string,
    options: Options & { readonly context: 'stylesheet' },
  ): StyleSheet;
  export default function parse(css: string, options: Options & { readonly context: 'value' }): Value;
}

declare module 'css-tree/tokenizer' {
  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void;
  const functionToken: number;

  export { functionToken as Function };
  export const LeftParenthesis: number;
  export const LeftSquareBracket: number;
  export const LeftCurlyBracket: number;
  export const RightParenthesis: number;
  export const RightSquareBracket: number;
  export const RightCurlyBracket: number;
  export const Ident: number;
  export const WhiteSpace: number;
  export const Comma: number;
  export const Colon: number;
  export const Semicolon: number;
}

declare module 'css-tree/generator' {
  import type { ValueNode } from 'css-tree/parser';

  /** The text of a node, without its comments. */
  export default function generate(node: ValueNode): string;
}
