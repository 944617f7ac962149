import type { MarkdownIt } from 'markdown-it';
import { matchAt } from './match.ts';

const VARIABLE = /\{\{([^{}\n]*)\}\}/y;

/** `{{room}}`, `{{course.date}}`: a `variable` token; its content is what stands between the braces. */
export function variables(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'variable', (state, silent) => {
    const match = matchAt(VARIABLE, state);
    if (!match) return false;
    if (!silent) state.push('variable', '', 0).content = match[1]!.trim();
    state.pos += match[0].length;
    return true;
  });
}
