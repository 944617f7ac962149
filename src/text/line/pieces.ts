import type { Glyphs } from '../font-types.ts';
import type { Place } from '../place-list.ts';
import type { BoxSegment, Segment } from '../segments.ts';
import type { TextStyle } from '../types.ts';
import { beginsWithHyphen, slice, widthOf } from '../word.ts';
import { styleCache } from '../words.ts';

/** A piece of a line: a word or a part of one, a space, a hyphen, a leader, a blank. */
export interface Piece {
  readonly glyphs: Glyphs;
  readonly style: TextStyle;
  readonly element: number;
  readonly note?: number | undefined;
  readonly width: number;
  /** A `kern` has no glyph; its width, mostly negative, shifts what follows. */
  readonly kind: 'text' | 'space' | 'leader' | 'kern' | 'blank' | 'edge' | 'box';
  /** See `bidi.ts`; without one, that of the pieces around. */
  readonly level?: number;
  /** For an `edge`: the end of its inline at which it stands. */
  readonly side?: 'start' | 'end';
  /** The drawing of a `box`, or the parts of it that stand on the line. */
  readonly box?: BoxSegment;
}

const NO_GLYPHS: Glyphs = { glyphs: [], advances: [], dx: [], dy: [], texts: [], width: 0 };

/** The pieces of the line between two places, without spaces at its end, and the notes that it calls. */
export function piecesOf(
  segments: readonly Segment[],
  start: Place,
  end: Place,
): { pieces: Piece[]; notes: number[] } {
  const pieces: Piece[] = [];
  const notes: number[] = [];
  const stop = end.offset > 0 ? end.segment + 1 : end.segment;
  for (let i = start.next; i < stop; i++) {
    const segment = segments[i]!;
    if (segment.kind === 'note') notes.push(segment.note);
    else if (segment.kind === 'leader') {
      const { pattern, least, element } = segment;
      const { style, shaped } = pattern;
      pieces.push({ glyphs: shaped, style, element, width: least, kind: 'leader' });
    } else if (segment.kind === 'blank') {
      const { space, width, element } = segment;
      pieces.push({ glyphs: space.shaped, style: space.style, element, width, kind: 'blank' });
    } else if (segment.kind === 'box') {
      pushPart(pieces, segment, i + 1 === stop);
    } else if (segment.kind === 'edge') {
      pieces.push({ ...segment, glyphs: NO_GLYPHS });
    } else if (segment.kind === 'kern') {
      const last = pieces.at(-1)!;
      pieces.push({ ...last, glyphs: NO_GLYPHS, width: segment.width, kind: 'kern' });
    } else if (segment.kind !== 'break') {
      const { word, element, note, level } = segment;
      const from = i === start.next && start.offset > 0 ? start.offset : 0;
      const to = i === end.segment ? end.offset : word.text.length;
      const whole = from === 0 && to === word.text.length;
      const glyphs = whole ? word.shaped : slice(word, from, to);
      const width = whole ? word.width : widthOf(glyphs, word.style);
      if (from > 0 && beginsWithHyphen(word, from)) pushHyphen(pieces, segment);
      pieces.push({
        glyphs,
        style: word.style,
        element,
        note,
        width,
        level,
        kind: segment.kind === 'space' ? 'space' : 'text',
      });
    }
  }
  while (pieces.at(-1)?.kind === 'space') pieces.pop();
  if (end.putsHyphen) pushHyphen(pieces, segments[end.segment]!);
  return { pieces, notes };
}

/** Adds a drawing, or a part of one to the part before it. @param isLast whether the line ends after it. */
function pushPart(pieces: Piece[], part: BoxSegment, isLast: boolean): void {
  const { kind, style, element, lineEnd, start } = part;
  const width = isLast && lineEnd ? lineEnd.end - start : part.width;
  const before = pieces.at(-1);
  if (part.first > 0 && before?.box) {
    const box = { ...before.box, last: part.last, spaces: [...before.box.spaces, ...part.spaces] };
    pieces.splice(-1, 1, { ...before, box, width: before.width + width });
  } else pieces.push({ kind, style, box: part, element, width, glyphs: NO_GLYPHS });
}

function pushHyphen(pieces: Piece[], segment: Segment): void {
  if (segment.kind !== 'word') return;
  const { style } = segment.word;
  const { shaped, width } = styleCache(style).hyphen;
  pieces.push({ glyphs: shaped, style, element: segment.element, width, kind: 'text' });
}
