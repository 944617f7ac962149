import type { Line } from './types.ts';

/** Fewer lines than these do not catch the eye. */
const FEWEST_LINES = 4;
/** Share of the narrower of two gaps that must stand under the other. */
const OVERLAP = 0.5;

interface Gap {
  readonly left: number;
  readonly right: number;
  /** Lines of the river down to here. */
  readonly length: number;
}

/** The lines, by index, at which a river has run through four: white gaps under one another. */
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
  for (const { x, advances, texts } of runs) {
    let left = x;
    for (let i = 0; i < texts.length; i++) {
      const right = left + advances[i]!;
      const text = texts[i]!;
      if (text === ' ' || text === '\u00A0') gaps.push({ left, right, length: lengthAt(left, right, above) });
      left = right;
    }
  }
  return gaps;
}

function lengthAt(left: number, right: number, above: readonly Gap[]): number {
  let length = 0;
  for (const gap of above) {
    const shared = Math.min(gap.right, right) - Math.max(gap.left, left);
    if (shared > OVERLAP * Math.min(gap.right - gap.left, right - left))
      length = Math.max(length, gap.length);
  }
  return length + 1;
}
