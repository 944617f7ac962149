import { inVisualOrder } from '../bidi.ts';
import { withSpaces } from '../formula-spaces.ts';
import type { BoxSegment, Segment } from '../segments.ts';
import type { GlyphRun, InlineBox, InlineEdge, Line } from '../types.ts';
import { styleCache } from '../words.ts';
import { boxWidth, type Fit } from './fit.ts';
import type { Piece } from './pieces.ts';
import { append, type OpenRun, openRun, withKerning } from './run.ts';
import { setBlank, setLeader } from './signs.ts';

/** Joins neighbouring pieces of the same style, element and note into runs, between the edges of inlines. */
export function runsOf(
  pieces: readonly Piece[],
  start: number,
  fit: Fit,
  leaderWidths: ReadonlyMap<Piece, number>,
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
      const end = x + leaderWidths.get(piece)!;
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
      const width = boxWidth(piece, fit);
      boxes.push(setBox(piece.box, x, width, fit));
      run = null;
      x += width;
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

/** A drawing as it stands on a line: whole, or some of its parts. */
function setBox(box: BoxSegment, x: number, width: number, { spaces }: Fit): InlineBox {
  const { ascent, descent, element } = box;
  return { x, width, ascent, descent, element, drawing: withSpaces(box, width, spaces) };
}

/**
 * The runs of a line with what a text needs between it and the next one (ISO 32000-1, 14.8.2.5): a space, and for a
 * hyphen of its own U+2010, since programs that join lines take a plain hyphen away.
 * @param next the segment that the line ends before, or in.
 */
export function withEnd(runs: readonly GlyphRun[], next: Segment | undefined): readonly GlyphRun[] {
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
  return [...runs.slice(0, -1), isSpaced ? { after: shaped, ...run, words } : { ...run, words }];
}
