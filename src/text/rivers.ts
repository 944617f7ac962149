import { isSpace, setWidth } from './glyph-run.ts';
import type { Line } from './types.ts';

/** The fewest lines that a river runs through: fewer do not catch the eye. */
export const FEWEST_LINES = 4;
/** A gap is under another one if they share more than this part of the narrower one. */
const OVERLAP = 0.5;

interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Whether a gap stands under one of the line above. */
export function standsUnder(gap: Extent, above: Extent): boolean {
  if (above.right <= gap.left || gap.right <= above.left) return false;
  const shared = Math.min(above.right, gap.right) - Math.max(above.left, gap.left);
  return shared > OVERLAP * Math.min(above.right - above.left, gap.right - gap.left);
}

interface Gap extends Extent {
  /** How many lines the river has, down to this gap. */
  readonly length: number;
}

/** The indices of the lines at which a river, white gaps under one another, has run through `FEWEST_LINES` lines. */
export function riversIn(lines: readonly Line[]): number[] {
  if (lines.length < FEWEST_LINES) return [];
  const ends: number[] = [];
  let above: readonly Gap[] = [];
  lines.forEach((line, i) => {
    above = gapsOf(line, above);
    if (above.some(({ length }) => length === FEWEST_LINES)) ends.push(i);
  });
  return ends;
}

function gapsOf({ runs }: Line, above: readonly Gap[]): Gap[] {
  const gaps: Gap[] = [];
  for (const run of runs) {
    let left = run.x;
    for (const word of run.words) {
      const right = left + setWidth(run, word);
      if (isSpace(word)) gaps.push({ left, right, length: lengthAt({ left, right }, above) });
      left = right;
    }
  }
  return gaps;
}

function lengthAt(extent: Extent, above: readonly Gap[]): number {
  let length = 0;
  for (let i = 0; i < above.length; i++)
    if (standsUnder(extent, above[i]!)) length = Math.max(length, above[i]!.length);
  return length + 1;
}
