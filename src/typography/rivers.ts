import { FEWEST_LINES, standsUnder } from '../text/rivers.ts';
import type { TextLine, TextParagraph, WordGap } from './types.ts';

/** The longest way down to a gap, through gaps that overlap. */
interface Way {
  readonly gap: WordGap;
  readonly line: TextLine;
  readonly length: number;
  readonly above: Way | null;
}

/** The rivers of a paragraph: word gaps that overlap from line to line through four lines or more of a page. */
export function riversOf({ lines }: TextParagraph) {
  /** The longest river through each gap of a fourth line. */
  const rivers = new Map<WordGap, Way>();
  let above: readonly Way[] = [];
  lines.forEach((line, i) => {
    if (line.page !== lines[i - 1]?.page) above = [];
    above = line.gaps.map((gap) => wayTo(gap, line, above));
    for (const way of above) {
      if (way.length >= FEWEST_LINES) rivers.set(wayDown(way)[FEWEST_LINES - 1]!.gap, way);
    }
  });
  return [...rivers.values()].map((way) => {
    const ways = wayDown(way);
    return { lines: ways.map(({ line }) => line) as [TextLine, ...TextLine[]], gaps: ways.map((w) => w.gap) };
  });
}

/** Continues the longest way that ends in the line above. */
function wayTo(gap: WordGap, line: TextLine, above: readonly Way[]): Way {
  let longest: Way | null = null;
  for (const way of above) {
    if (standsUnder(gap, way.gap) && way.length > (longest?.length ?? 0)) longest = way;
  }
  return { gap, line, length: (longest?.length ?? 0) + 1, above: longest };
}

function wayDown(end: Way): Way[] {
  const ways: Way[] = [];
  for (let way: Way | null = end; way; way = way.above) ways.push(way);
  return ways.reverse();
}
