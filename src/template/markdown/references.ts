import type { MarkdownIt } from 'markdown-it';
import { matchAt } from './match.ts';

const REFERENCE = /\[#([^\]\s[,]*)(?:,([^\][]*))?\](?!\()/y;

/** `[#fig-energie]`, `[#fig-energie, p.]`: a `reference` token; its content is the id, its info what follows the comma. */
export function references(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'reference', (state, silent) => {
    const match = matchAt(REFERENCE, state);
    if (!match) return false;
    if (!silent) {
      const token = state.push('reference', '', 0);
      token.content = match[1]!;
      token.info = match[2]?.trim() ?? '';
    }
    state.pos += match[0].length;
    return true;
  });
}
