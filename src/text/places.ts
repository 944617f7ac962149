import { LETTER } from '../languages/rules.ts';
import { FORMULA_PENALTIES, TYPED_PENALTY, type WordPenalties } from './demerits.ts';
import { givesOf, spacesIn } from './formula-spaces.ts';
import { type Place, PlaceList } from './place-list.ts';
import type { Segment } from './segments.ts';
import type { DrawingSpace, ParagraphStyle, Tolerances } from './types.ts';
import { type MeasuredCut, type Word, widthBetween } from './word.ts';
import { styleCache } from './words.ts';

/** The width from which a part of a formula that no line parts is long, ems: that of a long word. */
const LONG_FORMULA = 6;

/**
 * The places where lines may end. The first is the paragraph's start, the last its end.
 * @param emergency whether words may also be cut where they otherwise would not be.
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
        // Nearly all words follow a space.
        if (wraps && !typed && segments[i - 1]?.kind !== 'space' && isJoined(segments, i)) {
          const before = segments[i - 1]!;
          const end = before.kind === 'kern' ? i - 1 : i;
          list.protrude(margins.endOf(end), margins.startOf(i));
          list.joint(end, i, before.kind === 'kern' ? before.width : 0, penalties.joiningHyphen);
        }
        if (typed) cutAnywhere(list, i, word);
        else if (wraps) cutWord(list, i, word, emergency, penalties, letters, margins);
        list.width += word.width;
        list.letters += letters;
        break;
      }
      case 'space': {
        const { width } = segment.word;
        // Typed text may have several spaces in a row: a line ends at the last of them.
        const last = !typed || segments[i + 1]?.kind !== 'space';
        if (wraps && segment.breakable && last && i + 1 < segments.length) {
          const next = segments[i + 1]!;
          list.protrude(margins.endOf(i), margins.startOf(i + 1));
          list.space(i, width, next.kind === 'box' && isLongFormula(next));
        }
        list.width += width;
        list.elastic += width;
        break;
      }
      case 'kern':
        list.width += segment.width;
        break;
      case 'leader':
        list.width += segment.least;
        list.leaders++;
        break;
      case 'blank':
      case 'edge':
        list.width += segment.width;
        break;
      case 'box': {
        const { lineEnd } = segment;
        list.width += segment.width;
        addSpaces(list, spacesIn(segment));
        const dropped = lineEnd && segment.spaces.find(({ mark }) => mark === lineEnd.mark);
        addSpaces(list, dropped ? [dropped] : []);
        if (!lineEnd || !wraps) break;
        list.protrude(0, 0);
        const { elastic, extra } = dropped ? givesOf(dropped) : { elastic: 0, extra: 0 };
        list.between(i + 1, lineEnd.start - lineEnd.end, elastic, extra, FORMULA_PENALTIES[lineEnd.after]);
        break;
      }
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

const ENDS_WITH_HYPHEN = new RegExp(`[${LETTER}]{2}[-\u2010]$`);
const BEGINS_A_WORD = new RegExp(`^[${LETTER}][${LETTER}’'-]`);

/** Whether a word is joined by a hyphen to the one before it, which is in another style: *porte-*parole. */
function isJoined(segments: readonly Segment[], i: number): boolean {
  const last = wordBefore(segments, i);
  if (!/[-\u2010]$/.test(textIn(segments[last]))) return false;
  const before = textIn(segments[wordBefore(segments, last)]) + textIn(segments[last]);
  return ENDS_WITH_HYPHEN.test(before) && BEGINS_A_WORD.test(textIn(segments[i]) + textIn(segments[i + 1]));
}

const wordBefore = (segments: readonly Segment[], i: number): number =>
  segments[i - 1]?.kind === 'kern' ? i - 2 : i - 1;

const textIn = (segment: Segment | undefined): string =>
  segment?.kind === 'word' && !segment.word.style.verbatim ? segment.word.text : '';

/** Whether a segment is a formula, or a part of one, for which the line before it may be left short: stretched, it would gape. */
const isLongFormula = ({ width, style }: Segment & { readonly kind: 'box' }): boolean =>
  width > LONG_FORMULA * style.size;

function addSpaces(list: PlaceList, spaces: readonly DrawingSpace[]): void {
  for (const space of spaces) {
    const { elastic, extra } = givesOf(space);
    list.elastic += elastic;
    list.extra += extra;
  }
}

/** The most width that the letters of a word can give to a line, points. */
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
  for (const { offset, hyphen, kind, before, after, protrusion } of cuts) {
    list.protrude(right * protrusion.right, left * protrusion.left);
    list.cut(
      segment,
      offset,
      before,
      after,
      (letters * after) / word.width,
      penalties[kind],
      hyphen || kind === 'joiningHyphen',
      hyphen,
      kind === 'sign' || kind === 'inner',
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
    list.cut(segment, offset, width, width, 0, TYPED_PENALTY, false, false, false);
  }
}

/** Whether a segment marks a place between letters, without a width of its own. */
const isPoint = (segment: Segment | undefined): boolean =>
  segment?.kind === 'note' || (segment?.kind === 'edge' && segment.width === 0);

/** The optical margins: how far the first and the last segment of a line stand out of its measure, points. */
class Margins {
  /** The shares of the protrusion that are used on the left and on the right: 0 where lines are ragged. */
  readonly left: number;
  readonly right: number;
  readonly #segments: readonly Segment[];

  constructor(segments: readonly Segment[], align: ParagraphStyle['align'], share: number) {
    this.#segments = segments;
    this.left = align === 'left' || align === 'justify' ? share : 0;
    this.right = align === 'right' || align === 'justify' ? share : 0;
  }

  /** How far a line that begins with this segment stands out on the left. */
  startOf(index: number): number {
    if (this.left === 0) return 0;
    let i = index;
    while (isPoint(this.#segments[i])) i++;
    const segment = this.#segments[i];
    return segment?.kind === 'word' ? this.left * segment.word.protrusion.left : 0;
  }

  /** How far a line that ends before this segment stands out on the right. */
  endOf(index: number): number {
    if (this.right === 0) return 0;
    let i = index - 1;
    while (isPoint(this.#segments[i])) i--;
    const segment = this.#segments[i];
    return segment?.kind === 'word' ? this.right * segment.word.protrusion.right : 0;
  }
}
