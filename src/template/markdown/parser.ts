import MarkdownParser, { type MarkdownIt, type StateInline, type Token } from 'markdown-it';
import { MOST_MARKDOWN_LEVELS } from '../../limits.ts';
import { addresses } from './addresses.ts';
import { brackets } from './brackets.ts';
import { citations } from './citations.ts';
import { definitions } from './definitions.ts';
import { dialects } from './dialects.ts';
import { formulas } from './formulas.ts';
import { notes } from './notes.ts';
import { scripts } from './scripts.ts';
import { smallPictures } from './small-pictures.ts';
import { bareNames, blanks, references, refused, singleBraces, variables } from './tokens.ts';

/** The extensions in the order in which they are added: each says before which others it is tried. */
const EXTENSIONS = [
  definitions,
  ...[refused, variables, singleBraces, notes, citations, references, brackets, blanks],
  ...[scripts, formulas, smallPictures, dialects, addresses, tasks, unevenEmphasis, bareNames],
];

let parser: MarkdownIt | null = null;

/** The tokens of a Markdown text: blocks, or one line such as a title. */
export function tokenize(markdown: string, form: 'blocks' | 'line'): Token[] {
  parser ??= createParser();
  return form === 'blocks' ? parser.parse(markdown, {}) : parser.parseInline(markdown, {});
}

/** CommonMark 0.31 without raw HTML, and the extensions that docs/content.md describes. */
function createParser(): MarkdownIt {
  const md = new MarkdownParser('commonmark', { html: false, maxNesting: MOST_MARKDOWN_LEVELS });
  // Addresses are checked where links are read, so that a bad one is a fault and not text.
  md.validateLink = () => true;
  // A link within a link is a fault too. CommonMark would read the outer one as text, even for a bracket in its
  // words.
  const { parseLinkLabel } = md.helpers;
  md.helpers.parseLinkLabel = (state, start) => parseLinkLabel(state, start);
  md.inline.State = placed(md.inline.State);
  md.enable('strikethrough');
  for (const extension of EXTENSIONS) extension(md);
  return md;
}

/** Makes each inline token say where it starts: `meta.offset`, in UTF-16 units of its block's content. */
function placed(State: typeof StateInline): typeof StateInline {
  return class PlacedState extends State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      token.meta = { offset: this.pos };
      return token;
    }
  };
}

const TASK = /^\[([ xX])\](?:\s+|$)/;
const EMPTY_BOX = /^\[ \]\s/;

/**
 * Items to tick, `- [ ] words` and `- [x] words` (GitHub Flavored Markdown 0.29, 5.3): the item's opening token has the class `task`, or `task done`, and its words lose the brackets. A box that no list item begins with is a
 * `refused` token.
 */
function tasks(md: MarkdownIt): void {
  md.core.ruler.push('tasks', ({ tokens, Token }) => {
    for (const [i, { type, content, children }] of tokens.entries()) {
      if (type !== 'inline') continue;
      const before = tokens[i - 2];
      const box = before?.type === 'list_item_open' ? takeBox(children![0]) : undefined;
      if (box) before!.attrSet('class', box === ' ' ? 'task' : 'task done');
      else if (EMPTY_BOX.test(content)) {
        children!.unshift(Object.assign(new Token('refused', 'markdown-task', 0), { content: '[ ]' }));
      }
    }
  });
}

/** Takes the box from the first words of an item; gives what stands in it. */
function takeBox(words: Token | undefined): string | undefined {
  const match = words?.type === 'text' ? TASK.exec(words.content) : null;
  if (match) words!.content = words!.content.slice(match[0].length);
  return match?.[1];
}

type Delimiters = StateInline['delimiters'];

/**
 * Emphasis that has more signs at one end than at the other, `**word*`: its first sign too many is a `refused` token,
 * whose content is what was typed. CommonMark prints the sign.
 */
function unevenEmphasis(md: MarkdownIt): void {
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
