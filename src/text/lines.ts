import { moved } from '../drawing/shift.ts';
import { inVisualOrder } from './bidi.ts';
import { EMERGENCY_PENALTY } from './demerits.ts';
import { lettersAt, ratioFor } from './justify.ts';
import { LEADER_MINIMUM, type Place } from './places.ts';
import type { BoxSegment, Segment, WordSegment } from './segments.ts';
import type { GlyphRun, Glyphs, InlineBox, InlineEdge, Line, TextStyle, Tolerances } from './types.ts';
import { beginsWithHyphen, slice, styleCache, widthOf } from './words.ts';

/** The settings of one line. Lengths in points. */
interface LineSetting {
  readonly measure: number;
  readonly align: 'left' | 'right' | 'center' | 'justify';
  /** The distance from the left end of the measure to the start of the line. */
  readonly indent: number;
  /** The shares of their width that elastic spaces gain at a ratio of 1 and lose at -1. */
  readonly stretch: number;
  readonly shrink: number;
  readonly tolerances: Tolerances;
  /** The mark of a line of code that continues the one before; no part of the text. */
  readonly turn: WordSegment | null;
}

/** A piece of a line: a word or a part of one, a space, a hyphen, a leader, a blank. */
interface Piece {
  readonly glyphs: Glyphs;
  readonly style: TextStyle;
  readonly element: number;
  readonly note?: number | undefined;
  readonly width: number;
  /** A `kern` has no glyph; its width, mostly negative, shifts what follows. */
  readonly kind: 'text' | 'space' | 'leader' | 'kern' | 'blank' | 'edge' | 'box';
  /** See `bidi.ts`; without one, that of the pieces around. */
  readonly level?: number;
  /** The end of the inline that an `edge` is at. */
  readonly side?: 'start' | 'end';
  /** The drawing of a `box`, or the parts of it that stand on the line. */
  readonly box?: BoxSegment;
}

/** The rounding error of sums of widths, points. */
const EPSILON = 1e-6;
/** The share that spaces may shrink beyond `shrink`: the last letter of a line has no spacing after it to give. */
const ROUNDING = 0.05;
/** The least space on either side of a leader, in ems. */
const LEADER_MARGIN = 0.3;

/** Sets the segments between two places as one line. */
export function setLine(segments: readonly Segment[], start: Place, end: Place, setting: LineSetting): Line {
  const { pieces, notes } = piecesOf(segments, start, end);
  const { measure, indent, align } = setting;
  const room = measure - indent + start.startProtrusion + end.endProtrusion;
  const natural = sum(pieces, ({ width }) => width);
  const elastic = sum(pieces, ({ kind, width }) => (kind === 'space' ? width : 0));
  const leaders = sum(pieces, ({ kind }) => (kind === 'leader' ? 1 : 0));
  const missing = room - natural;

  const fits = leaders > 0 || (align !== 'justify' && (missing >= 0 || setting.shrink === 0));
  const fit = fits || elastic === 0 ? UNCHANGED : fitTo(room, missing, elastic, pieces, setting, end.open);
  const width = leaders > 0 ? Math.max(room, natural) : widthWith(fit, pieces);
  const excess = width - room;
  const leaderWidth = leaders > 0 ? Math.max(missing, 0) / leaders : 0;
  const turn = setting.turn ? setTurn(setting.turn, indent) : null;
  const x = indent - start.startProtrusion + shift(align, -excess) + (turn?.width ?? 0);
  const { runs: set, edges, boxes } = runsOf(pieces, x, fit, leaderWidth, measure);
  const runs = withEnd(set, segments[end.segment]);
  return {
    runs: turn ? [turn, ...runs] : runs,
    edges,
    boxes,
    measure,
    hyphenated: end.hyphen && pieces.at(-1)?.glyphs.texts.at(-1) === '\u00AD',
    overfull: excess > EPSILON ? excess : 0,
    cut: end.penalty >= EMERGENCY_PENALTY,
    spaceRatio: elastic > 0 ? fit.spaces : null,
    notes,
  };
}

/** The changes that make a line fill its measure. */
interface Fit {
  /** The factor of the width of spaces. */
  readonly spaces: number;
  /** The factor of the width of glyphs. */
  readonly scale: number;
  /** The space added between letters, ems. */
  readonly tracking: number;
}

const UNCHANGED: Fit = { spaces: 1, scale: 1, tracking: 0 };

