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
    return { kind: 'drawing', owner: element, x: x + left, y: baseline - ascent, drawing, ascent };
  });
  // Marks stand in reading order.
  const leftOf = (mark: PageMark) => (mark.kind === 'text' || mark.kind === 'drawing' ? mark.x : 0);
  return [...runs, ...boxes].sort((a, b) => leftOf(a) - leftOf(b));
}

/** The least room between what stands high or low in a line and the lines around, as a share of the line's height. */
const AIR = 0.08;

/**
 * How much higher a line is than its style says, above and below, so that its drawings touch no other line.
 * @param baseline from the top of the line box, points.
 */
export function growthOf(
  { boxes }: Pick<Line, 'boxes'>,
  { lineHeight }: Pick<ComputedStyle, 'lineHeight'>,
  baseline: number,
): { readonly above: number; readonly below: number } {
  const air = AIR * lineHeight;
  const above = boxes.reduce((most, { ascent }) => Math.max(most, ascent + air - baseline), 0);
  const below = boxes.reduce(
    (most, { descent }) => Math.max(most, descent + air - (lineHeight - baseline)),
    0,
  );
  return { above, below };
}
