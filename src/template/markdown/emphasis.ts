import type { MarkdownIt, StateInline } from 'markdown-it';

type Delimiters = StateInline['delimiters'];

/**
 * Emphasis that has more signs at one end than at the other, `**word*`: its first sign too many is a `refused` token,
 * whose content is what was typed. CommonMark prints the sign.
 */
export function unevenEmphasis(md: MarkdownIt): void {
  md.inline.ruler2.after('emphasis', 'uneven_emphasis', (state) => {
    refuseSurplus(state, state.delimiters);
    for (const meta of state.tokens_meta) refuseSurplus(state, meta?.delimiters ?? []);
    return false;
  });
}

function refuseSurplus(state: StateInline, delimiters: Delimiters): void {
  const openings = new Map(delimiters.flatMap(({ end }, i) => (end === -1 ? [] : [[end, i] as const])));
  const token = (i: number) => state.tokens[delimiters[i]!.token]!;
  const offset = (i: number) => Number(token(i).meta?.offset ?? 0);
  const isBeside = (i: number, j: number) => {
    const [one, other] = [delimiters[i], delimiters[j]];
    return one?.marker === other?.marker && Math.abs(one!.token - other!.token) === 1;
  };
  for (const [i, { end, marker }] of delimiters.entries()) {
    if (end !== -1 || openings.has(i) || (marker !== 0x2a && marker !== 0x5f)) continue;
    const closing = isBeside(i, i + 1) ? delimiters[i + 1]!.end : -1;
    const opening = isBeside(i, i - 1) ? openings.get(i - 1) : undefined;
    if (closing === -1 && opening === undefined) continue;
    const [first, last] = closing === -1 ? [opening!, i] : [i, closing];
    const content = typedBetween(state.src, offset(first), offset(last));
    Object.assign(token(i), { type: 'refused', tag: 'markdown-emphasis', content });
  }
}

/** The text from a sign to another, with the same signs around. */
function typedBetween(src: string, from: number, to: number): string {
  const sign = src[from]!;
  let [start, end] = [from, to + 1];
  while (src[start - 1] === sign) start--;
  while (src[end] === sign) end++;
  return src.slice(start, end);
}