/** The fit of a line: letters give the share that the ratio asks of them, spaces the rest, as far as they can. */
function fitTo(
  room: number,
  missing: number,
  elastic: number,
  pieces: readonly Piece[],
  { stretch, shrink, tolerances }: LineSetting,
  open: boolean,
): Fit {
  const { letterSpacing, glyphScaling } = tolerances;
  const letters = sum(pieces, ({ kind, glyphs, style, width }) =>
    kind === 'text' ? letterSpacing * style.size * glyphs.glyphs.length + glyphScaling * width : 0,
  );
  const share = lettersAt(ratioFor(missing, elastic * stretch, elastic * shrink, letters));
  const fit = { spaces: 0, scale: 1 + share * glyphScaling, tracking: share * letterSpacing };
  const filling = Math.max((room - widthWith(fit, pieces)) / elastic, 1 - shrink - ROUNDING);
  return { ...fit, spaces: open ? Math.min(filling, 1 + stretch) : filling };
}

/** The width of a line to the edge of its last glyph. */
function widthWith({ spaces, scale, tracking }: Fit, pieces: readonly Piece[]): number {
  const width = sum(pieces, ({ kind, glyphs, style, width }) => {
    if (isRigid(kind)) return width;
    return kind === 'space' ? spaces * width : (width + tracking * style.size * glyphs.glyphs.length) * scale;
  });
  const last = pieces.at(-1);
  return last && !isRigid(last.kind) ? width - tracking * last.style.size * scale : width;
}

/** Whether justification leaves a piece as it is. */
const isRigid = (kind: Piece['kind']) => kind === 'blank' || kind === 'edge' || kind === 'box';

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (let i = 0; i < items.length; i++) total += of(items[i]!);
  return total;
}

function shift(align: LineSetting['align'], free: number): number {
  if (free <= 0 || align === 'left' || align === 'justify') return 0;
  return align === 'center' ? free / 2 : free;
}

/** The pieces from left to right. Those without a level of their own go with the pieces around. */
function inOrder(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ level }) => level)) return pieces;
  const around = (index: number, step: number): number => {
    let i = index;
    while (pieces[i] && pieces[i]!.level === undefined) i += step;
    return pieces[i]?.level ?? 0;
  };
  return inVisualOrder(pieces, (_, i) => Math.min(around(i, -1), around(i, 1)));
}

const NO_GLYPHS: Glyphs = { glyphs: [], advances: [], dx: [], dy: [], texts: [], width: 0 };

/** The pieces of the line between two places, without spaces at its end, and the notes that it calls. */
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
    const box = { ...before.box, last: part.last };
    pieces.splice(-1, 1, { ...before, box, width: before.width + width });
  } else pieces.push({ kind, style, box: part, element, width, glyphs: NO_GLYPHS });
}

/** A drawing as it stands on a line: whole, or some of its parts. */
function setBox(
  { drawing, first, last, start, ascent, descent, element }: BoxSegment,
  x: number,
  width: number,
): InlineBox {
  const placed = { x, width, ascent, descent, element };
  if (first === 0 && last === drawing.marks.length) return { ...placed, drawing };
  const marks = drawing.marks.slice(first, last).map((mark) => moved(mark, -start, 0));
  return { ...placed, drawing: { width, height: drawing.height, marks } };
}

/**
 * The runs of a line with what a text needs between it and the next one (ISO 32000-1, 14.8.2.5): a space, and for a
 * hyphen of its own U+2010, since programs that join lines take a plain hyphen away.
 * @param next the segment that the line ends before, or in.
 */
function withEnd(runs: readonly GlyphRun[], next: Segment | undefined): readonly GlyphRun[] {
  const run = runs.at(-1);
  if (!run || !next || run.leader) return runs;
  const isForced = next.kind === 'break';
  const isSpaced = isForced || (next.kind === 'space' && next.word.text !== '');
  const last = run.words.at(-1);
  const isHyphen = !run.style.rtl && last?.texts.at(-1) === '-' && !(isForced && run.style.verbatim);
  if (!isSpaced && !isHyphen) return runs;
  const words = isHyphen
    ? [...run.words.slice(0, -1), { ...last, texts: last.texts.with(-1, '\u2010') }]
    : run.words;
  const { shaped } = styleCache(run.style).space;
  return [...runs.slice(0, -1), { ...run, words, ...(isSpaced && { after: shaped }) }];
}

function pushHyphen(pieces: Piece[], segment: Segment): void {
  if (segment.kind !== 'word') return;
  const { style } = segment.word;
  const { shaped, width } = styleCache(style).hyphen;
  pieces.push({ glyphs: shaped, style, element: segment.element, width, kind: 'text' });
}

