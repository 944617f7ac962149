import { gainOf, spacesIn } from '../formula-spaces.ts';
import { lettersAt, ratioFor } from '../justify.ts';
import type { Tolerances } from '../types.ts';
import type { Piece } from './pieces.ts';

/** The share that spaces may shrink beyond `shrink`: the last letter of a line has no spacing after it to give. */
const ROUNDING = 0.05;

/** How far the spaces and letters of a line give. */
export interface Elasticity {
  /** The shares of their width that elastic spaces gain at a ratio of 1 and lose at -1. */
  readonly stretch: number;
  readonly shrink: number;
  readonly tolerances: Tolerances;
}

/** The changes that make a line fill its measure. */
export interface Fit {
  /** The factor of the width of spaces. */
  readonly spaces: number;
  /** The factor of the width of glyphs. */
  readonly scale: number;
  /** The space added between letters, ems. */
  readonly tracking: number;
}

export const UNCHANGED: Fit = { spaces: 1, scale: 1, tracking: 0 };

/** The fit of a line: letters give the share that the ratio asks of them, spaces the rest, as far as they can. */
export function fitTo(
  room: number,
  missing: number,
  elastic: number,
  extra: number,
  pieces: readonly Piece[],
  { stretch, shrink, tolerances }: Elasticity,
  open: boolean,
): Fit {
  const { letterSpacing, glyphScaling } = tolerances;
  const letters = sum(pieces, ({ kind, glyphs, style, width }) =>
    kind === 'text' ? letterSpacing * style.size * glyphs.glyphs.length + glyphScaling * width : 0,
  );
  const share = lettersAt(ratioFor(missing, (elastic + extra) * stretch, elastic * shrink, letters));
  const fit = { spaces: 0, scale: 1 + share * glyphScaling, tracking: share * letterSpacing };
  const filling = Math.max(fillingOf(room, fit, elastic, extra, pieces), 1 - shrink - ROUNDING);
  return { ...fit, spaces: open ? Math.min(filling, 1 + stretch) : filling };
}

/** The factor of spaces with which a line is as wide as its room. */
function fillingOf(room: number, fit: Fit, elastic: number, extra: number, pieces: readonly Piece[]): number {
  if (extra === 0) return (room - widthWith({ ...fit, spaces: 0 }, pieces)) / elastic;
  const free = room - widthWith({ ...fit, spaces: 1 }, pieces);
  return free === 0 ? 1 : 1 + free / (free > 0 ? elastic + extra : elastic);
}

/** The width of a line to the edge of its last glyph. */
export function widthWith(fit: Fit, pieces: readonly Piece[]): number {
  const { spaces, scale, tracking } = fit;
  const width = sum(pieces, (piece) => {
    const { kind, glyphs, style, width } = piece;
    if (piece.box) return boxWidth(piece, fit);
    if (isRigid(kind)) return width;
    return kind === 'space' ? spaces * width : (width + tracking * style.size * glyphs.glyphs.length) * scale;
  });
  const last = pieces.at(-1);
  return last && !isRigid(last.kind) ? width - tracking * last.style.size * scale : width;
}

/** The width of a formula, or of another drawing, on a line. */
export const boxWidth = ({ box, width }: Piece, { spaces }: Fit): number =>
  width + sum(spacesIn(box!), (space) => gainOf(space, spaces));

/** Whether justification leaves a piece as it is. */
const isRigid = (kind: Piece['kind']) => kind === 'blank' || kind === 'edge' || kind === 'box';

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (let i = 0; i < items.length; i++) total += of(items[i]!);
  return total;
}
