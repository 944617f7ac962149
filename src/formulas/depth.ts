import { MOST_FORMULA_LEVELS } from '../limits.ts';

const SIGNS = /\\(?:left|begin)(?![a-zA-Z])|\\(?:right|end)(?![a-zA-Z])|\\[^a-zA-Z]|[{}]/g;

/** The place in TeX, UTF-16 units, where groups stand deeper within one another than formulas may; null for none. */
export function tooDeepAt(tex: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of tex.matchAll(SIGNS)) {
    if (/^(?:\{|\\left|\\begin)$/.test(sign)) depth++;
    else if (/^(?:\}|\\right|\\end)$/.test(sign)) depth--;
    if (depth > MOST_FORMULA_LEVELS) return index;
  }
  return null;
}