/** Joins neighbouring pieces of the same style, element and note into runs, between the edges of inlines. */
function runsOf(
  pieces: readonly Piece[],
  start: number,
  fit: Fit,
  leaderWidth: number,
  measure: number,
): Pick<Line, 'runs' | 'edges' | 'boxes'> {
  const boxes: InlineBox[] = [];
  const runs: GlyphRun[] = [];
  const edges: InlineEdge[] = [];
  let run: OpenRun | null = null;
  let x = start;
  const placed = inOrder(pieces);
  /** The piece that each run begins with, from the left. */
  const firsts: Piece[] = [];
  const add = (one: GlyphRun, piece: Piece) => {
    runs.push(one);
    firsts.push(piece);
  };
  for (const piece of placed) {
    if (piece.kind === 'leader') {
      const end = x + piece.width + leaderWidth;
      const leader = setLeader(piece, x, end, measure);
      if (leader) add(leader, piece);
      run = null;
      x = end;
      continue;
    }
    if (piece.kind === 'edge') {
      edges.push({ element: piece.element, side: piece.side!, x, width: piece.width });
      run = null;
      x += piece.width;
      continue;
    }
    if (piece.box) {
      boxes.push(setBox(piece.box, x, piece.width));
      run = null;
      x += piece.width;
      continue;
    }
    if (piece.kind === 'blank') {
      add(setBlank(piece, x), piece);
      run = null;
      x += piece.width;
      continue;
    }
    if (piece.kind === 'kern' && run) {
      run.words.push(withKerning(run.words.pop()!, piece));
      run.width += piece.width * fit.scale;
      x = run.x + run.width;
      continue;
    }
    if (!run || run.style !== piece.style || run.element !== piece.element || run.note !== piece.note) {
      run = openRun(x, piece, fit);
      add(run, piece);
    }
    if (piece.kind === 'space') append(run, piece.glyphs, piece.style.letterSpacing, fit.spaces);
    else append(run, piece.glyphs, run.letterSpacing, fit.scale);
    x = run.x + run.width;
  }
  if (placed === pieces) return { runs, edges, boxes };
  // Runs stand anywhere on the line, and come in the order of reading.
  const order = new Map(runs.map((one, i) => [one, pieces.indexOf(firsts[i]!)]));
  return { runs: runs.toSorted((a, b) => order.get(a)! - order.get(b)!), edges, boxes };
}

type OpenRun = Omit<GlyphRun, 'width' | 'words'> & { width: number; words: Glyphs[] };

function openRun(x: number, { style, element, note }: Piece, { scale, tracking, spaces }: Fit): OpenRun {
  const letterSpacing = style.letterSpacing + tracking * style.size;
  return { x, width: 0, style, element, note, words: [], scale, letterSpacing, spaces };
}

/** Adds a word to a run. @param more @param factor the change of its glyphs' advances (see `changeOf`). */
function append(run: OpenRun, word: Glyphs, more: number, factor: number): void {
  const { size } = run.style;
  let width = run.width;
  for (let i = 0; i < word.advances.length; i++) width += (word.advances[i]! * size + more) * factor;
  run.words.push(word);
  run.width = width;
}

/** A word whose last glyph is kerned to the word that follows. */
function withKerning(word: Glyphs, { width, style }: Piece): Glyphs {
  const kerning = width / style.size;
  const advances = [...word.advances.slice(0, -1), word.advances.at(-1)! + kerning];
  return { ...word, advances, width: word.width + kerning };
}

/** The text of a blank, for copying and for screen readers. */
const BLANK_TEXT = '____';

/** Sets a blank as an underlined space of its width. */
function setBlank({ glyphs, style, element, width }: Piece, x: number): GlyphRun {
  const underlined = { ...style, underline: true };
  const ems = width / style.size;
  const word = { ...glyphs, advances: [ems], texts: [BLANK_TEXT], width: ems };
  return { x, width, style: underlined, element, words: [word], scale: 1, letterSpacing: 0, spaces: 1 };
}

function setTurn({ word, element }: WordSegment, x: number): GlyphRun {
  const piece: Piece = { glyphs: word.shaped, style: word.style, element, width: word.width, kind: 'text' };
  const run: OpenRun = { ...openRun(x, piece, UNCHANGED), leader: true };
  append(run, word.shaped, run.letterSpacing, 1);
  return run;
}

/**
 * Sets a leader's pattern as often as it fits. Repetitions stand on a grid that ends at the right end of the
 * measure, so that they align from line to line.
 */
function setLeader(piece: Piece, start: number, end: number, measure: number): GlyphRun | null {
  const { glyphs, style } = piece;
  const step = widthOf(glyphs, style);
  const margin = LEADER_MARGIN * style.size;
  const last = Math.ceil((measure - (end - margin)) / step);
  const first = Math.floor((measure - (start + margin)) / step);
  if (first <= last || step <= 0) return null;
  const x = measure - first * step;
  const run: OpenRun = { ...openRun(x, piece, UNCHANGED), leader: true };
  for (let i = last; i < first; i++) append(run, glyphs, run.letterSpacing, 1);
  return run;
}
