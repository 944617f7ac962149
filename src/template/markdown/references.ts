import type { MarkdownIt } from 'markdown-it';
import { matchAt } from './match.ts';

const REFERENCE = /\[#([^\]\s[]*)\](?!\()/y;

/** `[#fig-energie]`: a `reference` token; its content is the id. */
export function references(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'reference', (state, silent) => {
    const match = matchAt(REFERENCE, state);
    if (!match) return false;
    if (!silent) state.push('reference', '', 0).content = match[1]!;
    state.pos += match[0].length;
    return true;
  });
}
