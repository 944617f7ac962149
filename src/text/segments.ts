import type { Inline, TextStyle } from './types.ts';
import { kerningBetween, type StyleCache, styleCache, type Word } from './words.ts';

export interface WordSegment {
  readonly kind: 'word';
  readonly word: Word;
  readonly element: number;
}

/** What a line is made of, in order. */
export type Segment =
  | WordSegment
  /** Elastic spaces take part in justification; a line does not end at one that is not breakable. */
  | { readonly kind: 'space'; readonly word: Word; readonly element: number; readonly breakable: boolean }
  /** Between words that touch and differ in nothing that kerning depends on. */
  | { readonly kind: 'kern'; readonly width: number }
  | { readonly kind: 'leader'; readonly pattern: Word; readonly element: number }
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'break' };

const TAB = '    ';

const NO_BREAK_SPACE = '\u00A0';

/** Cuts inlines up into words and spaces. */
export function segmentsOf(
  inlines: readonly Inline[],
  onMissing?: (codePoint: number, element: number) => void,
): Segment[] {
  const segments: Segment[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'text') pushText(segments, inline.text, inline.style, inline.element, onMissing);
    else if (inline.kind === 'note') pushNote(segments, inline);
    else if (inline.kind === 'break') segments.push(inline);
    else {
      const [pattern] = styleCache(inline.style).words(inline.pattern);
      if (pattern) segments.push({ kind: 'leader', pattern, element: inline.element });
    }
  }
  return segments;
}

function pushText(
  segments: Segment[],
  text: string,
  style: TextStyle,
  element: number,
  onMissing: ((codePoint: number, element: number) => void) | undefined,
): void {
  const cache = styleCache(style);
  text.split(' ').forEach((chunk, i) => {
    if (i > 0) segments.push({ kind: 'space', word: cache.space, element, breakable: true });
    if (!chunk.includes(NO_BREAK_SPACE)) {
      if (chunk !== '') pushWords(segments, cache, chunk, element, onMissing);
      return;
    }
    chunk.split(NO_BREAK_SPACE).forEach((part, j) => {
      if (j > 0) segments.push({ kind: 'space', word: cache.noBreakSpace, element, breakable: false });
      if (part !== '') pushWords(segments, cache, part, element, onMissing);
    });
  });
}

function pushWords(
  segments: Segment[],
  cache: StyleCache,
  text: string,
  element: number,
  onMissing: ((codePoint: number, element: number) => void) | undefined,
): void {
  for (const word of cache.words(text)) {
    const before = segments.at(-1);
    const width = before?.kind === 'word' ? kerningBetween(before.word, word) : 0;
    if (width !== 0) segments.push({ kind: 'kern', width });
    segments.push({ kind: 'word', word, element });
    if (onMissing) for (const codePoint of word.missing) onMissing(codePoint, element);
  }
}

/** A note sticks to the text before it, so that it is called on the same line. */
function pushNote(segments: Segment[], note: Extract<Segment, { kind: 'note' }>): void {
  if (segments.at(-1)?.kind === 'space') segments.splice(-1, 0, note);
  else segments.push(note);
}

/** Inlines of text whose lines are as typed: line feeds force breaks, tabs are spaces. */
export function typedLines(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind !== 'text') return [inline];
    const lines = inline.text.replaceAll('\t', TAB).split(/\r\n?|\n/);
    return lines.flatMap((text, i): Inline[] => [
      ...(i > 0 ? [{ kind: 'break' } as const] : []),
      ...(text === '' ? [] : [{ ...inline, text }]),
    ]);
  });
}
