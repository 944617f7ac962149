import { spacesLikeWords } from './fallback.ts';
import { ideographicParts } from './ideographs.ts';
import type { DrawingLineEnd, DrawingSpace, Inline, TextInline } from './types.ts';
import type { Word } from './word.ts';
import { kerningBetween, type StyleCache, styleCache } from './words.ts';

export interface WordSegment {
  readonly kind: 'word';
  readonly word: Word;
  readonly element: number;
  /** The element of the note that the text calls or numbers (see `Inline`). */
  readonly note: number | undefined;
  /** The embedding level of its direction: odd where it runs from right to left (`bidi.ts`). */
  readonly level: number;
}

/** A drawing, or the part of one up to a place where it may go on in the next line. */
export interface BoxSegment extends BoxInline {
  /** The spaces within it, and the one that follows it. */
  readonly spaces: readonly DrawingSpace[];
  /** The marks: from `first` up to `last`. */
  readonly first: number;
  readonly last: number;
  /** The left edge in the drawing, points. */
  readonly start: number;
  /** The place that ends it; null at the drawing's end. */
  readonly lineEnd: DrawingLineEnd | null;
}

/** A part of a paragraph, from which lines are made. */
export type Segment =
  | WordSegment
  /** A space that justification stretches and shrinks. A line ends only at a breakable one. */
  | (Omit<WordSegment, 'kind'> & { readonly kind: 'space'; readonly breakable: boolean })
  /** The kerning between two words that touch, of one face and size. */
  | { readonly kind: 'kern'; readonly width: number }
  | {
      readonly kind: 'leader';
      readonly pattern: Word;
      /** The least width, points. */
      readonly least: number;
      readonly element: number;
    }
  | { readonly kind: 'blank'; readonly space: Word; readonly width: number; readonly element: number }
  | Extract<Inline, { readonly kind: 'edge' }>
  | BoxSegment
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'break' };

type BoxInline = Extract<Inline, { readonly kind: 'box' }>;
const NO_BREAK_SPACE = '\u00A0';

/** The least width of a leader that parts two things or is seen, its margins included, in ems. Space at an end may be none. */
const LEADER_MINIMUM = 1.5;

/** Cuts inlines up into segments. */
export function segmentsOf(inlines: readonly Inline[]): Segment[] {
  const segments: Segment[] = [];
  for (const [i, inline] of inlines.entries()) {
    if (inline.kind === 'text') pushText(segments, inline);
    else if (inline.kind === 'note') pushNote(segments, inline);
    else if (inline.kind === 'break' || inline.kind === 'edge') segments.push(inline);
    else if (inline.kind === 'box') pushBox(segments, inline);
    else if (inline.kind === 'blank') {
      const { width, element, style } = inline;
      segments.push({ kind: 'blank', space: styleCache(style).space, width, element });
    } else {
      const [pattern] = styleCache(inline.style).words(inline.pattern);
      const isOuter = i === 0 || i === inlines.length - 1;
      const least = isOuter && inline.pattern.trim() === '' ? 0 : LEADER_MINIMUM * inline.style.size;
      if (pattern) segments.push({ kind: 'leader', pattern, least, element: inline.element });
    }
  }
  return segments;
}

function pushText(segments: Segment[], { text, style, element, note, level = 0 }: TextInline): void {
  const cache = styleCache(style);
  const owner = { element, note, level };
  text.split(' ').forEach((chunk, i) => {
    if (i > 0)
      segments.push({ kind: 'space', word: spacing(segments, cache).space, breakable: true, ...owner });
    if (!chunk.includes(NO_BREAK_SPACE)) {
      if (chunk !== '') pushWords(segments, cache, chunk, owner);
      return;
    }
    chunk.split(NO_BREAK_SPACE).forEach((part, j) => {
      const { noBreakSpace: word } = spacing(segments, cache);
      if (j > 0) segments.push({ kind: 'space', word, breakable: false, ...owner });
      if (part !== '') pushWords(segments, cache, part, owner);
    });
  });
}

/** The style whose spaces stand in a text: its own, or that of the word before (see `spacesLikeWords`). */
function spacing(segments: readonly Segment[], cache: StyleCache): StyleCache {
  const before = segments.at(-1);
  if (!cache.style.rtl || before?.kind !== 'word') return cache;
  return spacesLikeWords(before.word.style) ? styleCache(before.word.style) : cache;
}

function pushWords(
  segments: Segment[],
  cache: StyleCache,
  text: string,
  owner: Pick<WordSegment, 'element' | 'note' | 'level'>,
): void {
  // Between ideographs, a line may end where there is no space.
  for (const [i, part] of ideographicParts(text).entries()) {
    if (i > 0) segments.push({ kind: 'space', word: cache.nothing, breakable: true, ...owner });
    pushPart(segments, cache, part, owner);
  }
}

function pushPart(
  segments: Segment[],
  cache: StyleCache,
  text: string,
  owner: Pick<WordSegment, 'element' | 'note' | 'level'>,
): void {
  for (const word of cache.words(text)) {
    const before = segments.at(-1);
    const width = before?.kind === 'word' ? kerningBetween(before.word, word) : 0;
    if (width !== 0) segments.push({ kind: 'kern', width });
    segments.push({ kind: 'word', word, ...owner });
  }
}

function pushBox(segments: Segment[], box: BoxInline): void {
  const ends = [...(box.lineEnds ?? []), null];
  const { spaces = [] } = box;
  let [first, start, space] = [0, 0, 0];
  for (const lineEnd of ends) {
    const last = lineEnd?.mark ?? box.drawing.marks.length;
    const width = (lineEnd?.start ?? box.width) - start;
    const from = space;
    while (spaces[space] && spaces[space]!.mark <= last) space++;
    segments.push({ ...box, width, first, last, start, lineEnd, spaces: spaces.slice(from, space) });
    if (lineEnd) [first, start] = [last, lineEnd.start];
  }
}

/** Puts a note right after the text before it, so that both stand on the same line. */
function pushNote(segments: Segment[], note: Extract<Segment, { kind: 'note' }>): void {
  if (segments.at(-1)?.kind === 'space') segments.splice(-1, 0, note);
  else segments.push(note);
}

/** Tabs end at every fourth column, counted in characters. */
const TAB_SIZE = 4;
const TYPED_PARTS = /\t|\r\n?|\n|[^\t\r\n]+/g;
const COMBINING = /\p{M}/gu;

/**
 * The inlines of text that is set as typed: a line feed is a forced break, a tab goes on to the next stop (CSS Text 3,
 * 4.2). A line feed that ends the text begins no line.
 */
export function typedLines(inlines: readonly Inline[]): Inline[] {
  let column = 0;
  const lines = inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'break') column = 0;
    if (inline.kind !== 'text') return [inline];
    return (inline.text.match(TYPED_PARTS) ?? []).map((part): Inline => {
      if (part === '\n' || part[0] === '\r') {
        column = 0;
        return { kind: 'break' };
      }
      const text = part === '\t' ? ' '.repeat(TAB_SIZE - (column % TAB_SIZE)) : part;
      column += Array.from(text.replace(COMBINING, '')).length;
      return { ...inline, text };
    });
  });
  return lines.at(-1)?.kind === 'break' ? lines.slice(0, -1) : lines;
}
