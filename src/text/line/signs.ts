import type { WordSegment } from '../segments.ts';
import type { GlyphRun } from '../types.ts';
import { widthOf } from '../word.ts';
import { UNCHANGED } from './fit.ts';
import type { Piece } from './pieces.ts';
import { append, type OpenRun, openRun } from './run.ts';

/** The least space on either side of a leader, in ems. */
const LEADER_MARGIN = 0.3;

/** The text of a blank, for copying and for screen readers. */
const BLANK_TEXT = '____';

/** Sets a blank as an underlined space of its width. */
export function setBlank({ glyphs, style, element, width }: Piece, x: number): GlyphRun {
  const underlined = { ...style, underline: true };
  const ems = width / style.size;
  const word = { ...glyphs, advances: [ems], texts: [BLANK_TEXT], width: ems };
  return { x, width, style: underlined, element, words: [word], scale: 1, letterSpacing: 0, spaces: 1 };
}

export function setTurn({ word, element }: WordSegment, x: number): GlyphRun {
  const piece: Piece = { glyphs: word.shaped, style: word.style, element, width: word.width, kind: 'text' };
  const run: OpenRun = { ...openRun(x, piece, UNCHANGED), leader: true };
  append(run, word.shaped, run.letterSpacing, 1);
  return run;
}

/**
 * Sets a leader's pattern as often as it fits. Repetitions stand on a grid that ends at the right end of the
 * measure, so that they align from line to line.
 */
export function setLeader(piece: Piece, start: number, end: number, measure: number): GlyphRun | null {
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
