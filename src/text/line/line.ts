import { EMERGENCY_PENALTY } from '../demerits.ts';
import { givesOf, spacesIn } from '../formula-spaces.ts';
import type { Place } from '../place-list.ts';
import type { Segment, WordSegment } from '../segments.ts';
import type { Line } from '../types.ts';
import { type Elasticity, fitTo, sum, UNCHANGED, widthWith } from './fit.ts';
import { type Piece, piecesOf } from './pieces.ts';
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

  // A leader takes what is missing; in a line that is too long, spaces and letters give as in others.
  const fits =
    (leaders > 0 && missing >= 0) || (align !== 'justify' && (missing >= 0 || setting.shrink === 0));
  const fit =
    fits || elastic + Math.max(0, extra) === 0
      ? UNCHANGED
      : fitTo(room, missing, elastic, extra, pieces, setting, end.open);
  const width = leaders > 0 ? Math.max(room, widthWith(fit, pieces)) : widthWith(fit, pieces);
  const excess = width - room;
  const leaderWidths = leaderWidthsOf(pieces, Math.max(missing, 0), room);
  const turn = setting.turn ? setTurn(setting.turn, indent) : null;
  const x = indent - start.startProtrusion + shift(align, -excess) + (turn?.width ?? 0);
  const { runs: set, edges, boxes } = runsOf(pieces, x, fit, leaderWidths, measure);
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

/**
 * The widths of a line's leaders, which share what is missing. What stands between one that begins the line and the next one is in
 * the middle of the line as far as there is room: an equation stands there with a number as without.
 */
function leaderWidthsOf(pieces: readonly Piece[], missing: number, room: number): ReadonlyMap<Piece, number> {
  const leaders = pieces.filter(({ kind }) => kind === 'leader');
  const [first, second] = leaders;
  if (leaders.length !== 2 || first !== pieces[0])
    return new Map(leaders.map((leader) => [leader, leader.width + missing / leaders.length]));
  const between = pieces.slice(1, pieces.indexOf(second!));
  const middle = (room - sum(between, ({ width }) => width)) / 2;
  const gain = Math.min(missing, Math.max(0, middle - first!.width));
  return new Map([
    [first!, first!.width + gain],
    [second!, second!.width + missing - gain],
  ]);
}

function shift(align: LineSetting['align'], free: number): number {
  if (free <= 0 || align === 'left' || align === 'justify') return 0;
  return align === 'center' ? free / 2 : free;
}
