import type { MarkdownIt, StateInline } from 'markdown-it';
import { once } from '../../once.ts';
import { tokenRule } from './tokens.ts';

const VARIABLE = '\\{\\{[^{}\\n]*\\}\\}';
const IN_ADDRESS = `(?:[^\\s<>"«»“”‘’\\[\\]{}|\\\\^\`]|${VARIABLE})`;
const ADDRESS = new RegExp(
  '(?<![\\p{L}\\p{N}_.+@/-])(?:' +
    `https?://(?=[\\p{L}\\p{N}{])${IN_ADDRESS}+|` +
    `www\\.[\\p{L}\\p{N}-]+\\.(?=[\\p{L}\\p{N}])${IN_ADDRESS}+|` +
    '[\\w.+-]*[\\w]@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])+)',
  'giu',
);
const IN_BRACKETS = /<(www\.[^\s<>]+)>/iy;
const MAYBE_ADDRESS = /:\/\/|www\.|@/i;

/**
 * Bare addresses, `https://…`, `www.…` and `name@host`: an `address` token; its content is what was typed. They are
 * found as GitHub's Markdown finds them (GitHub Flavored Markdown 0.29, 6.9, "Autolinks (extension)").
 */
export function addresses(md: MarkdownIt): void {
  const [text] = md.inline.ruler.getRules('');
  // CommonMark asks for a scheme between angle brackets.
  tokenRule(md, 'autolink', 'address_in_brackets', IN_BRACKETS, (state, match) => {
    state.push('address', '', 0).content = match[1]!;
  });
  md.inline.ruler.before('text', 'address', (state, silent) => {
    const address = addressesIn(state).get(state.pos);
    if (address === undefined || state.pos + address.length > state.posMax) return false;
    if (!silent) state.push('address', '', 0).content = address;
    state.pos += address.length;
    return true;
  });
  // Plain text is taken up to the next sign that may be markup; an address may begin before it.
  md.inline.ruler.at('text', (state, silent) => {
    const start = state.pos;
    if (!text!(state, silent)) return false;
    const addresses = addressesIn(state);
    if (addresses.size === 0) return true;
    for (let at = start + 1; at < state.pos; at++) {
      if (!addresses.has(at)) continue;
      if (!silent) state.pending = state.pending.slice(0, at - state.pos);
      state.pos = at;
    }
    return true;
  });
}

/** The addresses of a paragraph by their offsets, found once. */
const addressesIn = once(({ src }: StateInline): ReadonlyMap<number, string> => {
  const matches = MAYBE_ADDRESS.test(src) ? Array.from(src.matchAll(ADDRESS)) : [];
  return new Map(matches.map((match) => [match.index, withoutEnd(match[0])]));
});

/** The address without the signs that end a sentence or close what was opened before it. */
function withoutEnd(typed: string): string {
  let address = typed;
  for (;;) {
    const shorter = address.replace(/[?!.,:;*_~'…]+$/, '');
    const closed = shorter.endsWith(')') && count(shorter, ')') > count(shorter, '(');
    if (shorter === address && !closed) return address;
    address = closed ? shorter.slice(0, -1) : shorter;
  }
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** The link's target: the address with its scheme. */
export function targetOf(address: string): string {
  if (/^https?:/i.test(address)) return address;
  return /^www\./i.test(address) ? `https://${address}` : `mailto:${address}`;
}
