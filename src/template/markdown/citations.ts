import type { MarkdownIt } from 'markdown-it';
import { tokenRule } from './tokens.ts';

const CITATION = /\[(@[^[\]]*)\](?!\()/y;
const BARE_KEY =
  /@([\p{L}\p{N}](?:[\p{L}\p{N}_:./-]*[\p{L}\p{N}])?)(?=( \[[^[\]@#\d]*\d[^[\]@#]*\]|, \p{Ll}+\.? ?\d[\d\p{Pd}]*(?=\)))?)/uy;

/**
 * `[@key]`, `[@key, p. 21]`, `[@a; @b]`: a `citation` token; its content is what stands between the
 * brackets. A key outside brackets is a `bare_key` token: text, unless a source bears that key. The token's info has the
 * page that was typed after it, as in `@key [p. 21]` or `(@key, p. 21)`.
 */
export function citations(md: MarkdownIt): void {
  tokenRule(md, 'link', 'citation', CITATION, (state, match) => {
    state.push('citation', '', 0).content = match[1]!;
  });
  tokenRule(md, 'link', 'bare_key', BARE_KEY, (state, match) => {
    Object.assign(state.push('bare_key', '', 0), { content: match[1]!, info: match[2] ?? '' });
  });
}

/** One source of a citation as typed; the offset is that of its `@` in the citation. */
interface TypedCitation {
  readonly key: string;
  readonly locator: string | null;
  readonly offset: number;
}

const ITEM = /^(\s*)@([^\s,;@]+)\s*(?:,\s*(\S.*?))?\s*$/s;

/** The sources of a citation, or null when it is not of the form `@key, p. 21; @key`. */
export function parseCitation(content: string): readonly TypedCitation[] | null {
  const items: TypedCitation[] = [];
  let offset = 0;
  for (const part of content.split(';')) {
    const match = ITEM.exec(part);
    if (!match) return null;
    items.push({ key: match[2]!, locator: match[3] ?? null, offset: offset + match[1]!.length });
    offset += part.length + 1;
  }
  return items;
}
