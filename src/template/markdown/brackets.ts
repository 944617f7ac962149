import type { MarkdownIt, StateInline } from 'markdown-it';
import { getOrMake } from '../../once.ts';
import { readWithin } from './notes.ts';
import { matchAt, tokenRule } from './tokens.ts';

const ATTRIBUTES = /\{(=[^{}]*|(?:[^{}"\n]|"[^{}"]*")*|[^{}\n]*)\}/y;
const STRAY = /\{((?:=\s*(?:data\.|\w+\()|[.#][A-Za-z]|(?:lang|index|index-start|index-end)\s*=)[^{}\n]*)\}/y;

/**
 * `[word]{lang=en}`, `[term]{.term}`, `[20 %]{=data.energie.part[Terminaux]}`: `bracket_open … bracket_close`; the content of
 * the first is what stands between the braces, at `meta.braces`. Attributes without a bracket before them are a `refused` token.
 */
export function brackets(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'bracket', (state, silent) => {
    if (state.src[state.pos] !== '[' || state.pos > lastAttributes(state)) return false;
    const end = state.md.helpers.parseLinkLabel(state, state.pos);
    if (end < 0) return false;
    const attributes = attributesAfter(state, end);
    if (!attributes) return false;
    if (!silent) {
      const open = readWithin(state, 'bracket', state.pos + 1, end);
      open.content = attributes[1]!;
      open.meta = { ...open.meta, braces: end + 2 };
    }
    state.pos = end + 1 + attributes[0].length;
    return true;
  });
  tokenRule(md, 'link', 'stray_attributes', STRAY, (state, match) => {
    state.push('refused', 'attributes', 0).content = match[0];
  });
}

/** The place of the last attributes of a paragraph, found once; -1 where it has none. */
const last = new WeakMap<StateInline, number>();

function lastAttributes(state: StateInline): number {
  return getOrMake(last, state, () => state.src.lastIndexOf(']{'));
}

function attributesAfter(state: StateInline, end: number): RegExpExecArray | null {
  const { pos } = state;
  state.pos = end + 1;
  const match = matchAt(ATTRIBUTES, state);
  state.pos = pos;
  return match;
}

/** An attribute as typed between braces: `.term`, `#id`, `lang=en`, `index="a b"`. */
export interface TypedAttribute {
  readonly name: string;
  readonly value: string;
}

const ATTRIBUTE = /\s*(?:([.#])([\w-]+)|([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s"]+)))(?=\s|$)/y;

/** The attributes between braces, classes under the name `class`, an id as `id`; null when they cannot be read. */
export function parseAttributes(content: string): readonly TypedAttribute[] | null {
  const attributes: TypedAttribute[] = [];
  const typed = content.trimEnd();
  for (let at = 0; at < typed.length; at = ATTRIBUTE.lastIndex) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(typed);
    if (!match) return null;
    const [, sign, value, name, quoted, bare] = match;
    if (sign) attributes.push({ name: sign === '#' ? 'id' : 'class', value: value! });
    else attributes.push({ name: name!, value: quoted ?? bare! });
  }
  return attributes.length > 0 ? attributes : null;
}
