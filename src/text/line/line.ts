import { EMERGENCY_PENALTY } from '../demerits.ts';
import { givesOf, spacesIn } from '../formula-spaces.ts';
import type { Place } from '../place-list.ts';
import type { Segment, WordSegment } from '../segments.ts';
import type { Line } from '../types.ts';
import { type Elasticity, fitTo, sum, UNCHANGED, widthWith } from './fit.ts';
import { piecesOf } from './pieces.ts';
import { runsOf, withEnd } from './runs.ts';
import { setTurn } from './signs.ts';

/** The settings of one line. Lengths in points. */
interface LineSetting extends Elasticity {
  readonly measure: number;
  readonly align: 'left' | 'right' | 'center' | 'justify';
  /** The distance from the left end of the measure to the start of the line. */
  readonly indent: number;
  /** The mark of a line of code that continues the one before; no part of the text. */
  readonly turn: WordSegment | null;
}

/** The rounding error of sums of widths, points. */
const EPSILON = 1e-6;

/** Sets the segments between two places as one line. */
export function setLine(segments: readonly Segment[], start: Place, end: Place, setting: LineSetting): Line {
  const { pieces, notes } = piecesOf(segments, start, end);
  const { measure, indent, align } = setting;
  const room = measure - indent + start.startProtrusion + end.endProtrusion;
  const natural = sum(pieces, ({ width }) => width);
  const words = sum(pieces, ({ kind, width }) => (kind === 'space' ? width : 0));
  const given = pieces.flatMap(({ box }) => (box ? spacesIn(box).map(givesOf) : []));
  const elastic = words + sum(given, (space) => space.elastic);
  const extra = sum(given, (space) => space.extra);
  const leaders = sum(pieces, ({ kind }) => (kind === 'leader' ? 1 : 0));
  const missing = room - natural;

  const fits = leaders > 0 || (align !== 'justify' && (missing >= 0 || setting.shrink === 0));
  const fit =
    fits || elastic + Math.max(0, extra) === 0
      ? UNCHANGED
      : fitTo(room, missing, elastic, extra, pieces, setting, end.open);
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
    spaceRatio: words > 0 ? fit.spaces : null,
    notes,
  };
}

function shift(align: LineSetting['align'], free: number): number {
  if (free <= 0 || align === 'left' || align === 'justify') return 0;
  return align === 'center' ? free / 2 : free;
}
