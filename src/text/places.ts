import { EMERGENCY_PENALTIES, TYPED_PENALTY, type WordPenalties } from './demerits.ts';
import type { Segment } from './segments.ts';
import type { Breakpoint } from './total-fit.ts';
import type { ParagraphStyle, Tolerances } from './types.ts';
import { type MeasuredCut, styleCache, type Word, widthBetween } from './words.ts';

/** A breakpoint and where it is: a line ends before `segment`, or `offset` units into its word. */
export interface Place extends Breakpoint {
  readonly segment: number;
  readonly offset: number;
  /** The segment that the next line begins with. */
  readonly next: number;
  /** A line that ends here is given a hyphen. */
  readonly putsHyphen: boolean;
  /** How far the line that ends here stands out of the right margin, the next one out of the left one. */
  readonly endProtrusion: number;
  readonly startProtrusion: number;
}

/** A leader is at least so long, in ems, its margins included. */
export const LEADER_MINIMUM = 1.5;

/**
 * The places where lines may end, the paragraph's start first, its end last.
 * @param emergency where there is no other way, words are cut where they should not be.
 */
export function placesOf(
  segments: readonly Segment[],
  { align, indent, whiteSpace, tolerances }: ParagraphStyle,
  penalties: WordPenalties,
  emergency = false,
): Place[] {
  const wraps = whiteSpace !== 'nowrap';
  const typed = whiteSpace === 'pre' || whiteSpace === 'pre-wrap';
  const margins = new Margins(segments, align, typed ? 0 : tolerances.protrusion);
  const list = new PlaceList(indent, indent > 0 ? 0 : margins.startOf(0));
  segments.forEach((segment, i) => {
    switch (segment.kind) {
      case 'word': {
        const { word } = segment;
        const letters = align === 'justify' ? lettersOf(word, tolerances) : 0;
        if (typed) cutAnywhere(list, i, word);
        else if (wraps) cutWord(list, i, word, emergency, penalties, letters, margins);
        list.width += word.width;
        list.letters += letters;
        break;
      }
      case 'space': {
        const { width } = segment.word;
        // Of several spaces, as typed ones may be, the last is where the line ends.
        const last = !typed || segments[i + 1]?.kind !== 'space';
        if (wraps && segment.breakable && last && i + 1 < segments.length) {
          list.protrude(margins.endOf(i), margins.startOf(i + 1));
          list.space(i, width);
        }
        list.width += width;
        list.elastic += width;
        break;
      }
      case 'kern':
        list.width += segment.width;
        break;
      case 'leader':
        list.width += LEADER_MINIMUM * segment.pattern.style.size;
        list.leaders++;
        break;
      case 'blank':
        list.width += segment.width;
        break;
      case 'break':
        list.protrude(margins.endOf(i), margins.startOf(i + 1));
        list.forced(i, i + 1);
        break;
      case 'note':
        break;
    }
  });
  list.protrude(margins.endOf(segments.length), 0);
  list.forced(segments.length, segments.length);
  return list.places;
}

/** What the letters of a word can give to a line at most. */
function lettersOf({ width, shaped, style }: Word, { letterSpacing, glyphScaling }: Tolerances): number {
  return letterSpacing * style.size * shaped.glyphs.length + glyphScaling * width;
}

function cutWord(
  list: PlaceList,
  segment: number,
  word: Word,
  inEmergency: boolean,
  penalties: WordPenalties,
  letters: number,
  { left, right }: Margins,
): void {
  const cuts = inEmergency ? withEmergencyCuts(word) : word.cuts;
  for (const { offset, hyphen, address, emergency, before, after, protrusion } of cuts) {
    const penalty = emergency
      ? EMERGENCY_PENALTIES[emergency]
      : address
        ? penalties.address
        : hyphen
          ? penalties.hyphen
          : penalties.joiningHyphen;
    list.protrude(right * protrusion.right, left * protrusion.left);
    list.cut(
      segment,
      offset,
      before,
      after,
      (letters * after) / word.width,
      penalty,
      hyphen || (!address && !emergency),
      hyphen,
    );
  }
}

