import { LEADER_MINIMUM, type Place, type Segment } from './segments.ts';
import type { GlyphRun, Line, TextStyle } from './types.ts';
import { type Glyphs, slice, styleCache, widthOf } from './words.ts';

/** How one line is to be set. Lengths in points. */
export interface LineSetting {
  readonly measure: number;
  readonly align: 'left' | 'right' | 'center' | 'justify';
  /** The line's first x. */
  readonly indent: number;
  /** How much of their width elastic spaces may lose. */
  readonly shrink: number;
}

/** A piece of a line: a word or a part of one, a space, a hyphen, a leader. */
interface Piece {
  readonly glyphs: Glyphs;
  readonly style: TextStyle;
  readonly element: number;
  readonly width: number;
  readonly kind: 'text' | 'space' | 'leader';
}

/** Sums of floating-point widths differ by so much. */
const EPSILON = 1e-6;
/** Around a leader, in ems. */
const LEADER_MARGIN = 0.3;

/** Sets what stands between two places as one line. */
export function setLine(segments: readonly Segment[], start: Place, end: Place, setting: LineSetting): Line {
  const { pieces, notes } = piecesOf(segments, start, end);
  const { measure, indent, align } = setting;
  const room = measure - indent;
  let natural = 0;
  let elastic = 0;
  let leaders = 0;
  for (const piece of pieces) {
    natural += piece.width;
    if (piece.kind === 'space') elastic += piece.width;
    if (piece.kind === 'leader') leaders++;
  }
  const missing = room - natural;
  let ratio = 1;
  if (elastic > 0 && leaders === 0 && (align === 'justify' || (missing < 0 && setting.shrink > 0))) {
    ratio = Math.max(1 + missing / elastic, 1 - setting.shrink);
  }
  const width = leaders > 0 ? Math.max(room, natural) : natural + (ratio - 1) * elastic;
  const excess = width - room;
  const leaderWidth = leaders > 0 ? Math.max(missing, 0) / leaders : 0;
  return {
    runs: runsOf(pieces, indent + shift(align, -excess), ratio, leaderWidth, measure),
    measure,
    hyphenated: end.hyphen && pieces.at(-1)?.glyphs.texts.at(-1) === '\u00AD',
    overfull: excess > EPSILON ? excess : 0,
    spaceRatio: elastic > 0 ? ratio : null,
    notes,
  };
}

function shift(align: LineSetting['align'], free: number): number {
  if (free <= 0 || align === 'left' || align === 'justify') return 0;
  return align === 'center' ? free / 2 : free;
}

/** A space at the line's end is dropped; notes are gathered. */
function piecesOf(
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
      const { style, shaped } = segment.pattern;
      const width = LEADER_MINIMUM * style.size;
      pieces.push({ glyphs: shaped, style, element: segment.element, width, kind: 'leader' });
    } else if (segment.kind !== 'break') {
      const { word, element } = segment;
      const from = i === start.next && start.offset > 0 ? start.offset : 0;
      const to = i === end.segment ? end.offset : word.text.length;
      const whole = from === 0 && to === word.text.length;
      const glyphs = whole ? word.shaped : slice(word, from, to);
      const width = whole ? word.width : widthOf(glyphs, word.style);
      pieces.push({
        glyphs,
        style: word.style,
        element,
        width,
        kind: segment.kind === 'space' ? 'space' : 'text',
      });
    }
  }
  while (pieces.at(-1)?.kind === 'space') pieces.pop();
  if (end.offset > 0 && end.hyphen) pushHyphen(pieces, segments[end.segment]!, end.offset);
  return { pieces, notes };
}

/** A word that is cut after its own hyphen gets no other. */
function pushHyphen(pieces: Piece[], segment: Segment, offset: number): void {
  if (segment.kind !== 'word' || !segment.word.cuts.some((cut) => cut.offset === offset && cut.hyphen))
    return;
  const { style } = segment.word;
  const { shaped, width } = styleCache(style).hyphen;
  pieces.push({
    glyphs: { ...shaped, texts: ['\u00AD'] },
    style,
    element: segment.element,
    width,
    kind: 'text',
  });
}

/** Neighbours of one style and element are one run. */
function runsOf(
  pieces: readonly Piece[],
  start: number,
  ratio: number,
  leaderWidth: number,
  measure: number,
): GlyphRun[] {
  const runs: GlyphRun[] = [];
  let run: OpenRun | null = null;
  let x = start;
  for (const piece of pieces) {
    if (piece.kind === 'leader') {
      const end = x + piece.width + leaderWidth;
      const leader = setLeader(piece, x, end, measure);
      if (leader) runs.push(leader);
      run = null;
      x = end;
      continue;
    }
    if (!run || run.style !== piece.style || run.element !== piece.element) {
      run = {
        x,
        width: 0,
        style: piece.style,
        element: piece.element,
        glyphs: [],
        advances: [],
        dx: [],
        dy: [],
        texts: [],
      };
      runs.push(run);
    }
    const stretched = piece.kind === 'space' ? (ratio - 1) * piece.width : 0;
    append(run, piece.glyphs, stretched);
    x = run.x + run.width;
  }
  return runs;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type OpenRun = Mutable<GlyphRun>;

function append(run: OpenRun, glyphs: Glyphs, stretched: number): void {
  const { size, letterSpacing } = run.style;
  for (let i = 0; i < glyphs.glyphs.length; i++) {
    const advance = glyphs.advances[i]! * size + letterSpacing + stretched;
    run.glyphs.push(glyphs.glyphs[i]!);
    run.advances.push(advance);
    run.dx.push(glyphs.dx[i]! * size);
    run.dy.push(glyphs.dy[i]! * size);
    run.texts.push(glyphs.texts[i]!);
    run.width += advance;
  }
}

/** Patterns repeat on a grid that ends at the measure's right end, so that they align from line to line. */
function setLeader(
  { glyphs, style, element }: Piece,
  start: number,
  end: number,
  measure: number,
): GlyphRun | null {
  const step = widthOf(glyphs, style);
  const margin = LEADER_MARGIN * style.size;
  const last = Math.ceil((measure - (end - margin)) / step);
  const first = Math.floor((measure - (start + margin)) / step);
  if (first <= last || step <= 0) return null;
  const x = measure - first * step;
  const run: OpenRun = {
    x,
    width: 0,
    style,
    element,
    glyphs: [],
    advances: [],
    dx: [],
    dy: [],
    texts: [],
    leader: true,
  };
  for (let i = last; i < first; i++) append(run, glyphs, 0);
  return run;
}
