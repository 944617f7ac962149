/** An environment of lines at the end of TeX, with the sign that ends its sentence. */
const LAST =
  /\\end\s*\{(align(?:ed|at|edat)?|split|gather(?:ed)?|d?cases|rcases|eqnarray|multline(?:d)?)\*?\}[\s.,;]*$/;

/**
 * How TeX ends, where it ends in lines: as `multline`, whose number stands beside its last line, or `aligned`, beside
 * whose middle it does (amsmath's manual, 3.3 and 3.4); null for a formula on one line, or a matrix.
 */
export function linesOf(tex: string): 'multline' | 'aligned' | null {
  const [, name] = LAST.exec(tex) ?? [];
  if (name === undefined) return null;
  return name.startsWith('multline') ? 'multline' : 'aligned';
}
