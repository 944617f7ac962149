import type { MarkdownIt } from 'markdown-it';
import { matchAt } from './tokens.ts';

// Pandoc's rule (User's Guide, "Math"): nothing but signs of the formula stands inside its dollars, and no digit follows
// the last one, so that prices stay prices. `\$` is a dollar. Code within the line is left alone.
const INLINE = /\$(?=[^\s$])((?:[^$\\\n`]|\\[\s\S])*?(?:[^\s$\\]|\\\S))\$(?!\d)/y;
const DISPLAY = /\$\$(?=[^$]*\S)((?:[^$\\]|\\[\s\S])+?)\$\$/y;

/** `formula` tokens, whose content is TeX; `info` is `display` for one on lines of its own. */
export function formulas(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'formula', (state, silent) => {
    const display = matchAt(DISPLAY, state);
    const match = display ?? matchAt(INLINE, state);
    if (!match) return false;
    if (!silent) {
      const token = state.push('formula', 'img', 0);
      token.content = match[1]!;
      token.info = display ? 'display' : '';
    }
    state.pos += match[0].length;
    return true;
  });
}
