import { MOST_TEMPLATE_LEVELS } from '../../limits.ts';

/** The beginning of a comment; the opening, the alternative, the closing of a block; the ends of a statement; a bracket. */
const MARK = /\{\{~?!(?:--)?|\{\{~?(?:#|\^(?=[^\s~}])|\/)|\{\{~?\s*else\s+(?=[^\s~}])|\{\{|\}\}|[()]/g;

/** The offset of the first block or bracket of a template that is nested deeper than the limit; null when none is. */
export function tooDeepAt(text: string): number | null {
  const pattern = new RegExp(MARK);
  /** The levels that each open block adds: one, and one more for each `{{else if …}}`. */
  const blocks: number[] = [];
  let levels = 0;
  /** The open brackets of a statement; -Infinity in the text between statements. */
  let brackets = Number.NEGATIVE_INFINITY;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [mark] = match;
    if (mark.startsWith('{{')) brackets = 0;
    if (mark.includes('!')) {
      const end = text.indexOf(mark.endsWith('--') ? '--' : '}}', pattern.lastIndex);
      if (end < 0) return null;
      pattern.lastIndex = end;
    } else if (/[#^]$/.test(mark)) {
      blocks.push(1);
      levels++;
    } else if (mark.includes('else') && blocks.length > 0) {
      blocks[blocks.length - 1]!++;
      levels++;
    } else if (mark.endsWith('/')) levels -= blocks.pop() ?? 0;
    else if (mark === '(') brackets++;
    else if (mark === ')') brackets--;
    else if (mark === '}}') brackets = Number.NEGATIVE_INFINITY;
    if (levels > MOST_TEMPLATE_LEVELS || brackets > MOST_TEMPLATE_LEVELS) return match.index;
  }
  return null;
}
