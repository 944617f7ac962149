import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { matchAt } from './tokens.ts';

const CALL = /\[\^([^\]\s[]+)\](?!\()/y;
/** A note whose ^ stands in its bracket, with words in place of a label. */
const WORDS = /\[\^[^[\]\n]*\s[^[\]\n]*\](?![(:])/y;
const DEFINITION = /\[\^([^\]\s[]+)\]:[ \t]*/y;

/**
 * Notes. `^[words]` gives `note_open … note_close`, and `^[words` without an end a `refused` token. `[^n]`
 * gives a `note_call` (with words in it a `refused` token), and the paragraph that starts with `[^n]:` becomes `note_definition_open`, an `inline` for it
 * and for each paragraph after it that is indented by four spaces, `note_definition_close`; their content is the label.
 */
export function notes(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'inline_note', inlineNote);
  md.inline.ruler.before('link', 'note_call', noteCall);
  md.block.ruler.before('reference', 'note_definition', noteDefinition, { alt: ['paragraph', 'reference'] });
}

function inlineNote(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('^[', state.pos)) return false;
  const start = state.pos + 2;
  const end = state.md.helpers.parseLinkLabel(state, start - 1);
  if (end < 0) {
    if (!silent) state.push('refused', 'note', 0);
    state.pos = start;
    return true;
  }
  if (!silent) readWithin(state, 'note', start, end);
  state.pos = end + 1;
  return true;
}

/** Reads a part of the text as the content of a pair of tokens; gives the first of the pair. */
export function readWithin(state: StateInline, type: string, start: number, end: number): Token {
  const { posMax } = state;
  const open = state.push(`${type}_open`, '', 1);
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
  state.push(`${type}_close`, '', -1);
  return open;
}

function noteCall(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false;
  const call = matchAt(CALL, state);
  const match = call ?? matchAt(WORDS, state);
  if (!match) return false;
  if (!silent && call) state.push('note_call', '', 0).content = call[1]!;
  else if (!silent) state.push('refused', 'markdown-note', 0).content = match[0];
  state.pos += match[0].length;
  return true;
}

/** A definition runs to the end of its paragraph and of those that are indented below it, or to the next definition. */
function noteDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const label = definedLabel(state, startLine);
  if (label === null) return false;
  if (silent) return true;
  let nextLine = startLine + 1;
  while (nextLine < endLine && continues(state, nextLine)) nextLine++;

  const open = state.push('note_definition_open', '', 1);
  open.content = label;
  open.map = [startLine, nextLine];
  const typed = state.getLines(startLine, nextLine, state.blkIndent, false).trim();
  pushParagraph(state, [startLine, nextLine], typed.slice(typed.indexOf(']:') + 2).trimStart());
  for (let further = indentedParagraph(state, nextLine, endLine); further; ) {
    pushParagraph(state, further, state.getLines(...further, state.blkIndent, false).trim());
    [, nextLine] = further;
    further = indentedParagraph(state, nextLine, endLine);
  }
  state.push('note_definition_close', '', -1).content = label;
  state.line = nextLine;
  return true;
}

type Lines = [start: number, end: number];

function pushParagraph(state: StateBlock, map: Lines, content: string): void {
  Object.assign(state.push('inline', '', 0), { content, map, children: [] });
}

/** The lines of a paragraph that is indented by four spaces, after empty lines; null for none. */
function indentedParagraph(state: StateBlock, after: number, endLine: number): Lines | null {
  let start = after;
  while (start < endLine && state.isEmpty(start)) start++;
  const isWithin = (line: number) =>
    line < endLine && !state.isEmpty(line) && state.sCount[line]! - state.blkIndent >= 4;
  if (!isWithin(start)) return null;
  let end = start + 1;
  while (isWithin(end)) end++;
  return [start, end];
}

function definedLabel(state: StateBlock, line: number): string | null {
  if (state.sCount[line]! - state.blkIndent >= 4) return null;
  const start = state.bMarks[line]! + state.tShift[line]!;
  DEFINITION.lastIndex = start;
  return DEFINITION.exec(state.src.slice(0, state.eMarks[line]))?.[1] ?? null;
}

function continues(state: StateBlock, line: number): boolean {
  if (state.isEmpty(line) || state.sCount[line]! < state.blkIndent) return false;
  return definedLabel(state, line) === null;
}
