// Environments of rows, as far apart as LaTeX has them. Rows of MathJax are an em high at least, with a space between them.

import ParseMethods from '@mathjax/src/js/input/tex/ParseMethods.js';
import { EnvironmentMap } from '@mathjax/src/js/input/tex/TokenMap.js';
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js';
import { tokensOf } from './token-maps.ts';

/** MathJax's maps of environments; names of a later one take the place of those of an earlier one. */
const MAPS = ['environment', 'AMSmath-environment', 'mathtools-environments'];

/** The space between rows by MathJax's own: LaTeX's lines are 1.2 em apart, those of `align` and its like 3 pt more (`\jot`). */
const SPACES: ReadonlyMap<string, string> = new Map([
  ['4pt', '.2em'],
  ['3pt', '.5em'],
]);

/** Rows of cases are apart by 1.2 times the distance of lines. */
const CASES = '.44em';

interface Rows {
  readonly arraydef?: { rowspacing?: string; columnalign?: string };
  EndEntry?(): void;
}

/** The columns of `flalign`: between pairs stands one for the room. */
const SPREAD = 'right left center';

/** Gives all pairs their space before the relation. MathJax counts the columns of the room, which are not there yet. */
function countPairs(item: Rows): void {
  const { arraydef, EndEntry } = item;
  item.EndEntry = () => {
    arraydef!.columnalign = 'right left';
    EndEntry!.call(item);
    arraydef!.columnalign = SPREAD;
  };
}

function asInLatex(name: string, environment: ParseMethod): ParseMethod {
  return (parser, ...args) => {
    const item = environment(parser, ...args);
    const { arraydef } = item as Rows;
    const space = name.includes('cases') ? CASES : SPACES.get(arraydef?.rowspacing ?? '');
    if (arraydef && space) arraydef.rowspacing = space;
    if (arraydef?.columnalign === SPREAD) countPairs(item as Rows);
    return item;
  };
}

const environments = MAPS.flatMap(tokensOf).map(
  ([name, { func, args }]): [string, [ParseMethod, ...typeof args]] => [
    name,
    [asInLatex(name, func), ...args],
  ],
);

new EnvironmentMap(
  'livret-environments',
  ParseMethods.environment as ParseMethod,
  Object.fromEntries(environments),
);