function withEmergencyCuts(word: Word): readonly MeasuredCut[] {
  return [...word.cuts, ...styleCache(word.style).emergencyCuts(word)].sort((a, b) => a.offset - b.offset);
}

function cutAnywhere(list: PlaceList, segment: number, word: Word): void {
  for (const offset of word.shaped.clusters) {
    if (offset === 0) continue;
    const width = widthBetween(word, 0, offset);
    list.cut(segment, offset, width, width, 0, TYPED_PENALTY, false, false);
  }
}

/** How far what stands at a line's ends may stand out of its margins. */
class Margins {
  /** Shares of the protrusion that are used at the left and at the right margin: at the even ones only. */
  readonly left: number;
  readonly right: number;
  readonly #segments: readonly Segment[];

  constructor(segments: readonly Segment[], align: ParagraphStyle['align'], share: number) {
    this.#segments = segments;
    this.left = align === 'left' || align === 'justify' ? share : 0;
    this.right = align === 'right' || align === 'justify' ? share : 0;
  }

  /** Of a line that begins with this segment. */
  startOf(index: number): number {
    if (this.left === 0) return 0;
    let i = index;
    while (this.#segments[i]?.kind === 'note') i++;
    const segment = this.#segments[i];
    return segment?.kind === 'word' ? this.left * segment.word.protrusion.left : 0;
  }

  /** Of a line that ends before this segment. */
  endOf(index: number): number {
    if (this.right === 0) return 0;
    let i = index - 1;
    while (this.#segments[i]?.kind === 'note') i--;
    const segment = this.#segments[i];
    return segment?.kind === 'word' ? this.right * segment.word.protrusion.right : 0;
  }
}

/** Places as they are found, with the sums up to here. */
class PlaceList {
  readonly places: Place[] = [];
  width = 0;
  elastic = 0;
  letters = 0;
  leaders = 0;
  #endProtrusion = 0;
  #startProtrusion = 0;
  #putsHyphen = false;

  /** @param protrusion of the first line, at the left. */
  constructor(indent: number, protrusion: number) {
    this.protrude(0, protrusion);
    this.#add(0, 0, 0, 0, -indent, 0, 0, 0, false, true);
  }

  /** Of the place that comes next: how far its line stands out at the right, the line after at the left. */
  protrude(end: number, start: number): void {
    this.#endProtrusion = end;
    this.#startProtrusion = start;
  }

  /** In a word, whose width and letters are not yet in the sums. */
  cut(
    segment: number,
    offset: number,
    before: number,
    after: number,
    letters: number,
    penalty: number,
    hyphen: boolean,
    putsHyphen: boolean,
  ): void {
    const { width } = this;
    this.#putsHyphen = putsHyphen;
    this.#add(segment, segment, offset, width + before, width + after, 0, letters, penalty, hyphen, false);
    this.#putsHyphen = false;
  }

  space(segment: number, space: number): void {
    const { width } = this;
    this.#add(segment, segment + 1, 0, width, width + space, space, 0, 0, false, false);
  }

  forced(segment: number, next: number): void {
    this.#add(segment, next, 0, this.width, this.width, 0, 0, 0, false, true);
  }

  /** One literal, so that all places have one hidden class: there are ten a line. */
  #add(
    segment: number,
    next: number,
    offset: number,
    endWidth: number,
    startWidth: number,
    dropped: number,
    before: number,
    penalty: number,
    hyphen: boolean,
    forced: boolean,
  ): void {
    const { elastic, leaders } = this;
    const letters = this.letters + before;
    const startElastic = elastic + dropped;
    const endProtrusion = this.#endProtrusion;
    const startProtrusion = this.#startProtrusion;
    this.places.push({
      endWidth: endWidth - endProtrusion,
      startWidth: startWidth + startProtrusion,
      endElastic: elastic,
      startElastic,
      endLetters: letters,
      startLetters: letters,
      leaders,
      penalty,
      hyphen,
      forced,
      segment,
      offset,
      next,
      putsHyphen: this.#putsHyphen,
      endProtrusion,
      startProtrusion,
    });
  }
}
