import type { ComputedStyle } from '../style/computed.ts';
import type { Line } from '../text/types.ts';
import type { FlowContext } from './flow-context.ts';
import type { PageMark, SetLine } from './page.ts';

/** The distance from the top of a line box to its baseline, half the leading above (CSS 2.1, 10.8.1). */
export function baselineIn(style: ComputedStyle, strut: FlowContext['strut']): number {
  const { ascent, descent } = strut(style);
  const content = (ascent - descent) * style.fontSize;
  return (style.lineHeight - content) / 2 + ascent * style.fontSize;
}

/**
 * The runs of a line as marks.
 * @param place the line's place in its paragraph, by which its lines are counted and set again.
 */
export function lineMarks(line: Line, x: number, baseline: number, place?: SetLine): PageMark[] {
  const y = baseline;
  const runs = line.runs.map((run): PageMark => {
    const mark = { kind: 'text', owner: run.element, x: x + run.x, y, run, line: place } as const;
    return run.note === run.element ? { ...mark, marker: 'note' } : mark;
  });
  if (line.boxes.length === 0) return runs;
  const boxes = line.boxes.map(({ element, drawing, ascent, x: left }): PageMark => {
    const y = baseline - ascent;
    return { kind: 'drawing', owner: element, x: x + left, y, drawing, ascent, line: place };
  });
  // Marks stand in reading order.
  const leftOf = (mark: PageMark) => (mark.kind === 'text' || mark.kind === 'drawing' ? mark.x : 0);
  return [...runs, ...boxes].sort((a, b) => leftOf(a) - leftOf(b));
}

/** The least room between what stands high or low in a line and the lines around, as a share of the line's height. */
const AIR = 0.08;
/** How far letters reach above and below the baseline, ems: ascenders and capitals, descenders. */
const LETTERS = { rise: 0.8, depth: 0.25 };

/** How much higher a line is than its style says, points. */
interface Growth {
  readonly above: number;
  readonly below: number;
}

const LEVEL: Growth = { above: 0, below: 0 };

/**
 * How much higher each of a paragraph's lines is than its style says, so that its drawings touch no other line. Within
 * the paragraph a drawing may stand in the leading of the line beside it, as far as letters and drawings there leave room.
 * @param baseline from the top of the line box, points.
 */
export function growthsOf(
  lines: readonly Pick<Line, 'boxes'>[],
  { lineHeight, fontSize }: Pick<ComputedStyle, 'lineHeight' | 'fontSize'>,
  baseline: number,
): Growth[] {
  // Most paragraphs have no drawing; this is asked of each.
  if (lines.every(({ boxes }) => boxes.length === 0)) return Array(lines.length).fill(LEVEL);
  const air = AIR * lineHeight;
  const letters = { rise: LETTERS.rise * fontSize, depth: LETTERS.depth * fontSize };
  const reaches = lines.map(({ boxes }) => ({
    rise: boxes.reduce((most, { ascent }) => Math.max(most, ascent), letters.rise),
    depth: boxes.reduce((most, { descent }) => Math.max(most, descent), letters.depth),
  }));
  const needed = (rise: number, depth: number, room: number) =>
    rise > letters.rise || depth > letters.depth ? Math.max(0, rise + depth + air - room) : 0;
  return reaches.map(({ rise, depth }, i) => {
    const before = reaches[i - 1];
    return {
      above: before ? needed(rise, before.depth, lineHeight) : needed(rise, 0, baseline),
      below: i === lines.length - 1 ? needed(0, depth, lineHeight - baseline) : 0,
    };
  });
}
