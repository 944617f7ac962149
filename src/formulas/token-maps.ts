import { MapHandler } from '@mathjax/src/js/input/tex/MapHandler.js';
import type { Macro } from '@mathjax/src/js/input/tex/Token.js';

/** A map of MathJax's, which knows its names though its type does not tell them. */
export interface TokenMap<Token> {
  readonly map?: ReadonlyMap<string, Token>;
}

/** The commands or environments of a map of MathJax's, each with the method that reads it. */
export const tokensOf = (name: string): [string, Macro][] => [
  ...(MapHandler.getMap(name) as unknown as Required<TokenMap<Macro>>).map,
];
