import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** Matches a sticky expression where the parser stands, within what it may read. */
export function matchAt(pattern: RegExp, state: StateInline): RegExpExecArray | null {
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  return match && pattern.lastIndex <= state.posMax ? match : null;
}

/** Adds a rule for what a sticky expression matches whole; `push` makes its token. */
export function tokenRule(md: MarkdownIt, before: string, name: string, pattern: RegExp, push: Push): void {
  md.inline.ruler.before(before, name, (state, silent) => {
    const match = matchAt(pattern, state);
    if (!match) return false;
    if (!silent) push(state, match);
    state.pos += match[0].length;
    return true;
  });
}

type Push = (state: StateInline, match: RegExpExecArray) => void;

const VARIABLE = /\{\{([^{}]*)\}\}/y;

/**
 * `{{room}}`, `{{data.energie.part[Terminaux]}}`: a `variable` token; its content is what stands between the braces. `{{`
 * that nothing closes is a `refused` token.
 */
export function variables(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'variable', (state, silent) => {
    if (!state.src.startsWith('{{', state.pos)) return false;
    const match = matchAt(VARIABLE, state);
    if (!silent && match) state.push('variable', '', 0).content = match[1]!;
    if (!silent && !match) state.push('refused', 'variable', 0);
    state.pos += match ? match[0].length : 2;
    return true;
  });
}

const SINGLE_BRACES = /(?<!\{)\$?\{([\p{L}_][\p{L}\p{N}_.-]*)\}(?!\})/uy;

/** `{room}`, `${room}`: a `single_braces` token, whose info is what was typed; text unless it is the name of a variable. */
export function singleBraces(md: MarkdownIt): void {
  tokenRule(md, 'link', 'single_braces', SINGLE_BRACES, (state, match) => {
    Object.assign(state.push('single_braces', '', 0), { content: match[1]!, info: match[0] });
  });
}

const REFERENCE = /\[#([^\]\s[,]*)(?:,([^\][]*))?\](?!\()/y;

/**
 * `[#fig-energie]`, `[#fig-energie, p.]`: a `reference` token; its content is the id, its info the text after
 * the comma, `meta.inParentheses` whether it stands in parentheses.
 */
export function references(md: MarkdownIt): void {
  tokenRule(md, 'link', 'reference', REFERENCE, (state, match) => {
    const token = state.push('reference', '', 0);
    token.content = match[1]!;
    token.info = match[2]?.trim() ?? '';
    const { src, pos } = state;
    token.meta = { ...token.meta, inParentheses: src.lastIndexOf('(', pos) > src.lastIndexOf(')', pos) };
  });
}

const BARE_BRACKET =
  /(?<![\p{L}\p{N}\]!^\\])\[(?![xX]\])([\p{L}\p{N}][\p{L}\p{N}_:./-]*)(?:,[^\][]*)?\](?![([{:\p{L}\p{N}])/uy;
const BARE_ID = /(?<![\p{L}\p{N}_&#/@-])#([a-z][a-z0-9-]*)(?![\p{L}\p{N}_-])/uy;

/**
 * `[fig-energie]`, `[key, p. 21]`, `#fig-energie`: a `bare_name` token, whose content is what was typed and whose info is
 * the name; it is text unless something bears the name.
 */
export function bareNames(md: MarkdownIt): void {
  for (const [name, pattern] of Object.entries({ bare_bracket: BARE_BRACKET, bare_id: BARE_ID })) {
    // After links, whose label may be a name that a definition gives an address.
    tokenRule(md, 'image', name, pattern, (state, match) => {
      Object.assign(state.push('bare_name', '', 0), { content: match[0], info: match[1]! });
    });
  }
}

const BLANK = /_{3,}/y;

/**
 * `____`: a `blank` token; its content is what was typed. CommonMark would read some as rules or emphasis.
 */
export function blanks(md: MarkdownIt): void {
  tokenRule(md, 'emphasis', 'blank', BLANK, (state, match) => {
    state.push('blank', '', 0).content = match[0];
  });
  md.block.ruler.at('hr', thematicBreak, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;

/** Reads a thematic break (CommonMark 0.31, 4.1) of `*` or `-`; one of `_` is a blank. */
function thematicBreak(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  if (state.sCount[line]! - state.blkIndent >= 4) return false;
  const typed = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  if (!THEMATIC_BREAK.test(typed)) return false;
  if (silent) return true;
  state.line = line + 1;
  state.push('hr', 'hr', 0).map = [line, state.line];
  return true;
}

const TAG = /<(?:!--|[!?][A-Za-z]|\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]))/y;
/** A picture in its common form as a whole, with its attributes, so that its inside is not read as a link; else its beginning. */
const PICTURE = /!\[[^[\]]*\](?:\([^()\s]*\)(?: ?\{[^{}\n]*\})?|[([])/y;

/**
 * Raw HTML and pictures, which CommonMark has and booklets refuse: each is a `refused` token, which is
 * reported.
 */
export function refused(md: MarkdownIt): void {
  tokenRule(md, 'html_inline', 'raw_html', TAG, (state, match) => {
    state.push('refused', 'html', 0).content = match[0];
  });
  md.inline.ruler.at('image', (state, silent) => {
    const match = matchAt(PICTURE, state);
    if (!match) return false;
    if (!silent) state.push('refused', 'image', 0);
    state.pos += /[)}]$/.test(match[0]) ? match[0].length : 1;
    return true;
  });
}
