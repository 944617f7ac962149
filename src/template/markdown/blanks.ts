import type { MarkdownIt, StateBlock } from 'markdown-it';
import { matchAt } from './match.ts';

const BLANK = /_{3,}/y;

/** `____`: a `blank` token; its content is what was typed. CommonMark would make a rule or emphasis of some. */
export function blanks(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'blank', (state, silent) => {
    const match = matchAt(BLANK, state);
    if (!match) return false;
    if (!silent) state.push('blank', '', 0).content = match[0];
    state.pos += match[0].length;
    return true;
  });
  md.block.ruler.at('hr', thematicBreak, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;

/** CommonMark's (0.31, 4.1), but of `*` and `-` alone. */
function thematicBreak(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  if (state.sCount[line]! - state.blkIndent >= 4) return false;
  const typed = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  if (!THEMATIC_BREAK.test(typed)) return false;
  if (silent) return true;
  state.line = line + 1;
  state.push('hr', 'hr', 0).map = [line, line + 1];
  return true;
}
