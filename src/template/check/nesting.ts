import { MOST_TEMPLATE_LEVELS } from '../../limits.ts';

/** The beginning of a comment, the opening or closing of a block, the ends of a statement, a bracket. */
const MARK = /\{\{~?!(?:--)?|\{\{~?(?:#|\^(?=[^\s~}])|\/)|\{\{|\}\}|[()]/g;

/** The offset of the first block or bracket of a template that is nested deeper than the limit; null when none is. */
export function tooDeepAt(text: string): number | null {
  const pattern = new RegExp(MARK);
  let blocks = 0;
  /** The open brackets of a statement; null outside statements. */
  let brackets: number | null = null;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [mark] = match;
    if (mark.includes('!')) {
      const end = text.indexOf(mark.endsWith('--') ? '--' : '}}', pattern.lastIndex);
      if (end < 0) return null;
      pattern.lastIndex = end;
    } else if (mark.startsWith('{{')) brackets = 0;
    if (/[#^]$/.test(mark)) blocks++;
    else if (mark.endsWith('/')) blocks = Math.max(0, blocks - 1);
    else if (mark === '}}') brackets = null;
    else if (mark === '(' && brackets !== null) brackets++;
    else if (mark === ')' && brackets !== null) brackets--;
    if (blocks > MOST_TEMPLATE_LEVELS || (brackets ?? 0) > MOST_TEMPLATE_LEVELS) return match.index;
  }
  return null;
}
