import type { MarkdownIt, StateInline } from 'markdown-it';
import { readWithin } from './notes.ts';
import { matchAt } from './tokens.ts';

// Pandoc's superscripts and subscripts (User's Guide, "Superscripts and subscripts"): `x^2^`, `H~2~O`, without spaces
// inside. Signs alone, as in ^_^, are none.
const SUPERSCRIPT = /\^(?!\[)(?=[^\s^]*[\p{L}\p{N}+−-])((?:[^\s^\\]|\\\S)+)\^/uy;
const SUBSCRIPT = /(?<!~)~(?=[^\s~]*[\p{L}\p{N}+−-])((?:[^\s~\\]|\\\S)+)~(?!~)/uy;
/** A power typed as in a program: `10^-5`, `x^2`, `x^n`. */
const POWER = /(?<=[\p{L}\p{N})\]])\^([-−+]?(?:\d+(?:[.,]\d+)?|\p{L}))(?![\p{L}\p{N}])/uy;
/** A power whose end is not known without reading the formula: `x^(n+1)`, `x^{n+1}`. */
const BRACKETED_POWER = /(?<=[\p{L}\p{N})\]])\^[({]/uy;

/**
 * `sup_open … sup_close` and `sub_open … sub_close`; a bare power is a `power` token, whose content is the exponent. A
 * power in brackets is a `refused` token.
 */
export function scripts(md: MarkdownIt): void {
  md.inline.ruler.before('strikethrough', 'sub', (state, silent) => {
    return readScript(state, silent, 'sub', matchAt(SUBSCRIPT, state));
  });
  md.inline.ruler.before('strikethrough', 'sup', (state, silent) => {
    const match = matchAt(SUPERSCRIPT, state);
    return readScript(state, silent, 'sup', match && spansPowers(state.src, match) ? null : match);
  });
  md.inline.ruler.after('sup', 'power', (state, silent) => {
    const match = matchAt(POWER, state) ?? matchAt(BRACKETED_POWER, state);
    if (!match) return false;
    if (!silent) {
      const token = match[1] ? state.push('power', '', 0) : state.push('refused', 'markdown-power', 0);
      token.content = match[1] ?? match[0];
    }
    state.pos += match[0].length;
    return true;
  });
}

function readScript(
  state: StateInline,
  silent: boolean,
  tag: 'sup' | 'sub',
  match: RegExpExecArray | null,
): boolean {
  if (!match) return false;
  const end = state.pos + match[0].length;
  if (!silent) readWithin(state, tag, state.pos + 1, end - 1).tag = tag;
  state.pos = end;
  return true;
}

/** Whether what looks like a superscript runs from one bare power to the next: `10^5/10^6`, `a^n/b^m`. */
function spansPowers(src: string, { 0: typed, 1: exponent, index }: RegExpExecArray): boolean {
  if (!/[\p{L}\p{N})\]]/u.test(src[index - 1] ?? '')) return false;
  const end = index + typed.length;
  const after = src.slice(end, end + 3);
  return /^[-−+]?\d/.test(after) || (/[/*=,;×]/.test(exponent!) && /^\p{L}/u.test(after));
}
