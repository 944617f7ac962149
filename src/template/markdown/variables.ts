import type { MarkdownIt } from 'markdown-it';
import { matchAt } from './match.ts';

const VARIABLE = /\{\{([^{}\n]*)\}\}/y;

/**
 * `{{room}}`, `{{course.date}}`: a `variable` token; its content is what stands between the braces. `{{`
 * that nothing closes is a `refused` token.
 */
export function variables(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'variable', (state, silent) => {
    if (!state.src.startsWith('{{', state.pos)) return false;
    const match = matchAt(VARIABLE, state);
    if (!silent && match) state.push('variable', '', 0).content = match[1]!.trim();
    if (!silent && !match) state.push('refused', 'variable', 0);
    state.pos += match ? match[0].length : 2;
    return true;
  });
}
