import type { MarkdownIt } from 'markdown-it';
import { matchAt } from './tokens.ts';

/** Braces with what stands in them, up to three deep. */
const braces = (inner: string) => String.raw`\{(?:[^{}\\\n\x60]|\\[\s\S]${inner})*\}`;
const IN_BRACES = `(?:text[a-z]*|mbox)${braces(`|${braces(`|${braces('')}`)}`)}`;

// Pandoc's rule (User's Guide, "Math"): nothing but signs of the formula stands inside its dollars, and no digit follows
// the last one, so that prices stay prices. `\$` is a dollar, and dollars within `\text{…}` are the text's. Code within
// the line is left alone.
const [TEXT, COMMAND] = [String.raw`\\${IN_BRACES}`, String.raw`\\(?!${IN_BRACES})`];
const INLINE = new RegExp(
  String.raw`\$(?=[^\s$])((?:[^$\\\n\x60]|${TEXT}|${COMMAND}[\s\S])*?(?:[^\s$\\]|${TEXT}|${COMMAND}\S))\$(?!\d)`,
  'y',
);
const DISPLAY = new RegExp(String.raw`\$\$(?=[^$]*\S)((?:[^$\\]|${TEXT}|${COMMAND}[\s\S])+?)\$\$`, 'y');
/** A formula whose second $ is missing in the paragraph; not a price, nor the name of a variable of a shell. */
const UNCLOSED = /(?<![\\$\p{L}\p{N}])\$(?=\\\p{L}|\p{L}[^\s$]*[\^=\\])[^\s$]+(?=[^$]*$)/uy;

/** A formula with spaces next to its dollars, known by a sign of formulas or a lone letter; not two prices. */
const SPACED =
  /(?<![\\$\p{L}\p{N}]|\p{N}\s)\$(?=[^$]*(?:\\\p{L}|[=^_])|\s*\p{L}\s*\$)(?:\s[^$`]*[^\s$`\\]\s?|[^\s$`][^$`]*\s)\$(?![$\p{L}\p{N}])/uy;

/** `formula` tokens, whose content is TeX; `info` is `display` for one on lines of its own. One that is not closed, or has spaces next to its dollars, is a `refused` token. */
export function formulas(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'formula', (state, silent) => {
    if (state.src[state.pos] !== '$') return false;
    const display = matchAt(DISPLAY, state);
    const formula = display ?? matchAt(INLINE, state);
    const spaced = formula ? null : matchAt(SPACED, state);
    const match = formula ?? spaced ?? matchAt(UNCLOSED, state);
    if (!match) return false;
    if (!silent && !formula)
      state.push('refused', spaced ? 'formula-spaced' : 'formula-unclosed', 0).content = match[0];
    else if (!silent) {
      const token = state.push('formula', 'img', 0);
      token.content = match[1]!;
      token.info = display ? 'display' : '';
    }
    state.pos += match[0].length;
    return true;
  });
}
