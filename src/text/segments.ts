import type { Breakpoint } from './total-fit.ts';
import type { Inline, ParagraphStyle, TextStyle } from './types.ts';
import { type StyleCache, styleCache, type Word, widthBetween } from './words.ts';

/** What a line is made of, in order. */
export type Segment =
  | { readonly kind: 'word'; readonly word: Word; readonly element: number }
  /** Elastic spaces take part in justification; a line does not end at one that is not breakable. */
  | { readonly kind: 'space'; readonly word: Word; readonly element: number; readonly breakable: boolean }
  | { readonly kind: 'leader'; readonly pattern: Word; readonly element: number }
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'break' };

/** A breakpoint and where it is: a line ends before `segment`, or `offset` units into its word. */
export interface Place extends Breakpoint {
  readonly segment: number;
  readonly offset: number;
  /** The segment that the next line begins with. */
  readonly next: number;
}

/** Penalties of ending a line, in the scale of total-fit. */
export interface Penalties {
  readonly hyphen: number;
  readonly joiningHyphen: number;
  readonly address: number;
}

/** Between any two characters, where lines are as typed. */
const ANYWHERE_PENALTY = 1000;
const TAB = '    ';
/** A leader is at least so long, in ems, its margins included. */
export const LEADER_MINIMUM = 1.5;

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

/** The places where lines may end, the paragraph's start first, its end last. */
export function placesOf(
  segments: readonly Segment[],
  { indent, whiteSpace }: ParagraphStyle,
  penalties: Penalties,
): Place[] {
  const wraps = whiteSpace !== 'nowrap';
  const typed = whiteSpace === 'pre' || whiteSpace === 'pre-wrap';
  const list = new PlaceList(indent);
  segments.forEach((segment, i) => {
    switch (segment.kind) {
      case 'word':
        if (typed) cutAnywhere(list, i, segment.word);
        else if (wraps) cutWord(list, i, segment.word, penalties);
        list.width += segment.word.width;
        break;
      case 'space': {
        const { width } = segment.word;
        // Of several spaces, as typed ones may be, the last is where the line ends.
        const last = !typed || segments[i + 1]?.kind !== 'space';
        if (wraps && segment.breakable && last && i + 1 < segments.length) list.space(i, width);
        list.width += width;
        list.elastic += width;
        break;
      }
      case 'leader':
        list.width += LEADER_MINIMUM * segment.pattern.style.size;
        list.leaders++;
        break;
      case 'break':
        list.forced(i, i + 1);
        break;
      case 'note':
        break;
    }
  });
  list.forced(segments.length, segments.length);
  return list.places;
}

function cutWord(list: PlaceList, segment: number, word: Word, penalties: Penalties): void {
  for (const { offset, hyphen, address, before, after } of word.cuts) {
    const penalty = address ? penalties.address : hyphen ? penalties.hyphen : penalties.joiningHyphen;
    list.cut(segment, offset, before, after, penalty, !address);
  }
}

function cutAnywhere(list: PlaceList, segment: number, word: Word): void {
  for (const offset of word.shaped.clusters) {
    if (offset === 0) continue;
    const width = widthBetween(word, 0, offset);
    list.cut(segment, offset, width, width, ANYWHERE_PENALTY, false);
  }
}

/** Places as they are found, with the sums up to here. */
class PlaceList {
  readonly places: Place[] = [];
  width = 0;
  elastic = 0;
  leaders = 0;

  constructor(indent: number) {
    this.#add(0, 0, 0, 0, -indent, 0, 0, false, true);
  }

  /** In a word, whose width is not yet in the sum. */
  cut(
    segment: number,
    offset: number,
    before: number,
    after: number,
    penalty: number,
    hyphen: boolean,
  ): void {
    this.#add(segment, segment, offset, this.width + before, this.width + after, 0, penalty, hyphen, false);
  }

  space(segment: number, width: number): void {
    this.#add(segment, segment + 1, 0, this.width, this.width + width, width, 0, false, false);
  }

  forced(segment: number, next: number): void {
    this.#add(segment, next, 0, this.width, this.width, 0, 0, false, true);
  }

  /** One literal, so that all places have one hidden class: there are ten a line. */
  #add(
    segment: number,
    next: number,
    offset: number,
    endWidth: number,
    startWidth: number,
    dropped: number,
    penalty: number,
    hyphen: boolean,
    forced: boolean,
  ): void {
    const { elastic, leaders } = this;
    const startElastic = elastic + dropped;
    this.places.push({
      endWidth,
      startWidth,
      endElastic: elastic,
      startElastic,
      leaders,
      penalty,
      hyphen,
      forced,
      segment,
      offset,
      next,
    });
  }
}
